"""Bars: beside each other, cut in parts, upright, and as steps of a difference."""

import itertools

from dashboard.content.figures import Bars, StackedBars, Step, Value, Waterfall, sums_of
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.keys import Key, block, draw_keys, keys_height
from dashboard.export.pictures.letters import LINE, widest, width, wrapped
from dashboard.export.pictures.pen import POINTS_PER_PIXEL, SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import Scale, axis_below, below_height
from dashboard.figures.classes import text_colour
from dashboard.vocabulary.look import COLOURS

NAMES = 0.34
"""Part of the width that the names of the bars may take."""
BESIDE = 3.0
"""Between the end of a bar and its number."""
WIDEST_ROW = 42.0
"""Height of a row of stacked bars in points, where there is room enough."""
WHOLE = [(n / 4, f"{n * 25}%") for n in range(5)]
"""What is named on the axis of bars of 100%."""


@draw.register
def _(figure: Bars, pen: Pen, box: Box) -> None:
    """A group of bars per category around zero, each with its number."""
    keys = [block(look(s.role).colour, s.name) for s in figure.series]
    box = draw_keys(pen, box, keys)
    plot, heights = _rows(pen, box.inset(bottom=below_height(figure.axis)), figure.categories)
    write = KINDS[figure.axis.kind].write
    values = [v for s in figure.series for v in s.values]
    bar = min(heights * 0.78 / max(len(figure.series), 1), 16.0)
    size = min(TEXT, bar / 0.95)
    scale = around_zero(plot, [(v, write(v)) for v in values], size)
    zero = scale.at(0)
    for row, _name in enumerate(figure.categories):
        middle = plot.top + (row + 0.5) * heights
        first = middle - bar * len(figure.series) / 2
        for n, series in enumerate(figure.series):
            value, y = series.values[row], first + n * bar
            if value is not None:
                left, right = sorted((zero, scale.at(value)))
                pen.surface(Box(left, y + 0.5, right, y + bar - 0.5), look(series.role).colour)
            number(pen, scale, value, (y + bar / 2, size), write(value))
    pen.line([(zero, plot.top), (zero, plot.bottom)], COLOURS["country"])
    axis_below(pen, plot, scale, figure.axis)


def _rows(pen: Pen, box: Box, names: tuple[str, ...], strong: int = -1) -> tuple[Box, float]:
    """The names at the left of ``box``, that of row ``strong`` bold; what is left of it, and the
    height of a row."""
    height = box.height / max(len(names), 1)
    room = min(widest(list(names), TEXT, bold=True), box.width * NAMES)
    lines = [wrapped(name, TEXT, room, at == strong) for at, name in enumerate(names)]
    deepest = max(map(len, lines), default=1)
    size = min(TEXT, height / deepest / LINE)
    for at, one in enumerate(lines):
        y = box.top + (at + 0.5) * height
        pen.lines(box.left + room, y, one, Words(size, bold=at == strong, side="right"))
    return box.inset(left=room + 6), height


def around_zero(box: Box, values: list[tuple[Value, str]], size: float) -> Scale:
    """The scale on which zero and all ``values`` fit, with their texts beyond their ends."""
    present = [(v, width(text, size) + BESIDE + 2) for v, text in values if v is not None]
    low, high = min([0.0, *(v for v, _ in present)]), max([0.0, *(v for v, _ in present)])
    if low == high:
        low, high = low - 0.01, high + 0.01
    left = max((wide for v, wide in present if v < 0), default=4.0)
    right = max((wide for v, wide in present if v >= 0), default=4.0)
    span = max(box.width - left - right, box.width * 0.2)
    # The axis goes on beneath the numbers.
    unit = (high - low) / span
    return Scale(low - left * unit, high + right * unit, box.left, box.right)


def number(
    pen: Pen, scale: Scale, value: Value, at: tuple[float, float], text: str, bold: bool = False
) -> None:
    """The number beyond the end of a bar; ``at``: its height and the size of its letters."""
    y, size = at
    up = value is None or value >= 0
    x = scale.at(value or 0.0) + (BESIDE if up else -BESIDE)
    colour = COLOURS["muted"] if value is None else COLOURS["text"]
    pen.text(x, y, text, Words(size, colour, bold, "left" if up else "right"))


@draw.register
def _waterfall(figure: Waterfall, pen: Pen, box: Box) -> None:
    """A step starts where the one before it ended; the last bar is the total, from zero."""
    bars = [*figure.steps, figure.total]
    bases = [0.0, *itertools.accumulate(step.value for step in figure.steps)][:-1]
    starts = [*(bases if figure.steps else []), 0.0]
    area = box.inset(bottom=below_height(figure.axis))
    names = tuple(step.name for step in bars)
    plot, height = _rows(pen, area, names, len(bars) - 1)
    write = KINDS[figure.axis.kind].write
    size = min(TEXT, height / LINE)
    reached = [
        (start + bar.value, write(bar.value)) for start, bar in zip(starts, bars, strict=True)
    ]
    scale = _steps_scale(plot, reached, bars, size)
    zero, thick = scale.at(0), min(height * 0.65, 18.0)
    pen.line([(zero, plot.top), (zero, plot.bottom)], COLOURS["country"])
    for row, (start, bar) in enumerate(zip(starts, bars, strict=True)):
        y = plot.top + (row + 0.5) * height
        total = row == len(bars) - 1
        role = figure.role if total else "better" if bar.value >= 0 else "worse"
        left, right = sorted((scale.at(start), scale.at(start + bar.value)))
        pen.surface(Box(left, y - thick / 2, right, y + thick / 2), look(role).colour)
        end = scale.at(start + bar.value)
        if not total:
            below = y + thick / 2, y + height - thick / 2
            pen.line([(end, below[0]), (end, below[1])], COLOURS["comparable"], 0.5)
        _step_number(pen, end, y, (bar, write(bar.value)), Words(size, bold=total, ground=True))
    axis_below(pen, plot, scale, figure.axis)


