"""Two dots a row, many dots a row, and points under two axes."""

from collections.abc import Sequence
from dataclasses import replace

from pptx.shapes.base import BaseShape

from dashboard.content.figures import Axis, Dumbbell, Mark, Points, Scatter, Strip, StripRow
from dashboard.content.look import fainter, look
from dashboard.export.slides.charts.axes import Plot, excel_format, number_format, scale_of
from dashboard.export.slides.charts.chart import XY, PointChart
from dashboard.export.slides.charts.grid import Grid, GridColumn
from dashboard.export.slides.charts.parts import Dot, Label, Stroke, dot_of
from dashboard.export.slides.drawing import Canvas, add_chart, drawn, stripe
from dashboard.export.slides.kinds.rows import RowChart
from dashboard.export.slides.words import Box, Style, text_box
from dashboard.figures.spread import DROP, JITTER, LARGE
from dashboard.figures.theme import seen_bands
from dashboard.language.numbers import count
from dashboard.vocabulary.look import COLOURS

JOIN = 0.45
"""How much of its colour the line between two dots has."""
WEIGHTS = (500, 1500, LARGE)
"""Households from which a dot of a strip is a size larger."""
SIZES = (4, 6, 8, 10)
"""Of those dots, in points."""


def _share(axis: Axis, number: str) -> str:
    return number if axis.kind != "share" else "0%"


@drawn.register
def _(figure: Dumbbell, canvas: Canvas) -> BaseShape:
    """An open dot then, a filled dot now, a line between; the marks are lines through all rows."""
    rows = figure.rows
    values = [v for row in rows for v in (row.then, row.now)]
    scale = scale_of(figure.axis, [*values, *(mark.at for mark in figure.marks)], 0.03)
    scale = replace(scale, format=number_format(figure.axis.kind))
    names = [(r.name, "" if r.role == "area" else look(r.role).colour) for r in rows]
    made = RowChart(canvas.box, names, [r.text for r in rows], scale, top=0.6, below=0.5)
    made.number = excel_format(figure.axis.kind)
    _marks(made, figure.marks, len(rows))
    joined: dict[str, list[tuple[tuple[float, float], tuple[float, float]]]] = {}
    for at, row in enumerate(rows):
        if row.then is not None and row.now is not None:
            joined.setdefault(row.role, []).append(((row.then, at), (row.now, at)))
    for role, pieces in joined.items():
        made.pieces("van toen naar nu", pieces, Stroke(fainter(look(role).colour, JOIN), 3))
    for name, filled in zip(figure.ends, (False, True), strict=True):
        found = [(row.now if filled else row.then, float(at)) for at, row in enumerate(rows)]
        own = {at: _dot(row.role, filled) for at, row in enumerate(rows) if row.role != "area"}
        made.dots(name, found, _dot("area", filled), dots=own, named=True)
    made.in_front(2)
    return add_chart(canvas, made.chart(legend=True), canvas.box)


def _dot(role: str, filled: bool) -> Dot:
    """The dot of now; and that of then, which is faint within: LibreOffice draws no edge."""
    its = dot_of(look(role), 8)
    return its if filled else replace(its, fill=fainter(its.fill, 0.4))


def _marks(made: RowChart, marks: Sequence[Mark], rows: int) -> None:
    for mark in marks:
        label = Label(mark.label, "t", colour=COLOURS["muted"], size=11)
        piece = ((mark.at, -0.5), (mark.at, rows - 0.5))
        made.pieces(mark.label, [piece], Stroke(COLOURS["country"], 1), label=label)


@drawn.register
def _strip(figure: Strip, canvas: Canvas) -> BaseShape:
    """A row of dots under each name, larger where more live; the classes lie behind them."""
    rows = figure.rows
    values = [dot.value for row in rows for dot in row.dots]
    scale = scale_of(figure.axis, [*values, *(figure.axis.ends or ())], 0.02)
    names = [(row.name, COLOURS["chosen"] if row.chosen else "") for row in rows]
    made = RowChart(canvas.box, names, [], scale, top=1.0)
    made.grid = False
    made.number = excel_format(figure.axis.kind)
    _classes(figure, canvas, made)
    _marks(made, figure.marks, len(rows))
    for chosen in (False, True):
        for odd in (False, True):
            for size in range(len(SIZES)):
                _dots(made, rows, (chosen, odd), size)
    medians = [((row.median, at - 0.33), (row.median, at + 0.33)) for at, row in enumerate(rows)]
    made.pieces("mediaan", medians, Stroke(COLOURS["text"], 2.25), named=True)
    made.in_front(1)
    return add_chart(canvas, made.chart(legend=True), canvas.box)


