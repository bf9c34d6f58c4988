"""Households per class: a share of a stated population at one level."""

import math

import pytest

from dashboard.analysis.households import by_class, share_in, shares
from tests.areas import area_of


@pytest.mark.parametrize(
    ("code", "year", "share"), [("NL", 2024, 0.1), ("NPLV", 2018, 0.6), ("NPLV", 2024, 0.4)]
)
def test_the_share_counts_households_in_class_four_or_lower(made, code, year, share):
    assert share_in(made, area_of(code), year) == pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize(
    ("code", "year", "level"),
    [("NL", 2018, "buurt"), ("NL", 2024, "gemeente"), ("nergens", 2024, "buurt")],
    ids=["year", "level", "place"],
)
def test_what_is_not_covered_is_missing_and_not_zero(made, code, year, level):
    assert math.isnan(share_in(made, area_of(code), year, level))


def test_households_per_class_have_a_row_a_year_and_nine_columns(made):
    table = by_class(shares(made, area_of("NPLV")), "households")
    assert table.index.tolist() == [2018, 2024]
    assert table.columns.tolist() == list(range(1, 10))
    assert table.loc[2018].tolist() == [0, 0, 30, 30, 0, 40, 0, 0, 0]


def test_households_per_class_of_what_is_not_covered_are_an_empty_table(made):
    assert by_class(shares(made, area_of("NPLV"), "gemeente"), "households").empty
