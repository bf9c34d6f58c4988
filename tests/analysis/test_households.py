"""Households per class: a share of a stated population at one level."""

import math

import pytest

from dashboard.analysis.households import by_class, share_in
from dashboard.vocabulary import INSUFFICIENT


@pytest.mark.parametrize(
    ("code", "year", "share"), [("NL", 2024, 0.1), ("NPLV", 2018, 0.6), ("NPLV", 2024, 0.4)]
)
def test_the_share_counts_households_in_class_four_or_lower(made, code, year, share):
    assert share_in(made, code, year) == pytest.approx(share, abs=1e-12)


def test_the_share_of_other_classes_counts_those_alone(made):
    assert share_in(made, "NPLV", 2024, classes=INSUFFICIENT) == pytest.approx(0.2, abs=1e-12)
    assert share_in(made, "NPLV", 2024, classes=(5,)) == pytest.approx(0.6, abs=1e-12)
    assert share_in(made, "NPLV", 2024, classes=()) == 0.0
    assert share_in(made, "NPLV", 2024, classes=tuple(range(1, 10))) == 1.0


@pytest.mark.parametrize(
    ("code", "year", "level"),
    [("NL", 2018, "buurt"), ("NL", 2024, "wijk"), ("nergens", 2024, "buurt")],
    ids=["year", "level", "place"],
)
def test_what_is_not_covered_is_missing_and_not_zero(made, code, year, level):
    assert math.isnan(share_in(made, code, year, level))


def test_households_per_class_have_a_row_a_year_and_nine_columns(made):
    table = by_class(made, "NPLV")
    assert table.index.tolist() == [2018, 2024]
    assert table.columns.tolist() == list(range(1, 10))
    assert table.loc[2018].tolist() == [0, 0, 30, 30, 0, 40, 0, 0, 0]


def test_households_per_class_of_what_is_not_covered_are_an_empty_table(made):
    assert by_class(made, "NPLV", "wijk").empty
