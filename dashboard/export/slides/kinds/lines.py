"""Lines through the years and places in an order, as native charts with our own labels."""

from dataclasses import replace

from pptx.shapes.base import BaseShape

from dashboard.content.figures import Lines, Ranks, Series
from dashboard.content.look import fainter, look
from dashboard.export.slides.charts.axes import Plot, Scale, column_of, scale_of
from dashboard.export.slides.charts.chart import XY, PointChart
from dashboard.export.slides.charts.grid import Grid, GridColumn
from dashboard.export.slides.charts.parts import Dot, Label, Stroke, dot_of, stroke_of
from dashboard.export.slides.drawing import Canvas, add_chart, drawn, stripe
from dashboard.export.slides.words import Box, Style, text_box, wide
from dashboard.figures.labels import apart
from dashboard.figures.theme import seen_bands
from dashboard.language.numbers import MISSING
from dashboard.vocabulary.look import COLOURS

NAMES = 2.7
"""Room at the right for the names of the lines, in inches."""
SIDES = (0.65, 0.32, 0.42)
"""Room at the left, above and below the plot, in inches."""
LABEL = 0.42
"""Height of a label of two lines, in inches."""
BAND = 0.22
"""How much of its colour a class has behind the lines."""
QUIET = "#b5b5b5"
"""Of places that are not chosen: there, but behind the others."""


@drawn.register
def _(figure: Lines, canvas: Canvas) -> BaseShape:
    """The classes lie behind the chart; a year without a value stays a gap."""
    box, years = canvas.box, figure.years
    low, high = _ends(years)
    up = scale_of(figure.axis, [v for s in figure.series for v in s.values])
    if figure.axis.zero:
        up = replace(up, crosses=0.0)
    plot, inner = _places(box)
    _bands(figure, canvas, up, inner)
    grid = [GridColumn("Jaar", years, "0")]
    grid += [column_of(s.name, s.values, figure.axis.kind) for s in figure.series]
    places = _shifts(figure.series, up, inner.height)
    series = [
        XY(0, at, *_look(s), labels=_end(s, places.get(at, 0.0) * plot.height))
        for at, s in enumerate(figure.series, start=1)
    ]
    series += _years(grid, years, up.low)
    _absent(figure, canvas, inner)
    for mark in figure.marks:
        place = {1: Label(mark.label, "t", colour=COLOURS["muted"], size=11)}
        line = Stroke(COLOURS["muted"], 1, "dot")
        series.append(_upright(grid, mark.label, mark.at, up, line, place))
    across = Scale(low, high, years[-1] - years[0], "0", shown=False, line=True)
    return add_chart(canvas, PointChart(Grid(tuple(grid)), series, across, up, plot), box)


def _absent(figure: Lines, canvas: Canvas, inner: Box) -> None:
    """Name the lines that have no value at all, where the others have their names."""
    absent = [s.name for s in figure.series if all(value is None for value in s.values)]
    if absent:
        place = Box(inner.left + inner.width + 0.2, inner.top, NAMES - 0.2, 1.0)
        said = [f"{name}: {MISSING}" for name in absent]
        text_box(canvas.shapes, place, said, Style(12, COLOURS["muted"]))


def _ends(years: tuple[int, ...]) -> tuple[float, float]:
    beyond = max((years[-1] - years[0]) * 0.035, 0.1)
    return years[0] - beyond, years[-1] + beyond


def _places(box: Box, left: float = SIDES[0]) -> tuple[Plot, Box]:
    """Where the plot lies: in parts of the chart, and in inches on the slide."""
    _, top, below = SIDES
    wide, high = box.width - left - NAMES, box.height - top - below
    inner = Box(box.left + left, box.top + top, wide, high)
    return Plot(left / box.width, top / box.height, wide / box.width, high / box.height), inner


def _look(series: Series) -> tuple[Stroke, Dot]:
    its = look(series.role)
    stroke, dot = stroke_of(its, series.dash), dot_of(its, marker=series.marker)
    if series.fill:  # the colours of classes alone are too light: they get a dark edge
        stroke = replace(stroke, width=1.5)
        dot = replace(dot, size=10, fill=look(series.fill).colour, edge=COLOURS["text"])
    return stroke, dot


def _shifts(series: tuple[Series, ...], up: Scale, height: float) -> dict[int, float]:
    """Number of the series -> how far its label moves down, in parts of the plot, so that no label
    lies on another."""
    ends = {at: s.values[-1] for at, s in enumerate(series, start=1)}
    order = sorted((at for at, v in ends.items() if v is not None), key=lambda at: ends[at] or 0.0)
    parts = [up.part(ends[at] or 0.0) for at in order]
    one_line = all(_between(s.name) == "  " for s in series)
    gap = (LABEL * 0.55 if one_line else LABEL) / height
    moved = apart(parts, gap, gap / 2, 1 - gap / 2)
    return {at: old - new for at, old, new in zip(order, parts, moved, strict=True)}


