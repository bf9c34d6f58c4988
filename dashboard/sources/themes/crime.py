"""Read and check the registered crimes by buurt and gemeente (politie, StatLine 47022NED)."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import known, validate
from dashboard.sources.codes import gemeente_of
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import read_table
from dashboard.sources.themes.rows import places_schema
from dashboard.sources.themes.statline import is_raw, raw_years
from dashboard.sources.themes.units import NUMBER, Unit, check_sums, columns
from dashboard.vocabulary.theme_sources import CRIME_YEARS

TEXT = {"code": "code", "niveau": "level", "naam": "name", "gemeente": "gemeente"}
LEVELS = ("buurt", "gemeente")
COVER = "dekking_gemeente_2024"
FIELDS: dict[str, Unit] = {
    "inwoners": NUMBER,
    **{f"misdrijven_{year}": NUMBER for year in CRIME_YEARS},
}
"""Column -> its unit in StatLine 47022NED (people: CBS 85984NED, 2024)."""
TOPIC, ALL_KINDS = "GeregistreerdeMisdrijven_1", "0.0.0"
"""The topic of the raw data set, and the key of all kinds of crime together."""
ROUNDING = 10
"""How far the people of the buurten may be from those of the gemeente, for every buurt and one
more: CBS rounds to five."""
COVER_ROUNDING = 0.002
"""The share that is placed in a buurt is given in three decimals. Measured: 0.0005."""


def read_crime(found: Found, path: Path) -> pd.DataFrame:
    """Read the registered crimes from the CSV file at ``path``: an extract, or the raw data set
    of StatLine, which has no people (``statline.complete``).

    Returns code, level (buurt, gemeente), name, gemeente, the columns of ``FIELDS`` (numbers of
    people and of crimes a year; NaN where not known) and ``dekking_gemeente_2024``: which share
    (0-1) of the crimes of the gemeente is placed in a buurt. In file order; the index is the
    line in the file. Raises SourceError when the file cannot be read or breaks a rule: codes,
    numbers, buurten that have more than their gemeente, or another share than is stated.
    """
    if is_raw(found, path):
        table = _raw(found, path)
    else:
        table = read_table(
            found, path, tuple(TEXT), measures=(COVER,), counts=tuple(FIELDS), missing=CBS_MISSING
        ).rename(columns=TEXT)
    validate(table, schema(), found)
    gemeenten = table[table["level"] == "gemeente"]
    buurten = table[table["level"] == "buurt"].copy()
    buurten["whole"] = gemeente_of(buurten["code"])
    check_sums(found, buurten, gemeenten, "inwoners", ROUNDING)
    for year in CRIME_YEARS:
        column = f"misdrijven_{year}"
        total = gemeenten["code"].map(buurten.groupby("whole")[column].sum()).fillna(0)
        found.require(
            f"de buurten hebben samen meer misdrijven dan de gemeente in {year}",
            gemeenten[column].isna() | (total <= gemeenten[column]),
            gemeenten[["code", "name", column]].assign(**{"buurten samen": total}),
        )
    _check_cover(found, buurten, gemeenten.set_index("code")["misdrijven_2024"])
    return table


def _raw(found: Found, path: Path) -> pd.DataFrame:
    """The total of all kinds of crime from the raw data set, with the share that is placed."""
    years = {year: f"misdrijven_{year}" for year in CRIME_YEARS}
    table = raw_years(found, path, TOPIC, {"SoortMisdrijf": ALL_KINDS}, years)
    table = table[table["level"].isin(LEVELS)]
    of = gemeente_of(table["code"])
    last = years[2024]
    placed = table[table["level"] == "buurt"].groupby(of)[last].sum()
    whole = table[table["level"] == "gemeente"].set_index("code")[last]
    share = (placed / whole.where(whole > 0)).clip(0, 1)
    table[COVER] = of.map(share)
    table["inwoners"] = float("nan")
    return table[[*TEXT.values(), *FIELDS, COVER]]


def _check_cover(found: Found, buurten: pd.DataFrame, whole: pd.Series) -> None:
    """The stated share is the one that the numbers give."""
    placed = buurten.groupby("whole")["misdrijven_2024"].sum() / whole
    share = buurten["whole"].map(placed)
    found.require(
        f"'{COVER}' is niet het deel dat de buurten samen van de gemeente hebben",
        share.isna() | ((share - buurten[COVER]).abs() <= COVER_ROUNDING),
        buurten[["code", "name", COVER]].assign(**{"deel volgens de aantallen": share}),
    )


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the registered crimes."""
    share = known(f"'{COVER}' is geen deel (0 tot en met 1)", lambda s: s.between(0, 1))
    return places_schema("niveau", LEVELS, columns(FIELDS) | {COVER: share})
