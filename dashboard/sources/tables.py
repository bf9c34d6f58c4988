"""Read a CSV file into a frame whose index is the line number in the file."""

import csv
import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pandas as pd

from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found
from dashboard.sources.formats import HEAD_BYTES, recognise
from dashboard.sources.notation import NOT_AVAILABLE, refuse, to_counts, to_measures

ENCODING = "utf-8-sig"
"""UTF-8, with or without the byte order mark that Excel writes."""
SEPARATORS = (",", ";", "\t")
"""Comma as official, semicolon as Dutch Excel saves it, tab as 'tekst' in Excel."""
Read = Path | bytes
"""Where a table is read from: a file on disk, or what is in one that never comes there."""
_GARBLED = re.compile(
    # UTF-8 that was read as Windows text and saved again ('CafÃ©'), a letter that
    # was lost, and characters that no keyboard writes.
    # Nor what has no form, or turns the sentence around it: a name must look like what it is.
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufff0-\ufffb\uffff]|"
    "[\ufffdÃ]|Â[\x80-\xbf]|â€|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    # What Excel shows for a formula that fails, or a column too narrow.
    "|^#(?:REF|N/A|NB|NAAM|NAME|WAARDE|VALUE|VERW|DEEL/0|DIV/0|GETAL|NUM|LEEG|NULL)|^#{3,}$"
)
_PARSER_LINE = re.compile(r"in line (\d+)")


def read_table(
    found: Found,
    path: Read,
    text: tuple[str, ...],
    measures: tuple[str, ...] = (),
    counts: tuple[str, ...] = (),
    missing: str = NOT_AVAILABLE,
) -> pd.DataFrame:
    """Read columns of a CSV file, or of its content; other columns are ignored.

    ``text`` comes as str, stripped, '' if blank; ``measures`` (decimals) and
    ``counts`` (numbers that may be large, in which a point can be meant for
    thousands) as float64 with NaN for what is missing: a blank or NA, and among the
    counts what has the pattern ``missing``. Comma, semicolon or tab,
    with or without quotes, UTF-8. Returns a frame with those columns; its index
    is the line number in the file. Raises SourceError for a file that is empty,
    not a CSV file, not UTF-8 or damaged, a column that is missing or doubled,
    a row that is too long or too short, a garbled name, text in a number
    column, a number that can be read in two ways, and a file without rows.
    """
    header, separator = _header(found, path)
    _check_header(found, header, text + measures + counts)
    _check_rows(found, path, header, separator)
    frame = _parse(found, path, header, separator, text + counts, measures)
    for column in text:
        frame[column] = tidy_text(frame[column])
    refuse(
        found,
        frame,
        {column: frame[column].str.contains(_GARBLED).astype(bool) for column in text},
        "staan tekens die geen letters zijn",
        advice=f"bewaar het bestand als 'CSV UTF-8', of {found.advice}",
    )
    return to_counts(found, to_measures(found, frame, measures), counts, missing)


def header_of(found: Found, path: Read) -> list[str]:
    """The names of the columns of a CSV file. Raises SourceError where there are none."""
    return _header(found, path)[0]


def tidy_text(values: pd.Series) -> pd.Series:
    """Text without blanks around it, with ordinary spaces and composed letters; '' if missing.

    macOS writes a letter and its accent apart, which looks the same and is not.
    """
    text = values.astype("str").where(values.notna(), "")
    return text.str.normalize("NFC").str.replace("\u00a0", " ", regex=False).str.strip()


def _opened(path: Read) -> BinaryIO:
    return io.BytesIO(path) if isinstance(path, bytes) else path.open("rb")


def _header(found: Found, path: Read) -> tuple[list[str], str]:
    """The column names and the separator."""
    try:
        with _opened(path) as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise found.wrong("het bestand is niet te lezen") from error
    if not head.strip():
        raise found.wrong("het bestand is leeg")
    if known := recognise(head):
        raise found.wrong(f"dit is geen CSV-bestand, maar {known.name}", advice=known.advice)
    line = head.splitlines()[0].decode(ENCODING, errors="replace")
    separator = max(SEPARATORS, key=line.count)
    try:
        names = next(csv.reader([line], delimiter=separator), [])
    except csv.Error as error:
        raise found.wrong("de eerste regel is geen rij kolomnamen") from error
    return [name.strip() for name in names], separator


def _check_header(found: Found, header: list[str], wanted: tuple[str, ...]) -> None:
    missing = [column for column in wanted if column not in header]
    if missing:
        names = ", ".join(f"'{column}'" for column in missing)
        what = f"de kolommen {names} ontbreken" if missing[1:] else f"de kolom {names} ontbreekt"
        raise found.wrong(f"{what} (gevonden: {', '.join(header)[:200]})")
    double = [column for column in wanted if header.count(column) > 1]
    if double:
        raise found.wrong(f"de kolom '{double[0]}' staat er meer dan één keer in")


def _check_rows(found: Found, path: Read, header: list[str], separator: str) -> None:
    """Every row has as many fields as the header: a cut row would count as 'missing'.

    Excel leaves separators of columns without a name out in some rows.
    """
    needed = max(at for at, name in enumerate(header) if name) + 1
    try:
        with io.TextIOWrapper(_opened(path), ENCODING, newline="") as file:
            rows = csv.reader(_without_zeros(found, file), delimiter=separator)
            for row in rows:
                if not needed <= len(row) <= len(header) and any(field.strip() for field in row):
                    which = "veel" if len(row) > len(header) else "weinig"
                    raise _wrong_length(found, which, f" (regel {rows.line_num})")
    except UnicodeDecodeError as error:
        raise found.wrong(
            "het bestand is geen UTF-8 (letters met accenten zijn niet te lezen)",
            advice=f"bewaar het als 'CSV UTF-8', of {found.advice}",
        ) from error
    except csv.Error as error:
        raise found.wrong(
            f"een aanhalingsteken te veel of te weinig (bij regel {rows.line_num})"
        ) from error


def _without_zeros(found: Found, lines: Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if "\0" in line:
            raise found.wrong(
                f"het bestand is beschadigd (regel {number} bevat een teken dat geen tekst is)"
            )
        yield line


def _wrong_length(found: Found, which: str, where: str) -> SourceError:
    return found.wrong(
        f"een rij heeft te {which} velden, of een aanhalingsteken te veel of te weinig{where}"
    )


def _parse(
    found: Found,
    path: Read,
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
                io.BytesIO(path) if isinstance(path, bytes) else path,
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
    except (pd.errors.ParserError, pd.errors.ParserWarning, pd.errors.EmptyDataError) as error:
        line = _PARSER_LINE.search(str(error))
        where = f" (regel {line[1]})" if line else ""
        raise _wrong_length(found, "veel", where) from error
    frame = frame[[*text, *numbers]]
    frame.index = _line_numbers(frame, text)
    blank = frame[[*text]].apply(lambda column: column.fillna("").str.strip() == "").all(
        axis=1
    ) & frame[[*numbers]].isna().all(axis=1)
    frame = frame[~blank].copy()
    if frame.empty:
        raise found.wrong("het bestand heeft geen rijen")
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
