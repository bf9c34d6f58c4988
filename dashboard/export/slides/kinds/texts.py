"""Figures that are text themselves, as native tables and boxes."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape

from dashboard.content.texts import (
    Card,
    Cards,
    Cell,
    HeatTable,
    Listing,
    Remark,
    VerdictRow,
    Verdicts,
)
from dashboard.export.slides.drawing import Canvas, drawn, plain
from dashboard.export.slides.tables import Rows, TableCell, add_table, head, size_of
from dashboard.export.slides.words import LINE, Box, Style, lines_of, text_box, write
from dashboard.export.slides.words import wide as inches
from dashboard.figures.cards import SIGNS
from dashboard.figures.heat import cell_colours
from dashboard.vocabulary.look import COLOURS

MOST = 17
"""Rows of a table with narrow cells that stand below each other; more stand in two columns."""
WIDEST = 2.4
"""Of a column of numbers, in inches."""
SCALES = (1.15, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Parts of their size that the letters of cards can have."""
SHORT = 14
"""Letters of a value below which it stands large."""
CAPTION = 0.3
"""Room of the name of a table, in inches."""


def captioned(canvas: Canvas, text: str, box: Box) -> Box:
    """Write the name of a table; the box that is left for it."""
    if not text:
        return box
    text_box(canvas.shapes, box, [text], Style(12, COLOURS["muted"], bold=True)).height = Box(
        0, 0, 0, CAPTION
    ).emu[3]
    return Box(box.left, box.top + CAPTION, box.width, box.height - CAPTION)


