"""Tables to files: CSV for machines and Dutch Excel alike, and Excel itself.

A file has the columns of a ``Table``: Dutch headers and raw numbers. How Excel shows a number
follows from the kind of its column.

The CSV has no comment lines. A programme manager opens it with a double click,
and then a first line "# titel: ..." stands where Excel expects the header: no
filter or pivot table works, and a program has to know how many lines to skip.
So the first line is the header, and what a figure needs to be understood
(title, unit, source, period ...) stands in constant columns at the end: it also
survives sorting, filtering and copying a few rows elsewhere. Excel files have
a second sheet for it.

Text is never a formula: a cell or header that starts with = + - @, a tab or a
line break is written as text. Areas carry names that a reader may have made up.
"""

import csv
import io
import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from numbers import Integral, Real

import numpy as np
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.content.table import Column, Table
from dashboard.language.numbers import MISSING, count, is_missing

NOTES_SHEET = "toelichting"
_FORMULA_START = tuple("=+-@\t\r\n＝＋－＠")
_CSV_DECIMALS = 9
"""Finer than the six decimals of the official files, coarser than float noise."""
_CREATED = datetime(2026, 1, 1)
_MAX_ROWS = 1_048_575
_MAX_WIDTH = 60


def neutralise(text: str) -> str:
    """Text that a spreadsheet cannot take for a formula: such text gets an apostrophe in front.

    White space does not hide a formula. U+2212 ("−0,006") is no formula sign.
    """
    risky = text.startswith(_FORMULA_START) or text.lstrip().startswith(_FORMULA_START)
    return "'" + text if risky else text


Plain = int | float | str | None
"""What a cell of a file holds; None is an empty one."""


def _plain(value: object) -> Plain:
    """A cell: numbers stay numbers, the rest becomes text."""
    if is_missing(value):
        return None
    # A bool is an Integral too: name it before the numbers.
    if isinstance(value, bool | np.bool_):
        return "ja" if value else "nee"
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real | Decimal):
        return float(value)
    return str(value)


def _values(column: Column) -> list[Plain]:
    return [_plain(value) for value in column.values]


def _csv_cell(value: Plain) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        text = f"{value:.{_CSV_DECIMALS}f}".rstrip("0").rstrip(".").replace(".", ",")
        return "0" if text == "-0" else text
    return str(value) if isinstance(value, int) else neutralise(value)


def to_csv(table: Table, meta: Mapping[str, str]) -> bytes:
    """A table as CSV: UTF-8 with BOM, semicolon, decimal comma, CRLF, empty for missing.

    `meta` (titel, eenheid, bron ...) becomes constant columns at the end; one
    whose name the table already has is called "<name> (toelichting)". Numbers
    have at most nine decimals and never an exponent.
    """
    headers = [column.header for column in table.columns]
    extra = {f"{k} (toelichting)" if k in headers else k: str(v) for k, v in meta.items()}
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([neutralise(name) for name in [*headers, *extra]])
    constant = [neutralise(value) for value in extra.values()]
    for row in zip(*map(_values, table.columns), strict=True):
        writer.writerow([_csv_cell(value) for value in row] + constant)
    return out.getvalue().encode("utf-8-sig")


def _shown_width(value: Plain) -> int:
    if value is None:
        return 0
    if isinstance(value, float):
        return len(f"{value:,.3f}")
    return len(f"{value:,}" if isinstance(value, int) else str(value))


def _write(sheet: Worksheet, at: tuple[int, int], value: Plain, style: Format) -> None:
    """One cell by its type. `write_string` stores text as text, formulas and links included."""
    if value is None:
        return
    if isinstance(value, str):
        status = sheet.write_string(*at, value)
    else:
        status = sheet.write_number(*at, value, style)
    if status:
        # XlsxWriter drops what does not fit and only says so by a code.
        raise ValueError(f"Deze cel past niet in Excel (rij {at[0] + 1}, kolom {at[1] + 1}).")


def _sheet_name(name: str) -> str:
    clean = " ".join(re.sub(r"[\[\]:*?/\\]", " ", name).split()).strip("' ")[:31].strip("' ")
    return "gegevens" if clean.lower() in {"", NOTES_SHEET, "history"} else clean


def to_excel(table: Table, meta: Mapping[str, str], sheet: str = "gegevens") -> bytes:
    """A table as an Excel file: one sheet of data, one ("toelichting") of `meta`.

    Bold frozen header with a filter; a missing value is an empty cell. The same input gives
    the same bytes. Raises ValueError (in Dutch, for the reader) for what does not fit a sheet.
    """
    if len(table) > _MAX_ROWS:
        raise ValueError(
            f"Deze tabel heeft meer dan {count(_MAX_ROWS)} rijen en past niet in Excel. "
            "Download de CSV of kies minder gebieden."
        )
    out = io.BytesIO()
    kept_as_text = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
    options = {"in_memory": True} | dict.fromkeys(kept_as_text, False)
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": str(meta.get("titel", "")), "created": _CREATED})
        bold = book.add_format({"bold": True, "bottom": 1})
        data = book.add_worksheet(_sheet_name(sheet))
        for at, column in enumerate(table.columns):
            values, formats = _values(column), column.excel_formats
            styles = {f: book.add_format({"num_format": f}) for f in dict.fromkeys(formats)}
            data.write_string(0, at, column.header, bold)
            for row, (value, number) in enumerate(zip(values, formats, strict=True), start=1):
                _write(data, (row, at), value, styles[number])
            # Room for the filter button beside the header.
            longest = max([len(column.header) + 3, *map(_shown_width, values)])
            data.set_column(at, at, min(longest + 1, _MAX_WIDTH))
        data.freeze_panes(1, 0)
        if table.columns:
            data.autofilter(0, 0, len(table), len(table.columns) - 1)
        _notes(book, meta, bold)
    return out.getvalue()


def _notes(book: xlsxwriter.Workbook, meta: Mapping[str, str], bold: Format) -> None:
    notes = book.add_worksheet(NOTES_SHEET)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    rows = {**{k: str(v) for k, v in meta.items()}, "lege cel": MISSING}
    for i, (key, value) in enumerate(rows.items()):
        notes.write_string(i, 0, str(key), bold)
        notes.write_string(i, 1, value, wrapped)
    notes.set_column(0, 0, 18)
    notes.set_column(1, 1, 90)
