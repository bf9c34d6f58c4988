"""What the schemas of the tables share: columns of one meaning, and the form of a table."""

from typing import Any

import pandera.pandas as pa

from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import YEARS

TEXT = pa.Column("str", nullable=False)
YEAR = pa.Column("int64", pa.Check.isin(YEARS))
PERIOD = {"first": YEAR, "last": YEAR}
SHARE = pa.Column("float64", pa.Check.in_range(0, 1))
CHANGE = pa.Column("float64", pa.Check.in_range(-2, 2))
MARGIN = pa.Column("float64", pa.Check.ge(0), nullable=True)
LEVEL = pa.Column("str", pa.Check.isin([k for k, its in LEVELS.items() if its.stored]))
CORRELATION = pa.Column("float64", pa.Check.in_range(-1, 1), nullable=True)


def table_of(columns: dict[str, pa.Column], **rules: Any) -> pa.DataFrameSchema:
    """A table of exactly these columns, in this order; ``rules``: what is unique, and checks."""
    return pa.DataFrameSchema(columns, strict=True, ordered=True, **rules)
