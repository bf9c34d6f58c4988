"""Small multiples: a small picture for each panel on one shared axis."""

from dataclasses import dataclass
from itertools import groupby

from dashboard.content.figures import Panel, Panels, Series
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.keys import Key, draw_keys, keys_height, stroke
from dashboard.export.pictures.letters import LINE, at_most, width, wrapped
from dashboard.export.pictures.lines import style_of
from dashboard.export.pictures.pen import POINTS_PER_PIXEL, SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import Scale
from dashboard.vocabulary.look import COLOURS

GAP = 12.0
"""Between two panels."""


@dataclass(frozen=True)
class _Size:
    """Points: the least ``width`` of a panel and the height of its ``plot``; its lines ``own`` and
    ``other``."""

    width: float
    plot: float
    own: float
    other: float


SMALL_SIZE, BROAD_SIZE = _Size(78, 40, 1.8, 1.0), _Size(140, 70, 2.0, 1.4)


def _grid(figure: Panels, room: float) -> tuple[int, float]:
    """How many panels stand beside each other in ``room``, and how wide each is."""
    size = BROAD_SIZE if figure.broad else SMALL_SIZE
    beside = max(int((room + GAP) / (size.width + GAP)), 1)
    beside = min(beside, max(len(figure.panels), 1))
    return beside, (room - GAP * (beside - 1)) / beside


def _panel_height(figure: Panels, wide: float) -> float:
    """The height of one panel: its title, its picture, and what stands below it."""
    titles = max((len(_title(p, wide)) for p in figure.panels), default=1)
    below = 2 * SMALL * LINE + 2
    if figure.broad:
        lines = max((sum(len(_named(s, wide)) for s in p.series) for p in figure.panels), default=0)
        below = SMALL * LINE + 3 + lines * SMALL * LINE
    size = BROAD_SIZE if figure.broad else SMALL_SIZE
    return titles * TEXT * LINE + size.plot + below + 4


def _title(panel: Panel, wide: float) -> list[str]:
    return at_most(wrapped(panel.title, TEXT, wide - (11 if panel.mark else 0), bold=True), 3)


def _named(series: Series, wide: float) -> list[str]:
    return at_most(wrapped(series.name, SMALL, wide - 60), 3)


def _keys(figure: Panels) -> list[Key]:
    """What the lines are that every panel has beside its own; broad ones name theirs."""
    if figure.broad or not figure.panels:
        return []
    others = [{s.name: s for s in panel.series[1:]} for panel in figure.panels]
    shared = [s for name, s in others[0].items() if all(name in one for one in others)]
    return [stroke(style_of(series), series.name, marked=False) for series in shared]


@height_of.register
def _(figure: Panels, room: float) -> float:
    beside, wide = _grid(figure, room)
    rows = -(-len(figure.panels) // beside)
    panels = max(rows * (_panel_height(figure, wide) + GAP) - GAP, 20.0)
    return panels + keys_height(_keys(figure), room)


@draw.register
def _(figure: Panels, pen: Pen, box: Box) -> None:
    """The panels in rows; where the box is too low for them, all is drawn lower."""
    box = draw_keys(pen, box, _keys(figure))
    beside, wide = _grid(figure, box.width)
    rows = max(-(-len(figure.panels) // beside), 1)
    tall = (box.height + GAP) / rows - GAP
    lines = [s.values for panel in figure.panels for s in panel.series]
    shown = [v for values in (*lines, figure.span) for v in values if v is not None]
    shown += [0.0] if figure.axis.zero or not shown else []
    for at, panel in enumerate(figure.panels):
        left = box.left + (at % beside) * (wide + GAP)
        top = box.top + (at // beside) * (tall + GAP)
        part = Box(left, top, left + wide, top + tall)
        _panel(figure, panel, pen, part, (min(shown), max(shown)))


def _panel(figure: Panels, panel: Panel, pen: Pen, box: Box, ends: tuple[float, float]) -> None:
    if panel.chosen:
        pen.surface(box.inset(-4, -3, -4, -3), COLOURS["surface"])
    left, y = box.left, box.top + TEXT * LINE / 2
    if panel.mark:
        square = Box(left, y - 3.5, left + 7, y + 3.5)
        pen.surface(square, look(panel.mark).colour, COLOURS["muted"], 0.4)
        left += 11
    title = _title(panel, box.width)
    pen.lines(left, box.top + 1, title, Words(bold=True, height="top"))
    spare = _panel_height(figure, box.width) - (BROAD_SIZE if figure.broad else SMALL_SIZE).plot
    deepest = max(len(_title(p, box.width)) for p in figure.panels)
    top = box.top + deepest * TEXT * LINE + 2
    plot = Box(box.left, top, box.right, top + max(box.height - spare, 12.0))
    _lines(figure, panel, pen, plot, ends)
    if figure.broad:
        _legend(figure, panel, pen, Box(box.left, plot.bottom, box.right, box.bottom))
        return
    y = plot.bottom + 2
    for text, words in (
        (panel.subtitle, Words(SMALL, COLOURS["muted"], height="top")),
        (panel.detail, Words(SMALL, bold=True, height="top")),
    ):
        pen.lines(box.left, y, at_most(wrapped(text, SMALL, box.width, words.bold), 1), words)
        y += SMALL * LINE


def _lines(figure: Panels, panel: Panel, pen: Pen, plot: Box, ends: tuple[float, float]) -> None:
    """The panel's own line last, on top of its references."""
    years = figure.years
    low, high = ends if ends[0] < ends[1] else (ends[0] - 0.5, ends[0] + 0.5)
    across = Scale(years[0], max(years[-1], years[0] + 1), plot.left + 4, plot.right - 4)
    up = Scale(low, high, plot.bottom - 4, plot.top + 4)
    size = BROAD_SIZE if figure.broad else SMALL_SIZE
    if figure.axis.zero:
        colour = COLOURS["muted" if figure.broad else "line"]
        pen.line([(plot.left, up.at(0)), (plot.right, up.at(0))], colour, 0.6)
    for series in reversed(panel.series):
        own, its = series is panel.series[0], style_of(series)
        pairs = zip(years, series.values, strict=True)
        for present, piece in groupby(pairs, key=lambda pair: pair[1] is not None):
            points = [(across.at(y), up.at(v)) for y, v in piece if v is not None]
            if present:
                pen.line(points, its.colour, size.own if own else size.other, its.dash)
                if own:
                    pen.marks(points, look(series.role), 0.65)


def _legend(figure: Panels, panel: Panel, pen: Pen, box: Box) -> None:
    """The first and the last year, and each line with its last value."""
    ends = ((box.left, figure.years[0], "left"), (box.right, figure.years[-1], "right"))
    for x, year, side in ends:
        pen.text(x, box.top + 1, str(year), Words(SMALL, COLOURS["muted"], False, side, "top"))
    y = box.top + SMALL * LINE + 3
    for series in panel.series:
        its = style_of(series)
        middle = y + SMALL * LINE / 2
        ends_of = [(box.left, middle), (box.left + 14, middle)]
        pen.line(ends_of, its.colour, its.width * POINTS_PER_PIXEL, its.dash)
        value = KINDS[figure.axis.kind].write(series.values[-1])
        words = Words(SMALL, height="top")
        wide = width(value, SMALL, bold=True)
        name = at_most(wrapped(series.name, SMALL, box.width - 22 - min(wide, 60.0)), 3)
        pen.lines(box.left + 18, y + 1, name, words)
        pen.text(box.right, y + 1, value, Words(SMALL, bold=True, side="right", height="top"))
        y += len(name) * SMALL * LINE
