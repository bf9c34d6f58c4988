"""What a relation says, and when a statement of the report holds."""

import dataclasses

import pytest

from dashboard.subjects.relations import numbers as r
from dashboard.subjects.relations.numbers import CLAIMS, VARIANTS, Relation, Variant, claim

NAN = float("nan")


def changed(store, one, other, **values):
    """The set with other values for a pair, in every variant."""
    table = store.relations.copy()
    rows = (table["one"] == one) & (table["other"] == other)
    assert rows.sum() == len(VARIANTS)
    for column, value in values.items():
        table.loc[rows, column] = value
    return dataclasses.replace(store, relations=table)


@pytest.mark.parametrize(
    ("low", "high", "sign"),
    [
        (0.1, 0.3, 1), (-0.3, -0.1, -1), (-0.1, 0.1, 0), (0.0, 0.2, 0), (NAN, NAN, 0),
        # 0.004 is shown as 0,00 but is not zero: bounds are compared before rounding.
        (0.004, 0.2, 1), (0.006, 0.2, 1), (-0.2, -0.004, -1), (-0.004, 0.2, 0), (-0.2, 0.004, 0),
    ],
)  # fmt: skip
def test_a_direction_is_clear_when_the_interval_leaves_zero_out_before_rounding(low, high, sign):
    assert Relation("onv", "soc", 0.1, low, high, 10).sign == sign


def test_a_relation_is_found_whichever_dimension_is_named_first(store):
    v = Variant()
    assert r.relation(store, v, "soc", "onv") == r.relation(store, v, "onv", "soc")


@pytest.mark.parametrize("variant", VARIANTS)
def test_each_variant_has_its_own_ten_relations(store, variant):
    found = r.all_relations(store, variant)
    assert len({frozenset((x.one, x.other)) for x in found}) == 10
    assert [x.size for x in found] == sorted((x.size for x in found), reverse=True)
    row = store.relations.set_index(["kind", "weighted", "scope", "one", "other"])
    key = (variant.kind, variant.weighted, variant.scope, "onv", "soc")
    found_one = r.relation(store, variant, "onv", "soc")
    assert found_one.correlation == row.loc[key, "correlation"]


@pytest.mark.parametrize(
    ("pair", "key", "holds", "fails"),
    [
        (("onv", "won"), "won", {"low": 0.01, "high": 0.2}, {"low": 0.0, "high": 0.2}),
        (("onv", "vrz"), "vrz", {"low": -0.2, "high": -0.01}, {"low": -0.2, "high": 0.0}),
        (
            ("onv", "soc"), "soc",
            {"correlation": 0.99, "low": 0.01, "high": 1},
            {"correlation": 0.99, "low": 0.0, "high": 1},
        ),
    ],
)  # fmt: skip
def test_a_statement_holds_on_one_side_of_its_bound_and_not_on_the_other(
    store, pair, key, holds, fails
):
    for values, expected in ((holds, True), (fails, False)):
        assert claim(changed(store, *pair, **values), Variant(), key).holds is expected


def test_cohesion_must_be_the_closest_alone(store):
    soc = r.relation(store, Variant(), "onv", "soc").correlation
    for won, holds in ((soc - 0.02, True), (soc, False), (soc + 0.02, False), (-soc - 0.02, False)):
        made = changed(store, "onv", "won", correlation=won)
        found = claim(made, Variant(), "soc")
        assert found.holds is holds, won
        assert ("won" in found.closest) is not holds


def test_the_opposite_direction_is_no_support(store):
    made = changed(store, "onv", "won", correlation=-0.5, low=-0.6, high=-0.4)
    assert not claim(made, Variant(), "won").holds


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_points_are_the_wijken_that_were_counted(store, variant):
    table = r.points(store, variant)
    assert len(table) == r.relation(store, variant, "fys", "won").number
    assert table[[*CLAIMS, "onv"]].notna().all(axis=None)
    share = store.areas[store.areas["level"] == "wijk"].set_index("code")["nplv_share"]
    assert set(table.index[table["nplv"]]) == set(table.index) & set(share.index[share >= 0.5])


def test_the_points_are_the_official_scores(store):
    table = r.points(store, Variant())
    for code in table.index[::500]:
        expected = store.series.loc[("wijk", code, 2024), "onv"]
        assert table.loc[code, "onv"] == pytest.approx(expected, abs=1e-9)
