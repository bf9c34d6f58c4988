"""Bars beside each other, stacked, upright, and the steps of a waterfall, as native charts."""

from collections.abc import Iterable
from itertools import accumulate, pairwise

from pptx.shapes.base import BaseShape

from dashboard.content.figures import (
    Axis,
    Bars,
    Columns,
    Series,
    StackedBars,
    Value,
    Waterfall,
    sums_of,
)
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.export.slides.charts.axes import (
    Plot,
    Scale,
    column_of,
    excel_format,
    number_format,
    scale_of,
)
from dashboard.export.slides.charts.chart import BarChart, Rods
from dashboard.export.slides.charts.grid import Grid, GridColumn
from dashboard.export.slides.charts.parts import NONE, Label
from dashboard.export.slides.drawing import Canvas, add_chart, drawn
from dashboard.export.slides.words import Box, wide
from dashboard.figures.classes import text_colour
from dashboard.language import numbers
from dashboard.vocabulary.look import COLOURS

SIZE = 13
"""Of letters beside bars, in points."""
LEGEND = 0.42
"""Room above the plot for the names of the series, in inches."""
TITLE = 0.62
"""Room below it for the numbers and the title of their axis."""
WIDEST = 3.0
"""Of the names beside the bars, in inches."""
LABEL_ROOM = 0.3
"""Part of the axis of a waterfall that is kept free for the numbers beside its bars."""


def _plot(box: Box, names: Iterable[object], top: float, below: float, size: float = SIZE) -> Plot:
    """The place of lying bars beside their names."""
    lines = [line for name in names for line in str(name).split("\n")]
    left = min(max((wide(line, size) for line in lines), default=1) + 0.25, WIDEST)
    high = box.height - top - below
    return Plot(
        left / box.width, top / box.height, (box.width - left - 0.3) / box.width, high / box.height
    )


def _grid(
    categories: tuple[str, ...], series: tuple[Series, ...], axis: Axis, *, parts: bool = False
) -> list[GridColumn]:
    return [
        GridColumn(
            "", tuple(_named(name, at, series, parts) for at, name in enumerate(categories))
        ),
        *(column_of(s.name, s.values, axis.kind) for s in series),
    ]


def _named(name: str, at: int, series: tuple[Series, ...], parts: bool) -> str:
    """The name of a category, and below it of which series it has no value. Of ``parts`` of one
    bar some may be absent: they do not occur."""
    absent = [s.name for s in series if s.values[at] is None]
    if not absent or (parts and len(absent) < len(series)):
        return str(name)
    whose = "" if len(absent) == len(series) else f"{', '.join(absent)}: "
    return f"{name}\n{whose}{numbers.MISSING}"


@drawn.register
def _(figure: Bars, canvas: Canvas) -> BaseShape:
    """The first category on top, a group of bars each."""
    box = canvas.box
    scale = scale_of(figure.axis, [v for s in figure.series for v in s.values], 0.14)
    number = excel_format(figure.axis.kind)
    series = [
        Rods(at, look(s.role).colour, every=Label(side="outEnd", size=SIZE), number=number)
        for at, s in enumerate(figure.series, start=1)
    ]
    grid = Grid(tuple(_grid(figure.categories, figure.series, figure.axis)))
    plot = _plot(box, grid.columns[0].values, LEGEND, TITLE)
    return add_chart(canvas, BarChart(grid, series, scale, plot, size=SIZE, legend=True), box)


def _inside(figure: StackedBars | Columns, at: int, side: str) -> tuple[dict[int, Label], str]:
    """What is written in or at the bars of a series, and the format of a number that says it; a
    text that no number gives is written as it is."""
    if not figure.labels:
        return {}, ""
    series, texts = figure.series[at], figure.labels[at]
    colour = COLOURS["text"] if side == "outEnd" else text_colour(look(series.role).colour)
    for number, write in (("0%", numbers.share), ("#,##0", numbers.count)):
        pairs = zip(texts, series.values, strict=True)
        if all(not text or (v is not None and text == write(v)) for text, v in pairs):
            return {n: NONE for n, text in enumerate(texts) if not text}, number
    said = {n: Label(text, side, colour=colour) for n, text in enumerate(texts) if text}
    return {n: said.get(n, NONE) for n in range(len(texts))}, "General"


