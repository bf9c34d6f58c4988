"""Native tables: text in cells with a colour of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import SlideShapes

from dashboard.export.slides.charts.parts import solid, told
from dashboard.export.slides.words import FONT, LINE, Box, lines_of
from dashboard.export.slides.words import wide as inches
from dashboard.vocabulary.look import COLOURS

_SPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
SIDE, TIGHT, AIR = 0.06, 0.02, 0.015
"""Room in a cell in inches: beside its text (little beside what stands in the middle), and above
and below it."""
SIZES = (16, 15, 14, 13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6)
"""Of letters in points, of which the first that fits is taken."""
READABLE = 8
"""Smallest letters in points for which words are kept whole."""
HIGHEST = 0.62
"""Of a row that has room to spare, in inches."""


@dataclass(frozen=True)
class TableCell:
    """A cell: ``text`` (lines apart by a break), a ``fill`` and ``colour`` (hex), whether it is
    ``bold`` or its first line is (``strong``), and its ``align`` (l, ctr, r)."""

    text: str
    fill: str = ""
    colour: str = COLOURS["text"]
    bold: bool = False
    strong: bool = False
    align: str = "l"


Rows = Sequence[Sequence[TableCell]]


def head(texts: Sequence[str], align: str = "l") -> list[TableCell]:
    """The first row of a table: the first cell at the left, the others at ``align``."""
    muted = COLOURS["muted"]
    return [
        TableCell(text, colour=muted, bold=True, align="l" if at == 0 else align)
        for at, text in enumerate(texts)
    ]


def _heights(rows: Rows, widths: Sequence[float], size: float) -> list[float]:
    """The height of each row in inches with letters of ``size`` points."""
    return [
        max(
            lines_of(cell.text, size, width - 2 * _side(cell), cell.bold or cell.strong)
            for cell, width in zip(row, widths, strict=True)
        )
        * size
        * LINE
        / 72
        + 2 * AIR
        for row in rows
    ]


def size_of(rows: Rows, widths: Sequence[float], box: Box, largest: float = 14) -> float:
    """The size in points at which a table fits in ``box``: ``largest`` or less."""
    wide = [box.width * part / sum(widths) for part in widths]
    first = 0.0
    for size in (s for s in SIZES if s <= largest):
        # Measuring a long table takes time: no size is tried that cannot be taken.
        if first and size < READABLE:
            break
        if sum(_heights(rows, wide, size)) <= box.height:
            if size >= READABLE and not _broken(rows, wide, size):
                return size
            first = first or size
    return first or SIZES[-1]


def rows_that_fit(rows: Rows, widths: Sequence[float], box: Box, size: float) -> int:
    """How many of the first rows fit in ``box`` in letters of ``size`` points."""
    wide = [box.width * part / sum(widths) for part in widths]
    bottoms = accumulate(_heights(rows, wide, size))
    return sum(1 for _ in takewhile(lambda bottom: bottom <= box.height, bottoms))


def _side(cell: TableCell) -> float:
    return TIGHT if cell.align == "ctr" else SIDE


def _broken(rows: Rows, widths: Sequence[float], size: float) -> bool:
    """Whether a word is too long for its cell."""
    return any(
        inches(word, size, cell.bold or cell.strong) > width - 2 * _side(cell)
        for row in rows
        for cell, width in zip(row, widths, strict=True)
        for word in cell.text.split()
    )


def add_table(
    shapes: SlideShapes,
    box: Box,
    rows: Rows,
    widths: Sequence[float],
    largest: float = 14,
    *,
    headed: bool = True,
) -> BaseShape:
    """A table in ``box``, its first row a header where it is ``headed``; ``widths``: parts of the
    width; ``largest``: of letters in points. Returns the shape."""
    whole = sum(widths)
    wide = [box.width * part / whole for part in widths]
    size = size_of(rows, widths, box, largest)
    heights = _heights(rows, wide, size)
    spare = max(box.height - sum(heights), 0) / len(rows)
    heights = [max(high, min(high + spare, HIGHEST)) for high in heights]
    frame = shapes.add_table(1, 1, *Box(box.left, box.top, box.width, sum(heights)).emu)
    columns = "".join(f'<a:gridCol w="{round(w * 914400)}"/>' for w in wide)
    body = "".join(
        f'<a:tr h="{round(high * 914400)}">{_cells(row, size, headed and at == 0)}</a:tr>'
        for at, (row, high) in enumerate(zip(rows, heights, strict=True))
    )
    table = parse_xml(
        f'<a:tbl {_SPACE}><a:tblPr firstRow="{int(headed)}"/>'
        f"<a:tblGrid>{columns}</a:tblGrid>{body}</a:tbl>"
    )
    data = frame._element.graphic.graphicData
    data.replace(data.tbl, table)
    return frame


def _cells(row: Sequence[TableCell], size: float, first: bool) -> str:
    return "".join(_cell(cell, size, first) for cell in row)


def _line(text: str, cell: TableCell, size: float, bold: bool) -> str:
    run = (
        f'<a:r><a:rPr lang="nl-NL" sz="{round(size * 100)}" b="{int(bold)}">{solid(cell.colour)}'
        f'<a:latin typeface="{FONT}"/></a:rPr><a:t>{told(text)}</a:t></a:r>'
    )
    # An empty cell has a size too: without it the row is as high as the largest letters.
    end = f'<a:endParaRPr lang="nl-NL" sz="{round(size * 100)}"/>'
    return f'<a:p><a:pPr algn="{cell.align}"/>{run if text else ""}{end}</a:p>'


def _cell(cell: TableCell, size: float, first: bool) -> str:
    lines = "".join(
        _line(text, cell, size, cell.bold or (cell.strong and at == 0))
        for at, text in enumerate(cell.text.split("\n"))
    )
    edge = COLOURS["muted"] if first else COLOURS["line"]
    if cell.fill:
        edge = COLOURS["background"]
    sides = "".join(
        f'<a:{side} w="{6350 if drawn else 0}">{solid(edge if drawn else "")}</a:{side}>'
        for side, drawn in (("lnL", cell.fill), ("lnR", cell.fill), ("lnT", cell.fill), ("lnB", 1))
    )
    margin, air = round(_side(cell) * 914400), round(AIR * 914400)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{lines}</a:txBody>"
        f'<a:tcPr marL="{margin}" marR="{margin}" marT="{air}" marB="{air}" anchor="ctr">'
        f"{sides}{solid(cell.fill)}</a:tcPr></a:tc>"
    )
