"""Read and check what RIVM estimates of the health of people: a series, and 2020 by itself."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import filled, once, one_of, validate
from dashboard.sources.codes import gemeente_of, wijk_of
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import read_table
from dashboard.sources.themes.rows import GEMEENTE, code_fits, places_schema
from dashboard.sources.themes.statline import is_raw, raw_years
from dashboard.sources.themes.units import PERCENT, Unit, check_within, columns
from dashboard.vocabulary.theme_sources import HEALTH_YEARS

TEXT = {"code": "code", "niveau": "level", "naam": "name", "gemeente": "gemeente"}
FIELDS: dict[str, Unit] = {f"gezond_{year}": PERCENT for year in HEALTH_YEARS}
"""Column -> its unit in StatLine 50150NED: of the people of 18 and older, with good or very good
health in their own eyes."""
TEXT_2020 = {"code": "code", "SoortRegio_2": "level", "Gemeentenaam_1": "gemeente"}
FIELDS_2020: dict[str, Unit] = dict.fromkeys(
    (
        "ErvarenGezondheidGoedZeerGoed_4",
        "HoogRisicoOpAngstOfDepressie_25",
        "HeelVeelStressInAfgelopen4Weken_26",
        "MatigVeelRegieOverEigenLeven_27",
        "Eenzaam_28",
        "ErnstigZeerErnstigEenzaam_29",
        "Vrijwilligerswerk_33",
        "ErnstigeGeluidhinderDoorBuren_37",
        "MoeiteMetRondkomen_38",
    ),
    PERCENT,
)
"""Official column of RIVM's table of 2020 -> its unit: of the people of 18 and older."""
TOPIC = "ErvarenGezondheidGoedZeerGoed_4"
KEYS = {"Leeftijd": "20300", "Marges": "MW00000"}
"""The topic of the raw data set, and its keys: people of 18 and older, the value itself."""
LEVELS = ("buurt", "gemeente")
LEVELS_2020 = ("land", "gemeente", "wijk", "buurt")
COUNTRY_CODE = "NL01"
"""The code of the country in RIVM's table."""


def read_health(found: Found, path: Path) -> pd.DataFrame:
    """Read the self-rated health from the CSV file at ``path``: an extract, or the raw data
    set of StatLine (``statline``).

    Returns code, level (buurt, gemeente), name, gemeente and the columns of ``FIELDS``
    (percent; NaN where not known), in file order; the index is the line in the file. Raises
    SourceError when the file cannot be read or breaks a rule: codes, percentages, a gemeente
    outside what its buurten have.
    """
    if is_raw(found, path):
        years = {year: f"gezond_{year}" for year in HEALTH_YEARS}
        table = raw_years(found, path, TOPIC, KEYS, years)
        table = table[table["level"].isin(LEVELS)]
    else:
        table = read_table(found, path, tuple(TEXT), counts=tuple(FIELDS), missing=CBS_MISSING)
    table = table.rename(columns=TEXT)
    validate(table, schema(), found)
    buurten = table[table["level"] == "buurt"].copy()
    buurten["whole"] = gemeente_of(buurten["code"])
    for column in FIELDS:
        check_within(found, buurten, table[table["level"] == "gemeente"], column)
    return table


def read_health_2020(found: Found, path: Path) -> pd.DataFrame:
    """Read RIVM's figures of 2020 from the CSV file at ``path``; the codes are of 2020.

    Returns code, level (land, gemeente, wijk, buurt), gemeente and the columns of
    ``FIELDS_2020`` (percent; NaN where not known), in file order; the index is the line in the
    file. Raises SourceError as ``read_health``; a wijk is held against its buurten, a gemeente
    against its wijken.
    """
    table = read_table(
        found, path, tuple(TEXT_2020), counts=tuple(FIELDS_2020), missing=CBS_MISSING
    ).rename(columns=TEXT_2020)
    table["level"] = table["level"].str.lower()
    validate(table, schema_2020(), found)
    for part, whole, parent in (("buurt", "wijk", wijk_of), ("wijk", "gemeente", gemeente_of)):
        parts = table[table["level"] == part].copy()
        parts["whole"] = parent(parts["code"])
        wholes = table[table["level"] == whole].assign(name=table["gemeente"])
        for column in FIELDS_2020:
            check_within(found, parts, wholes, column)
    return table


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the self-rated health."""
    return places_schema("niveau", LEVELS, columns(FIELDS))


@cache
def schema_2020() -> pa.DataFrameSchema:
    """The rules that hold within RIVM's figures of 2020."""
    return pa.DataFrameSchema(
        {
            "code": pa.Column(str, once("level", "gemeente")),
            "level": one_of("SoortRegio_2", LEVELS_2020),
            "gemeente": pa.Column(str, filled(GEMEENTE)),
            **columns(FIELDS_2020),
        },
        checks=[code_fits("SoortRegio_2", LEVELS_2020, "gemeente", COUNTRY_CODE)],
    )
