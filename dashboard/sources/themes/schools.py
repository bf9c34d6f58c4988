"""Read and check the school advice per primary school (DUO)."""

from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import one_of, rule, validate
from dashboard.sources.files import Found
from dashboard.sources.tables import read_table
from dashboard.sources.themes.units import NUMBER, check_parts, columns
from dashboard.vocabulary.theme_sources import SCHOOL_YEARS

TEXT = {"brin": "code", "pc6": "postcode", "jaar": "school"}
"""Official column -> ours. Names of schools and gemeenten are not read: in the official file some
have lost their letters ('SÂ·dwest-FryslÃn'), and a school is placed by its postcode."""
VMBO = ("VMBO_B", "VMBO_B_K", "VMBO_K", "VMBO_K_GT", "VMBO_GT", "VMBO_GT_HAVO")
"""Advice for vmbo, up to that for vmbo or havo."""
ADVICE = ("VSO", "PRO", *VMBO, "HAVO", "HAVO_VWO", "VWO", "ADVIES_NIET_MOGELIJK")
"""The twelve kinds of advice: numbers of pupils."""
ALL = "n"
FIELDS = dict.fromkeys((*ADVICE, ALL), NUMBER)
POSTCODE = r"(?:[1-9]\d{3} ?[A-Z]{2})?"
"""A Dutch postcode; of some schools it is not known."""


def read_schools(found: Found, path: Path) -> pd.DataFrame:
    """Read the school advice from the CSV file at ``path``.

    Returns code (of the school), postcode ("" where not known), school (year, as '2021-2022'),
    the columns of ``FIELDS`` (numbers of pupils) and year (int, in which the
    school year ends), in file order; the index is the line in the file. Raises SourceError when
    the file cannot be read or breaks a rule: a school twice in a year, a postcode that is
    none, twelve kinds of advice that do not add up to ``n``.
    """
    table = read_table(found, path, tuple(TEXT), counts=tuple(FIELDS)).rename(columns=TEXT)
    validate(table, schema(), found)
    check_parts(found, table, ALL, ADVICE, (0, 0))
    return table.assign(year=table["school"].map(SCHOOL_YEARS).astype("int64"))


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the school advice."""
    return pa.DataFrameSchema(
        {
            "code": pa.Column(
                str,
                rule("'brin' is geen code van een school", lambda s: s.str.fullmatch(r"\w{4,6}")),
            ),
            "postcode": pa.Column(
                str, rule("'pc6' is geen postcode", lambda s: s.str.fullmatch(POSTCODE))
            ),
            "school": one_of("jaar", tuple(SCHOOL_YEARS)),
            **columns(FIELDS),
        },
        checks=[
            rule(
                "een aantal ontbreekt",
                lambda table: table[[*FIELDS]].notna().all(axis=1),
            ),
            rule(
                "dezelfde school staat in een jaar meer dan één keer in het bestand",
                lambda table: ~table.duplicated(["code", "school"], keep=False),
                ("school",),
            ),
        ],
    )
