"""Bars beside each other and bars cut in parts, lying and upright."""

from collections.abc import Callable, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from dashboard.content.figures import Bars, Columns, Series, StackedBars
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.export.workbook.charts import drawing
from dashboard.export.workbook.charts.drawing import Drawn, chart_of
from dashboard.export.workbook.ranges import Place, Ranges
from dashboard.figures.classes import text_colour
from dashboard.language import numbers
from dashboard.vocabulary.look import COLOURS

CATEGORIES = "Naam"
ROW = 18
"""Pixels of one lying bar."""


@chart_of.register
def _(figure: Bars, book: Workbook, ranges: Ranges) -> Drawn | None:
    """The first category on top, each bar with its value."""
    if not drawing.known(v for s in figure.series for v in s.values):
        return None
    chart, excel = book.add_chart({"type": "bar"}), drawing.excel_of(figure.axis)
    names, write = ranges.only(CATEGORIES, figure.categories), KINDS[figure.axis.kind].write
    for series in figure.series:
        labels = {"value": True, "num_format": excel, "font": {"size": 10}}
        # What rounds to zero has no sign; a format would give it one.
        texts = [write(v) if v and write(v) == write(0.0) else "" for v in series.values]
        if any(texts):
            labels["custom"] = [{"value": text} if text else None for text in texts]
        _add(chart, series, names, ranges.of(series.name, series.values, excel), labels)
    _lay(chart, figure.axis.title, excel)
    drawing.finish(chart)
    rows = len(figure.categories) * len(figure.series)
    return Drawn(chart, drawing.WIDTH, max(320, 120 + ROW * rows))


@chart_of.register
def _stacked(figure: StackedBars, book: Workbook, ranges: Ranges) -> Drawn | None:
    """Bars that lie, cut in parts."""
    if not drawing.known(v for s in figure.series for v in s.values):
        return None
    chart, excel = book.add_chart({"type": "bar", "subtype": "stacked"}), _excel(figure)
    names = ranges.only(CATEGORIES, figure.categories)
    for at, series in enumerate(figure.series):
        place = ranges.of(series.name, series.values, drawing.excel_of(figure.axis))
        _add(chart, series, names, place, _labels(figure, at), gap=40, overlap=100)
    ends = {"min": 0, "max": 1, "major_unit": 0.25} if figure.whole else {"min": 0}
    _lay(chart, figure.axis.title, "0%" if figure.whole else excel, **ends)
    drawing.finish(chart)
    return Drawn(chart, drawing.WIDTH, max(300, 140 + 34 * len(figure.categories)))


@chart_of.register
def _upright(figure: Columns, book: Workbook, ranges: Ranges) -> Drawn | None:
    """Bars that stand; of two opposite each other the second goes down, and keeps its number."""
    if not drawing.known(v for s in figure.series for v in s.values):
        return None
    # One up and one down need no stack, and beside a stack Excel puts no numbers.
    kind = {} if figure.opposite else {"subtype": "stacked"}
    chart = book.add_chart({"type": "column", **kind})
    below = figure.below or ("",) * len(figure.categories)
    named = [f"{n}\n{b}" if b else n for n, b in zip(figure.categories, below, strict=True)]
    names, excel = ranges.only(CATEGORIES, named), _excel(figure)
    for at, series in enumerate(figure.series):
        down = figure.opposite and at > 0
        values = [v and -v for v in series.values] if down else series.values
        place = ranges.of(series.name, values, _without_sign(excel) if down else excel)
        labels = _labels(figure, at, _without_sign if down else str)
        _add(chart, series, names, place, labels, gap=50, overlap=100)
    chart.set_x_axis(drawing.quiet(figure.across))
    up = _without_sign(excel) if figure.opposite else excel
    chart.set_y_axis(drawing.lightly_ruled(figure.axis.title, up))
    drawing.finish(chart)
    return Drawn(chart, drawing.WIDTH, 400)


def _add(
    chart: Chart,
    series: Series,
    names: Place,
    place: tuple[Place | str, Place],
    labels: dict[str, Any] | None,
    **more: Any,
) -> None:
    name, values = place
    fill = {
        "fill": {"color": drawing.colour(series.role)},
        "border": {"color": COLOURS["background"]},
    }
    shown = {"data_labels": labels} if labels else {}
    chart.add_series({"name": name, "categories": names, "values": values, **fill, **shown, **more})


def _lay(chart: Chart, title: str, excel: str, **ends: Any) -> None:
    """Axes of bars that lie: names from top to bottom, numbers at the foot."""
    chart.set_y_axis(drawing.quiet(reverse=True, crossing="max"))
    chart.set_x_axis(drawing.lightly_ruled(title, excel, label_position="next_to", **ends))


def _excel(figure: StackedBars | Columns) -> str:
    return drawing.excel_of(figure.axis)


def _without_sign(excel: str) -> str:
    """The format ``excel`` with a number below zero written as one above it."""
    return f"{excel};{excel}"


def _labels(
    figure: StackedBars | Columns, at: int, changed: Callable[[str], str] = str
) -> dict[str, Any] | None:
    """What is written in the parts of series ``at``: its numbers where they are what the figure
    writes, so that they follow a change, else its texts. Parts without a text have none.
    ``changed``: what becomes of the format of a number."""
    if not figure.labels or not any(figure.labels[at]):
        return None
    series, texts = figure.series[at], figure.labels[at]
    excel = next((e for write, e in _ways(figure) if _written(series, texts, write)), None)
    inside = not (isinstance(figure, Columns) and figure.opposite)
    ground = text_colour(look(series.role).colour)
    custom = [
        {"delete": True} if not text else {"value": text} if excel is None else None
        for text in texts
    ]
    labels: dict[str, Any] = {"value": True, "custom": custom}
    if inside:
        labels |= {"font": {"color": ground, "size": 10}}
    else:
        labels |= {"position": "outside_end"}
    return labels | ({"num_format": changed(excel)} if excel else {})


def _ways(figure: StackedBars | Columns) -> list[tuple[Callable[[Any], str], str]]:
    """How a number may be written in a part, and the format of Excel for it."""
    kind = KINDS[figure.axis.kind]
    return [(kind.write, kind.excel), (numbers.share, KINDS["share"].excel)]


def _written(series: Series, texts: Sequence[str], write: Callable[[Any], str]) -> bool:
    return all(not t or t == write(v) for t, v in zip(texts, series.values, strict=True))
