"""Lines through the years, named and valued at their end."""

from dataclasses import dataclass
from itertools import groupby, pairwise

from dashboard.content.figures import Lines, Series
from dashboard.content.look import Look, fainter, look
from dashboard.content.table import KINDS
from dashboard.export.pictures.drawing import draw
from dashboard.export.pictures.letters import LINE, at_most, widest, width, wrapped
from dashboard.export.pictures.pen import POINTS_PER_PIXEL, SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.scales import TICK, Scale, room_between, ticks
from dashboard.figures.labels import apart
from dashboard.figures.theme import seen_bands
from dashboard.vocabulary.look import COLOURS

LABELS = 0.34
"""Part of the width that the names at the end may take."""
SMALLEST = 6.0
"""Size of letters below which a long name is cut off rather than made smaller."""
SHIFT = 9.0
"""From the last year to those names."""
BAND = 0.22
"""How much of its colour a band behind the lines has."""


@dataclass(frozen=True)
class _Plot:
    """Where years and values stand, in ``box``."""

    box: Box
    across: Scale
    up: Scale


@draw.register
def _(figure: Lines, pen: Pen, box: Box) -> None:
    """A missing year leaves a gap; a line without a last value says so beside its name."""
    room = min(
        max(
            (widest([s.name, _last(figure, s)], TEXT, bold=True) for s in figure.series),
            default=0.0,
        ),
        box.width * LABELS,
    )
    low, high = _ends(figure)
    labels = ticks(Scale(low, high, 0, 1), figure.axis.kind, 6)
    left = widest([text for _, text in labels], SMALL) + 5
    plot = box.inset(left, SMALL * LINE + 3, room + SHIFT + 2, SMALL * LINE + TICK + 3)
    years = figure.years
    ends = room_between(years[0], years[-1], 0.03, 0.2)
    at = _Plot(plot, Scale(*ends, plot.left, plot.right), Scale(low, high, plot.bottom, plot.top))
    _ground(figure, pen, at)
    for value, text in labels:
        words = Words(SMALL, COLOURS["muted"], side="right")
        pen.text(plot.left - 3, at.up.at(value), text, words)
    _years(figure, pen, at)
    for series in figure.series:
        _line(figure, series, pen, at)
    _names(figure, pen, at, room)


def _ends(figure: Lines) -> tuple[float, float]:
    values = [v for s in figure.series for v in s.values if v is not None]
    values += [0.0] if figure.axis.zero else []
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    return room_between(low, high, 0.1, 0.006)


def _ground(figure: Lines, pen: Pen, at: _Plot) -> None:
    """What lies behind the lines: bands with their names, marks, and the line at zero."""
    box = at.box
    for band, (low, high) in seen_bands(figure.bands, at.up.low, at.up.high):
        stripe = Box(box.left, at.up.at(high), box.right, at.up.at(low))
        pen.surface(stripe, fainter(look(band.role).colour, BAND))
        _band_name(figure, pen, at, stripe, band.label)
    if figure.axis.zero:
        pen.line([(box.left, at.up.at(0)), (box.right, at.up.at(0))], COLOURS["muted"])
    for mark in figure.marks:
        x = at.across.at(mark.at)
        pen.line([(x, box.top), (x, box.bottom)], COLOURS["muted"], 0.8, "dot")
        half = width(mark.label, SMALL) / 2
        middle = min(max(x, box.left + half), pen.box.right - half)
        words = Words(SMALL, COLOURS["muted"], side="middle", height="bottom")
        pen.text(middle, box.top - 2, mark.label, words)


def _band_name(figure: Lines, pen: Pen, at: _Plot, stripe: Box, name: str) -> None:
    """The name of a band at its left, where no line runs through it; else it has none."""
    wide = width(name, SMALL) + 4
    if stripe.height < SMALL * LINE:
        return
    near = [
        at.up.at(value)
        for series in figure.series
        for value in _within(figure, series, at, at.box.left + wide)
    ]
    places = (stripe.top + SMALL * 0.75, stripe.bottom - SMALL * 0.6)
    free = {y: min((abs(y - other) for other in near), default=99.0) for y in places}
    best = max(places, key=lambda y: free[y])
    if free[best] > SMALL * 0.9:
        pen.text(at.box.left + 3, best, name, Words(SMALL, COLOURS["muted"]))