def _parts(figure: StackedBars | Columns, side: str, edge: str) -> list[Rods]:
    found = []
    for at, series in enumerate(figure.series):
        labels, number = _inside(figure, at, side)
        colour = look(series.role).colour
        ink = COLOURS["text"] if side == "outEnd" else text_colour(colour)
        every = Label(side=side, colour=ink, size=12) if number else None
        found.append(Rods(at + 1, colour, edge=edge, labels=labels, every=every, number=number))
    return found


@drawn.register
def _stacked(figure: StackedBars, canvas: Canvas) -> BaseShape:
    """Bars of 100%, or amounts with their sum behind them."""
    box, names = canvas.box, figure.categories
    grid = _grid(names, figure.series, figure.axis, parts=True)
    series = _parts(figure, "ctr", COLOURS["background"] if figure.whole else COLOURS["muted"])
    sums = sums_of(figure.series, len(names))
    if figure.whole:
        scale = Scale(0, 1, 0.25, "0%", figure.axis.title)
    else:
        top = max(sums, default=0) or 1
        found = scale_of(figure.axis, [0.0, top * 1.16], 0.0)
        scale = Scale(0, found.high, found.step, number_format(figure.axis.kind), figure.axis.title)
        # The sum stands in an unseen bar behind the others.
        write = KINDS[figure.axis.kind].write
        grid.append(GridColumn("ruimte voor de som", (top * 0.15,) * len(names), "#,##0"))
        said = {at: Label(write(total), "inBase", size=SIZE) for at, total in enumerate(sums)}
        series.append(Rods(len(grid) - 1, "", labels=said, named=False))
    legend = figure.legend or canvas.content.legend is None
    plot = _plot(box, grid[0].values, LEGEND if legend else 0.1, TITLE)
    chart = BarChart(
        Grid(tuple(grid)), series, scale, plot, stacked=True, gap=45, size=SIZE, legend=legend
    )
    return add_chart(canvas, chart, box)


@drawn.register
def _columns(figure: Columns, canvas: Canvas) -> BaseShape:
    """Upright bars; with ``opposite`` the second series hangs below the line."""
    box, opposite = canvas.box, figure.opposite
    below = figure.below or ("",) * len(figure.categories)
    names = tuple(
        f"{name}\n{text}" if text else name
        for name, text in zip(figure.categories, below, strict=True)
    )
    down: list[Value] = []
    shown = list(figure.series)
    if opposite:
        other = figure.series[1]
        down = [v if v is None else -v for v in other.values]
        shown[1] = Series(other.name, other.role, tuple(down))
    high = (
        max(sums_of(figure.series[:1] if opposite else figure.series, len(names)), default=0) or 1
    )
    low = min([0.0, *(v for v in down if v is not None)])
    room = (high - low) * 0.12
    scale = Scale(
        low - room if opposite else 0, high + room, high - low or 1, shown=False, line=False
    )
    # Below the line as above it: an amount has no minus.
    plain = "#,##0;#,##0"
    grid = [GridColumn("", names), *(GridColumn(s.name, s.values, plain) for s in shown)]
    series = [
        Rods(part.at, part.colour, labels=part.labels, every=part.every, number=plain)
        for part in _parts(figure, "outEnd" if opposite else "ctr", "")
    ]
    title = figure.across or _below(canvas, below)
    foot = (0.65 if title else 0.35) + (0.2 if any(below) else 0)
    plot = Plot(0.02, LEGEND / box.height, 0.96, (box.height - LEGEND - foot) / box.height)
    chart = BarChart(
        Grid(tuple(grid)), series, scale, plot,
        upright=True, stacked=not opposite, gap=60, size=12, legend=True, title=title,
    )  # fmt: skip
    return add_chart(canvas, chart, box)


