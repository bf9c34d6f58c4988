"""What is said of areas on a measure of a theme: every case, by the ladder of its own unit."""

import math

import pytest

from dashboard.ladder import Difference, of_areas
from dashboard.language import themes
from tests.language.checks import check

KOOP, CRIME = "koop", "criminaliteit"
LADDER = of_areas(KOOP)


@pytest.mark.parametrize(("values", "text"), [
    ({}, "In 2024 is ‘koopwoningen’ voor geen van deze gebieden te bepalen."),
    ({"A": math.nan}, "In 2024 is ‘koopwoningen’ voor geen van deze gebieden te bepalen."),
    ({"A": 46.45, "B": None}, "In 2024 is ‘koopwoningen’ in A 46,5%."),
    ({"A": 46.0, "B": 46.9},
     "In 2024 is ‘koopwoningen’ ongeveer gelijk in B en A (46,9% en 46,0%)."),
    ({"A": 46.0, "B": 47.0},
     "In 2024 is ‘koopwoningen’ in B iets hoger dan in A (47,0% tegen 46,0%)."),
    ({"A": 41.0, "B": 46.0},
     "In 2024 is ‘koopwoningen’ in B duidelijk hoger dan in A (46,0% tegen 41,0%)."),
    ({"A": 41.0, "B": 46.0, "C": 46.5},
     "In 2024 is ‘koopwoningen’ het hoogst in C en B (46,5% en 46,0%) en het laagst in A (41,0%)."),
])  # fmt: skip
def test_where_a_measure_is_highest_and_lowest(values, text):
    assert check(themes.highest_lowest(values, 2024, KOOP, LADDER)) == text


@pytest.mark.parametrize(("gaps", "text"), [
    ({"A": None}, "Het verschil met Nederland is voor ‘koopwoningen’ in 2024 niet te bepalen."),
    ({"A": -10.6},
     "In 2024 is ‘koopwoningen’ in A duidelijk lager dan in Nederland (−10,6 procentpunt)."),
    ({"A": 0.5}, "In 2024 is ‘koopwoningen’ in A ongeveer gelijk aan Nederland."),
    ({"A": 9.0, "B": 8.0},
     "In 2024 is ‘koopwoningen’ in beide gebieden hoger dan in Nederland."),
    ({"A": 9.0, "B": -8.0, "C": 0.0},
     "In 2024 is ‘koopwoningen’ in 1 van de 3 gebieden hoger dan in Nederland, in 1 lager dan in "
     "Nederland en in 1 ongeveer gelijk aan Nederland."),
])  # fmt: skip
def test_where_a_measure_lies_beside_a_reference(gaps, text):
    assert check(themes.gaps_to(gaps, "Nederland", 2024, KOOP, LADDER)) == text


@pytest.mark.parametrize(("changes", "text"), [
    ({"A": None}, ""),
    ({"A": 5.1, "B": 4.9},
     "Tussen 2021 en 2025 ging ‘geregistreerde misdrijven’ licht omhoog in A (+5,1 per 1.000 "
     "inwoners) en bleef vrijwel gelijk in B (+4,9 per 1.000 inwoners)."),
    ({"A": -12.0, "B": -11.0, "C": 0.0},
     "Tussen 2021 en 2025 bleef ‘geregistreerde misdrijven’ vrijwel gelijk in C (0,0 per 1.000 "
     "inwoners), en ging duidelijk omlaag in A en B (−12,0 en −11,0 per 1.000 inwoners)."),
    (dict.fromkeys("ABCD", 6.0),
     "Tussen 2021 en 2025 ging ‘geregistreerde misdrijven’ licht omhoog in 4 gebieden."),
])  # fmt: skip
def test_a_change_below_its_noise_is_none(changes, text):
    found = {name: Difference(value, of_areas(CRIME)) for name, value in changes.items()}
    told = themes.moves(found, (2021, 2025), CRIME)
    assert told == text and (not told or check(told))


@pytest.mark.parametrize(("value", "text"), [
    (None, ""),
    (0.2, "Het verschil tussen die twee veranderingen is te klein om te noemen."),
    (-6.0, "Die twee veranderingen verschillen licht."),
    (11.0, "Die twee veranderingen verschillen duidelijk."),
])  # fmt: skip
def test_two_changes_are_told_by_their_difference(value, text):
    assert themes.apart(Difference(value, of_areas(CRIME))) == text


def test_what_is_not_known_is_said_with_how_much_is():
    assert themes.uncovered({}, "armoede") == ""
    assert check(themes.uncovered({"A": None, "B": 0.731, "C": 1.0}, "armoede")) == (
        "Niet te bepalen voor A (niets bekend), B (73% bekend) en C (kleine aantallen): wij noemen "
        "een cijfer vanaf 80% van de huishoudens, en niet bij kleine aantallen."
    )
    assert check(themes.uncovered({"A": None}, "vermogen")) == (
        "Niet te bepalen voor A: een middelste waarde is er alleen van een gemeente of wijk."
    )