def _dots(made: RowChart, rows: Sequence[StripRow], kind: tuple[bool, bool], size: int) -> None:
    """The dots of one kind (of a chosen row, an outlier) and size in all rows."""
    chosen, odd = kind
    found = [
        (dot.value, at + JITTER[turn % len(JITTER)] + DROP / 4)
        for at, row in enumerate(rows)
        for turn, dot in enumerate(row.dots)
        if (row.chosen, dot.odd) == kind and _size(dot.weight) == size
    ]
    if not found:
        return
    name = ("tot " + count(WEIGHTS[0]), *(f"vanaf {count(w)}" for w in WEIGHTS))[size]
    what = f"{'uitschieter' if odd else 'buurt'}, {name} huishoudens"
    colour = fainter(COLOURS["chosen" if chosen else "programme"], 0.7)
    dot = Dot("diamond" if odd else "circle", SIZES[size], colour, COLOURS["background"])
    made.dots(what, found, dot, named=not chosen and not odd)


def _size(weight: float | None) -> int:
    return sum((weight or 0) >= bound for bound in WEIGHTS)


def _classes(figure: Strip, canvas: Canvas, made: RowChart) -> None:
    """The classes as stripes behind the plot, with their names above it."""
    box, plot, scale = canvas.box, made.plot, made.scale
    left, wide = box.left + plot.left * box.width, plot.width * box.width
    top, high = box.top + made.top, plot.height * box.height
    muted = Style(10.5, COLOURS["muted"])
    for band, (low, up) in seen_bands(figure.bands, scale.low, scale.high):
        start, part = left + scale.part(low) * wide, (scale.part(up) - scale.part(low)) * wide
        shape = stripe(canvas, Box(start, top, part, high), fainter(look(band.role).colour, 0.25))
        shape.name = f"Klasse {band.label}"
        if part > 0.25:
            above = Box(start + part / 2 - 0.06, top - 0.38, 0.5, 0.18)
            text_box(canvas.shapes, above, [band.label], muted)
    if figure.bands_title:
        beside = Box(box.left, top - 0.38, left - box.left - 0.1, 0.36)
        text_box(canvas.shapes, beside, [figure.bands_title], muted)


@drawn.register
def _scatter(figure: Scatter, canvas: Canvas) -> BaseShape:
    """Small grey points behind, named groups on top."""
    box = canvas.box
    across = scale_of(figure.across, [v for g in figure.groups for v in g.x], 0.02)
    up = scale_of(figure.up, [v for g in figure.groups for v in g.y], 0.02)
    columns: list[GridColumn] = []
    series = []
    for group in figure.groups:
        if group.texts:
            columns.append(GridColumn(f"naam: {group.name}", group.texts))
        columns += [
            GridColumn(
                f"{figure.across.title} ({group.name})", group.x, excel_format(figure.across.kind)
            ),
            GridColumn(group.name, group.y, excel_format(figure.up.kind)),
        ]
        at = len(columns)
        series.append(XY(at - 2, at - 1, dot=_point(group), named=True))
    plot = Plot(0.08, 0.42 / box.height, 0.9, (box.height - 1.1) / box.height)
    across, up = replace(across, crosses=0.0), replace(up, crosses=0.0)
    return add_chart(
        canvas,
        PointChart(Grid(tuple(columns)), series, up=up, across=across, plot=plot, legend=True),
        box,
    )


def _point(group: Points) -> Dot:
    its = look(group.role)
    if not group.texts:
        faint = fainter(its.colour, 0.5)
        return Dot("circle", 3, faint, faint)
    return replace(dot_of(its, 7, group.marker), edge=COLOURS["background"])
