"""Native charts, as values and as the parts that PowerPoint edits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.export.slides.charts.axes import Plot, Scale, manual, name_axis, value_axis
from dashboard.export.slides.charts.grid import Grid
from dashboard.export.slides.charts.parts import (
    Dot,
    Label,
    Stroke,
    heading,
    labels,
    line,
    marker,
    numbers,
    solid,
    text_properties,
    words,
)
from dashboard.vocabulary.look import COLOURS

ACROSS, UP = 111, 222
"""Numbers of the two axes of a chart."""
_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True)
class XY:
    """A series of points, at columns ``x`` and ``y`` of the grid: its ``stroke`` and ``dot`` (None:
    none), the ``dots`` and ``labels`` that differ by point, and whether the legend names it.
    ``head``: the column after which it is called, where that is not ``y``."""

    x: int
    y: int
    stroke: Stroke | None = None
    dot: Dot | None = None
    dots: Mapping[int, Dot] = field(default_factory=dict)
    labels: Mapping[int, Label] = field(default_factory=dict)
    named: bool = False
    head: int | None = None


@dataclass(frozen=True)
class Rods:
    """A series of bars, at column ``at`` of the grid: its ``colour`` ("": unseen) and the
    ``colours`` that differ by bar, an ``edge``, ``labels`` by bar, and how the value stands at
    ``every`` other one."""

    at: int
    colour: str
    colours: Mapping[int, str] = field(default_factory=dict)
    edge: str = ""
    labels: Mapping[int, Label] = field(default_factory=dict)
    every: Label | None = None
    named: bool = True
    number: str = ""


@dataclass(frozen=True)
class PointChart:
    """Points and lines under two axes of numbers; ``legend``: name the series above them."""

    grid: Grid
    series: Sequence[XY]
    across: Scale
    up: Scale
    plot: Plot
    legend: bool = False

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook inside the chart."""
        return self.grid.xlsx()

    def xml_bytes(self, _kind: object) -> bytes:
        """The chart as PowerPoint stores it: a later series lies on top of an earlier one."""
        drawn = "".join(self._series(at, series) for at, series in enumerate(self.series))
        body = (
            '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
            f'{drawn}<c:axId val="{ACROSS}"/><c:axId val="{UP}"/></c:scatterChart>'
            f"{value_axis(self.across, (ACROSS, UP), 'b', 'midCat', last=self.up.reversed)}"
            f"{value_axis(self.up, (UP, ACROSS), 'l', 'midCat')}"
        )
        hidden = [at for at, series in enumerate(self.series) if not series.named]
        return _whole(self.plot, body, hidden if self.legend else None)

    def _series(self, at: int, series: XY) -> str:
        points = "".join(
            f'<c:dPt><c:idx val="{n}"/>{marker(dot)}<c:bubble3D val="0"/></c:dPt>'
            for n, dot in sorted(series.dots.items())
        )
        number = self.grid.columns[series.y].format
        head = series.y if series.head is None else series.head
        return (
            f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>{heading(self.grid, head)}'
            f"<c:spPr>{line(series.stroke)}</c:spPr>{marker(series.dot)}{points}"
            f"{labels(series.labels, number)}"
            f"<c:xVal>{numbers(self.grid, series.x)}</c:xVal>"
            f'<c:yVal>{numbers(self.grid, series.y)}</c:yVal><c:smooth val="0"/></c:ser>'
        )


@dataclass(frozen=True)
class BarChart:
    """Bars for each category (the first column of the grid), lying or ``upright``, beside each
    other or ``stacked``; ``gap`` between categories in percent of a bar; ``size`` of their
    names."""

    grid: Grid
    series: Sequence[Rods]
    values: Scale
    plot: Plot
    upright: bool = False
    stacked: bool = False
    gap: int = 50
    size: float = 13
    legend: bool = False
    title: str = ""

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook inside the chart."""
        return self.grid.xlsx()

    def xml_bytes(self, _kind: object) -> bytes:
        """The chart as PowerPoint stores it."""
        grouping, overlap = ("stacked", 100) if self.stacked else ("clustered", 0)
        drawn = "".join(self._series(at, series) for at, series in enumerate(self.series))
        sides = ("b", "l") if self.upright else ("l", "b")
        body = (
            f'<c:barChart><c:barDir val="{"col" if self.upright else "bar"}"/>'
            f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>{drawn}'
            f'<c:gapWidth val="{self.gap}"/><c:overlap val="{overlap}"/>'
            f'<c:axId val="{ACROSS}"/><c:axId val="{UP}"/></c:barChart>'
            f"{name_axis(ACROSS, UP, sides[0], self.size, not self.upright, self.title)}"
            f"{value_axis(self.values, (UP, ACROSS), sides[1], 'between', last=not self.upright)}"
        )
        hidden = [at for at, series in enumerate(self.series) if not series.named]
        return _whole(self.plot, body, hidden if self.legend else None)

    def _series(self, at: int, series: Rods) -> str:
        edge = line(Stroke(series.edge, 0.75) if series.edge else None)
        points = "".join(
            f'<c:dPt><c:idx val="{n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
            f"<c:spPr>{solid(colour)}{edge}</c:spPr></c:dPt>"
            for n, colour in sorted(series.colours.items())
        )
        number = series.number or self.grid.columns[series.at].format
        return (
            f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>{heading(self.grid, series.at)}'
            f'<c:spPr>{solid(series.colour)}{edge}</c:spPr><c:invertIfNegative val="0"/>'
            f"{points}{labels(series.labels, number, series.every)}"
            f"<c:cat>{words(self.grid, 0)}</c:cat>"
            f"<c:val>{numbers(self.grid, series.at)}</c:val></c:ser>"
        )


def _whole(plot: Plot, body: str, hidden: list[int] | None) -> bytes:
    legend = ""
    if hidden is not None:
        entries = "".join(
            f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>'
            for at in hidden
        )
        legend = (
            f'<c:legend><c:legendPos val="t"/>{entries}<c:overlay val="0"/>'
            f"{text_properties(12, COLOURS['text'])}</c:legend>"
        )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {_SPACES}>'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea>{manual(plot)}{body}'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"
        f'{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(12, COLOURS['text'])}</c:chartSpace>"
    )
    return xml.encode()


Chart = PointChart | BarChart
