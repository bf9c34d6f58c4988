"""Tables to files: CSV for machines and Dutch Excel alike, and Excel itself.

A frame has Dutch headers and raw numbers; its index is not written.

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
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from numbers import Integral, Real

import numpy as np
import pandas as pd
import xlsxwriter

from dashboard.language.numbers import MISSING, count, is_missing

NOTES_SHEET = "toelichting"
_FORMULA_START = tuple("=+-@\t\r\n＝＋－＠")
_CSV_DECIMALS = 9
"""Finer than the six decimals of the official files, coarser than float noise."""
_CREATED = datetime(2026, 1, 1)
_MAX_ROWS = 1_048_575
_MAX_WIDTH = 60
_DATE_FORMAT = "yyyy-mm-dd"
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")


def neutralise(text: str) -> str:
    """Text that a spreadsheet cannot take for a formula: such text gets an apostrophe in front.

    White space does not hide a formula. U+2212 ("−0,006") is no formula sign.
    """
    risky = text.startswith(_FORMULA_START) or text.lstrip().startswith(_FORMULA_START)
    return "'" + text if risky else text


def _plain(value: object) -> object:
    """A cell as None, int, float, date or text: numbers stay numbers, the rest becomes text."""
    if is_missing(value):
        return None
    # A bool is an Integral too: name it before the numbers.
    if isinstance(value, bool | np.bool_):
        return "ja" if value else "nee"
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real | Decimal):
        return float(value)
    if isinstance(value, datetime) and (value.time() != datetime.min.time() or value.tzinfo):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    return str(value)


def _columns(frame: pd.DataFrame) -> list[tuple[str, list[object]]]:
    if frame.columns.nlevels > 1:
        raise ValueError("a table to export has one row of headers")
    # By position: two columns may have the same name.
    return [
        (str(name), [_plain(value) for value in frame.iloc[:, i].tolist()])
        for i, name in enumerate(frame.columns)
    ]


def _csv_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        text = f"{value:.{_CSV_DECIMALS}f}".rstrip("0").rstrip(".").replace(".", ",")
        return "0" if text == "-0" else text
    if isinstance(value, int | date):
        return str(value)
    return neutralise(str(value))


def to_csv(frame: pd.DataFrame, meta: Mapping[str, str]) -> bytes:
    """A frame as CSV: UTF-8 with BOM, semicolon, decimal comma, CRLF, empty for missing.

    `meta` (titel, eenheid, bron ...) becomes constant columns at the end; one
    whose name the frame already has is called "<name> (toelichting)". Numbers
    have at most nine decimals and never an exponent. Raises ValueError for a
    frame with several header rows.
    """
    columns = _columns(frame)
    taken = {name for name, _ in columns}
    extra = {f"{k} (toelichting)" if k in taken else k: str(v) for k, v in meta.items()}
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([neutralise(name) for name in [*(name for name, _ in columns), *extra]])
    constant = [neutralise(value) for value in extra.values()]
    for row in zip(*(values for _, values in columns), strict=True):
        writer.writerow([_csv_cell(value) for value in row] + constant)
    return out.getvalue().encode("utf-8-sig")


def _number_format(name: str, values: list[object]) -> str:
    known = [v for v in values if isinstance(v, int | float)]
    if re.search(r"\b(jaar|jaren)\b", name.lower()):
        return "0"  # 2024, not 2.024
    whole = all(isinstance(v, int) or v.is_integer() for v in known)
    # Counts with a missing value are floats in pandas; scores are all below 10.
    counts = all(isinstance(v, int) for v in known) or max(map(abs, known)) >= 10
    return "#,##0" if known and whole and counts else "0.000"


def _shown_width(value: object) -> int:
    if value is None:
        return 0
    if isinstance(value, float):
        return len(f"{value:,.3f}")
    return len(f"{value:,}" if isinstance(value, int) else str(value))


def _write(sheet, row: int, column: int, value: object, formats: Mapping[str, object]) -> None:
    """One cell by its type. `write_string` stores text as text, formulas and links included."""
    if value is None:
        return
    if isinstance(value, int | float):
        status = sheet.write_number(row, column, value, formats["number"])
    elif isinstance(value, date):
        moment = datetime(value.year, value.month, value.day)
        status = sheet.write_datetime(row, column, moment, formats["date"])
    else:
        status = sheet.write_string(row, column, value)
    if status:
        # XlsxWriter drops what does not fit and only says so by a code.
        raise ValueError(f"Deze cel past niet in Excel (rij {row + 1}, kolom {column + 1}).")


def _sheet_name(name: str) -> str:
    clean = " ".join(re.sub(r"[\[\]:*?/\\]", " ", name).split()).strip("' ")[:31].strip("' ")
    return "gegevens" if clean.lower() in {"", NOTES_SHEET, "history"} else clean


def to_excel(
    frame: pd.DataFrame,
    meta: Mapping[str, str],
    sheet: str = "gegevens",
    *,
    formats: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """A frame as an Excel file: one sheet of data, one ("toelichting") of `meta`.

    Bold frozen header with a filter; a missing value is an empty cell. Numbers
    are shown as 0.000, whole counts as #,##0, years without a thousands point;
    `formats` (header -> Excel format of each row, such as "0%") overrules that. The same
    input gives the same bytes. Raises ValueError (in Dutch, for the reader) for
    a table that does not fit a sheet, and for several header rows.
    """
    columns = _columns(frame)
    if len(frame) > _MAX_ROWS:
        raise ValueError(
            f"Deze tabel heeft meer dan {count(_MAX_ROWS)} rijen en past niet in Excel. "
            "Download de CSV of kies minder gebieden."
        )
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": str(meta.get("titel", "")), "created": _CREATED})
        bold = book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": _DATE_FORMAT})
        data = book.add_worksheet(_sheet_name(sheet))
        for i, (name, values) in enumerate(columns):
            usual = [_number_format(name, values)] * len(values)
            numbers = (formats or {}).get(name) or usual
            cells = {
                number: {"number": book.add_format({"num_format": number}), "date": day}
                for number in dict.fromkeys(numbers)
            }
            data.write_string(0, i, name, bold)
            for row, (value, number) in enumerate(zip(values, numbers, strict=True), start=1):
                _write(data, row, i, value, cells[number])
            # Room for the filter button beside the header.
            longest = max([len(name) + 3, *map(_shown_width, values)])
            data.set_column(i, i, min(longest + 1, _MAX_WIDTH))
        data.freeze_panes(1, 0)
        if columns:
            data.autofilter(0, 0, len(frame), len(columns) - 1)
        _notes(book, meta, bold)
    return out.getvalue()


def _notes(book: xlsxwriter.Workbook, meta: Mapping[str, str], bold: object) -> None:
    notes = book.add_worksheet(NOTES_SHEET)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    rows = {**{k: str(v) for k, v in meta.items()}, "lege cel": MISSING}
    for i, (key, value) in enumerate(rows.items()):
        notes.write_string(i, 0, str(key), bold)
        notes.write_string(i, 1, value, wrapped)
    notes.set_column(0, 0, 18)
    notes.set_column(1, 1, 90)


def file_name(stem: str, ext: str) -> str:
    """A safe file name: ("Gebieden & wijken, 2018-2024", "csv") -> "gebieden-wijken-2018-2024.csv".

    Small ASCII letters, digits and hyphens, at most 80 characters, never a name
    that Windows reserves; "gegevens" if nothing is left. Raises ValueError for
    an extension that is not letters and digits.
    """
    ext = ext.removeprefix(".").lower()
    if not re.fullmatch(r"[a-z0-9]{1,8}", ext):
        raise ValueError(f"not a file extension: {ext!r}")
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:80].strip("-") or "gegevens"
    return f"{'bestand-' if _RESERVED.match(slug) else ''}{slug}.{ext}"
