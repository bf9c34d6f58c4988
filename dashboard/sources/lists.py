"""A list that a reader gives: text, CSV or an Excel workbook, as rows of cells and nothing else.

What comes in is a stranger's: it is bounded before it is read, no formula is worked out, and it
is never written to a disk.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from itertools import islice

from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from dashboard.sources.formats import EXCEL, HEAD_BYTES, TEXT_16, ZIP, recognise
from dashboard.sources.tables import SEPARATORS

Rows = tuple[tuple[str, ...], ...]
"""The cells of each row that holds something."""
MOST_BYTES = 1_000_000
"""Of a file or a text: a list of 300 places is a hundredth of this."""
MOST_UNPACKED, MOST_PARTS = 5_000_000, 500
"""Of a whole workbook: bytes once unpacked, and parts."""
MOST_SHEET_CELLS, MOST_TAGS = 40_000, 200_000
"""Cells in the sheets of a workbook (an empty one costs as much time as one that is not), and tags
in all its parts: eight at most for a cell."""
MOST_RATIO = 150
"""How many times larger a workbook may become: real ones become 5 to 30 times larger."""
MOST_ROWS, MOST_FILLED = 3_000, 20_000
"""Rows of a list, and cells that hold something: all of them are looked up among the places."""
MOST_CELLS, LONGEST = 40, 200
"""Cells of a row, and characters of a cell; what a row has more is left out."""
AS_LIST = (
    "Bewaar de lijst als CSV of als Excel-werkmap (.xlsx), met op elke regel een code of naam."
)
LAST_ROW = 10_000
"""Rows that are looked at, empty ones too."""
_SMALLER = "Bewaar alleen de kolom met codes of namen."
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class ListError(ValueError):
    """A list that cannot be read; ``str()`` is the Dutch sentence that says what to do."""


def rows_of_text(text: str) -> Rows:
    """The rows of what was typed or pasted: a row a line, cells between tabs, semicolons or
    commas. Raises ``ListError`` for nothing, and for more than the bounds of this module."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise ListError(f"De tekst is langer dan 1 MB. {_SMALLER}")
    found = _bounded(_split(text.lstrip("\ufeff")))
    if not found:
        raise ListError("De lijst is leeg. Zet op elke regel een code of een naam.")
    return found


def rows_of_file(content: bytes) -> Rows:
    """The rows of a file, CSV or xlsx, whatever it is called. Raises ``ListError``."""
    if len(content) > MOST_BYTES:
        raise ListError(f"Het bestand is groter dan 1 MB. {_SMALLER}")
    if not content.strip():
        raise ListError(f"Het bestand is leeg. {AS_LIST}")
    known = recognise(content[:HEAD_BYTES])
    if content.startswith(ZIP.starts):
        return _workbook(content)
    if known is not None and known.starts and known.starts == _OLD_EXCEL:
        raise ListError(
            "Dit is een Excel-bestand van een oude soort (.xls), of een met een wachtwoord. Open "
            "het in Excel en kies Opslaan als: ‘Excel-werkmap (.xlsx)’ of ‘CSV UTF-8’."
        )
    if known is not None and known is not TEXT_16:
        raise ListError(f"Dit is {known.name}, en geen lijst. {AS_LIST}")
    return rows_of_text(_decoded(content))


_OLD_EXCEL = (b"\xd0\xcf\x11\xe0",)


def _decoded(content: bytes) -> str:
    """The text of a CSV file: UTF-8, UTF-16 with a mark, or as Windows saves it by itself."""
    try:
        return content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _split(text: str) -> Iterator[list[str]]:
    """The cells of each line; the separator is the one that the first line has most of, or (it has
    none) the first of tab, semicolon and comma that stands anywhere."""
    lines = [line for line in text.replace("\0", "").splitlines() if line.strip()]
    first = lines[0] if lines else ""
    separator = max(_IN_ORDER, key=first.count)
    if separator not in first:
        anywhere = (sign for sign in _IN_ORDER if any(sign in line for line in lines))
        separator = next(anywhere, separator)
    try:
        yield from csv.reader(lines, delimiter=separator, skipinitialspace=True)
    except csv.Error:
        raise ListError(f"De lijst is niet te lezen: een cel is te lang. {AS_LIST}") from None


_IN_ORDER = tuple(reversed(SEPARATORS))


def _bounded(rows: Iterator[list[str]]) -> Rows:
    found: list[tuple[str, ...]] = []
    filled = 0
    for row in islice(rows, LAST_ROW):
        cells = tuple(" ".join(cell.split())[:LONGEST] for cell in row[:MOST_CELLS])
        if any(cells):
            found.append(cells)
            filled += sum(map(bool, cells))
        for many, most, what in (
            (len(found), MOST_ROWS, "regels"),
            (filled, MOST_FILLED, "gevulde cellen"),
        ):
            if many > most:
                number = f"{most:,}".replace(",", ".")
                raise ListError(f"De lijst heeft meer dan {number} {what}. {_SMALLER}")
    return tuple(found)


def _workbook(content: bytes) -> Rows:
    """The rows of the first sheet of a workbook, with the values that Excel left in it."""
    if not _is_excel(content):
        raise ListError(f"Dit is {ZIP.name}, en geen lijst. {AS_LIST}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_size(archive)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = _bounded(_sheet(book.worksheets[0]))
    except ListError:
        raise
    # The library raises whatever its parts raise for a file that is damaged or meant to harm.
    except Exception as error:
        raise ListError(f"Het Excel-bestand is beschadigd of beveiligd. {AS_LIST}") from error
    if not rows:
        raise ListError(f"Het eerste blad van het Excel-bestand is leeg. {AS_LIST}")
    return rows


def _is_excel(content: bytes) -> bool:
    return recognise(content[:HEAD_BYTES]) is EXCEL


_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")


def _check_size(archive: zipfile.ZipFile) -> None:
    """Raises ``ListError`` for parts that grow beyond bounds once unpacked, or hold too much."""
    infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    packed = max(sum(info.compress_size for info in infos), 1)
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * packed:
        raise ListError(f"Het Excel-bestand wordt bij het uitpakken veel te groot. {_SMALLER}")
    tags = cells = 0
    for info in infos[: MOST_PARTS + 1]:
        part = archive.read(info)
        tags, cells = tags + part.count(b"<"), cells + len(_CELL.findall(part))
    if len(infos) > MOST_PARTS or tags > MOST_TAGS or cells > MOST_SHEET_CELLS:
        raise ListError(f"Het Excel-bestand heeft te veel cellen, ook al zijn ze leeg. {_SMALLER}")


def _sheet(sheet: ReadOnlyWorksheet) -> Iterator[list[str]]:
    """The cells of each row as text; of a formula what it gave when it was saved."""
    sheet.reset_dimensions()  # what a sheet says of its own size need not be true
    for row in sheet.iter_rows(max_row=LAST_ROW, max_col=MOST_CELLS, values_only=True):
        last = max((at for at, value in enumerate(row) if value is not None), default=-1)
        yield ["" if v is None else str(v).removesuffix(".0") for v in row[: last + 1]]
