"""Read a CSV file into a frame whose index is the line number in the file."""

import csv
import re
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found

ENCODING = "utf-8-sig"
"""UTF-8, with or without the byte order mark that Excel writes."""
NOT_AVAILABLE = r"(NA)?"
"""Pattern of a missing figure in the Leefbaarometer: NA, or a blank."""
CBS_MISSING = r"(\.|-99997([.,]0*)?)?"
"""Pattern of a missing figure at CBS: a dot, -99997, or a blank."""
_PARSER_LINE = re.compile(r"in line (\d+)")


def read_table(
    found: Found, path: Path, text: tuple[str, ...], numbers: tuple[str, ...] = ()
) -> pd.DataFrame:
    """Read the columns ``text`` (as str, stripped, '' if blank) and ``numbers`` of a CSV file.

    Comma or semicolon, with or without quotes, UTF-8; other columns are
    ignored. ``numbers`` are float64 with NaN for a blank or the official
    ``NA``. Returns a frame with those columns; its index is the line number in
    the file. Raises SourceError for a file that is empty, not a CSV file, not
    UTF-8 or damaged, a column that is missing or doubled, text in a number
    column, and a file without rows.
    """
    header, separator = _header(found, path)
    _check_header(found, header, text + numbers)
    frame = _parse(found, path, header, separator, text, numbers)
    for column in text:
        frame[column] = frame[column].fillna("").str.strip()
    return to_numbers(found, frame, numbers)


def to_numbers(
    found: Found, frame: pd.DataFrame, columns: tuple[str, ...], missing: str = NOT_AVAILABLE
) -> pd.DataFrame:
    """Make ``columns`` float64; what has the pattern ``missing`` becomes NaN.

    Raises SourceError with the rows where one holds anything else than a number.
    """
    bad = pd.Series(False, index=frame.index)
    wrong = []
    result = frame.copy(deep=False)
    for column in columns:
        values = frame[column]
        if is_numeric_dtype(values) and not is_bool_dtype(values):
            result[column] = values.astype("float64")
            continue
        written = values.astype("str").str.strip()
        unknown = values.isna() | written.str.fullmatch(missing).astype(bool)
        result[column] = pd.to_numeric(written.mask(unknown), errors="coerce").astype("float64")
        not_a_number = ~unknown & result[column].isna()
        if not_a_number.any():
            wrong.append(column)
            bad |= not_a_number
    if wrong:
        names = " en ".join(f"'{column}'" for column in wrong)
        shown = [c for c in frame.columns if c not in columns][:1] + wrong
        raise SourceError(
            found.name,
            f"in de kolom {names} staat tekst waar een getal hoort (met een punt, geen komma)",
            frame.loc[bad, shown],
            advice=found.advice,
        )
    return result


def _header(found: Found, path: Path) -> tuple[list[str], str]:
    """The column names and the separator."""
    try:
        with path.open("rb") as file:
            head = file.read(64 * 1024)
    except OSError as error:
        raise SourceError(
            found.name, "het bestand is niet te lezen", advice=found.advice
        ) from error
    if not head.strip():
        raise SourceError(found.name, "het bestand is leeg", advice=found.advice)
    if head.startswith((b"PK", b"<")) or b"\0" in head:
        raise SourceError(found.name, "dit is geen CSV-bestand", advice=found.advice)
    line = head.splitlines()[0].decode(ENCODING, errors="replace")
    # Dutch Excel saves a CSV file with semicolons.
    separator = ";" if line.count(";") > line.count(",") else ","
    return [name.strip() for name in next(csv.reader([line], delimiter=separator), [])], separator


def _check_header(found: Found, header: list[str], wanted: tuple[str, ...]) -> None:
    missing = [column for column in wanted if column not in header]
    if missing:
        names = ", ".join(f"'{column}'" for column in missing)
        raise SourceError(
            found.name,
            (
                f"de kolom {names} ontbreekt"
                if len(missing) == 1
                else f"de kolommen {names} ontbreken"
            )
            + f" (gevonden: {', '.join(header)[:200]})",
            advice=found.advice,
        )
    double = [column for column in wanted if header.count(column) > 1]
    if double:
        raise SourceError(
            found.name, f"de kolom '{double[0]}' staat er meer dan één keer in", advice=found.advice
        )


def _parse(
    found: Found,
    path: Path,
    header: list[str],
    separator: str,
    text: tuple[str, ...],
    numbers: tuple[str, ...],
) -> pd.DataFrame:
    try:
        with warnings.catch_warnings():
            # A row longer than the header is only warned about; it is an error here.
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                path,
                sep=separator,
                encoding=ENCODING,
                header=0,
                names=_unique(header),
                index_col=False,
                dtype=dict.fromkeys(text, str),
                keep_default_na=False,
                na_values={column: ["NA", ""] for column in numbers},
                # Keeps a row's place in the file known; blank rows go below.
                skip_blank_lines=False,
                low_memory=False,
            )
    except UnicodeDecodeError as error:
        raise SourceError(
            found.name,
            "het bestand is geen UTF-8 (letters met accenten zijn niet te lezen)",
            advice=f"bewaar het als 'CSV UTF-8', of {found.advice}",
        ) from error
    except (pd.errors.ParserError, pd.errors.ParserWarning, pd.errors.EmptyDataError) as error:
        line = _PARSER_LINE.search(str(error))
        where = f" (regel {line[1]})" if line else ""
        raise SourceError(
            found.name,
            f"een rij heeft te veel velden, of een aanhalingsteken te veel of te weinig{where}",
            advice=found.advice,
        ) from error
    frame = frame[[*text, *numbers]]
    frame.index = _line_numbers(frame, text)
    blank = (frame[[*text]].fillna("") == "").all(axis=1) & frame[[*numbers]].isna().all(axis=1)
    frame = frame[~blank].copy()
    if frame.empty:
        raise SourceError(found.name, "het bestand heeft geen rijen", advice=found.advice)
    return frame


def _unique(header: list[str]) -> list[str]:
    """Names that pandas accepts; a doubled or blank one is a column we do not use."""
    return [
        name if name and header.index(name) == at else f"{name}#{at}"
        for at, name in enumerate(header)
    ]


def _line_numbers(frame: pd.DataFrame, text: tuple[str, ...]) -> pd.Index:
    """The line a row starts on: the header is line 1, a field may hold line breaks."""
    lines = np.arange(len(frame)) + 2
    for column in text:
        breaks = frame[column].str.count("\n").fillna(0).to_numpy(dtype="int64")
        if breaks.any():
            lines = lines + breaks.cumsum() - breaks
    return pd.Index(lines, name="line")
