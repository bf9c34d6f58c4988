"""Values straight from the stored scores, as the tests of tiles hold beside them."""

import pytest

from tests.analysis.conftest import make_store


@pytest.fixture(scope="session")
def value(store):
    """(level, code, year, column) -> value in the table ``scores``; NaN where there is no row."""
    rows = store.scores.set_index(["level", "code", "year"])

    def find(level, code, year, column="lbm"):
        key = (level, code, year)
        return float(rows.at[key, column]) if key in rows.index else float("nan")

    return find


@pytest.fixture(scope="module")
def made():
    """The small made store, in which an area lacks a year."""
    return make_store()
