"""A measure of a theme for an area is a ratio of sums, told where enough of it is known."""

import math

import pandas as pd
import pytest

from dashboard.analysis.ratios import postcodes_of, shown_of_places, sums, sums_by_postcode
from dashboard.vocabulary.themes import THEME_MEASURES

HOUSEHOLDS = pd.Series({"A": 700.0, "B": 200.0, "C": 100.0})
GROUPS = pd.DataFrame({"code": "x", "member": ["A", "B", "C"]})


def parts(**known) -> pd.DataFrame:
    """Code -> (numerator, weight), of 2024."""
    rows = [(code, 2024, n, w, 1.0) for code, (n, w) in known.items()]
    return pd.DataFrame(rows, columns=["code", "year", "numerator", "weight", "coverage"])


def test_a_rate_is_the_sum_of_the_one_by_the_sum_of_the_other():
    found = sums(parts(A=(10, 1000), B=(40, 200), C=(0, 50)), GROUPS, HOUSEHOLDS, 1000).iloc[0]
    assert found["value"] == pytest.approx(1000 * 50 / 1250)  # the mean of the rates is 70
    assert (found["numerator"], found["weight"], found["coverage"]) == (50, 1250, 1)


@pytest.mark.parametrize(("known", "told"), [("AC", True), ("AB", True), ("BC", False)])
def test_it_is_told_from_four_fifths_of_the_households_on(known, told):
    here = parts(**dict.fromkeys(known, (10, 100)))
    found = sums(here, GROUPS, HOUSEHOLDS, 100).iloc[0]
    assert found["coverage"] == pytest.approx(HOUSEHOLDS[list(known)].sum() / 1000)
    assert math.isnan(found["value"]) != told
    assert found["weight"] == 200, "what is known is kept"


def test_what_is_missing_is_no_zero():
    here = parts(A=(10, 100), B=(float("nan"), 100))
    found = sums(here, GROUPS, HOUSEHOLDS, 100).iloc[0]
    assert (found["numerator"], found["weight"]) == (10, 100)
    assert found["coverage"] == pytest.approx(0.7)


def test_a_part_that_is_half_known_covers_half_of_its_households():
    here = parts(A=(10, 100), B=(5, 50)).assign(coverage=[1.0, 0.5])
    assert sums(here, GROUPS, HOUSEHOLDS, 100).iloc[0]["coverage"] == pytest.approx(0.8)
    assert sums(here, GROUPS, HOUSEHOLDS, 100).iloc[0]["value"] == pytest.approx(10)


@pytest.mark.parametrize(
    ("measure", "numerator", "weight", "shown"),
    [
        ("criminaliteit", 5, 250, True),
        ("criminaliteit", 4, 250, False),
        ("criminaliteit", 5, 249, False),
        ("armoede", 0, 250, True),
        ("armoede", 0, 249, False),
        ("advies_vwo", 0, 20, True),
        ("advies_vwo", 9, 19, False),
        ("koop", 3, 10, True),
        ("koop", 0, 0, False),
    ],
)
def test_what_stands_on_too_few_is_not_shown_and_counts_in_sums(measure, numerator, weight, shown):
    row = pd.DataFrame({"value": [1.0], "numerator": [numerator], "weight": [weight]})
    found = shown_of_places(row, THEME_MEASURES[measure]).iloc[0]
    assert math.isnan(found["value"]) != shown
    assert (found["numerator"], found["weight"]) == (numerator, weight)


LINKS = pd.DataFrame(
    {
        "code": ["b1", "b2", "b3", "b4"],
        "postcode": ["1001", "1001", "1002", "1002"],
        "households": [60, 40, 50, 50],
    }
)
INSIDE = pd.DataFrame({"code": "x", "member": ["b1", "b3"]})


def test_a_postcode_belongs_to_an_area_where_most_of_its_households_live_in_it():
    found = postcodes_of(LINKS, INSIDE)
    # Exactly half is not the larger part.
    assert found.to_dict("records") == [{"code": "x", "member": "1001", "inside": 60, "share": 0.6}]


def test_an_area_has_the_schools_of_its_postcodes_and_says_how_much_of_it_they_cover():
    schools = parts(**{"1001": (30, 60), "1002": (1, 60)})
    found = sums_by_postcode(schools, LINKS, INSIDE, 100).iloc[0]
    assert found["coverage"] == pytest.approx(60 / 110)
    assert math.isnan(found["value"]) and (found["numerator"], found["weight"]) == (30, 60)
    whole = pd.DataFrame({"code": "x", "member": ["b1", "b2", "b3"]})
    told = sums_by_postcode(schools, LINKS, whole, 100).iloc[0]
    assert told["coverage"] == pytest.approx(100 / 150)
