"""Points under two axes: a background that is small and grey, and groups that stand out."""

from dashboard.content.figures import Axis, Points, Scatter
from dashboard.content.look import Look, look
from dashboard.export.pictures.drawing import draw
from dashboard.export.pictures.keys import dot, draw_keys
from dashboard.export.pictures.letters import LINE, widest
from dashboard.export.pictures.pen import SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import Scale, axis_below, below_height, room_between, ticks
from dashboard.vocabulary.look import COLOURS


@draw.register
def _(figure: Scatter, pen: Pen, box: Box) -> None:
    """A later group lies on top; the title of the upright axis stands above it."""
    keys = [dot(_look(g), g.name, 0.9 if g.texts else 0.5) for g in figure.groups]
    box = draw_keys(pen, box, keys)
    if figure.up.title:
        pen.text(box.left, box.top + SMALL * 0.6, figure.up.title, Words(SMALL, COLOURS["muted"]))
    low, high = _ends(figure.up, [v for g in figure.groups for v in g.y])
    named = ticks(Scale(low, high, 0, 1), figure.up.kind, 6)
    left = widest([text for _, text in named], SMALL) + 5
    plot = box.inset(left, TEXT * LINE + 2, 6, below_height(figure.across))
    up = Scale(low, high, plot.bottom, plot.top)
    ends = _ends(figure.across, [v for g in figure.groups for v in g.x])
    across = Scale(*ends, plot.left, plot.right)
    pen.line([(plot.left, plot.top), (plot.left, plot.bottom)], COLOURS["line"])
    for value, text in named:
        words = Words(SMALL, COLOURS["muted"], side="right")
        pen.text(plot.left - 3, up.at(value), text, words)
    for axis, line in (
        (across, [(across.at(0), plot.top), (across.at(0), plot.bottom)]),
        (up, [(plot.left, up.at(0)), (plot.right, up.at(0))]),
    ):
        if axis.low < 0 < axis.high:
            pen.line(line, COLOURS["line"], 0.7)
    for group in figure.groups:
        points = [(across.at(x), up.at(y)) for x, y in zip(group.x, group.y, strict=True)]
        if group.texts:
            pen.marks(points, _look(group), edge=COLOURS["background"])
        else:
            pen.background(points, look(group.role).colour)
    axis_below(pen, plot, across, figure.across)


def _look(group: Points) -> Look:
    its = look(group.role)
    return Look(its.colour, marker=group.marker or its.marker, size=its.size)


def _ends(axis: Axis, values: list[float]) -> tuple[float, float]:
    low, high = axis.ends or ((min(values), max(values)) if values else (0.0, 1.0))
    return room_between(low, high, 0.04, 0.001)
