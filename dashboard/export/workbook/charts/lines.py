"""Lines through the years, with the years as far apart as they are."""

import math
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from dashboard.content.figures import Lines, Mark, Ranks, Series
from dashboard.content.look import Look, look
from dashboard.export.ends import round_ends
from dashboard.export.workbook.charts import drawing
from dashboard.export.workbook.charts.drawing import Drawn, chart_of
from dashboard.export.workbook.ranges import Place, Ranges
from dashboard.vocabulary.look import COLOURS

QUIET = Look(COLOURS["line"], width=1.5)
"""How lines look that are not chosen."""
YEARS = "Jaar"


@chart_of.register
def _(figure: Lines, book: Workbook, ranges: Ranges) -> Drawn | None:
    """Each line ends in its value; upright marks are lines too."""
    values = drawing.known(v for s in figure.series for v in s.values)
    if not values:
        return None
    chart = book.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    years = ranges.only(YEARS, figure.years)
    for series in figure.series:
        _add(chart, figure, series, years, ranges)
    low, high, step = round_ends(figure.axis, values, drawing.ROOM)
    for mark in figure.marks:
        _add_mark(chart, mark, (low, high), ranges)
    excel = drawing.excel_of(figure.axis)
    chart.set_x_axis(_years(figure.years))
    chart.set_y_axis(
        drawing.lightly_ruled(
            figure.axis.title, excel, min=low, max=high, major_unit=step, crossing=low
        )
    )
    drawing.finish(chart)
    return Drawn(chart, drawing.WIDTH, 400)


def _add(chart: Chart, figure: Lines, series: Series, years: Place, ranges: Ranges) -> None:
    its, excel = look(series.role), drawing.excel_of(figure.axis)
    name, values = ranges.of(series.name, series.values, excel)
    fill = look(series.fill).colour if series.fill else None
    chart.add_series(
        {
            "name": name,
            "categories": years,
            "values": values,
            "line": drawing.line(its, series.dash),
            "marker": drawing.marker(its, series.marker, fill),
            "data_labels": _last_only(len(figure.years), excel, its.colour),
        }
    )


def _last_only(number: int, excel: str, colour: str) -> dict[str, Any]:
    """A label with its value at the last of ``number`` points."""
    return {
        "value": True,
        "num_format": excel,
        "position": "right",
        "font": {"color": colour, "bold": True},
        "custom": [{"delete": True}] * (number - 1),
    }


def _add_mark(chart: Chart, mark: Mark, ends: tuple[float, float], ranges: Ranges) -> None:
    across = ranges.only(YEARS, [mark.at, mark.at])
    name, up = ranges.of(mark.label, list(ends))
    chart.add_series(
        {
            "name": name,
            "categories": across,
            "values": up,
            "line": drawing.line(look("muted"), "dot", 1.5),
            "marker": {"type": "none"},
        }
    )


def _years(years: tuple[int, ...]) -> dict[str, Any]:
    step = 2 if all((year - years[0]) % 2 == 0 for year in years) else 1
    return drawing.quiet(excel="0", min=years[0], max=years[-1], major_unit=step)


@chart_of.register
def _ranks(figure: Ranks, book: Workbook, ranges: Ranges) -> Drawn | None:
    """Best on top; the chosen ones in colour, over the others."""
    places = [place for line in figure.lines for place in line.places if place is not None]
    if not places:
        return None
    chart = book.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    years = ranges.only(YEARS, figure.years)
    for one in figure.lines:
        its = look(one.role) if one.role else QUIET
        name, values = ranges.of(one.name, one.places, "0")
        label = {"series_name": True, "position": "right", "font": {"color": _text(one.role)}}
        label["custom"] = [{"delete": True}] * (len(figure.years) - 1)
        chart.add_series(
            {
                "name": name,
                "categories": years,
                "values": values,
                "line": drawing.line(its),
                "marker": drawing.marker(its) | {"size": 7 if one.role else 5},
                "data_labels": label,
            }
        )
    # Room beside the last year for the names.
    span = figure.years[-1] - figure.years[0]
    last = figure.years[-1]
    across = {"max": last + max(2, math.ceil(span * 0.4)), "num_format": f'[<={last}]0;""'}
    chart.set_x_axis(_years(figure.years) | across | {"label_position": "high"})
    chart.set_y_axis(
        drawing.quiet(excel="0", reverse=True, min=0.5, max=max(places) + 0.5, major_unit=1)
        | {"visible": False}
    )
    drawing.finish(chart, alone=True)
    return Drawn(chart, drawing.WIDTH, 60 + 25 * max(places))


def _text(role: str) -> str:
    return drawing.colour(role or "muted")