def in_columns(
    canvas: Canvas, box: Box, header: Sequence[TableCell], rows: Rows, widths: Sequence[float]
) -> BaseShape:
    """A table, as two beside each other where it is long and its rows are narrow."""
    if len(rows) <= MOST:
        return add_table(canvas.shapes, box, [header, *rows], widths)
    half, wide = -(-len(rows) // 2), (box.width - 0.4) / 2
    right = Box(box.left + wide + 0.4, box.top, wide, box.height)
    parts = [header, *rows[:half]], [header, *rows[half:]]
    size = min(size_of(part, widths, right) for part in parts)
    add_table(canvas.shapes, right, parts[1], widths, size).name = "Vervolg van de tabel"
    left = Box(box.left, box.top, wide, box.height)
    return add_table(canvas.shapes, left, parts[0], widths, size)


@drawn.register
def _(figure: HeatTable, canvas: Canvas) -> BaseShape:
    """A colour behind each number, and never colour alone."""
    box = captioned(canvas, figure.caption, canvas.box)
    rows = [
        [
            TableCell(row.name, COLOURS["surface"] if row.reference else "", bold=row.reference),
            *map(_cell, row.cells),
        ]
        for row in figure.rows
    ]
    texts = [figure.corner, *(f"{h} ↓" if h == figure.sorted_by else h for h in figure.headers)]
    longest = max((inches(row.name, 14, row.reference) for row in figure.rows), default=0)
    whole = box.width if len(rows) <= MOST else box.width / 2
    first = min(max(longest + 0.2, 1.2), whole * 0.42)
    each = min((whole - first) / len(figure.headers), WIDEST)
    used = (first + each * len(figure.headers)) / whole
    box = Box(box.left, box.top, box.width * used, box.height)
    widths = [first, *[each] * len(figure.headers)]
    return in_columns(canvas, box, head(texts, "ctr"), rows, widths)


def _cell(cell: Cell) -> TableCell:
    if not cell.lines:
        return TableCell("–", COLOURS["surface"], COLOURS["muted"], align="ctr")
    fill, ink = cell_colours(cell) if cell.role else ("", COLOURS["muted"])
    lines = [line for line in cell.lines if line]
    return TableCell("\n".join(lines), fill, ink, strong=cell.strong, align="ctr")


@drawn.register
def _verdicts(figure: Verdicts, canvas: Canvas) -> BaseShape:
    """What it is and its outcome, in words and a colour; another such table below it."""
    tables = [figure, *([figure.below] if figure.below else [])]
    lengths = [2 + sum(len(row.part + row.outcome) / 90 + 1 for row in t.rows) for t in tables]
    top, made = canvas.box.top, []
    for table, length in zip(tables, lengths, strict=True):
        high = canvas.box.height * length / sum(lengths)
        place = Box(canvas.box.left, top, canvas.box.width, high - 0.1)
        rows = [[TableCell(row.part), _outcome(row, table.marked)] for row in table.rows]
        box = captioned(canvas, table.caption, place)
        made.append(add_table(canvas.shapes, box, [head(table.headers), *rows], [1, 1]))
        top += high
    return made[0]


def _outcome(row: VerdictRow, marked: bool) -> TableCell:
    if not marked:
        return TableCell(row.outcome)
    colour = {True: COLOURS["better"], False: COLOURS["worse"], None: COLOURS["text"]}[row.holds]
    return TableCell(row.outcome, colour=colour, bold=row.holds is not None)


@drawn.register
def _listing(figure: Listing, canvas: Canvas) -> BaseShape:
    """A numbered list as a table."""
    rows = [
        [TableCell(str(at), colour=COLOURS["muted"]), TableCell(name, bold=True), TableCell(text)]
        for at, (name, text) in enumerate(figure.items, start=1)
    ]
    widths = [0.05, 0.42, 0.53] if figure.broken else [0.05, 0.35, 0.6]
    return add_table(canvas.shapes, canvas.box, rows, widths, headed=False)


@drawn.register
def _remark(figure: Remark, canvas: Canvas) -> BaseShape:
    return text_box(canvas.shapes, canvas.box, [figure.text], Style(18, COLOURS["muted"]))


@drawn.register
def _cards(figure: Cards, canvas: Canvas) -> BaseShape:
    """Boxes beside each other, three in a row at most."""
    across = min(len(figure.cards), 3)
    down = -(-len(figure.cards) // across)
    box, gap = canvas.box, 0.25
    wide = (box.width - gap * (across - 1)) / across
    most = (box.height - gap * (down - 1)) / down
    scale = next((s for s in SCALES if max(_high(c, wide, s) for c in figure.cards) <= most), 0.5)
    high = min(max(_high(card, wide, scale) for card in figure.cards), most)
    made = []
    for at, card in enumerate(figure.cards):
        left, top = at % across * (wide + gap), at // across * (high + gap)
        made.append(_card(canvas, card, Box(box.left + left, box.top + top, wide, high), scale))
    return made[0]


def _lines(card: Card, scale: float) -> list[list[tuple[str, Style]]]:
    """What stands on a card, line by line, in letters that are this much of their size."""
    muted = COLOURS["muted"]
    value = 30 if len(card.value) < SHORT else 20
    found = [
        [(card.label, Style(14 * scale, muted))],
        [(card.value, Style(value * scale, bold=True))],
        *([[(card.remark, Style(13 * scale, muted))]] if card.remark else []),
    ]
    for change in card.changes:
        sign = "" if change.direction is None else f"{SIGNS[change.direction]} "
        strong, usual = Style(14 * scale, bold=True), Style(14 * scale)
        found.append([(f"{sign}{change.text} ", strong), (change.period, usual)])
    return found


def _high(card: Card, width: float, scale: float) -> float:
    """The height of a card in inches."""
    rows = ((parts[0][1].size, "".join(text for text, _ in parts)) for parts in _lines(card, scale))
    return 0.3 + sum(
        lines_of(text, size, width - 0.25, bold=True) * size * LINE / 72 for size, text in rows
    )


def _card(canvas: Canvas, card: Card, box: Box, scale: float) -> BaseShape:
    shape = panel(canvas, box)
    frame = shape.text_frame
    for at, parts in enumerate(_lines(card, scale)):
        paragraph = frame.add_paragraph() if at else frame.paragraphs[0]
        for text, style in parts:
            write(paragraph, text, style)
    return shape


def panel(canvas: Canvas, box: Box) -> Shape:
    """A quiet box for text; returns the shape."""
    shape = canvas.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu)
    plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(COLOURS["surface"][1:].upper())
    shape.line.fill.background()
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return shape
