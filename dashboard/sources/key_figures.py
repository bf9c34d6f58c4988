"""Read and check the key figures of CBS (Kerncijfers wijken en buurten)."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.catalogue import SHAPE_LEVELS
from dashboard.sources.checks import amount, filled, known, once, one_of, rule, validate
from dashboard.sources.codes import fits_level
from dashboard.sources.completeness import ROUNDING
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import read_table
from dashboard.vocabulary.areas import URBANITY

TEXT = {"gwb_code_10": "code", "recs": "level", "regio": "name", "gm_naam": "gemeente"}
"""Official column -> ours. 'gwb_code_10' is the code with its letters."""
COUNTS = {
    "a_inw": "inhabitants",
    "a_hh": "households",
    "a_woning": "dwellings",
    "ste_mvs": "urbanity",
    "ste_oad": "address_density",
}
"""Official column -> ours: numbers of people, households, dwellings; class 1-5;
addresses per square kilometre."""
OTHER_RECORDS = ("land",)
"""Records that CBS lists as well and that we do not use (the Netherlands as a whole)."""


def read_key_figures(found: Found, path: Path) -> pd.DataFrame:
    """Read the key figures from the CSV file at ``path``.

    Returns code, level (gemeente, wijk or buurt), name, gemeente, inhabitants,
    households, dwellings, urbanity (1 very urban - 5 not urban),
    address_density (addresses per km2; all five nullable Int64), in file
    order; the index is the line in the file. '.', -99997 and a blank are
    missing. Raises SourceError when the file cannot be read or breaks a rule
    of ``schema``.
    """
    table = read_table(found, path, tuple(TEXT), counts=tuple(COUNTS), missing=CBS_MISSING)
    table = table.rename(columns=TEXT | COUNTS)
    table["level"] = table["level"].str.lower()
    country = table[table["level"].isin(OTHER_RECORDS)]
    table = table[~table["level"].isin(OTHER_RECORDS)]
    validate(table, schema(), found)
    _check_country(found, country, table[table["level"] == "gemeente"])
    return table.astype(dict.fromkeys(COUNTS.values(), "Int64"))


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the key figures."""
    urbanity = (
        f"'ste_mvs' is geen klasse van stedelijkheid ({min(URBANITY)} tot en met {max(URBANITY)})"
    )
    return pa.DataFrameSchema(
        {
            "code": pa.Column(str, once("level", "name")),
            "level": one_of("recs", SHAPE_LEVELS),
            "name": pa.Column(str, filled()),
            "gemeente": pa.Column(str, filled("de naam van de gemeente is leeg", ("name",))),
            **{ours: amount(official) for official, ours in COUNTS.items() if ours != "urbanity"},
            "urbanity": known(urbanity, lambda s: s.isna() | s.isin(URBANITY)),
        },
        checks=[rule("de code past niet bij het niveau in 'recs'", _fits_level, ("level", "name"))],
    )


def _check_country(found: Found, country: pd.DataFrame, gemeenten: pd.DataFrame) -> None:
    """The gemeenten add up to the record of the country, where the file has one."""
    for column, word in (("inhabitants", "inwoners"), ("households", "huishoudens")):
        total = gemeenten[column].sum()
        found.require(
            f"de {word} van de gemeenten zijn samen niet die van Nederland",
            (country[column] - total).abs().fillna(0) <= ROUNDING * (len(gemeenten) + 1),
            country[["code", column]].assign(**{"gemeenten samen": total}),
        )


def _fits_level(figures: pd.DataFrame) -> pd.Series:
    # An unknown level is the business of another rule.
    return fits_level(figures) | ~figures["level"].isin(SHAPE_LEVELS)
