"""The raw data set of a StatLine table, as its portal gives it, in the columns of our extracts.

The portals of CBS, RIVM and the police give a table as ``<number>_TypedDataSet_<date>.csv``:
semicolons, a column ``ID``, then the keys (codes filled up with spaces) and the topics by their
official names. What is laid out by hand ("CSV volgens tabelindeling") has whatever rows and
columns a reader chose, so it is refused with what to do instead.

The raw set has codes and no names, and that of the police no people: ``complete`` takes those
from the key figures.
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING
from dashboard.sources.tables import header_of, read_table

CODE, KIND, GEMEENTE, PERIOD = "WijkenEnBuurten", "SoortRegio_2", "Gemeentenaam_1", "Perioden"
LAID_OUT = ("Wijken en buurten", "Regio's", "Onderwerp", "Onderwerpen")
"""Words at the head of a table that was laid out by hand."""
WHOLE_YEAR = "JJ00"
"""What the key of a whole year ends with; that of a month has MM and its number."""
_LEVEL = {"GM": "gemeente", "WK": "wijk", "BU": "buurt"}


def is_raw(found: Found, path: Path) -> bool:
    """Whether the file is the raw data set of a StatLine table.

    Raises SourceError for a table that was laid out by hand, with how to get the raw one.
    """
    header = header_of(found, path)
    if set(LAID_OUT) & set(header):
        raise found.wrong(
            "dit is een tabel van StatLine die met de hand is ingedeeld",
            advice="kies bij het downloaden van de tabel ‘Ruwe data’ (een bestand met "
            "TypedDataSet in de naam en een kolom ID) in plaats van ‘CSV volgens tabelindeling’, "
            f"of {found.advice}",
        )
    return CODE in header


def raw_places(
    found: Found, path: Path, fields: Mapping[str, str], levels: tuple[str, ...]
) -> pd.DataFrame:
    """The places of ``levels`` in a raw data set with a row a place (85984NED).

    ``fields``: official name -> ours. Returns code, level, name (the code, until ``complete``),
    gemeente and the fields (float, NaN where suppressed); the index is the line in the file.
    Raises SourceError.
    """
    text = (CODE, KIND, GEMEENTE)
    table = read_table(found, path, text, counts=tuple(fields), missing=CBS_MISSING)
    table = table.rename(columns={CODE: "code", KIND: "level", GEMEENTE: "gemeente", **fields})
    table["level"] = table["level"].str.lower()
    table = table[table["level"].isin(levels)]
    if table.empty:
        raise found.wrong(f"het bestand heeft geen rijen over een {' of '.join(levels)}")
    table.insert(2, "name", table["code"])
    return table


def raw_years(
    found: Found, path: Path, topic: str, keys: Mapping[str, str], names: Mapping[int, str]
) -> pd.DataFrame:
    """A topic of a raw data set with a row for every place and period, a column per year.

    ``keys``: column -> the key that is meant (all kinds of crime, people of 18 and older).
    ``names``: year -> our column. Returns code, level, name and gemeente (the code, until
    ``complete``) and those columns (float, NaN where not known or without a row), one row a
    place. Raises SourceError where the rows that are meant are not there.
    """
    text = (CODE, PERIOD, *keys)
    table = read_table(found, path, text, counts=(topic,), missing=CBS_MISSING)
    table["level"] = table[CODE].str[:2].map(_LEVEL)
    table = table[table["level"].notna()]
    for column, key in keys.items():
        table = table[table[column] == key]
        if table.empty:
            raise found.wrong(f"het bestand heeft geen rijen met '{column}' {key}")
    table = table[table[PERIOD].str.endswith(WHOLE_YEAR)]
    years = table[PERIOD].str[:4]
    table = table[years.isin([str(year) for year in names])].assign(year=years)
    found.require(
        "dezelfde plek komt in hetzelfde jaar meer dan één keer voor",
        ~table.duplicated([CODE, "year"], keep=False),
        table[[CODE, PERIOD]],
    )
    if table.empty:
        raise found.wrong(
            f"het bestand heeft geen rijen over hele jaren ('{PERIOD}' die op {WHOLE_YEAR} eindigt)"
        )
    wide = table.pivot(index=CODE, columns="year", values=topic)
    wide = wide.reindex(columns=[str(year) for year in names]).set_axis(
        list(names.values()), axis=1
    )
    first = table.drop_duplicates(CODE)
    made = pd.DataFrame(
        {"code": first[CODE], "level": first["level"], "name": first[CODE], "gemeente": first[CODE]}
    )
    return made.join(wide, on="code")


def complete(frame: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the name, gemeente and people that a raw data set does not have, from the key
    figures (code, name, gemeente, inhabitants). Any other frame as it is."""
    if "name" not in frame or not frame["name"].eq(frame["code"]).all():
        return frame
    known = figures.set_index("code")
    made = {
        column: frame["code"].map(known[column]).fillna(frame[column])
        for column in ("name", "gemeente")
    }
    if "inwoners" in frame and frame["inwoners"].isna().all():
        made["inwoners"] = frame["code"].map(known["inhabitants"]).astype("float64")
    return frame.assign(**made)
