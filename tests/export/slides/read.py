"""What stands on a slide, read from its file: the series of its charts, its tables, its texts."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import openpyxl
from lxml import etree
from openpyxl.utils.cell import range_boundaries
from pptx.chart.chart import Chart
from pptx.slide import Slide

NAMES, TEXTS = "plaats van de namen", "plaats van de teksten"
"""Series that hold the names and the texts beside the rows of a chart."""
_SPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


def _all(node: etree._Element, path: str) -> list:
    """What stands at ``path`` below ``node``: python-pptx gives some nodes an xpath of its own."""
    return etree._Element.xpath(node, path, namespaces=_SPACES)


def _text(node: etree._Element, path: str) -> str:
    return etree._Element.xpath(node, f"string({path})", namespaces=_SPACES)


@dataclass(frozen=True)
class Line:
    """A series: ``name``, what it has ``across`` (texts or numbers) and ``up`` (None: a gap), the
    ``labels`` that its points have of their own, and whether any other point shows its value."""

    name: str
    across: tuple[str | float | None, ...]
    up: tuple[float | None, ...]
    labels: dict[int, str] = field(default_factory=dict)
    every: bool = False


@dataclass(frozen=True, eq=False)
class Read:
    """A slide, read back."""

    slide: Slide

    @cached_property
    def charts(self) -> list[Chart]:
        return [shape.chart for shape in self.slide.shapes if shape.has_chart]

    @cached_property
    def lines(self) -> dict[str, list[Line]]:
        """Name -> the series called so, of every chart."""
        found: dict[str, list[Line]] = {}
        for chart in self.charts:
            for series in _all(chart._chartSpace, ".//c:ser"):
                line = _line(series)
                found.setdefault(line.name, []).append(line)
        return found

    def line(self, name: str) -> Line:
        """The series of that name; one that is drawn twice is the same both times."""
        first, *others = self.lines[name]
        assert all((one.across, one.up) == (first.across, first.up) for one in others), name
        return first

    def lies(self, name: str) -> dict[int, list[float]]:
        """Row -> the values that the dots of a series have there, in a chart of rows."""
        found: dict[int, list[float]] = {}
        for line in self.lines.get(name, ()):
            for at, row in zip(line.across, line.up, strict=True):
                if at is not None and row is not None:
                    found.setdefault(round(row), []).append(float(at))
        return found

    @cached_property
    def tables(self) -> list[list[list[str]]]:
        """The cells of each table, its header included."""
        return [
            [[cell.text for cell in row.cells] for row in shape.table.rows]
            for shape in self.slide.shapes
            if shape.has_table
        ]

    @cached_property
    def texts(self) -> list[str]:
        """The text of every shape that has one."""
        return [shape.text_frame.text for shape in self.slide.shapes if shape.has_text_frame]

    def row(self, name: str) -> list[str]:
        """The cells of the only row that begins with ``name``, below the header of its table."""
        (found,) = [row for table in self.tables for row in table[1:] if row[0] == name]
        return found[1:]


def _line(series: etree._Element) -> Line:
    across = _all(series, "c:xVal|c:cat")
    (up,) = _all(series, "c:yVal|c:val")
    labels = {
        int(_text(label, "c:idx/@val")): "\n".join(
            "".join(_all(part, ".//a:t/text()")) for part in _all(label, "c:tx//a:p")
        )
        for label in _all(series, "c:dLbls/c:dLbl[c:tx]")
    }
    every = _text(series, "c:dLbls/c:showVal/@val") == "1"
    heights = tuple(None if v is None else float(v) for v in _points(up))
    return Line(_text(series, "c:tx//c:v"), _points(across[0]), heights, labels, every)


def _points(values: etree._Element) -> tuple[str | float | None, ...]:
    (count,) = _all(values, ".//c:ptCount/@val")
    return tuple(_kept(values, int(count), bool(_all(values, "c:strRef"))))


def _kept(place: etree._Element, count: int, texts: bool) -> list[str | float | None]:
    """The ``count`` points that a chart holds; None where there is none."""
    found: list[str | float | None] = [None] * count
    for point in _all(place, ".//c:pt"):
        text = _text(point, "c:v")
        found[int(point.get("idx"))] = text if texts else float(text)
    return found


def in_its_workbook(chart: Chart) -> Iterator[tuple[str, list[object], list[object]]]:
    """Of each range that a chart points at: (where, what the chart holds, what the cells hold)."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    sheet = openpyxl.load_workbook(io.BytesIO(blob), data_only=True).active
    for place in _all(chart._chartSpace, ".//c:strRef|.//c:numRef"):
        where = _text(place, "c:f")
        left, top, right, bottom = range_boundaries(where.rpartition("!")[2].replace("$", ""))
        cells = [c.value for row in sheet.iter_rows(top, bottom, left, right) for c in row]
        yield where, _kept(place, len(cells), place.tag.endswith("strRef")), cells
