"""Upright bars per category: stacked, or around a line."""

from dashboard.content.figures import Columns, Series, sums_of
from dashboard.content.look import look
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.keys import block, draw_keys
from dashboard.export.pictures.letters import LINE, width, wrapped
from dashboard.export.pictures.pen import POINTS_PER_PIXEL, SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import Scale, title_below
from dashboard.figures.classes import text_colour
from dashboard.vocabulary.look import COLOURS


@height_of.register
def _(figure: Columns, _room: float) -> float:
    return (380 if figure.opposite else 340) * POINTS_PER_PIXEL


@draw.register
def _(figure: Columns, pen: Pen, box: Box) -> None:
    """The bars with their labels; the names of the categories below."""
    box = draw_keys(pen, box, [block(look(s.role).colour, s.name) for s in figure.series])
    if figure.axis.title:
        pen.text(box.left, box.top + SMALL * 0.6, figure.axis.title, Words(SMALL, COLOURS["muted"]))
        box = box.inset(top=SMALL * LINE + 2)
    count = max(len(figure.categories), 1)
    step = box.width / count
    names = [
        [*wrapped(name, SMALL, step - 3), *(wrapped(text, SMALL, step - 3) if text else [])]
        for name, text in zip(
            figure.categories, figure.below or ("",) * len(figure.categories), strict=True
        )
    ]
    deep = max(map(len, names), default=1) * SMALL * LINE + 4
    title = SMALL * LINE + 2 if figure.across else 0.0
    plot = box.inset(top=TEXT * LINE, bottom=deep + title)
    scale = _scale(figure, plot)
    wide = min(step * (0.7 if figure.opposite else 0.75), 70.0)
    for at, lines in enumerate(names):
        x = plot.left + (at + 0.5) * step
        _column(pen, figure, at, Scale(0, 1, x - wide / 2, x + wide / 2), scale)
        words = Words(SMALL, side="middle", height="top")
        pen.lines(x, plot.bottom + 3, lines, words)
    zero = scale.at(0)
    pen.line([(plot.left, zero), (plot.right, zero)], COLOURS["country"])
    if figure.across:
        title_below(pen, plot, plot.bottom + deep, figure.across)


def _scale(figure: Columns, plot: Box) -> Scale:
    count = len(figure.categories)
    sides: list[tuple[Series, ...]] = (
        [(one,) for one in figure.series] if figure.opposite else [figure.series, ()]
    )
    high, low = ([*(max(sums_of(side, count), default=0.0) for side in sides), 0.0, 0.0])[:2]
    high = high or 1.0
    if not figure.opposite:
        return Scale(0.0, high, plot.bottom, plot.top)
    room = TEXT * LINE
    unit = (high + low) / max(plot.height - room, 1.0)
    return Scale(-low - room * unit, high, plot.bottom, plot.top)


def _column(pen: Pen, figure: Columns, at: int, across: Scale, up: Scale) -> None:
    """The parts of one column, from the line, with their labels in or beyond them."""
    base, left, right = 0.0, across.start, across.end
    for n, series in enumerate(figure.series):
        value = series.values[at] or 0.0
        if figure.opposite:
            base, value = 0.0, -value if n else value
        colour = look(series.role).colour
        top, bottom = sorted((up.at(base), up.at(base + value)))
        if value:
            pen.surface(Box(left, top, right, bottom), colour, COLOURS["background"], 0.4)
        label = figure.labels[n][at] if figure.labels else ""
        middle = (left + right) / 2
        if label and figure.opposite:
            y = bottom + TEXT * 0.65 if n else top - TEXT * 0.6
            pen.text(middle, y, label, Words(side="middle"))
        elif label and bottom - top >= TEXT * 1.05 and width(label, TEXT) <= right - left:
            words = Words(TEXT, text_colour(colour), side="middle")
            pen.text(middle, (top + bottom) / 2, label, words)
        base += value
