"""Read and check the key figures of CBS by buurt, for the themes."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import code_rule, filled, once, validate
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import read_table
from dashboard.sources.themes.rows import GEMEENTE
from dashboard.sources.themes.statline import is_raw, raw_places
from dashboard.sources.themes.units import (
    EURO_1000,
    HECTARE,
    KM,
    NUMBER,
    PEOPLE,
    PER_KM2,
    PERCENT,
    SCHOOLS,
    URBANITY,
    Unit,
    columns,
)

TEXT = {"bu_code": "code", "naam": "name", "gemeente": "gemeente"}
POSTCODE = Unit("postcode van vier cijfers", 9999, least=1000, whole=True)
FIELDS: dict[str, Unit] = {
    "inwoners": NUMBER,
    "inwoners65plus": NUMBER,
    "inwoners0tot15": NUMBER,
    "huishoudens": NUMBER,
    "huishoudensgrootte": PEOPLE,
    "dichtheid": PER_KM2,  # inhabitants, of land
    "wozWaarde": EURO_1000,
    "koopwoningen": PERCENT,
    "eengezinswoning": PERCENT,
    "stedelijkheid": URBANITY,
    "adressendichtheid": PER_KM2,
    "oppervlakteLandHa": HECTARE,
    "afstandHuisarts": KM,
    "afstandSupermarkt": KM,
    "afstandSchool": KM,
    "scholenBinnen3km": SCHOOLS,
    "pc4_meest_voorkomend": POSTCODE,
}
"""Column of the extract of StatLine 85984NED by buurt -> its unit there."""
OFFICIAL = dict(
    zip(
        (
            "AantalInwoners_5",
            "k_65JaarOfOuder_12",
            "k_0Tot15Jaar_8",
            "HuishoudensTotaal_29",
            "GemiddeldeHuishoudensgrootte_33",
            "Bevolkingsdichtheid_34",
            "GemiddeldeWOZWaardeVanWoningen_39",
            "Koopwoningen_47",
            "PercentageEengezinswoning_40",
            "MateVanStedelijkheid_120",
            "Omgevingsadressendichtheid_121",
            "OppervlakteLand_116",
            "AfstandTotHuisartsenpraktijk_110",
            "AfstandTotGroteSupermarkt_111",
            "AfstandTotSchool_113",
            "ScholenBinnen3Km_114",
            "MeestVoorkomendePostcode_118",
        ),
        FIELDS,
        strict=True,
    )
)
"""Official name in StatLine 85984NED -> column of the extract."""


def read_buurten(found: Found, path: Path) -> pd.DataFrame:
    """Read the key figures by buurt from the CSV file at ``path``: an extract, or the raw
    data set of StatLine (``statline``).

    Returns code, level (buurt), name, gemeente and the columns of ``FIELDS`` (float, in their
    unit, NaN where suppressed), in file order; the index is the line in the file. Raises
    SourceError when the file cannot be read or breaks a rule of ``schema``.
    """
    if is_raw(found, path):
        table = raw_places(found, path, OFFICIAL, ("buurt",))[[*TEXT.values(), *FIELDS]]
    else:
        table = read_table(found, path, tuple(TEXT), counts=tuple(FIELDS), missing=CBS_MISSING)
        table = table.rename(columns=TEXT)
    validate(table, schema(), found)
    few = table["inwoners"].isna()
    for part in ("inwoners65plus", "inwoners0tot15"):
        found.require(
            f"'{part}' is meer dan 'inwoners'",
            few | table[part].isna() | (table[part] <= table["inwoners"] + ROUNDING),
            table[["code", "name", part, "inwoners"]],
        )
    table.insert(1, "level", "buurt")
    return table


ROUNDING = 5
"""Counts are rounded to five: a part may be this much more than the whole."""


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the key figures of the buurten."""
    return pa.DataFrameSchema(
        {
            "code": pa.Column(str, [code_rule("buurt"), once("name")]),
            "name": pa.Column(str, filled()),
            "gemeente": pa.Column(str, filled(GEMEENTE, ("name",))),
            **columns(FIELDS),
        }
    )
