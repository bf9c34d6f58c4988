"""A waterfall, from stacked columns: what stands below a step is there and not seen."""

import itertools
from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook

from dashboard.content.figures import Waterfall
from dashboard.content.table import KINDS
from dashboard.export.workbook.charts import drawing
from dashboard.export.workbook.charts.drawing import Drawn, chart_of
from dashboard.export.workbook.ranges import Ranges

BELOW = "(onzichtbaar)"
STEP_NAMES = {"better": "gunstiger", "worse": "minder gunstig"}

Bar = tuple[float, float, str]
"""Where a bar starts and ends, and its role."""
Part = tuple[str, str, Sequence[float | None]]
"""A series: its name, its role ("" for what is not seen) and its values."""


@chart_of.register
def _(figure: Waterfall, book: Workbook, ranges: Ranges) -> Drawn | None:
    """A step that crosses zero has a part above it and one below it, which stack each their way."""
    if not figure.steps:
        return None
    excel = drawing.excel_of(figure.axis)
    values = [step.value for step in figure.steps]
    starts = [0.0, *itertools.accumulate(values)][: len(values)]
    names = ranges.only("Onderdeel", [*(step.name for step in figure.steps), figure.total.name])
    roles = ["better" if value >= 0 else "worse" for value in values]
    bars = [(a, a + v, r) for a, v, r in zip(starts, values, roles, strict=True)]
    bars.append((0.0, figure.total.value, figure.role))
    series: list[Part] = [(BELOW, "", _hidden(bars)), *_seen(bars, figure.total.name)]
    written = [KINDS[figure.axis.kind].write(v) for v in (*values, figure.total.value)]
    chart = book.add_chart({"type": "column", "subtype": "stacked"})
    for name, role, parts in series:
        place, found = ranges.of(name, parts, excel)
        fill = {"color": drawing.colour(role)} if role else drawing.HIDDEN
        look: dict[str, Any] = {"fill": fill, "border": drawing.HIDDEN, "gap": 50, "overlap": 100}
        chart.add_series({"name": place, "categories": names, "values": found, **look})
    over, tops = ranges.of("(getallen)", [max(start, end) for start, end, _ in bars], excel)
    numbers = book.add_chart({"type": "line"})
    numbers.add_series(
        {
            "name": over,
            "categories": names,
            "values": tops,
            "line": drawing.HIDDEN,
            "marker": {"type": "none"},
            "data_labels": {
                "value": True,
                "position": "above",
                "custom": [{"value": text} for text in written],
            },
        }
    )
    chart.combine(numbers)
    chart.set_x_axis(drawing.quiet())
    chart.set_y_axis(drawing.lightly_ruled(figure.axis.title, excel))
    every = [name for name, _, _ in series]
    again = [at for at, name in enumerate(every) if name in every[:at]]
    drawing.finish(chart, hidden=[0, *again, len(series)])
    return Drawn(chart, drawing.WIDTH, 400)


def _hidden(bars: Sequence[Bar]) -> list[float]:
    """How far each bar floats from zero, on its own side; 0 where it touches or crosses it."""
    return [
        min(start, end) if min(start, end) > 0 else max(start, end) if max(start, end) < 0 else 0.0
        for start, end, _ in bars
    ]


def _seen(bars: Sequence[Bar], total: str) -> list[Part]:
    """Name, role and values of what is seen: of each role what lies above zero, then below it."""
    found: list[Part] = []
    for role in dict.fromkeys(role for _, _, role in bars):
        name = STEP_NAMES.get(role, total)
        for side in (max, min):
            parts = [
                abs(side(a, 0.0) - side(b, 0.0)) * (1 if side is max else -1) if r == role else None
                for a, b, r in bars
            ]
            if any(parts):
                found.append((name, role, parts))
    return found