def _within(figure: Lines, series: Series, at: _Plot, right: float) -> list[float]:
    """The values that a line has left of a place, also between two years."""
    points = [
        (at.across.at(y), v)
        for y, v in zip(figure.years, series.values, strict=True)
        if v is not None
    ]
    found = [v for x, v in points if x <= right]
    for (x0, v0), (x1, v1) in pairwise(points):
        if x0 <= right < x1:
            found.append(v0 + (v1 - v0) * (right - x0) / (x1 - x0))
            found.append(v0 + (v1 - v0) * (right - x0) / (x1 - x0) / 2)
    return found


def _years(figure: Lines, pen: Pen, at: _Plot) -> None:
    """The years below, each as long as it does not touch a later one."""
    box, last = at.box, float("inf")
    pen.line([(box.left, box.bottom), (box.right, box.bottom)], COLOURS["line"])
    for year in reversed(figure.years):
        x = at.across.at(year)
        pen.line([(x, box.bottom), (x, box.bottom + TICK)], COLOURS["line"])
        if last - x > width("2024", SMALL) + 4:
            last = x
            words = Words(SMALL, COLOURS["muted"], side="middle", height="top")
            pen.text(x, box.bottom + TICK + 1, str(year), words)


def style_of(series: Series) -> Look:
    """The look of a line: that of its role, with a marker and a dash of its own if it has them."""
    its = look(series.role)
    return Look(
        its.colour, series.dash or its.dash, series.marker or its.marker, its.width, its.size
    )


def _line(figure: Lines, series: Series, pen: Pen, at: _Plot) -> None:
    its = style_of(series)
    pairs = list(zip(figure.years, series.values, strict=True))
    for present, piece in groupby(pairs, key=lambda pair: pair[1] is not None):
        if present:
            points = [(at.across.at(y), at.up.at(v)) for y, v in piece if v is not None]
            wide = 1.5 if series.fill else its.width
            pen.line(points, its.colour, wide * POINTS_PER_PIXEL, its.dash)
    points = [(at.across.at(y), at.up.at(v)) for y, v in pairs if v is not None]
    if series.fill:  # the colours of classes alone are too light: they get a dark edge
        pen.marks(points, its, 1.2, look(series.fill).colour, COLOURS["text"])
    else:
        pen.marks(points, its)


def _last(figure: Lines, series: Series) -> str:
    return KINDS[figure.axis.kind].write(series.values[-1])


def _names(figure: Lines, pen: Pen, at: _Plot, room: float) -> None:
    """Name and last value at the end of each line, apart from each other."""
    seen = [(s, [v for v in s.values if v is not None]) for s in figure.series]
    ordered = sorted(seen, key=lambda one: one[1][-1] if one[1] else at.up.low)
    size = TEXT
    while True:
        texts = [_label(figure, s, size, room) for s, _ in ordered]
        tall = max(map(len, texts), default=1) * size * LINE + 3
        if tall * len(texts) <= pen.box.height or size <= SMALLEST:
            break
        size -= 0.5
    if tall * len(texts) > pen.box.height:
        fitting = max(int((pen.box.height / len(texts) - 3) / size / LINE), 2)
        texts = [[*at_most(lines[:-1], fitting - 1), lines[-1]] for lines in texts]
        tall = fitting * size * LINE + 3
    heights = [-at.up.at(values[-1] if values else at.up.low) for _, values in ordered]
    places = apart(heights, tall, -(at.box.bottom - tall / 2), -(at.box.top + tall / 2))
    x = at.box.right + SHIFT
    for (series, values), lines, up, wanted in zip(ordered, texts, places, heights, strict=True):
        colour = COLOURS["text"] if series.fill else look(series.role).colour
        if values and abs(up - wanted) > 4:
            start = (at.across.at(figure.years[-1]) + 5, -wanted)
            pen.line([start, (x - 2, -up)], COLOURS["line"], 0.5)
        top = -up - (len(lines) - 1) * size * LINE / 2
        for n, line in enumerate(lines):
            bold = n < len(lines) - 1
            pen.text(x, top + n * size * LINE, line, Words(size, colour, bold))


def _label(figure: Lines, series: Series, size: float, room: float) -> list[str]:
    return [*wrapped(series.name, size, room, bold=True), _last(figure, series)]
