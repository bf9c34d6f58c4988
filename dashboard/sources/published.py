"""Read and check the published figures that ours are held against."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import filled, known, rule, validate
from dashboard.sources.files import Found
from dashboard.sources.tables import read_table

TEXT = {"onderwerp": "topic", "gebied": "area", "eenheid": "unit", "bron": "source"}
NUMBERS = {"jaar": "year", "waarde": "value"}
COLUMNS = ("topic", "area", "year", "unit", "value", "source", "date")
YEAR_RANGE = (1990, 2100)
"""A year before the first Leefbaarometer data or far ahead is a typing error."""
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DATE = rf"(?:\d{{1,2}} )?(?:{MONTHS}) \d{{4}}"
"""A Dutch date: '30 juni 2026' or 'april 2022'."""
DATED = rf"^(?!{DATE}$)(.*?\S),?\s+({DATE})$"
"""A source that ends in a date, and does not consist of it."""


def read_published(found: Found, path: Path) -> pd.DataFrame:
    """Read the published figures from the CSV file at ``path``.

    Returns topic, area, year (int), unit, value (float, in ``unit``), source,
    date (text as published, '' if the source names none) in file order; the
    index is the line in the file. Raises SourceError when the file cannot be
    read or breaks a rule of ``schema``.
    """
    table = read_table(found, path, tuple(TEXT), counts=tuple(NUMBERS))
    table = table.rename(columns=TEXT | NUMBERS)
    validate(table, schema(), found)
    parts = table["source"].str.extract(DATED)
    table["date"] = parts[1].fillna("")
    table["source"] = parts[0].str.rstrip(",").fillna(table["source"])
    return table[[*COLUMNS]].astype({"year": "int64"})


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the published figures."""
    low, high = YEAR_RANGE
    return pa.DataFrameSchema(
        {
            **{
                ours: pa.Column(str, filled(f"'{theirs}' is leeg", ("topic",)))
                for theirs, ours in TEXT.items()
            },
            "year": known(
                f"'jaar' is geen jaar tussen {low} en {high}",
                lambda s: s.between(low, high) & (s % 1 == 0),
                ("topic",),
            ),
            "value": known("'waarde' is leeg", lambda s: s.notna(), ("topic",)),
        },
        checks=[
            rule(
                "hetzelfde cijfer staat er meer dan één keer in",
                lambda d: ~d.duplicated(["topic", "area", "year", "unit", "source"], keep=False),
                ("topic", "area"),
            )
        ],
    )
