"""Places through the years: every area a line, the chosen ones in colour."""

from itertools import groupby

from dashboard.content.figures import RankLine, Ranks
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.letters import LINE, at_most, widest, wrapped
from dashboard.export.pictures.pen import POINTS_PER_PIXEL, SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import Scale
from dashboard.figures.ranks import QUIET
from dashboard.vocabulary.look import COLOURS

ROW = 14.0
"""Height of a place in points."""
NAMES = 0.34
"""Part of the width that the names may take."""
RANK = KINDS["rank"].write


@height_of.register
def _(figure: Ranks, _room: float) -> float:
    return ROW * _deepest(figure) + 2 * SMALL * LINE


def _deepest(figure: Ranks) -> int:
    return max((p for line in figure.lines for p in line.places if p is not None), default=1)


@draw.register
def _(figure: Ranks, pen: Pen, box: Box) -> None:
    """Best on top, in the order of the lines: a later one is drawn over an earlier one."""
    deepest, years = _deepest(figure), figure.years
    room = min(widest([line.name for line in figure.lines], TEXT, bold=True), box.width * NAMES)
    left = widest([RANK(deepest)], SMALL) + 10
    plot = box.inset(left, 2, room + 12, SMALL * LINE + 4)
    height = plot.height / deepest
    up = Scale(0.5, deepest + 0.5, plot.top, plot.bottom)
    across = Scale(years[0], max(years[-1], years[0] + 1), plot.left, plot.right)
    size = min(TEXT, height / LINE)
    for place in range(1, deepest + 1):
        words = Words(min(SMALL, size), COLOURS["muted"], side="right")
        pen.text(plot.left - 8, up.at(place), RANK(place), words)
    for year in years:
        words = Words(SMALL, COLOURS["muted"], side="middle", height="top")
        pen.text(across.at(year), plot.bottom + 3, str(year), words)
    for line in figure.lines:
        _line(figure, line, pen, across, up)
    for line in figure.lines:
        if line.places[-1] is not None:
            colour = look(line.role or "muted").colour
            words = Words(size, colour, bool(line.role))
            name = at_most(wrapped(line.name, size, room, words.bold), 1)
            pen.lines(plot.right + 9, up.at(line.places[-1]), name, words)


def _line(figure: Ranks, line: RankLine, pen: Pen, across: Scale, up: Scale) -> None:
    """A missing year leaves a gap."""
    its = look(line.role) if line.role else QUIET
    pairs = list(zip(figure.years, line.places, strict=True))
    for present, piece in groupby(pairs, key=lambda pair: pair[1] is not None):
        points = [(across.at(y), up.at(p)) for y, p in piece if p is not None]
        if present:
            pen.line(points, its.colour, its.width * POINTS_PER_PIXEL, its.dash)
            pen.marks(points, its)
