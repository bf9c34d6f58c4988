"""The sheet of a tile in a workbook, read back: each cell is that of the table of the screen."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.content.table import Table
from dashboard.export.cells import plain_values
from dashboard.export.workbook.grid import TOP

HEAD = TOP + 1
"""Row of the headers as openpyxl counts."""
YEARS = range(1990, 2100)


def cells(sheet: Worksheet, table: Table) -> list[list[object]]:
    """The cells of the table on a sheet, its header included."""
    found = sheet.iter_rows(HEAD, HEAD + len(table), 1, len(table.columns))
    return [[cell.value for cell in row] for row in found]


def same_as(found: list[list[object]], table: Table) -> None:
    """Every cell of a sheet is what the table has; numbers to the last digit but rounding."""
    header, *rows = found
    assert header == [c.header for c in table.columns]
    for at, given in enumerate(map(plain_values, table.columns)):
        for row, value in zip(rows, given, strict=True):
            read = row[at]
            if isinstance(value, int | float):
                assert read == pytest.approx(value, rel=1e-12, abs=1e-15)
            else:  # an empty text is an empty cell
                assert (read or "") == (value or "")


def written(sheet: Worksheet, table: Table) -> None:
    """Every number is one to Excel, and is shown as what it is: a share as a percentage, a year
    without a point, a difference with its sign."""
    for at, column in enumerate(table.columns, start=1):
        rows = sheet.iter_rows(HEAD + 1, HEAD + len(table), at, at)
        for (cell,), kind, value in zip(rows, column.kinds, plain_values(column), strict=True):
            if not isinstance(value, int | float):
                continue
            assert cell.data_type == "n", (column.header, cell.value)
            assert ("%" in cell.number_format) == ("share" in kind), (column.header, kind)
            signed = kind in ("difference", "deviation", "correlation") or kind.endswith("_change")
            assert cell.number_format.startswith("+") == signed, (column.header, kind)
            if kind == "year":
                assert cell.value in YEARS and cell.number_format == "0", column.header


def read_back(sheet: Worksheet, table: Table) -> int:
    """How many cells of a sheet are as in the table; fails on one that is not."""
    same_as(cells(sheet, table), table)
    written(sheet, table)
    return len(table) * len(table.columns)
