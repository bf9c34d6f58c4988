"""How sure: what is told of a table follows from its rows."""

from dataclasses import replace

from dashboard.store.keys import CHOICES, CHOSEN
from dashboard.subjects.method.numbers import conclusions, in_every_choice, placebo, ways


def test_a_finding_holds_every_choice_and_both_spans(store):
    found = in_every_choice(store)
    assert [f.topic[:3] for f in found] == [
        (code, other, first)
        for first in (2018, 2022)
        for code, other in (("NPLV", ""), ("NL", ""), ("NPLV", "NL"))
    ]
    assert all(tuple(f.by_choice) == CHOICES for f in found)


def test_one_choice_that_differs_is_enough_not_to_survive(store):
    table = store.sensitivity.copy()
    rows = (table["code"] == "NL") & (table["first"] == 2018)
    assert in_every_choice(store)[1].survives
    table.loc[rows & (table["key"] == "woningen"), "value"] = -0.03
    found = in_every_choice(replace(store, sensitivity=table))[1]
    assert not found.survives and found.otherwise == ["woningen"]


def test_when_the_way_of_the_product_differs_every_other_choice_is_named(store):
    table = store.sensitivity.copy()
    rows = (table["code"] == "NL") & (table["first"] == 2018) & (table["key"] == CHOSEN)
    table.loc[rows, "value"] = 0.0
    found = in_every_choice(replace(store, sensitivity=table))[1]
    assert found.otherwise == [key for key in CHOICES if key != CHOSEN]


def test_the_conclusions_are_the_rows_of_the_table_of_intervals(store):
    rows = store.intervals.set_index(["code", "other", "measure", "first", "last"])
    found = conclusions(store)
    assert len(found) == 8
    for (code, other, first, last), told in found.items():
        row = rows.loc[(code, other, "lbm", first, last)]
        assert (told.value, told.margin) == (row["value"], row["margin"])


def test_the_placebo_is_no_way_and_absent_where_it_was_not_made(store):
    assert len(ways(store)) == len(ways(store, 2022)) == store.variants["key"].nunique() - 1
    band = placebo(store)
    low, high = band.bounds
    assert low < band.apart.value < high
    without = replace(store, variants=store.variants[store.variants["key"] != "placebo"])
    assert placebo(without) is None
