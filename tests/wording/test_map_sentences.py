"""What is said of the map: true for every level, measure, year and period of the real set."""

from itertools import combinations

import pytest

from dashboard.analysis.places import Shown, counts, places, years_of_level
from dashboard.store.map_layers import MAP_LEVELS
from dashboard.store.read import Store, read_store
from dashboard.vocabulary import DIMENSION_BOUNDS, MEASURES, TOTAL
from dashboard.wording import map_sentences as m
from tests.pages.screen import dutch

STEP = DIMENSION_BOUNDS[4]


@pytest.fixture(scope="module")
def real(root) -> Store:
    return read_store(root / "data")


def number(n: int) -> str:
    return f"{n:,}".replace(",", ".")


@pytest.mark.parametrize("level", MAP_LEVELS)
@pytest.mark.parametrize("measure", MEASURES)
def test_the_numbers_of_places_are_those_of_the_values(real, level, measure):
    years = years_of_level(real, level, measure)
    asked = [Shown(level, measure, year) for year in years if measure != TOTAL]
    asked += [Shown(level, measure, last, first) for first, last in combinations(years, 2)]
    for shown in asked:
        table = places(real, shown)
        values = table["value"].dropna()
        values = values if shown.since is None else values.round(6)
        text = m.headline(
            level, measure, shown.year, shown.since, counts(table)["places"].to_dict(), 0.0
        )
        up, down = int((values >= STEP).sum()), int((values <= -STEP).sum())
        if shown.since is None:
            down = int((values < -STEP).sum())
        assert f" {number(up)} van de {number(len(values))} " in text, (shown, text)
        assert f" van {number(down)} " in text, (shown, text)
        assert text.endswith(".") and "None" not in text and "nan" not in text.lower().split()


def test_the_share_of_households_is_said_of_the_total_score_in_one_year():
    text = m.headline("wijk", TOTAL, 2024, None, {4: 1, 7: 3, 0: 1}, 0.066)
    assert text == (
        "In Nederland woont in 2024 7% van de huishoudens in een wijk met klasse zwak of lager."
    )


def test_without_values_it_says_so():
    assert m.headline("buurt", "soc", 2024, 2014, {0: 9}, 0.0) == (
        "Voor 2014-2024 zijn er geen gegevens van buurten."
    )


def test_one_is_written_as_one():
    assert "van 1 gemeente 0,039" in m.headline("gemeente", "won", 2024, None, {4: 1, 9: 2}, 0)
    assert m.lead("wijk", 1, 1) == (
        "Voor 1 wijk zijn hier geen gegevens: die is grijs op de kaart. 1 wijk met nauwelijks "
        "woningen heeft geen grens op de kaart en staat wel in de lijst."
    )
    assert m.lead("wijk", 0, 0) == ""


def test_the_labels_follow_the_bounds_from_low_to_high():
    names = m.class_labels(TOTAL, False)
    assert (names[1], names[9]) == ("zeer onvoldoende", "uitstekend")
    for change in (False, True):
        labels = m.class_labels("onv", change)
        assert sorted(labels) == list(range(1, 10))
        for at, bound in enumerate(DIMENSION_BOUNDS, start=1):
            text = dutch(bound, sign=True)
            assert text in labels[at] and text in labels[at + 1]
    assert m.class_labels(TOTAL, True)[5].startswith("nauwelijks veranderd")


@pytest.mark.parametrize(("arguments", "text"), [
    ((3361, 3361, 1, 10), "3.361 wijken; u ziet 1 tot en met 10."),
    ((1, 3361, 1, 1), "1 van de 3.361 wijken."),
    ((12, 3361, 11, 12), "12 van de 3.361 wijken; u ziet 11 tot en met 12."),
])  # fmt: skip
def test_the_list_says_what_it_holds(arguments, text):
    assert m.found("wijk", *arguments) == text


def test_an_empty_list_says_what_to_do():
    assert m.found("wijk", 0, 3361, 1, 0).startswith("Geen wijk gevonden. Controleer de naam")


def test_the_largest_gaps_are_named_on_their_own_side():
    gaps = {"fys": -0.01, "onv": -0.2, "soc": 0.0, "vrz": 0.3, "won": 0.1}
    assert m.largest_gaps("De Punt", gaps, "Nederland", 2024) == (
        "In 2024 ligt De Punt het verst onder Nederland op overlast en onveiligheid (0,200) en "
        "het verst erboven op voorzieningen (0,300)."
    )
    above = m.largest_gaps("De Punt", {"fys": 0.1, "onv": 0.2}, "Nederland", 2024)
    assert above.endswith("het verst boven Nederland op overlast en onveiligheid (0,200).")
    assert "onder" not in above
    assert m.largest_gaps("De Punt", {"fys": 0.0001}, "Nederland", 2024).endswith(
        "gelijk aan die van Nederland."
    )
    assert "geen gegevens" in m.largest_gaps("De Punt", {"fys": float("nan")}, "Nederland", 2024)


@pytest.mark.parametrize(("low", "total", "start"), [
    (0, 20, "In 2024 ligt geen van de 20 NPLV-gebieden"),
    (1, 20, "In 2024 ligt 1 van de 20 NPLV-gebieden"),
    (2, 20, "In 2024 liggen 2 van de 20 NPLV-gebieden"),
    (20, 20, "In 2024 liggen alle 20 NPLV-gebieden"),
    (0, 0, "Voor voorzieningen zijn over 2024 geen gegevens"),
])  # fmt: skip
def test_how_many_areas_lie_below_the_reference(low, total, start):
    assert m.below_reference(low, total, "Voorzieningen", 2024).startswith(start)