def _steps_scale(
    plot: Box, reached: list[tuple[float, str]], bars: list[Step], size: float
) -> Scale:
    """As ``around_zero``; a number stands at the side to which its step goes."""
    low, high = min(0.0, *(v for v, _ in reached)), max(0.0, *(v for v, _ in reached))
    if low == high:
        low, high = low - 0.01, high + 0.01
    wide = [width(text, size, bold=True) + BESIDE + 2 for _, text in reached]
    rows = [(w, v, bar.value) for w, (v, _), bar in zip(wide, reached, bars, strict=True)]
    left = right = 4.0
    for _ in range(4):  # each round the room that the numbers need is known better
        unit = (high - low) / max(plot.width - left - right, plot.width * 0.2)
        left = max([4.0, *(w - (v - low) / unit for w, v, way in rows if way < 0)])
        right = max([4.0, *(w - (high - v) / unit for w, v, way in rows if way >= 0)])
    unit = (high - low) / max(plot.width - left - right, plot.width * 0.2)
    return Scale(low - left * unit, high + right * unit, plot.left, plot.right)


def _step_number(pen: Pen, end: float, y: float, told: tuple[Step, str], words: Words) -> None:
    bar, text = told
    up = bar.value >= 0
    side = "left" if up else "right"
    placed = Words(words.size, words.colour, words.bold, side, ground=True)
    pen.text(end + (BESIDE if up else -BESIDE), y, text, placed)


@height_of.register
def _(figure: StackedBars, room: float) -> float:
    """As on the screen, but no higher than the bars need: there is no hand that has to hit one."""
    around = below_height(figure.axis) + (keys_height(_keys(figure), room) if figure.legend else 0)
    wanted = around + WIDEST_ROW * max(len(figure.categories), 1)
    return min(figure.height * POINTS_PER_PIXEL, wanted)


def _keys(figure: StackedBars) -> list[Key]:
    return [block(look(s.role).colour, s.name) for s in figure.series]


@draw.register
def _stacked(figure: StackedBars, pen: Pen, box: Box) -> None:
    """Bars lying below each other, the first on top; amounts with their sum behind the bar."""
    if figure.legend:
        box = draw_keys(pen, box, _keys(figure))
    plot, height = _rows(pen, box.inset(bottom=below_height(figure.axis)), figure.categories)
    sums = sums_of(figure.series, len(figure.categories))
    write = KINDS[figure.axis.kind].write
    totals = [write(total) for total in sums]
    if figure.whole:
        plot = plot.inset(right=width("100%", SMALL) / 2 + 1)
        scale = Scale(0.0, 1.0, plot.left, plot.right)
    else:
        free = plot.width - widest(totals, TEXT) - BESIDE - 2
        scale = Scale(
            0.0, (max(sums, default=0.0) or 1.0) * plot.width / free, plot.left, plot.right
        )
    thick = min(height * 0.72, 26.0)
    for row in range(len(figure.categories)):
        y = plot.top + (row + 0.5) * height
        bar = Box(plot.left, y - thick / 2, plot.right, y + thick / 2)
        _stack(pen, figure, row, bar, scale)
        if not figure.whole:
            pen.text(scale.at(sums[row]) + BESIDE, y, totals[row])
        elif all(s.values[row] is None for s in figure.series):
            pen.text(plot.left + BESIDE, y, write(None), Words(colour=COLOURS["muted"]))
    axis_below(pen, plot, scale, figure.axis, WHOLE if figure.whole else None)


def _stack(pen: Pen, figure: StackedBars, row: int, bar: Box, scale: Scale) -> None:
    """The parts of one bar, each with its label where that fits."""
    edge = COLOURS["background"] if figure.whole else COLOURS["text"]
    base = 0.0
    for n, series in enumerate(figure.series):
        value = series.values[row] or 0.0
        if value <= 0:
            continue
        colour = look(series.role).colour
        part = Box(scale.at(base), bar.top, scale.at(base + value), bar.bottom)
        pen.surface(part, colour, edge, 0.4)
        base += value
        label = figure.labels[n][row] if figure.labels else ""
        size = min(TEXT, bar.height * 0.8)
        if label and width(label, size) + 2 <= part.width:
            middle = (part.left + part.right) / 2
            words = Words(size, text_colour(colour), side="middle")
            pen.text(middle, (bar.top + bar.bottom) / 2, label, words)
