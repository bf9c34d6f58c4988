"""Values straight from the stored scores, as the tests of these tiles hold them beside."""

import pytest


@pytest.fixture(scope="session")
def value(store):
    """(level, code, year, column) -> value in the table ``scores``; NaN where there is no row."""
    rows = store.scores.set_index(["level", "code", "year"])

    def find(level, code, year, column="lbm"):
        key = (level, code, year)
        return float(rows.at[key, column]) if key in rows.index else float("nan")

    return find
