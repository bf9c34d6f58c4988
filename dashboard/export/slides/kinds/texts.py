"""Figures that are text themselves, as native tables and boxes."""

from collections.abc import Callable, Sequence

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape

from dashboard.content.figures import Panels, Value
from dashboard.content.look import look
from dashboard.content.table import KINDS
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
from dashboard.export.slides.words import Box, Style, text_box, write
from dashboard.figures.cards import SIGNS
from dashboard.figures.classes import text_colour
from dashboard.maps.flat import fainter
from dashboard.vocabulary.look import COLOURS

MOST = 14
"""Rows of a table with narrow cells that stand below each other; more stand in two columns."""
NARROW = 8
"""Columns from which they are narrow beside the names of the rows."""
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
    first = (
        3.0
        if len(figure.headers) < 8
        else max(min(max(len(r.name) for r in figure.rows) / 5, 7), 3)
    )
    return in_columns(canvas, box, head(texts, "ctr"), rows, [first, *[1.0] * len(figure.headers)])


def _cell(cell: Cell) -> TableCell:
    if not cell.lines:
        return TableCell("–", COLOURS["surface"], COLOURS["muted"], align="ctr")
    fill = fainter(look(cell.role).colour, cell.strength) if cell.role else ""
    ink = text_colour(fill) if fill and cell.strength else COLOURS["muted"]
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
    high = min((box.height - gap * (down - 1)) / down, 2.6)
    made = [
        _card(
            canvas,
            card,
            Box(
                box.left + at % across * (wide + gap),
                box.top + at // across * (high + gap),
                wide,
                high,
            ),
        )
        for at, card in enumerate(figure.cards)
    ]
    return made[0]


def _card(canvas: Canvas, card: Card, box: Box) -> BaseShape:
    shape = panel(canvas, box)
    frame = shape.text_frame
    muted = COLOURS["muted"]
    write(frame.paragraphs[0], card.label, Style(13, muted))
    write(frame.add_paragraph(), card.value, Style(28 if len(card.value) < 14 else 20, bold=True))
    write(frame.add_paragraph(), card.remark, Style(12, muted))
    for change in card.changes:
        sign = "" if change.direction is None else f"{SIGNS[change.direction]} "
        line = frame.add_paragraph()
        write(line, f"{sign}{change.text} ", Style(13, bold=True))
        write(line, change.period, Style(13))
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


@drawn.register
def _panels(figure: Panels, canvas: Canvas) -> BaseShape:
    """A row for each panel: what it says, and its own line by year; the other lines once."""
    kind = KINDS[figure.axis.kind]
    years = [at for at, _ in enumerate(figure.years) if at or not _from_zero(figure)]
    rows = []
    for panel_ in figure.panels:
        own, *others = panel_.series
        chosen = COLOURS["chosen"] if panel_.chosen else COLOURS["text"]
        fill = look(panel_.mark).colour if panel_.mark else ""
        name = TableCell(panel_.title, colour=chosen, bold=True)
        said = [TableCell(panel_.subtitle, fill, text_colour(fill) if fill else COLOURS["text"])]
        said += [TableCell(panel_.detail, bold=True)] if panel_.detail else []
        told = [TableCell(kind.write(own.values[at]), align="r") for at in years]
        if figure.broad:
            rows += [[name, TableCell(own.name), *told]]
            rows += [
                [
                    TableCell(""),
                    TableCell(s.name, colour=COLOURS["muted"]),
                    *_values(s.values, years, kind.write),
                ]
                for s in others
            ]
        else:
            rows.append([name, *said, *told])
    texts = ["", "Lijn"] if figure.broad else ["Gebied", "Stand", "Verandering"]
    header = head([*texts, *(str(figure.years[at]) for at in years)], "l")
    widths = [1.35, 1.4, *([] if figure.broad else [1.3]), *[0.6] * len(years)]
    return in_columns(canvas, canvas.box, header, rows, widths)


def _values(
    values: tuple[Value, ...], years: list[int], tell: Callable[[Value], str]
) -> list[TableCell]:
    return [TableCell(tell(values[at]), colour=COLOURS["muted"], align="r") for at in years]


def _from_zero(figure: Panels) -> bool:
    """Whether every line starts at zero: a change since the first year, which says nothing."""
    return all(s.values[0] == 0 for p in figure.panels for s in p.series)
