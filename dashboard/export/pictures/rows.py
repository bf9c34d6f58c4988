"""Rows on one scale: two dots (then and now), and strips of dots."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.content.figures import Dumbbell, DumbbellRow, Mark, Strip, StripRow
from dashboard.content.look import Look, fainter, look
from dashboard.content.table import KINDS
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.keys import Key, dot, draw_keys, keys_height
from dashboard.export.pictures.letters import LINE, at_most, widest, width, wrapped
from dashboard.export.pictures.pen import SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import Scale, axis_below, below_height, room_between
from dashboard.figures.spread import JITTER, LARGE, LARGEST, SMALLEST
from dashboard.figures.theme import seen_bands
from dashboard.vocabulary.look import COLOURS

ROW, STRIP_ROW = 15.5, 22.0
"""Height of a row in points, of two dots and of a strip."""
NAMES = 0.3
"""Part of the width that the names, and the texts at the right, may take."""
BAND = 0.25
"""How much of its colour a band behind the dots has."""
_PLAIN = Look(COLOURS["programme"])


@dataclass(frozen=True)
class Named:
    """What stands beside a row: its ``name`` at the left, its ``text`` at the right, and the
    ``colour`` of both ("" for a plain one)."""

    name: str
    text: str = ""
    colour: str = ""


def beside(pen: Pen, box: Box, rows: Sequence[Named]) -> tuple[Box, float]:
    """The names and texts of rows at both sides of ``box``; what is left between them, and the
    height of a row. What does not fit on the lines of a row is cut off."""
    height = box.height / max(len(rows), 1)
    left = min(widest([row.name for row in rows], TEXT, bold=True), box.width * NAMES)
    right = min(widest([row.text for row in rows], TEXT, bold=True), box.width * NAMES)
    size = min(TEXT, height / LINE)
    most = max(int(height / size / LINE), 1)
    for at, row in enumerate(rows):
        words = Words(size, row.colour or COLOURS["text"], bool(row.colour))
        y = box.top + (at + 0.5) * height
        for x, text, room in ((box.left, row.name, left), (box.right - right, row.text, right)):
            lines = wrapped(text, size, room, words.bold) if text else []
            pen.lines(x, y, at_most(lines, most), words)
    gap = 8.0
    return box.inset(left=left + gap, right=right + gap if right else 6.0), height


def marks_above(pen: Pen, plot: Box, scale: Scale, marks: Sequence[Mark]) -> None:
    """Upright lines through the rows, each called by its name above them, apart from each other."""
    taken: list[tuple[float, float, float]] = []
    for mark in sorted(marks, key=lambda one: one.at):
        x = scale.at(mark.at)
        pen.line([(x, plot.top - 2), (x, plot.bottom)], COLOURS["country"], 0.7)
        half = width(mark.label, SMALL) / 2
        middle = min(max(x, half + 1), pen.box.right - half - 1)
        row = 0.0
        while any(
            other == row and middle - half < right + 4 and left - 4 < middle + half
            for left, right, other in taken
        ):
            row += 1
        taken.append((middle - half, middle + half, row))
        y = plot.top - 4 - row * SMALL * LINE
        words = Words(SMALL, COLOURS["muted"], side="middle", height="bottom")
        pen.text(middle, y, mark.label, words)


@height_of.register
def _(figure: Dumbbell, room: float) -> float:
    around = below_height(figure.axis) + keys_height(_ends(figure), room)
    return ROW * max(len(figure.rows), 1) + around + SMALL * LINE * 1.5


@draw.register
def _(figure: Dumbbell, pen: Pen, box: Box) -> None:
    """The rows from top to bottom: an open dot then, a filled dot now, a line between."""
    rows = figure.rows
    box = draw_keys(pen, box, _ends(figure))
    above = (SMALL * LINE + 3) * len(figure.marks)
    area = box.inset(top=above, bottom=below_height(figure.axis))
    height = area.height / max(len(rows), 1)
    for at, row in enumerate(rows):
        if row.role == "chosen":
            top = area.top + at * height
            pen.surface(Box(area.left, top, area.right, top + height), COLOURS["surface"])
    named = [
        Named(row.name, row.text, "" if row.role == "area" else look(row.role).colour)
        for row in rows
    ]
    plot, height = beside(pen, area, named)
    values = [v for row in rows for v in (row.then, row.now) if v is not None]
    values += [mark.at for mark in figure.marks]
    low, high = figure.axis.ends or ((min(values), max(values)) if values else (0.0, 1.0))
    scale = Scale(*room_between(low, high, 0.04, 0.002), plot.left, plot.right)
    marks_above(pen, plot, scale, figure.marks)
    for at, row in enumerate(rows):
        _dumbbell(pen, row, scale, plot.top + (at + 0.5) * height, plot)
    axis_below(pen, plot, scale, figure.axis)


def _ends(figure: Dumbbell) -> list[Key]:
    then, now = figure.ends
    return [dot(_PLAIN, then, 0.8, COLOURS["background"]), dot(_PLAIN, now, 0.9)]


def _dumbbell(pen: Pen, row: DumbbellRow, scale: Scale, y: float, plot: Box) -> None:
    its = look(row.role)
    pen.line([(plot.left, y), (plot.right, y)], COLOURS["line"], 0.4)
    if row.then is None and row.now is None:
        words = Words(SMALL, COLOURS["muted"], side="middle", ground=True)
        pen.text((plot.left + plot.right) / 2, y, KINDS["score"].write(None), words)
    if row.then is not None and row.now is not None:
        ends = [(scale.at(row.then), y), (scale.at(row.now), y)]
        pen.line(ends, its.colour, 2.0, opacity=0.45)
    if row.then is not None:
        pen.marks([(scale.at(row.then), y)], its, 0.85, COLOURS["background"], its.colour)
    if row.now is not None:
        pen.marks([(scale.at(row.now), y)], its)


@height_of.register
def _(figure: Strip, _room: float) -> float:
    return STRIP_ROW * max(len(figure.rows), 1) + below_height(figure.axis) + 3 * SMALL * LINE


@draw.register
def _(figure: Strip, pen: Pen, box: Box) -> None:
    """A row of dots for each name: larger where more live, a diamond for an outlier, an upright
    dash at the median."""
    rows = figure.rows
    titles = 2 if figure.bands_title else 1
    area = box.inset(top=titles * SMALL * LINE + 4, bottom=below_height(figure.axis))
    named = [Named(row.name, colour=COLOURS["chosen"] if row.chosen else "") for row in rows]
    plot, height = beside(pen, area, named)
    values = [d.value for row in rows for d in row.dots] + [m.at for m in figure.marks]
    low, high = figure.axis.ends or ((min(values), max(values)) if values else (0.0, 1.0))
    scale = Scale(*room_between(low, high, 0.05, 0.001), plot.left, plot.right)
    _bands(figure, pen, plot, scale)
    for mark in figure.marks:
        x = scale.at(mark.at)
        pen.line([(x, plot.top), (x, plot.bottom)], COLOURS["country"], 0.7)
    for at, row in enumerate(rows):
        _strip(pen, row, scale, plot.top + (at + 0.5) * height, height)
    axis_below(pen, plot, scale, figure.axis)


def _bands(figure: Strip, pen: Pen, plot: Box, scale: Scale) -> None:
    """The bands behind the rows, with their names above where there is room."""
    if figure.bands_title:
        words = Words(SMALL, COLOURS["muted"], height="bottom")
        pen.text(plot.left, plot.top - SMALL * LINE - 3, figure.bands_title, words)
    words = Words(SMALL, COLOURS["muted"], side="middle", height="bottom")
    for band, (low, high) in seen_bands(figure.bands, scale.low, scale.high):
        stripe = Box(scale.at(low), plot.top, scale.at(high), plot.bottom)
        pen.surface(stripe, fainter(look(band.role).colour, BAND))
        if width(band.label, SMALL) + 2 <= stripe.width:
            pen.text((stripe.left + stripe.right) / 2, plot.top - 2, band.label, words)


def _strip(pen: Pen, row: StripRow, scale: Scale, y: float, height: float) -> None:
    plain = Look(COLOURS["chosen" if row.chosen else "programme"], size=1)
    for turn, one in enumerate(row.dots):
        part = min((one.weight or 0.0) / LARGE, 1.0) ** 0.5
        its = replace(plain, marker="diamond" if one.odd else "circle")
        place = (scale.at(one.value), y + JITTER[turn % len(JITTER)] * height)
        size = SMALLEST + (LARGEST - SMALLEST) * part
        pen.marks([place], its, size, edge=COLOURS["background"], opacity=0.6)
    if row.dots:
        x = scale.at(row.median)
        pen.line([(x, y - height * 0.3), (x, y + height * 0.3)], COLOURS["text"], 1.8)
    else:
        pen.text(scale.start + 4, y, KINDS["score"].write(None), Words(colour=COLOURS["muted"]))
