"""A list that a reader gives: text, CSV or an Excel workbook, as rows of cells and nothing else.

What comes in is a stranger's: it is bounded before it is read, no formula is worked out, and it
is never written to a disk.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from dashboard.sources.entries import ZIP_ERRORS
from dashboard.sources.formats import EXCEL, HEAD_BYTES, TEXT_16, ZIP, recognise
from dashboard.sources.tables import SEPARATORS

Rows = tuple[tuple[str, ...], ...]
"""The cells of each row that holds something."""
MOST_BYTES = 1_000_000
"""Of a file or a text: a list of 300 places is a hundredth of this."""
MOST_UNPACKED = 20_000_000
"""Bytes of a whole workbook once unpacked."""
MOST_RATIO = 150
"""How many times larger a workbook may become: real ones become 5 to 30 times larger."""
MOST_ROWS, MOST_CELLS, LONGEST = 5_000, 40, 200
"""Rows of a list, cells of a row, and characters of a cell; what a row has more is left out."""
AS_LIST = (
    "Bewaar de lijst als CSV of als Excel-werkmap (.xlsx), met op elke regel een code of naam."
)
_SMALLER = "Bewaar alleen de kolom met codes of namen."
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CELL = re.compile(r"^([A-Z]{1,3})\d+$")
_SHEET = re.compile(r"^xl/worksheets/sheet(\d+)\.xml$")
_SHARED = "xl/sharedStrings.xml"


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
    for row in rows:
        cells = tuple(" ".join(cell.split())[:LONGEST] for cell in row[:MOST_CELLS])
        if any(cells):
            found.append(cells)
        if len(found) > MOST_ROWS:
            most = f"{MOST_ROWS:,}".replace(",", ".")
            raise ListError(f"De lijst heeft meer dan {most} regels. {_SMALLER}")
    return tuple(found)


def _workbook(content: bytes) -> Rows:
    """The rows of the first sheet of a workbook, with the values that Excel left in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            parts = _checked(book)
            sheets = sorted((int(m[1]), m[0]) for name in parts if (m := _SHEET.match(name)))
            if not sheets:
                other = "een Excel-bestand zonder blad" if _is_excel(content) else ZIP.name
                raise ListError(f"Dit is {other}, en geen lijst. {AS_LIST}")
            shared = _shared(_part(book, _SHARED)) if _SHARED in parts else []
            rows = _bounded(_sheet(_part(book, sheets[0][1]), shared))
    except (
        *ZIP_ERRORS,
        ElementTree.ParseError,
        NotImplementedError,
        KeyError,
        ValueError,
    ) as error:
        if isinstance(error, ListError):
            raise
        raise ListError(f"Het Excel-bestand is beschadigd of beveiligd. {AS_LIST}") from error
    if not rows:
        raise ListError(f"Het eerste blad van het Excel-bestand is leeg. {AS_LIST}")
    return rows


def _is_excel(content: bytes) -> bool:
    return recognise(content[:HEAD_BYTES]) is EXCEL


def _checked(book: zipfile.ZipFile) -> set[str]:
    """The names of the parts, when they stay within bounds once unpacked."""
    infos = book.infolist()
    unpacked = sum(info.file_size for info in infos)
    packed = max(sum(info.compress_size for info in infos), 1)
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * packed:
        raise ListError(f"Het Excel-bestand wordt bij het uitpakken veel te groot. {_SMALLER}")
    return {info.filename for info in infos}


def _part(book: zipfile.ZipFile, name: str) -> bytes:
    """A part of the workbook; no more of it is unpacked than it says that it is."""
    with book.open(name) as packed:
        data = packed.read(MOST_UNPACKED + 1)
    # What declares entities is no workbook that Excel made, and can grow without end.
    if len(data) > MOST_UNPACKED or b"<!" in data or data.startswith(_UTF16):
        raise ListError(f"Het Excel-bestand is niet door Excel gemaakt. {AS_LIST}")
    return data


def _local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]


def _texts(element: ElementTree.Element) -> str:
    """The text of a string, whatever its parts look like; without how it is pronounced."""
    parts = [element]
    found = []
    while parts:
        one = parts.pop(0)
        if _local(one.tag) == "t":
            found.append(one.text or "")
        parts[:0] = [child for child in one if _local(child.tag) != "rPh"]
    return "".join(found)


def _shared(data: bytes) -> list[str]:
    return [
        _texts(element)
        for _, element in ElementTree.iterparse(io.BytesIO(data))
        if _local(element.tag) == "si"
    ]


def _sheet(data: bytes, shared: list[str]) -> Iterator[list[str]]:
    for _, element in ElementTree.iterparse(io.BytesIO(data)):
        if _local(element.tag) != "row":
            continue
        row: dict[int, str] = {}
        for after, cell in enumerate(element):
            at = _column(cell.get("r", ""), after)
            if at < MOST_CELLS:
                row[at] = _value(cell, shared)
        yield [row.get(at, "") for at in range(max(row, default=-1) + 1)]
        element.clear()


def _column(place: str, after: int) -> int:
    """The number of the column of cell ``place`` ("B7" is 1); ``after`` where it does not say."""
    letters = _CELL.match(place)
    if not letters:
        return after
    number = 0
    for letter in letters[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: ElementTree.Element, shared: list[str]) -> str:
    """The text of a cell, of a formula what it gave when it was saved."""
    kind = cell.get("t", "")
    if kind == "inlineStr":
        return _texts(cell)
    value = next((child.text or "" for child in cell if _local(child.tag) == "v"), "")
    if kind == "s":
        number = int(value or -1)
        return shared[number] if 0 <= number < len(shared) else ""
    return value.removesuffix(".0")