def _end(series: Series, shift: float) -> dict[int, Label]:
    """The name and the value at the last point that has one."""
    known = [at for at, value in enumerate(series.values) if value is not None]
    if not known:
        return {}
    colour = COLOURS["text"] if series.fill else look(series.role).colour
    return {known[-1]: Label(shift=shift, colour=colour, bold=True, between=_between(series.name))}


def _between(name: str) -> str:
    """The value stands behind the name, or below one that is too long for that."""
    return "  " if wide(f"{name}  +0,000", 12, bold=True) < NAMES - 0.1 else "\n"


def _years(grid: list[GridColumn], years: tuple[int, ...], low: float) -> list[XY]:
    """The years under the plot, at the measurements alone."""
    grid.append(GridColumn("plaats van de jaren", (low,) * len(years), "0.000"))
    room = (years[-1] - years[0]) / 18
    named = {
        at: Label(str(year), "b", colour=COLOURS["muted"])
        for at, year in enumerate(years)
        if at == 0 or year - years[at - 1] >= room
    }
    return [XY(0, len(grid) - 1, labels=named)]


def _upright(
    grid: list[GridColumn], name: str, at: float, up: Scale, line: Stroke, labels: dict[int, Label]
) -> XY:
    """A line through the whole figure."""
    grid += [GridColumn(f"jaar: {name}", (at, at), "0.0"), GridColumn(name, (up.low, up.high))]
    return XY(len(grid) - 2, len(grid) - 1, line, labels=labels)


def _bands(figure: Lines, canvas: Canvas, up: Scale, inner: Box) -> None:
    """The classes as stripes behind the plot, each with its name where that has room."""
    first = max(2, len(figure.years) // 3)
    early = [v for s in figure.series for v in s.values[:first] if v is not None]
    for band, (low, high) in seen_bands(figure.bands, up.low, up.high):
        top = inner.top + (1 - up.part(high)) * inner.height
        tall = (up.part(high) - up.part(low)) * inner.height
        place = Box(inner.left, top, inner.width, tall)
        shape = stripe(canvas, place, fainter(look(band.role).colour, BAND))
        shape.name = f"Klasse {band.label}"
        letter = 0.2 * (up.high - up.low) / inner.height
        free = {
            edge: min((abs(v - middle) for v in early), default=1.0)
            for edge, middle in (("top", high - letter / 2), ("bottom", low + letter / 2))
        }
        edge = max(free, key=lambda e: free[e])
        if tall > 0.22 and free[edge] > letter * 0.8:
            at = top + 0.02 if edge == "top" else top + tall - 0.2
            word = Box(inner.left + 0.08, at, 3, 0.18)
            text_box(canvas.shapes, word, [band.label], Style(10.5, COLOURS["muted"]))


@drawn.register
def _ranks(figure: Ranks, canvas: Canvas) -> BaseShape:
    """Best on top; a later line is drawn over an earlier one."""
    box, years = canvas.box, figure.years
    low, high = _ends(years)
    last = max((p for line in figure.lines for p in line.places if p is not None), default=1)
    # The numbers of the places stand where there is one.
    number = f'[<1]"";[>{last}]"";0'
    up = Scale(0, last + 1, 1, number, line=False, reversed=True)
    plot, inner = _places(box, 0.5)
    size = min(12.0, round(inner.height / (last + 0.4) * 72 / 1.25 * 2) / 2)
    grid = [GridColumn("Jaar", years, "0")]
    grid += [GridColumn(line.name, line.places, "0") for line in figure.lines]
    series = []
    for at, line in enumerate(figure.lines, start=1):
        its = look(line.role) if line.role else None
        stroke = stroke_of(its) if its else Stroke(QUIET, 1.25)
        dot = dot_of(its) if its else Dot("circle", 5, QUIET, QUIET)
        colour = its.colour if its else COLOURS["muted"]
        label = Label(line.name, "r", colour=colour, size=size, bold=bool(its))
        ends = {} if line.places[-1] is None else {len(years) - 1: label}
        series.append(XY(0, at, stroke, dot, labels=ends))
    grid.append(GridColumn("plaats van de jaren", (last + 1,) * len(years), "0"))
    below = {at: Label(str(year), "b", colour=COLOURS["muted"]) for at, year in enumerate(years)}
    series.append(XY(0, len(grid) - 1, labels=below))
    across = Scale(low, high, high - low, "0", shown=False, line=False)
    return add_chart(canvas, PointChart(Grid(tuple(grid)), series, across, up, plot), box)
