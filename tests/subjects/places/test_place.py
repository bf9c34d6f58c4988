"""What is said of one place: by the ladder, in two decimals, with what makes it unsure."""

import pytest

from dashboard.ladder import AREA, PLACE, Difference
from dashboard.language import scope
from dashboard.subjects.places.numbers import Standing
from dashboard.subjects.places.words import place as p


def gaps(**values: float) -> dict[str, Difference]:
    return {key: Difference(value, PLACE) for key, value in values.items()}


def test_the_largest_gaps_are_named_on_their_own_side():
    found = gaps(fys=-0.01, onv=-0.2, soc=0.0, vrz=0.3, won=0.1)
    assert p.largest_gaps("De Punt", found, 2024) == (
        "In 2024 ligt De Punt het verst onder Nederland op overlast en onveiligheid (0,20) en "
        "het verst erboven op voorzieningen (0,30)."
    )
    above = p.largest_gaps("De Punt", gaps(fys=0.1, onv=0.2), 2024)
    assert above.endswith("het verst boven Nederland op overlast en onveiligheid (0,20).")
    assert "onder" not in above
    assert "geen gegevens" in p.largest_gaps("X", gaps(fys=float("nan")), 2024)


def test_a_gap_within_the_noise_is_no_gap():
    text = p.largest_gaps("De Punt", gaps(fys=0.0199, onv=-0.0199), 2024)
    assert text == "In 2024 scoort De Punt op elke dimensie ongeveer even hoog als Nederland."


@pytest.mark.parametrize(("gap", "words"), [
    (0.009, "ongeveer gelijk aan Nederland (4,12)"), (0.01, "iets hoger dan Nederland (4,12)"),
    (-0.02, "iets lager dan Nederland (4,12)"), (-0.0392, "duidelijk lager dan Nederland (4,12)"),
])  # fmt: skip
def test_a_gemeente_stands_beside_the_country_by_its_own_ladder(gap, words):
    found = Standing(2024, 4.119 + gap, 7, 4.119, Difference(gap, AREA))
    text = p.standing("Zeist", found)
    assert text.startswith("In 2024 ligt Zeist op 4,") and text.endswith(f"(klasse goed): {words}.")


def test_without_the_country_a_place_still_has_its_score():
    nan = float("nan")
    text = p.standing("De Punt", Standing(2016, 3.9, 4, nan, Difference(nan, PLACE)))
    assert text == "In 2016 ligt De Punt op 3,90 (klasse zwak); voor Nederland zijn geen gegevens."


@pytest.mark.parametrize(("change", "text"), [
    (0.0199, "Tussen 2018 en 2024 bleef De Punt vrijwel gelijk."),
    (0.02, "Tussen 2018 en 2024 ging De Punt licht vooruit."),
    (-0.0392, "Tussen 2018 en 2024 ging De Punt duidelijk achteruit."),
])  # fmt: skip
def test_a_change_is_told_by_the_ladder(change, text):
    assert p.place_change("De Punt", Difference(change, PLACE), 2018, 2024, "", False) == text


def test_a_jump_and_a_change_of_ours_are_said():
    jump = p.place_change("De Punt", Difference(0.2, PLACE), 2018, 2024, "2022-2024", False)
    assert jump.endswith("Sprong in 2022–2024: grens of bebouwing veranderde mogelijk.")
    ours = p.place_change("Zeist", Difference(0.02, AREA), 2018, 2024, "", True)
    assert ours == (
        "Tussen 2018 en 2024 ging Zeist licht vooruit (onze berekening in beide jaren)."
    )


def test_what_to_beware_of_is_short():
    assert scope.flags("", False) == ""
    assert scope.flags("", True) == "minder dan 250 huishoudens"
    assert scope.flags("2018-2020, 2022-2024", True) == (
        "sprong in 2018–2020, 2022–2024: grens of bebouwing veranderde mogelijk; "
        "minder dan 250 huishoudens"
    )
