"""Where a chart finds its numbers: in the table on its own sheet, or on a sheet beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.content.table import Table
from dashboard.export.cells import Plain, plain, plain_values, xml_text
from dashboard.export.workbook.paper import Sheet

Place = list[str | int]
"""A range as XlsxWriter takes it: sheet, first row and column, last row and column; of one cell
the sheet, its row and its column."""

_WIDTH = 20
"""Characters of a column beside the tables."""

_LONGEST_NAME = 255


@dataclass
class Spare:
    """The sheet for numbers that are in no table as a chart needs them; columns from left to
    right. Row 0 says of which sheet, row 1 what it is."""

    sheet: Sheet
    name: str
    column: int = 0


@dataclass(frozen=True)
class Ranges:
    """The ranges of one chart. ``table`` stands on ``sheet`` with its headers in row ``top``;
    ``spare``: where the others go. A reader who changes a number of the table changes the chart."""

    sheet: str
    table: Table
    top: int
    spare: Spare

    @cached_property
    def _known(self) -> dict[tuple[str, ...], int]:
        """Values of a column -> the first column that has them."""
        columns = reversed(list(enumerate(self.table.columns)))
        return {_key(plain_values(column)): at for at, column in columns}

    def of(self, name: str, values: Sequence[Plain], excel: str = "") -> tuple[Place | str, Place]:
        """What names a series (a cell, or the name itself) and the range with its ``values``;
        ``excel``: the format of numbers that are not in the table."""
        if in_row := self._row(name, values):
            return in_row
        at = self._known.get(_key(values))
        # A name in a chart is for a cell if it begins with "=", and has an end.
        if at is None or name.startswith("=") or len(name) > _LONGEST_NAME:
            return self._spare(name, values, excel)
        header = self.table.columns[at].header
        same = header.lower() == name.lower()
        return self._cell(at) if same else xml_text(name), self._below(at)

    def _row(self, name: str, values: Sequence[Plain]) -> tuple[Place, Place] | None:
        """The row that is called ``name`` with ``values`` beside each other: of a table with a
        column for each year. None where the table has no such row."""
        if not self.table.columns:
            return None
        names = plain_values(self.table.columns[0])
        rows = [row for row, text in enumerate(names) if text == name]
        if len(rows) != 1:
            return None
        cells = _key([plain(column.values[rows[0]]) for column in self.table.columns])
        wanted, row = _key(values), self.top + 1 + rows[0]
        for at in range(1, len(cells) - len(wanted) + 1):
            if cells[at : at + len(wanted)] == wanted:
                return [self.sheet, row, 0], [self.sheet, row, at, row, at + len(wanted) - 1]
        return None

    def only(self, name: str, values: Sequence[Plain]) -> Place:
        """The range of ``values``, of categories or years; ``name``: what they are."""
        at = self._known.get(_key(values))
        return self._spare(name, values, "")[1] if at is None else self._below(at)

    def _cell(self, at: int) -> Place:
        return [self.sheet, self.top, at]

    def _below(self, at: int) -> Place:
        return [self.sheet, self.top + 1, at, self.top + len(self.table), at]

    def _spare(self, name: str, values: Sequence[Plain], excel: str) -> tuple[Place, Place]:
        spare, paper = self.spare, self.spare.sheet
        style = paper.styles(num_format=excel) if excel else None
        at = spare.column
        spare.column += 1
        paper.its.set_column(at, at, _WIDTH)
        paper.put(0, at, self.sheet, paper.styles.quiet)
        paper.put(1, at, name, paper.styles.head)
        for row, value in enumerate(values, start=2):
            paper.put(row, at, value, style)
        return [spare.name, 1, at], [spare.name, 2, at, len(values) + 1, at]


def _key(values: Sequence[Plain]) -> tuple[str, ...]:
    """Values by which a column is found: as precise as our files, a year as its text."""
    return tuple(
        "" if value is None else value if isinstance(value, str) else f"{round(value, 9):.12g}"
        for value in values
    )