def _below(canvas: Canvas, texts: tuple[str, ...]) -> str:
    """What stands below the bars: the column of the table with those texts."""
    columns = canvas.content.table.columns[1:]
    found = (c.header for c in columns if any(texts) and set(texts) <= set(c.written))
    return next((f"onderste regel: {header.lower()}" for header in found), "")


def _pieces(start: float, end: float) -> tuple[float, float, float]:
    """A step as bars that are stacked from zero: the unseen one under it, and the parts of it that
    lie right and left of zero."""
    low, high = sorted((start, end))
    if low >= 0:
        return low, high - low, 0.0
    if high <= 0:
        return high, 0.0, low - high
    return 0.0, high, low


def _rightward(start: float, end: float) -> bool:
    """Whether the number of a step stands at its right: bars that are stacked from zero have room
    on their outer side alone."""
    low, high = sorted((start, end))
    return low >= 0 or (high > 0 and end >= start)


@drawn.register
def _waterfall(figure: Waterfall, canvas: Canvas) -> BaseShape:
    """A step starts where the one before it ended; the last bar is the total, from zero.

    In the workbook the bars are computed from the steps: another step gives another waterfall.
    """
    box, steps = canvas.box, figure.steps
    ends = [0.0, *accumulate(step.value for step in steps)]
    values = [*(step.value for step in steps), figure.total.value]
    spans = [*pairwise(ends), (0.0, figure.total.value)]
    pieces = [_pieces(*span) for span in spans]
    low, high = min(*ends, values[-1]), max(*ends, values[-1])
    free = max((high - low) * LABEL_ROOM, 0.004)
    scale = scale_of(figure.axis, [low - free, high + free], 0.0)
    names = tuple(step.name for step in (*steps, figure.total))
    write, kind = KINDS[figure.axis.kind].write, excel_format(figure.axis.kind)
    room = tuple(free if _rightward(*span) else -free for span in spans)
    columns = zip(*pieces, strict=True)
    last = len(values) + 1
    froms = [f"=SUM(B$1:B{row - 1})" if row < last else "=0" for row in range(2, last + 1)]
    formulas = [
        ("=MAX(MIN(C{0},D{0}),0)+MIN(MAX(C{0},D{0}),0)"),
        ("=MAX(C{0},D{0},0)-MAX(MIN(C{0},D{0}),0)"),
        ("=MIN(C{0},D{0},0)-MIN(MAX(C{0},D{0}),0)"),
    ]
    heads = ("onder de stap (niet te zien)", "rechts van nul", "links van nul")
    grid = [
        GridColumn("", names),
        GridColumn("Stap", tuple(values), kind),
        GridColumn("van", tuple(start for start, _ in spans), kind, tuple(froms)),
        GridColumn(
            "tot", tuple(end for _, end in spans), kind,
            tuple(f"=C{row}+B{row}" for row in range(2, last + 1)),
        ),
        *(
            GridColumn(name, tuple(found), kind, tuple(f.format(r) for r in range(2, last + 1)))
            for name, found, f in zip(heads, columns, formulas, strict=True)
        ),
        GridColumn("ruimte voor het getal", room, kind),
    ]  # fmt: skip
    roles = [*("better" if step.value >= 0 else "worse" for step in steps), figure.role]
    colours = {at: look(role).colour for at, role in enumerate(roles)}
    said = {
        at: Label(write(value), "inBase", size=SIZE, bold=at == len(steps))
        for at, value in enumerate(values)
    }
    series = [
        Rods(4, ""),
        Rods(5, COLOURS["better"], colours),
        Rods(6, COLOURS["worse"], colours),
        Rods(7, "", labels=said),
    ]
    plot = _plot(box, names, 0.1, TITLE)
    chart = BarChart(Grid(tuple(grid)), series, scale, plot, stacked=True, gap=50, size=SIZE)
    return add_chart(canvas, chart, box)
