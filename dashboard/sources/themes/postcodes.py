"""Read and check the key figures of CBS by postcode of four digits."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import once, rule, validate
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import read_table
from dashboard.sources.themes.units import (
    NUMBER,
    PEOPLE,
    PER_KM2,
    PERCENT,
    URBANITY,
    Unit,
    check_parts,
    columns,
)

SEX = ("man", "vrouw")
AGES = ("i0_15", "i15_25", "i25_45", "i45_65", "i65p")
FIELDS: dict[str, Unit] = {
    "inwoners": NUMBER,
    **dict.fromkeys((*SEX, *AGES), NUMBER),
    # by where they and their parents were born, rounded to tens of percents
    **dict.fromkeys(("p_nl_nl", "p_nl_eur", "p_nl_bui", "p_bui_eur", "p_bui_bui"), PERCENT),
    "huishoudens": NUMBER,
    **dict.fromkeys(("hh_1p", "hh_zk", "hh_1ouder", "hh_2ouder"), NUMBER),
    "hh_grootte": PEOPLE,
    "woningen": NUMBER,
    # dwellings by the years in which they were built
    **dict.fromkeys(("w_voor1945", "w_45_65", "w_65_75", "w_75_85", "w_85_95"), NUMBER),
    **dict.fromkeys(("w_95_05", "w_05_15", "w_15p"), NUMBER),
    "meergezins": NUMBER,
    "p_koop": PERCENT,
    "p_huur": PERCENT,
    "corporatie": NUMBER,
    "niet_bewoond": NUMBER,
    "uitkering": NUMBER,  # people on benefit, without a pension
    "oad": PER_KM2,
    "sted": URBANITY,
}
"""Column of CBS's file of postcodes -> its unit there (there is no StatLine table of it)."""
ROUNDING = (25, 25)
"""How far five counts may be from their total: each is rounded to five. Measured: 10."""


def read_postcodes(found: Found, path: Path) -> pd.DataFrame:
    """Read the key figures by postcode from the CSV file at ``path``.

    Returns code (four digits, str), level (pc4) and the columns of ``FIELDS`` (float, in their
    unit, NaN where suppressed), in file order; the index is the line in the file. Raises
    SourceError when the file cannot be read or breaks a rule: the postcode, units, people by
    sex and by age that do not add up to all.
    """
    table = read_table(found, path, ("pc4",), counts=tuple(FIELDS), missing=CBS_MISSING)
    table = table.rename(columns={"pc4": "code"})
    validate(table, schema(), found)
    for parts in (SEX, AGES):
        check_parts(found, table, "inwoners", parts, ROUNDING)
    table.insert(1, "level", "pc4")
    return table


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the key figures of the postcodes."""
    right = rule(
        "'pc4' is geen postcode van vier cijfers", lambda s: s.str.fullmatch(r"[1-9]\d{3}")
    )
    return pa.DataFrameSchema({"code": pa.Column(str, [right, once()]), **columns(FIELDS)})
