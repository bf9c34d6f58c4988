"""The workbook inside a chart: what a reader gets to see with "Gegevens bewerken"."""

import io
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from dashboard.content.figures import Value
from dashboard.export.cells import xml_text

SHEET = "Gegevens"
CREATED = datetime(2026, 1, 1)
"""A fixed moment: the same chart gives the same file."""

Cell = Value | int | str


@dataclass(frozen=True)
class GridColumn:
    """A column: ``header``, ``values`` (None: an empty cell), the number ``format`` of Excel and,
    where its cells are computed from others, their ``formulas``."""

    header: str
    values: tuple[Cell, ...]
    format: str = "General"
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """The columns of a workbook with one sheet, the headers in its first row."""

    columns: tuple[GridColumn, ...]

    @cached_property
    def rows(self) -> int:
        """How many rows every column has, filled or empty: LibreOffice loses a series that has
        fewer than a later one."""
        return max(len(column.values) for column in self.columns)

    def cells(self, at: int) -> str:
        """The reference of the values of column ``at``."""
        name, last = xl_col_to_name(at), self.rows + 1
        return f"{SHEET}!${name}$2:${name}${last}"

    def head(self, at: int) -> str:
        """The reference of the header of column ``at``."""
        return f"{SHEET}!${xl_col_to_name(at)}$1"

    def xlsx(self) -> bytes:
        """The workbook. Numbers are numbers, and text is never a formula."""
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
            book.set_properties({"created": CREATED})
            sheet = book.add_worksheet(SHEET)
            for at, column in enumerate(self.columns):
                style = book.add_format({"num_format": column.format})
                sheet.write_string(0, at, xml_text(column.header))
                for row, value in enumerate(column.values, start=1):
                    if column.formulas and not isinstance(value, str):
                        sheet.write_formula(row, at, column.formulas[row - 1], style, value or 0)
                    elif isinstance(value, str):
                        sheet.write_string(row, at, xml_text(value))
                    elif value is not None:
                        sheet.write_number(row, at, value, style)
                sheet.set_column(at, at, min(max(len(column.header), 10) + 2, 40))
        return out.getvalue()
