"""Figures of rows (two dots, many dots, a place on a scale) as native charts of points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dashboard.export.slides.charts.axes import Plot, Scale
from dashboard.export.slides.charts.chart import XY, PointChart
from dashboard.export.slides.charts.grid import Grid, GridColumn
from dashboard.export.slides.charts.parts import Dot, Label, Stroke
from dashboard.export.slides.words import Box, wide
from dashboard.vocabulary.look import COLOURS

Row = tuple[str, str]
"""What a row is called, and its colour ("" for a plain one)."""


@dataclass
class RowChart:
    """A chart of rows in the making: ``names`` at the left, ``texts`` at the right of each, under
    one ``scale``; ``top`` and ``below``: inches above and below the plot; ``grid``: thin lines
    between the rows."""

    box: Box
    names: Sequence[Row]
    texts: Sequence[str]
    scale: Scale
    top: float = 0.4
    below: float = 0.62
    number: str = "0.000"
    grid: bool = True
    columns: list[GridColumn] = field(default_factory=list)
    series: list[XY] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.columns.append(GridColumn("Rij", tuple(name for name, _ in self.names)))

    @property
    def size(self) -> float:
        """Of the letters beside the rows, in points: what a row has room for."""
        high = (self.box.height - self.top - self.below) / max(len(self.names), 1)
        return min(13.0, max(round(high * 72 / 1.25 * 2) / 2, 7))

    def _wide(self, texts: Iterable[str]) -> float:
        longest = max((wide(text, self.size, bold=True) for text in texts), default=0)
        return min(longest + 0.2, 4.2) if longest else 0.2

    @property
    def plot(self) -> Plot:
        """Between the names and the texts."""
        left, right = self._wide(n for n, _ in self.names), self._wide(self.texts)
        box = self.box
        return Plot(
            left / box.width,
            self.top / box.height,
            (box.width - left - right) / box.width,
            (box.height - self.top - self.below) / box.height,
        )

    def dots(
        self,
        name: str,
        found: Sequence[tuple[float | None, float]],
        dot: Dot | None,
        **more: object,
    ) -> None:
        """A series of dots (value, row from the top) called ``name``; ``more``: as ``XY``."""
        self.columns += [
            GridColumn(name, tuple(x for x, _ in found), self.number),
            GridColumn(f"rij: {name}", tuple(None if x is None else y for x, y in found), "0.00"),
        ]
        at = len(self.columns)
        self.series.append(XY(at - 2, at - 1, dot=dot, head=at - 2, **more))  # type: ignore[arg-type]

    def pieces(
        self, name: str, found: Sequence[tuple[tuple[float, float], tuple[float, float]]],
        stroke: Stroke, *, label: Label | None = None, named: bool = False,
    ) -> None:  # fmt: skip
        """Pieces of a line, each from (value, row) to (value, row), with a gap between them."""
        xs = [x for one, other in found for x in (one[0], other[0], other[0])][:-1]
        ys = [y for one, other in found for y in (one[1], other[1], None)][:-1]
        self.columns += [
            GridColumn(name, tuple(xs), self.number),
            GridColumn(f"rij: {name}", tuple(ys), "0.00"),
        ]
        at = len(self.columns)
        said = {0: label} if label else {}
        self.series.append(XY(at - 2, at - 1, stroke, labels=said, named=named, head=at - 2))

    def in_front(self, count: int) -> None:
        """Draw the last so many series once more, first of all: LibreOffice lays the first series
        on top, PowerPoint the last."""
        own = [replace(series, named=False, labels={}) for series in self.series[-count:]]
        self.series[:0] = own

    def chart(self, *, legend: bool) -> PointChart:
        """The chart, with the names and texts of its rows."""
        ends = (
            (self.scale.low, "l", [n for n, _ in self.names]),
            (self.scale.high, "r", self.texts),
        )
        for at, side, texts in ends:
            colours = [colour for _, colour in self.names]
            labels = {
                row: Label(
                    text, side, colour=colour or COLOURS["text"], size=self.size, bold=bool(colour)
                )
                for row, (text, colour) in enumerate(zip(texts, colours, strict=False))
                if text
            }
            if labels:
                rows = [(at, float(row)) for row in range(len(texts))]
                name = "plaats van de namen" if side == "l" else "plaats van de teksten"
                self.dots(name, rows, None, labels=labels)
        up = Scale(
            -0.5, len(self.names) - 0.5, 1, shown=False, line=False, reversed=True, grid=self.grid
        )
        grid = Grid(tuple(self.columns))
        return PointChart(grid, self.series, self.scale, up, self.plot, legend=legend)
