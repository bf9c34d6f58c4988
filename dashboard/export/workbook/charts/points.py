"""Points under two axes, and two dots per row."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_formula

from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Scatter
from dashboard.content.look import look
from dashboard.export.ends import round_ends
from dashboard.export.workbook.charts import drawing
from dashboard.export.workbook.charts.drawing import Drawn, chart_of
from dashboard.export.workbook.ranges import Ranges
from dashboard.vocabulary.look import COLOURS


@chart_of.register
def _(figure: Scatter, book: Workbook, ranges: Ranges) -> Drawn | None:
    """A later group lies on top; one without texts is a background."""
    groups = [group for group in figure.groups if group.x]
    if not groups:
        return None
    chart = book.add_chart({"type": "scatter"})
    across, up = (drawing.excel_of(axis) for axis in (figure.across, figure.up))
    for group in groups:
        its = look(group.role)
        wide = ranges.of(f"{group.name}: {figure.across.title}", group.x, across)[1]
        name, high = ranges.of(group.name, group.y, up)
        sign = drawing.marker(its, group.marker)
        if not group.texts:
            sign = {"type": "circle", "size": 3, "border": drawing.HIDDEN}
            sign |= {"fill": {"color": its.colour, "transparency": 50}}
        chart.add_series({"name": name, "categories": wide, "values": high, "marker": sign})
    for axis, values, put in (
        (figure.across, [v for g in groups for v in g.x], chart.set_x_axis),
        (figure.up, [v for g in groups for v in g.y], chart.set_y_axis),
    ):
        low, high_end, step = round_ends(axis, values, drawing.ROOM)
        ends = {"min": low, "max": high_end, "major_unit": step}
        put(drawing.lightly_ruled(axis.title, drawing.excel_of(axis), **ends))
    drawing.finish(chart)
    return Drawn(chart, drawing.WIDTH, 560)


def _joins(rows: Sequence[DumbbellRow], ranges: Ranges) -> dict[str, Any]:
    """The line from the first dot of each row to the second, up or down."""
    apart = [0.0 if r.then is None or r.now is None else r.now - r.then for r in rows]
    up, down = (
        xl_range_formula(*ranges.of(name, [max(way * gap, 0.0) for gap in apart])[1])
        for name, way in (("omhoog", 1), ("omlaag", -1))
    )
    line = {"color": COLOURS["earlier"], "width": 2}
    ends = {"plus_values": up, "minus_values": down, "end_style": 0}
    return {"type": "custom", "line": line, **ends}


@chart_of.register
def _dumbbell(figure: Dumbbell, book: Workbook, ranges: Ranges) -> Drawn | None:
    """Upright: then a light dot, now a dark one, a line between them; marks go across."""
    rows = figure.rows
    values = drawing.known(v for row in rows for v in (row.then, row.now))
    if not values:
        return None
    chart, excel = book.add_chart({"type": "line"}), drawing.excel_of(figure.axis)
    names = ranges.only("Naam", [row.name for row in rows])
    sides = ([row.then for row in rows], [row.now for row in rows])
    for full, (end, side) in enumerate(zip(figure.ends, sides, strict=True)):
        name, found = ranges.of(end, side, excel)
        edges = [look(row.role).colour for row in rows]
        fills = edges if full else [COLOURS["earlier"]] * len(rows)
        chart.add_series(
            {
                "name": name,
                "categories": names,
                "values": found,
                "line": drawing.HIDDEN,
                "marker": drawing.marker(look("area" if full else "earlier"), "circle"),
                "points": [
                    {"border": {"color": edge}, "fill": {"color": fill}}
                    for edge, fill in zip(edges, fills, strict=True)
                ],
                **({} if full else {"y_error_bars": _joins(rows, ranges)}),
            }
        )
    for mark in figure.marks:
        name, level = ranges.of(mark.label, [mark.at] * len(rows), excel)
        flat = {"line": drawing.line(look("country"), width=1.5), "marker": {"type": "none"}}
        chart.add_series({"name": name, "categories": names, "values": level, **flat})
    marked = [*values, *(mark.at for mark in figure.marks)]
    low, high, step = round_ends(Axis(figure.axis.kind), marked, drawing.ROOM)
    chart.set_x_axis(drawing.quiet(num_font={"rotation": -45, "size": 10}))
    ends = {"min": low, "max": high, "major_unit": step, "crossing": low}
    chart.set_y_axis(drawing.lightly_ruled(figure.axis.title, excel, **ends))
    drawing.finish(chart)
    return Drawn(chart, max(drawing.WIDTH, 160 + 34 * len(rows)), 460)
