"""The areas beside each other: two years, the change, the gap, and their order."""

import pandas as pd
import pytest

from dashboard.analysis.areas import SORT_KEYS, area_changes, area_series, sort_areas
from dashboard.vocabulary.scales import REFERENCE
from tests.analysis.conftest import MADE, NAMES, make_store

CLOSE = {"abs": 1e-12}


def table_of(**rows: tuple[str, float, float]) -> pd.DataFrame:
    """Area id -> (name, end, change)."""
    return pd.DataFrame.from_dict(rows, orient="index", columns=["name", "end", "change"])


def test_a_change_is_the_last_year_minus_the_first(made):
    table = area_changes(made, 2018, 2024)
    assert table["change"].to_dict() == pytest.approx(
        {"aadorp-oost": 0.05, "beestad-west": -0.03}, **CLOSE
    )
    assert (table["end"] - table["start"]).tolist() == table["change"].tolist()


def test_a_gap_is_the_area_minus_the_country_in_the_last_year(made):
    table = area_changes(made, 2018, 2024)
    assert table.loc["aadorp-oost", "gap"] == pytest.approx(-0.26 - 0.02, **CLOSE)
    assert table.loc["beestad-west", "end"] == pytest.approx(REFERENCE - 0.09, **CLOSE)


def test_the_class_is_that_of_each_year(made):
    row = area_changes(made, 2018, 2024).loc["aadorp-oost"]
    assert (row["class_start"], row["class_end"]) == (3, 4)  # -0.31 and -0.26


def test_only_the_areas_stand_in_the_table_and_not_the_programme(made):
    table = area_changes(made, 2018, 2024)
    assert sorted(table.index) == ["aadorp-oost", "beestad-west"]
    assert table.loc["beestad-west", ["name", "gemeente"]].tolist() == ["Beestad West", "West"]


@pytest.mark.parametrize(("first", "last"), [(2020, 2024), (2018, 2020)])
def test_an_area_without_a_score_in_a_year_has_no_change(made, first, last):
    row = area_changes(made, first, last).loc["beestad-west"]
    assert pd.isna(row["change"])
    absent = "start" if first == 2020 else "end"
    assert pd.isna(row[absent]) and pd.isna(row[f"class_{absent}"])
    there = "end" if absent == "start" else "start"
    assert pd.notna(row[there]) and pd.notna(row[f"class_{there}"])


def test_without_the_country_there_is_no_gap_and_the_rest_stands():
    store = make_store({k: v for k, v in MADE.items() if k != ("land", "NL")})
    table = area_changes(store, 2018, 2024)
    assert table["gap"].isna().all() and table["change"].notna().all()


def test_a_year_that_nobody_has_is_missing_for_all(made):
    table = area_changes(made, 2018, 2022)
    assert table[["end", "change", "gap"]].isna().all(axis=None)
    assert table["start"].notna().all()


def test_a_dimension_is_compared_with_the_same_dimension_of_the_country(made):
    row = area_changes(made, 2018, 2024, "onv").loc["aadorp-oost"]
    assert (row["start"], row["end"]) == (-0.14, -0.12)
    assert row["gap"] == pytest.approx(-0.14, **CLOSE)


def test_areas_by_level_and_by_change_have_the_best_first():
    table = table_of(a=("Aa", 3.9, -0.1), b=("Bee", 4.1, 0.0), c=("Cee", 4.0, 0.1))
    assert list(sort_areas(table, "stand").index) == ["b", "c", "a"]
    assert list(sort_areas(table, "verandering").index) == ["c", "b", "a"]
    assert list(sort_areas(table, "naam").index) == ["a", "b", "c"]
    assert list(sort_areas(table, "stand-laag").index) == ["a", "c", "b"]
    assert list(sort_areas(table, "verandering-laag").index) == ["a", "b", "c"]


@pytest.mark.parametrize("by", ["stand", "verandering"])
def test_areas_that_share_a_place_stand_by_name(by):
    table = table_of(x=("Zuid", 4.0, 0.1), y=("Noord", 4.0, 0.1), z=("West", 4.5, 0.5))
    assert list(sort_areas(table, by)["name"]) == ["West", "Noord", "Zuid"]


@pytest.mark.parametrize("by", ["stand", "verandering"])
def test_areas_without_a_value_stand_last_by_name(by):
    nan = float("nan")
    table = table_of(x=("Zuid", nan, nan), y=("Noord", nan, nan), z=("West", 4.0, -0.5))
    assert list(sort_areas(table, by)["name"]) == ["West", "Noord", "Zuid"]


def test_an_area_is_ordered_by_its_name_and_not_by_its_code(made):
    table = sort_areas(area_changes(made, 2018, 2024), "naam")
    assert list(table.index) == ["beestad-west", "aadorp-oost"]
    assert list(table["name"]) == [NAMES["beestad-west"], NAMES["aadorp-oost"]]


def test_every_order_that_a_reader_can_choose_is_known_and_no_other(made):
    table = area_changes(made, 2018, 2024)
    for key in SORT_KEYS:
        assert sorted(sort_areas(table, key).index) == sorted(table.index)
    with pytest.raises(ValueError, match="unknown order"):
        sort_areas(table, "grootte")


def test_the_values_of_all_areas_keep_their_gaps(made):
    table = area_series(made, (2018, 2020, 2022, 2024))
    assert list(table.columns) == [2018, 2020, 2022, 2024]
    assert sorted(table.index) == ["aadorp-oost", "beestad-west"]
    assert table.loc["beestad-west"].isna().tolist() == [False, True, True, False]
    assert table.loc["aadorp-oost", 2020] == pytest.approx(REFERENCE - 0.27, **CLOSE)
