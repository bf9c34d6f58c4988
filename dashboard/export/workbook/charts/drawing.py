"""What every chart shares: which figures have one, and our colours, markers and dashes in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from dashboard.content.figures import Axis, Value
from dashboard.content.look import Look, look
from dashboard.content.table import KINDS
from dashboard.export.workbook.ranges import Ranges
from dashboard.vocabulary.look import COLOURS

WIDTH = 720
"""Pixels of a chart, unless it needs more."""
DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", "dashdot": "dash_dot"}
MARKERS = {
    "circle": "circle",
    "square": "square",
    "x": "x",
    "diamond": "diamond",
    "triangle-up": "triangle",
    "cross": "plus",
    "star": "star",
    "triangle-down": "short_dash",
    "pentagon": "long_dash",
}
"""Our markers as those of Excel: it has no second triangle and no pentagon."""
_OPEN = {"x", "plus", "star"}
"""Markers that are lines alone."""
HIDDEN = {"none": True}
ROOM = 0.1
"""Beyond the values of an axis, as a part of their range."""


@dataclass(frozen=True)
class Drawn:
    """A chart and its size in pixels."""

    chart: Chart
    width: int
    height: int


@singledispatch
def chart_of(_figure: object, _book: Workbook, _ranges: Ranges) -> Drawn | None:
    """A native chart of a book for a figure value, with its numbers in ranges; None for a figure
    that is text or a map, and where nothing is known."""
    return None


def known(values: Iterable[Value]) -> list[float]:
    """The values that there are."""
    return [value for value in values if value is not None]


def excel_of(axis: Axis) -> str:
    """How Excel writes the numbers of ``axis``."""
    return KINDS[axis.kind].excel


def line(its: Look, dash: str = "", width: float | None = None) -> dict[str, Any]:
    """The line of a role; ``dash`` and ``width`` (pixels) where they are not its own."""
    size = its.width if width is None else width
    return {"color": its.colour, "width": size * 0.75, "dash_type": DASHES[dash or its.dash]}


def marker(its: Look, sign: str = "", fill: str | None = None) -> dict[str, Any]:
    """The marker of a role; ``sign`` and ``fill`` (hex) where they are not its own."""
    kind = MARKERS[sign or its.marker]
    drawn: dict[str, Any] = {"type": kind, "size": 7, "border": {"color": its.colour}}
    if kind not in _OPEN:
        drawn["fill"] = {"color": fill or its.colour}
    return drawn


def quiet(title: str = "", excel: str = "", **more: Any) -> dict[str, Any]:
    """An axis with few marks: a thin line and no grid; ``more`` overrides."""
    options: dict[str, Any] = {
        "line": {"color": COLOURS["line"]},
        "major_gridlines": {"visible": False},
        "num_font": {"color": COLOURS["text"], "size": 10},
        "label_position": "low",
    }
    if title:
        font = {"bold": False, "color": COLOURS["muted"], "size": 10}
        options |= {"name": title, "name_font": font}
    if excel:
        options["num_format"] = excel
    return options | more


def lightly_ruled(title: str = "", excel: str = "", **more: Any) -> dict[str, Any]:
    """An axis of numbers with a light grid; ``more`` overrides."""
    grid = {"visible": True, "line": {"color": COLOURS["surface"], "width": 0.75}}
    return quiet(title, excel, major_gridlines=grid, line=HIDDEN, **more)


def finish(chart: Chart, alone: bool = False, hidden: Sequence[int] = ()) -> None:
    """The legend below (none where a series stands ``alone``, and without those ``hidden``), white
    ground, no edge. A missing value is a gap."""
    shown: dict[str, Any] = {"position": "bottom", "font": {"size": 10, "color": COLOURS["text"]}}
    if hidden:
        shown["delete_series"] = list(hidden)
    chart.set_legend({"none": True} if alone else shown)
    chart.set_chartarea({"border": HIDDEN, "fill": {"color": COLOURS["background"]}})
    chart.set_plotarea({"fill": HIDDEN})
    chart.show_blanks_as("gap")


def colour(role: str) -> str:
    """The colour of a role (hex)."""
    return look(role).colour
