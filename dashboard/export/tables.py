"""Tables to CSV, for programs and for Dutch Excel alike.

A file has the columns of a ``Table``: Dutch headers and raw numbers, and the header on its first
line. A programme manager opens it with a double click, and then a line "# titel: ..." stands where
Excel expects the header: no filter or pivot table works, and a program has to know how many lines
to skip.

What a figure needs to be understood (title, unit, source, period, address) stands once: in the
first row of a last column, ``NOTE``. Compared with the other ways of saying it once:

- below the table, after an empty row: a program that does not know of it takes each line for an
  area, and years become 2018.0; the number of fields differs from line to line (RFC 4180);
- in a text beside the table, in a zip: no double click opens it, and mail filters stop it;
- on every row: 46 times the same 400 characters.

With a last column all rows are rows of data, every other column keeps its type, sorting and
filtering work, and who does not want it leaves one column out. Its text begins with what it is
about, so that it is not taken for a note on the row where it stands after sorting.

Text is never a formula. CSV has no way of saying so but a sign, so a cell or header that starts
with = + - @, a tab or a line break gets an apostrophe in front (the advice of OWASP). White space
would not do, for Excel drops it; a sign without width would, but a program that looks for the
name would not find it, and nobody could see why. No text of ours begins so: only a name that a
reader made up does. In a workbook (``export.workbook``) text is text, without any sign.
"""

import csv
import io

from dashboard.content.table import Table
from dashboard.export.cells import Plain, plain_values
from dashboard.export.taken import Taken
from dashboard.language.sources import NO_UNIT

NOTE = "Toelichting bij de hele tabel"
"""The header of the last column."""
_BETWEEN = " | "
_FORMULA_START = tuple("=+-@\t\r\n＝＋－＠")
_DECIMALS = 9
"""Finer than the six decimals of the official files, coarser than float noise."""


def csv_of(tile: Taken) -> bytes:
    """The table of a tile as CSV, with what it needs to be understood: see ``to_csv``."""
    content = tile.content
    unit = content.table.units or ("" if content.unit == NO_UNIT else content.unit)
    told = {
        "Eenheid": unit,
        "Periode": content.period,
        "Bron": content.source,
        "Let op": " ".join(content.notes),
        "Adres": tile.address,
    }
    page = f" ({tile.page})" if tile.page else ""
    return to_csv(
        content.table,
        _BETWEEN.join(
            [
                f"Bij de hele tabel: {tile.topic}{page}",
                f"{content.headline} {content.lead}".strip(),
                *(f"{name}: {text}" for name, text in told.items() if text),
            ]
        ),
    )


def to_csv(table: Table, note: str = "") -> bytes:
    """A table as CSV: UTF-8 with BOM, semicolon, decimal comma, CRLF, empty for missing.

    ``note`` stands in a last column, in the first row ("": no such column); where there are
    no rows, in a row that is otherwise empty. Numbers have at most nine decimals and never an
    exponent.
    """
    headers = [column.header for column in table.columns]
    extra = [NOTE if NOTE not in headers else f"{NOTE} (2)"] if note else []
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([neutralise(name) for name in [*headers, *extra]])
    rows = list(zip(*map(plain_values, table.columns), strict=True))
    if note and not rows:
        rows = [(None,) * len(headers)]
    for number, row in enumerate(rows):
        beside = [neutralise(note) if number == 0 else ""] if note else []
        writer.writerow([*map(_cell, row), *beside])
    return out.getvalue().encode("utf-8-sig")


def neutralise(text: str) -> str:
    """Text that a spreadsheet cannot take for a formula: such text gets an apostrophe in front.

    White space does not hide a formula. U+2212 ("−0,006") is no formula sign.
    """
    risky = text.startswith(_FORMULA_START) or text.lstrip().startswith(_FORMULA_START)
    return "'" + text if risky else text


def _cell(value: Plain) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".").replace(".", ",")
        return "0" if text == "-0" else text
    return str(value) if isinstance(value, int) else neutralise(value)
