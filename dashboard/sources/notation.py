"""How a number is written, decided per column before it is made a number.

'963.000' is 963 thousand to a Dutch reader and 963 to a computer. What can be
read in two ways is refused, with the value as it should be written.
"""

import re

import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from dashboard.sources.files import Found

NOT_AVAILABLE = r"(NA)?"
"""Pattern of a missing figure in the Leefbaarometer: NA, or a blank."""
CBS_MISSING = r"(\.|-99997([.,]0*)?)?"
"""Pattern of a missing figure at CBS: a dot, -99997, or a blank."""
MARK = r"[.,' \u00a0\u202f]"
"""What may stand between thousands, a hard space included."""
GROUPED = rf"[+-]?[1-9]\d{{0,2}}(?:{MARK}\d{{3}})+(?:[.,]\d*)?"
"""A number in which a mark may stand for thousands: '963.000', '1 200', '1.200,5'."""
NUMBER = r"[+-]?\d+(?:[.,]\d*)?"
"""A number with at most a decimal point or comma, and no power of ten: Excel writes
a large number as 1E+05, and what the digits were is lost then."""


TEXT = "staat tekst waar een getal hoort (met een punt, geen komma)"


def to_measures(found: Found, frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """Make ``columns`` (decimals, with a point) float64; a blank or NA becomes NaN.

    Raises SourceError with the rows where one holds anything else than a number.
    """
    result = frame.copy(deep=False)
    bad: dict[str, pd.Series] = {}
    for column in columns:
        values = frame[column]
        if is_numeric_dtype(values) and not is_bool_dtype(values):
            result[column] = values.astype("float64")
            continue
        written, unknown = _written(values, NOT_AVAILABLE)
        result[column] = _number(written, unknown)
        bad[column] = ~unknown & result[column].isna()
    refuse(found, frame, bad, TEXT)
    return result


def to_counts(
    found: Found, frame: pd.DataFrame, columns: tuple[str, ...], missing: str = NOT_AVAILABLE
) -> pd.DataFrame:
    """Make ``columns`` (as text) float64; what has the pattern ``missing`` becomes NaN.

    A column is written with a decimal point, or throughout with a decimal
    comma. Raises SourceError with line and value for a number that may hold
    thousands, a column that has both marks, and for text.
    """
    result = frame.copy(deep=False)
    bad: dict[str, pd.Series] = {}
    for column in columns:
        written, unknown = _written(frame[column], missing)
        _refuse_grouped(found, frame, column, written, unknown)
        known = written[~unknown]
        comma = known.str.contains(",", regex=False)
        if comma.any() and not known.str.contains(".", regex=False).any():
            written = written.str.replace(",", ".", regex=False)
        plain = written.str.fullmatch(NUMBER).astype(bool)
        result[column] = _number(written, unknown | ~plain)
        bad[column] = ~unknown & result[column].isna()
    refuse(found, frame, bad, TEXT)
    return result


def _written(values: pd.Series, missing: str) -> tuple[pd.Series, pd.Series]:
    """The values as they stand in the file, and True where that means 'not known'."""
    written = values.astype("str").str.strip()
    return written, values.isna() | written.str.fullmatch(missing).astype(bool)


def _number(written: pd.Series, unknown: pd.Series) -> pd.Series:
    return pd.to_numeric(written.mask(unknown), errors="coerce").astype("float64")


def _refuse_grouped(
    found: Found, frame: pd.DataFrame, column: str, written: pd.Series, unknown: pd.Series
) -> None:
    grouped = ~unknown & written.str.fullmatch(GROUPED).astype(bool)
    if not grouped.any():
        return
    first = written[grouped].iloc[0]
    raise found.wrong(
        f"in de kolom '{column}' staat een getal dat op twee manieren te lezen is "
        f"({first}: schrijf {_ungrouped(first)})",
        frame.loc[grouped, list(dict.fromkeys([frame.columns[0], column]))],
        advice="schrijf getallen zonder punt, komma of spatie voor duizendtallen; "
        f"{first} wordt {_ungrouped(first)}.",
    )


def _ungrouped(written: str) -> str:
    """'963.000' as '963000', '1.200,5' as '1200.5': a last mark unlike the first is decimal."""
    marks = re.findall(MARK, written)
    whole, part = written, ""
    if marks[-1] in ".," and marks[-1] != marks[0]:
        whole, _, part = written.rpartition(marks[-1])
    digits = re.sub(MARK, "", whole)
    return f"{digits}.{part}" if part else digits


def refuse(
    found: Found, frame: pd.DataFrame, bad: dict[str, pd.Series], text: str, **more: str
) -> None:
    """Raise SourceError where ``bad`` (column -> True per row that is wrong) is ever True.

    ``text`` is what stands in the column and should not; ``more`` as ``SourceError`` takes it.
    The first column of ``frame`` is shown beside those that are wrong.
    """
    wrong = [column for column, here in bad.items() if here.any()]
    if wrong:
        rows = pd.concat([bad[column] for column in wrong], axis=1).any(axis=1)
        names = " en ".join(f"'{column}'" for column in wrong)
        shown = frame.loc[rows, list(dict.fromkeys([frame.columns[0], *wrong]))]
        raise found.wrong(f"in de kolom {names} {text}", shown, **more)
