"""Results go with the set they came from."""

import ast
import gc
import weakref
from pathlib import Path

import pandas as pd
import pytest

from dashboard.store.cache import forget, own, per_store

MODULES = sorted((Path(__file__).parents[2] / "dashboard").rglob("*.py"))


class Set:
    """Stands for a store."""


@pytest.fixture
def counted():
    calls = []

    @per_store(2)
    def result(store, key):
        calls.append((store, key))
        return [key]

    return result, calls


def test_a_result_is_computed_once_for_each_store_and_argument(counted):
    result, calls = counted
    one, other = Set(), Set()
    assert result(one, "a") is result(one, "a")
    assert result(one, "a") is not result(other, "a")
    assert calls == [(one, "a"), (other, "a")]


def test_no_more_results_are_kept_than_asked(counted):
    result, calls = counted
    one = Set()
    for key in ("a", "b", "c", "a"):
        result(one, key)
    assert [key for _, key in calls] == ["a", "b", "c", "a"]


def test_a_store_nobody_uses_goes_with_its_results(counted):
    result, calls = counted
    one = Set()
    made = weakref.ref(one)
    result(one, "a")
    calls.clear()
    gc.disable()  # by itself, without the collector
    try:
        del one
        assert made() is None
    finally:
        gc.enable()


def test_a_result_that_refers_to_its_store_goes_once_the_store_is_forgotten():
    @per_store(2)
    def circle(store):
        return [store]

    one = Set()
    made = weakref.ref(one)
    circle(one)
    forget(one)
    del one
    assert made() is None


def test_named_arguments_count_as_well(counted):
    result, calls = counted
    one = Set()
    result(one, key="a")
    result(one, key="b")
    assert len(calls) == 2


def test_what_is_kept_by_one_package_can_be_forgotten_alone(counted):
    result, calls = counted
    one = Set()
    result(one, "a")
    forget(one, "dashboard.")
    result(one, "a")
    assert len(calls) == 1
    forget(one, result.__module__)
    result(one, "a")
    assert len(calls) == 2


def spoil(table: pd.DataFrame) -> None:
    """Everything that changes a table in place."""
    for column in table.columns:
        table.iloc[0, table.columns.get_loc(column)] = table[column].iloc[-1]
        table.loc[:, column] = table[column].iloc[0]
    table["other"] = 1
    table.insert(0, "first", 2)
    del table["other"]
    table.columns = [f"{name}?" for name in table.columns]
    table.index.name = "spoilt"


def test_a_change_of_a_table_does_not_reach_the_next_reader():
    made = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})
    table = per_store(2)(lambda store: made)
    one, before = Set(), made.copy()
    spoil(table(one))
    pd.testing.assert_frame_equal(table(one), before)
    series = per_store(2)(lambda store: made["a"])
    mine = series(one)
    mine[0] = 5
    mine.name = "c"
    pd.testing.assert_series_equal(series(one), before["a"])
    with pytest.raises(ValueError, match="read-only"):
        table(one)["a"].to_numpy()[0] = 5


@pytest.mark.parametrize("name", ["scores", "areas", "series", "own_series"])
def test_a_change_of_a_table_of_the_store_does_not_reach_the_next_reader(store, name):
    before = getattr(store, name).copy()
    spoil(getattr(store, name))
    pd.testing.assert_frame_equal(getattr(store, name), before)


def test_a_copy_finds_a_row_with_what_the_shared_table_knows():
    """Otherwise every reader would index all rows again."""
    places = pd.MultiIndex.from_product([["wijk"], range(3)])
    for index in (pd.Index(["a", "b", "c"]), places):
        shared = pd.DataFrame({"x": [1, 2, 3]}, index=index)
        assert "_engine" in own(shared).index._cache


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_function_of_a_store_is_kept_by_a_cache_that_holds_the_store(path):
    """Every swap would leave the old set in memory."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.args.args:
            caches = {"lru_cache", "cache", "cache_data", "cache_resource"}
            names = {n.id if isinstance(n, ast.Name) else getattr(n, "attr", "")
                     for d in node.decorator_list for n in ast.walk(d)}  # fmt: skip
            first = node.args.args[0]
            if names & caches:
                assert first.arg != "store", f"{path.name}: {node.name} wants per_store"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_how_much_is_kept_is_said_in_one_place(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "per_store":
            assert isinstance(node.args[0], ast.Name), f"{path.name}: a size of store.cache"
