"""The one way a score is derived: hand-made cases with known answers."""

import math

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.aggregate import (
    VALUES,
    change_class,
    complete_in,
    weighted_series,
)
from dashboard.ladder import AREA, PLACE


def scores(*rows: tuple) -> pd.DataFrame:
    """Rows of (code, year, total score), optionally with a dimension that replaces ``fys``."""
    table = []
    for code, year, total, *fys in rows:
        values = dict.fromkeys(VALUES, total) | {"lbm": total}
        if fys:
            values["fys"] = fys[0]
        table.append({"code": code, "year": year} | values)
    return pd.DataFrame(table)


def groups(**members: str) -> pd.DataFrame:
    """Group -> the letters of its members."""
    return pd.DataFrame(
        [(g, m) for g, ms in members.items() for m in ms], columns=["code", "member"]
    )


def one(result: pd.DataFrame, code: str, year: int) -> pd.Series:
    found = result[(result["code"] == code) & (result["year"] == year)]
    assert len(found) == 1
    return found.iloc[0]


def test_a_mean_weighs_each_place_by_its_households():
    table = scores(("a", 2018, 4.0), ("b", 2018, 3.0))
    result = weighted_series(table, groups(G="ab"), pd.Series({"a": 30, "b": 10}))
    for column in VALUES:
        assert one(result, "G", 2018)[column] == pytest.approx(3.75, abs=1e-12)


def test_the_mean_of_one_place_is_its_own_value():
    table = scores(("a", 2018, 4.123456))
    result = weighted_series(table, groups(G="a"), pd.Series({"a": 5}))
    assert one(result, "G", 2018)["lbm"] == pytest.approx(4.123456, abs=1e-12)


@pytest.mark.parametrize(
    "households",
    [
        pd.Series({"a": 30, "b": 0}),
        pd.Series({"a": 30}),
        pd.Series({"a": 30, "b": pd.NA}, dtype="Int64"),
    ],
    ids=["zero", "absent", "missing"],
)
def test_a_place_without_households_weighs_nothing(households):
    table = scores(("a", 2018, 4.0), ("b", 2018, 3.0))
    assert one(weighted_series(table, groups(G="ab"), households), "G", 2018)["lbm"] == 4.0


def test_a_place_without_households_may_lack_a_year():
    table = scores(("a", 2018, 4.0), ("a", 2020, 4.1), ("b", 2018, 3.0))
    result = weighted_series(table, groups(G="ab"), pd.Series({"a": 30, "b": 0}))
    assert result["year"].tolist() == [2018, 2020]


@pytest.mark.parametrize("absent", ["no row", "no value"])
def test_a_group_has_no_row_in_a_year_in_which_a_member_is_not_scored(absent):
    rows = [("a", 2018, 4.0), ("b", 2018, 3.0), ("a", 2020, 4.0)]
    if absent == "no value":
        rows.append(("b", 2020, math.nan))
    result = weighted_series(scores(*rows), groups(G="ab"), pd.Series({"a": 30, "b": 10}))
    assert result["year"].tolist() == [2018]


def test_a_dimension_that_one_member_lacks_is_missing_for_the_group():
    table = scores(("a", 2018, 4.0, 0.1), ("b", 2018, 3.0, math.nan))
    row = one(weighted_series(table, groups(G="ab"), pd.Series({"a": 30, "b": 10})), "G", 2018)
    assert math.isnan(row["fys"])
    assert row[["lbm", "afw", "onv", "soc", "vrz", "won"]].notna().all()


def test_a_dimension_that_only_a_place_without_households_lacks_is_there():
    table = scores(("a", 2018, 4.0, 0.1), ("b", 2018, 3.0, math.nan))
    row = one(weighted_series(table, groups(G="ab"), pd.Series({"a": 30, "b": 0})), "G", 2018)
    assert row["fys"] == pytest.approx(0.1)


def test_a_group_without_any_household_has_no_row():
    table = scores(("a", 2018, 4.0), ("b", 2018, 3.0))
    result = weighted_series(table, groups(G="a", H="b"), pd.Series({"a": 0, "b": 10}))
    assert result["code"].tolist() == ["H"]


def test_a_place_counts_in_every_group_it_belongs_to_and_groups_do_not_touch():
    table = scores(("a", 2018, 4.0), ("b", 2018, 3.0))
    households = pd.Series({"a": 10, "b": 10})
    result = weighted_series(table, groups(G="ab", H="b"), households)
    assert one(result, "G", 2018)["lbm"] == pytest.approx(3.5)
    assert one(result, "H", 2018)["lbm"] == pytest.approx(3.0)
    assert list(result.columns) == ["code", "year", *VALUES]


def test_a_year_s_result_does_not_depend_on_the_order_of_the_rows():
    rng = np.random.default_rng(7)
    table = scores(*[(c, y, float(rng.uniform(3, 5))) for c in "abcdef" for y in (2018, 2020)])
    households = pd.Series({c: int(rng.integers(1, 99)) for c in "abcdef"})
    one_way = weighted_series(table, groups(G="abc", H="def"), households)
    mixed = table.sample(frac=1, random_state=1, ignore_index=True)
    other = weighted_series(mixed, groups(H="fed", G="cba"), households)
    # 1e-12: summing in another order may change the last bits of a double.
    pd.testing.assert_frame_equal(one_way, other, atol=1e-12, rtol=0)


@pytest.mark.parametrize(("own", "sizes"), [
    (PLACE, (0.020, 0.0392, 0.0784, 0.1568)), (AREA, (0.010, 0.0392, 0.0784, 0.1568)),
])  # fmt: skip
def test_the_classes_of_a_change_are_the_steps_of_the_ladder_alike_up_and_down(own, sizes):
    assert own.sizes == sizes
    for step, size in enumerate(sizes, start=1):
        exactly = change_class(pd.Series([size, -size]), own)
        below = change_class(pd.Series([size - 2e-6, 2e-6 - size]), own)
        assert exactly.tolist() == [5 + step, 5 - step]
        assert below.tolist() == [4 + step, 6 - step]
    assert change_class(pd.Series([0.0, math.nan]), own).isna().tolist() == [False, True]


def test_a_panel_holds_only_places_with_a_score_in_every_year():
    table = scores(
        ("whole", 2018, 4.0), ("whole", 2020, 4.0), ("whole", 2022, 4.0),
        ("late", 2020, 4.0),
        ("blank", 2018, 4.0), ("blank", 2020, math.nan),
        ("elsewhere", 2016, 4.0), ("elsewhere", 2018, 4.0),
    )  # fmt: skip
    assert complete_in(table, (2018, 2020)) == {"whole"}
    assert complete_in(table, [2018]) == {"whole", "blank", "elsewhere"}
