"""Read and check the definition of the NPLV areas in CBS codes."""

from functools import cache

import pandas as pd
import pandera.pandas as pa

from dashboard.sources.checks import amount, filled, one_of, rule, validate
from dashboard.sources.codes import fits_level, wijk_of
from dashboard.sources.files import Found
from dashboard.sources.tables import Read, read_table
from dashboard.vocabulary.areas import CONFIDENCE, COUNTRY, COUNTRY_LONG, PROGRAMME, PROGRAMME_LONG
from dashboard.vocabulary.levels import LEVELS, part_levels

COLUMNS = {
    "gebied_id": "area_id",
    "gebied": "area",
    "gemeente": "gemeente",
    "inwoners_2025_cbs": "inhabitants_2025",
    "niveau": "level",
    "code": "code",
    "naam": "name",
    "zekerheid": "confidence",
    "bron": "source",
}
"""Column of the file -> ours."""
NUMBER = "inwoners_2025_cbs"
LONGEST = 100
"""Letters of a name or ``gebied_id``: more is no name, and no screen has room for it."""
RESERVED = tuple(code.lower() for code in (COUNTRY, COUNTRY_LONG, PROGRAMME, PROGRAMME_LONG))
"""Codes of the country and the programme; an area may not look like one, in capitals or not."""


def read_definition(found: Found, path: Read) -> pd.DataFrame:
    """Read the definition of the areas from the CSV file at ``path``, or its content.

    Returns area_id, area, gemeente, inhabitants_2025 (nullable Int64, of the
    whole area), level (wijk or buurt), code, name, confidence, source, in file
    order; the index is the line in the file. Raises SourceError when the file
    cannot be read or breaks a rule of ``schema``. What holds against the other
    files is checked in ``rules.check_definition``.
    """
    text = tuple(column for column in COLUMNS if column != NUMBER)
    table = read_table(found, path, text, counts=(NUMBER,)).rename(columns=COLUMNS)
    validate(table, schema(), found)
    return table[[*COLUMNS.values()]].astype({"inhabitants_2025": "Int64"})


@cache
def schema() -> pa.DataFrameSchema:
    """The rules that hold within the definition."""
    longest = {
        ours: rule(
            f"'{theirs}' is langer dan {LONGEST} tekens of staat op meer dan één regel",
            lambda s: (s.str.len() <= LONGEST) & ~s.str.contains(r"[\t\r\n]"),
            ("area_id",),
        )
        for theirs, ours in COLUMNS.items()
        if ours in ("area_id", "area", "gemeente", "name")
    }
    named = {
        ours: pa.Column(
            str,
            [filled(f"'{theirs}' is leeg", ("area_id", ours)), *filter(None, [longest.get(ours)])],
        )
        for theirs, ours in COLUMNS.items()
        if ours in ("area", "gemeente", "name", "source")
    }
    area_id = [
        longest["area_id"],
        rule(
            "'gebied_id' mag alleen kleine letters, cijfers en streepjes hebben, "
            "en begint met een letter",
            _slug,
        ),
        rule(
            f"'gebied_id' is een naam die al iets anders betekent ({', '.join(RESERVED)})",
            lambda s: ~s.str.lower().isin(RESERVED),
        ),
    ]
    show = ("area_id", "level", "name")
    return pa.DataFrameSchema(
        {
            "area_id": pa.Column(str, area_id),
            **named,
            "inhabitants_2025": amount(NUMBER),
            "level": one_of("niveau", part_levels()),
            "confidence": one_of("zekerheid", CONFIDENCE),
        },
        checks=[
            rule("de code past niet bij het niveau", fits_level, show),
            rule(
                "dezelfde code staat er meer dan één keer in",
                lambda d: ~d.duplicated("code", keep=False),
                show,
            ),
            rule(
                "een buurt staat er los in, terwijl ook haar hele wijk erin staat", _not_twice, show
            ),
            *(
                rule(
                    f"een gebied heeft meer dan één {word}",
                    lambda d, column=column: (
                        d.groupby("area_id")[column].transform("nunique", dropna=False) == 1
                    ),
                    ("area_id", column),
                )
                for column, word in (
                    ("area", "naam"),
                    ("gemeente", "gemeente"),
                    ("inhabitants_2025", "aantal inwoners"),
                )
            ),
            rule(
                "twee gebieden hebben dezelfde naam",
                lambda d: d.groupby(_looks(d["area"]))["area_id"].transform("nunique") == 1,
                ("area_id", "area"),
            ),
        ],
    )


def _looks(names: pd.Series) -> pd.Series:
    """Names as a reader tells them apart: not by capitals or the width of a space."""
    return names.str.casefold().str.split().str.join(" ")


def _slug(ids: pd.Series) -> pd.Series:
    # The pattern of the level also allows the programme's own code, in capitals.
    return ids.str.match(LEVELS["nplv"].pattern) & (ids == ids.str.lower())


def _not_twice(areas: pd.DataFrame) -> pd.Series:
    # CBS: the code of a buurt is that of its wijk, with BU for WK, and two characters.
    wijken = areas.loc[areas["level"] == "wijk", "code"]
    return ~((areas["level"] == "buurt") & wijk_of(areas["code"]).isin(wijken))
