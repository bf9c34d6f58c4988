"""A table on a sheet: its headers, its numbers as they are shown, and its name for formulas."""

import math
import re
from collections.abc import Sequence

from dashboard.content.table import Column, Table
from dashboard.export.cells import plain_values, xml_text
from dashboard.export.workbook.paper import LINE, Sheet
from dashboard.export.workbook.words import CLASS_KINDS
from dashboard.vocabulary.scales import CLASSES

TOP = 7
"""Row of the headers (from 0): above it are the sentences, unit, source and links."""
_WIDEST, _HEAD_WIDTH, _ARROW = 60, 16, 4
"""Characters: of the widest column, of a header on one line, of the button in it."""
_DIGITS = re.compile(r"0(?:\.(0+))?(%?)$")
"""Decimals and percent sign at the end of a format of a number."""


def width_of(column: Column) -> float:
    """Characters: of its longest cell as it is written, and of its header over a few lines."""
    longest_word = max(map(len, column.header.split()), default=0)
    head = max(longest_word, min(len(column.header), _HEAD_WIDTH)) + _ARROW
    return min(max([head, *(len(text) + 2 for text in column.written)]), _WIDEST)


def write_table(sheet: Sheet, table: Table, named: tuple[str, str]) -> None:
    """The numbers under their headers, as a table of Excel where that takes the headers.

    ``named``: what formulas call it, and what it is about (for who cannot see it).
    """
    headers = [xml_text(column.header) for column in table.columns]
    if not headers:
        return
    for at, column in enumerate(table.columns):
        sheet.put(TOP, at, column.header, sheet.styles.head)
        _write_column(sheet, at, column)
    lines = max(
        math.ceil((len(header) + _ARROW) / width_of(column))
        for header, column in zip(headers, table.columns, strict=True)
    )
    sheet.its.set_row(TOP, lines * LINE + 3)
    ends = TOP, 0, TOP + len(table), len(headers) - 1
    if len(table) and _takes(headers):
        head, (name, about) = sheet.styles.head, named
        columns = [{"header": header, "header_format": head} for header in headers]
        look = {"columns": columns, "style": "Table Style Light 1"}
        sheet.its.add_table(*ends, {"name": name, "description": xml_text(about), **look})
    else:
        sheet.its.autofilter(*ends)


def _write_column(sheet: Sheet, at: int, column: Column) -> None:
    # Text beside a number keeps its distance from it.
    words: dict[str, object] = {"align": "left", "indent": 1} if at else {}
    words |= {"text_wrap": True} if width_of(column) == _WIDEST else {}
    values, formats = plain_values(column), column.excel_formats
    for row, (value, excel) in enumerate(zip(values, formats, strict=True), start=TOP + 1):
        look = words if isinstance(value, str) else {"num_format": excel} if excel else {}
        sheet.put(row, at, value, sheet.styles(**look))
    end = TOP + len(values)
    if CLASS_KINDS.issuperset(column.kinds):
        for its in CLASSES:
            _show(sheet, (TOP + 1, at, end), (its.number, its.number), f'0 "{its.name}"')
        return
    alike = len(set(formats)) == 1
    for row, (value, excel) in enumerate(zip(values, formats, strict=True), start=TOP + 1):
        small, shown = sign_free(excel)
        if isinstance(value, float) and 0 < abs(value) < small:
            inside = small * (1 - 1e-9)
            _show(sheet, (TOP + 1, at, end) if alike else (row, at, row), (-inside, inside), shown)
            if alike:
                return


def sign_free(excel: str) -> tuple[float, str]:
    """Below which size a number is written as zero by a format, and a format that gives it no
    sign then; (0, "") for a format without digits.

    "+0.000;-0.000;0.000" -> (0.0005, "0.000;0.000;0.000").
    """
    found = _DIGITS.search(excel)
    if not found:
        return 0.0, ""
    decimals = len(found[1] or "") + (2 if found[2] else 0)
    digits = found[0]
    return 0.5 * 10**-decimals, ";".join([digits] * 3)


def _show(sheet: Sheet, cells: tuple[int, int, int], ends: Sequence[float], excel: str) -> None:
    """Show the numbers between two ends in a format of their own: it goes by what is in the cell,
    also after sorting or a change. ``cells``: first row, column and last row."""
    first, at, last = cells
    named = sheet.styles(num_format=excel)
    rule = {"type": "cell", "criteria": "between", "minimum": ends[0], "maximum": ends[1]}
    sheet.its.conditional_format(first, at, last, at, rule | {"format": named})


def _takes(headers: list[str]) -> bool:
    """Whether a table of Excel takes these headers: all differ, short and on one line."""
    differ = len({header.lower() for header in headers}) == len(headers)
    return differ and all(h and h.isprintable() and len(h) < 255 for h in headers)
