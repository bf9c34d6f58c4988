"""A table with a colour behind each number, laid out on a sheet."""

from dataclasses import dataclass

from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.letters import LINE, at_most, widest, wrapped
from dashboard.export.pictures.pen import SMALL, TEXT, Blank, Box, Pen, Words
from dashboard.export.pictures.texts import flow, paragraph
from dashboard.figures.heat import cell_colours
from dashboard.vocabulary.look import COLOURS

NAMES = 0.34
"""Part of the width that the names of the rows may take."""
SMALLEST = 5.0
"""Size of letters in points below which a word is broken rather than made smaller."""
BETWEEN = 1.0
"""White between two cells."""


@dataclass(frozen=True)
class _Columns:
    """Widths in points of the ``names`` and of each of the other columns, and the ``size`` of the
    letters in them."""

    names: float
    cell: float
    size: float


@height_of.register
def _(figure: HeatTable, room: float) -> float:
    return flow(figure, Blank(room), Box(0.0, 0.0, room, 0.0))


@draw.register
def _(figure: HeatTable, pen: Pen, box: Box) -> None:
    flow(figure, pen, box)


@flow.register
def _(figure: HeatTable, pen: Pen, box: Box) -> float:
    """The caption, the headers and the rows."""
    columns = _columns(figure, box.width)
    y = paragraph(pen, box, figure.caption, Words(SMALL, COLOURS["muted"], height="top")) + 4
    y = _headers(figure, columns, pen, Box(box.left, y, box.right, y))
    for row in figure.rows:
        y = _row(row, columns, pen, Box(box.left, y, box.right, y))
    return y


def _columns(figure: HeatTable, room: float) -> _Columns:
    """The columns of the cells are equally wide; letters are as large as lets the longest word
    stand in one."""
    names = [figure.corner, *(row.name for row in figure.rows)]
    first = min(widest(names, TEXT, bold=True) + 6, room * NAMES)
    count = max(len(figure.headers), 1)
    cell = min((room - first) / count, 90.0)
    words = [w for text in figure.headers for w in text.split()]
    words += [line for row in figure.rows for c in row.cells for line in c.lines]
    longest = max(widest(words, 1.0, bold=True), 0.1)
    return _Columns(first, cell, max(min(TEXT, (cell - 4) / longest), SMALLEST))


def _headers(figure: HeatTable, columns: _Columns, pen: Pen, box: Box) -> float:
    size = min(SMALL, columns.size)
    texts = [wrapped(h, size, columns.cell - 3, bold=True) for h in figure.headers]
    corner = wrapped(figure.corner, size, columns.names - 6, bold=True)
    bottom = box.top + max(map(len, [corner, *texts])) * size * LINE + 2
    # All stand on the rows, whatever their number of lines.
    words = Words(size, bold=True, height="bottom")
    pen.lines(box.left, bottom - 2, corner, words)
    middle = Words(size, bold=True, side="middle", height="bottom")
    for at, lines in enumerate(texts):
        pen.lines(_left(columns, box, at) + columns.cell / 2, bottom - 2, lines, middle)
    return bottom


def _left(columns: _Columns, box: Box, at: int) -> float:
    return box.left + columns.names + at * columns.cell


def _row(row: HeatRow, columns: _Columns, pen: Pen, box: Box) -> float:
    name = wrapped(row.name, TEXT, columns.names - 6, row.reference)
    step = columns.size * LINE
    cells = [_lines(cell, columns) for cell in row.cells]
    bottom = box.top + max([len(name) * TEXT * LINE, *(len(c) * step for c in cells)]) + 5
    middle = (box.top + bottom) / 2
    pen.lines(box.left, middle, name, Words(bold=row.reference))
    for at, (cell, lines) in enumerate(zip(row.cells, cells, strict=True)):
        left = _left(columns, box, at)
        if not cell.lines:
            continue
        colour, ink = cell_colours(cell)
        part = Box(left, box.top, left + columns.cell - BETWEEN, bottom - BETWEEN)
        pen.surface(part, colour)
        top = middle - (len(lines) - 1) * step / 2 - BETWEEN / 2
        for n, line in enumerate(lines):
            words = Words(columns.size, ink, cell.strong and not n, "middle")
            pen.text((part.left + part.right) / 2, top + n * step, line, words)
    return bottom


def _lines(cell: Cell, columns: _Columns) -> list[str]:
    """The lines of a cell, each as far as it fits."""
    room = columns.cell - 3
    return [
        part
        for line in cell.lines
        if line
        for part in at_most(wrapped(line, columns.size, room, bold=True), 2)
    ]
