"""Figures that are charts on a slide: how each is read back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from dashboard.content.answers import Span, Tracks
from dashboard.content.content import Content
from dashboard.content.figures import (
    Bars,
    Columns,
    Dumbbell,
    Lines,
    Ranks,
    Scatter,
    Series,
    StackedBars,
    Strip,
    Waterfall,
)
from dashboard.content.table import KINDS
from dashboard.language.numbers import MISSING
from tests.export.slides.read import NAMES, TEXTS, Read
from tests.export.slides.read_back import Number, near, numbers, read_back, same


@read_back.register
def _(figure: Lines, slide: Read, _content: Content) -> Iterator[Number]:
    for series in figure.series:
        line = slide.line(series.name)
        assert line.across[: len(figure.years)] == figure.years
        same(line.up, series.values, figure.axis.kind, series.name)
        if all(value is None for value in series.values):
            assert f"{series.name}: {MISSING}" in "\n".join(slide.texts)
        yield from numbers(series.name, series.values)
    for mark in figure.marks:
        assert [x for x in slide.line(mark.label).across if x is not None] == [mark.at, mark.at]


def _missing_is_said(figure: Bars, named: str, at: int) -> None:
    for series in figure.series:
        if series.values[at] is None:
            told = named.partition("\n")[2]
            assert told.endswith(MISSING), named
            assert series.name in told or told == MISSING, named


@read_back.register
def _(figure: Bars, slide: Read, _content: Content) -> Iterator[Number]:
    for series in figure.series:
        line = slide.line(series.name)
        assert line.every
        same(line.up, series.values, figure.axis.kind, series.name)
        for at, (category, named) in enumerate(zip(figure.categories, line.across, strict=True)):
            assert str(named).partition("\n")[0] == category
            _missing_is_said(figure, str(named), at)
            yield from numbers(category, [series.values[at]])


def _parts(figure: StackedBars | Columns, slide: Read, shown: Sequence[Series]) -> Iterator[Number]:
    """The parts of bars, with what is written in them."""
    for at, series in enumerate(shown):
        line = slide.line(series.name)
        same(line.up, series.values, figure.axis.kind, series.name)
        own = figure.labels[at] if figure.labels else ("",) * len(series.values)
        for n, (category, named) in enumerate(zip(figure.categories, line.across, strict=True)):
            assert str(named).startswith(category)
            value, text = figure.series[at].values[n], own[n]
            if n in line.labels:
                assert line.labels[n] == text
            elif text:  # a number that PowerPoint writes itself
                assert line.every
                assert text in {KINDS[kind].write(value) for kind in ("share", "count")}
            yield from numbers(category, [value])


@read_back.register
def _(figure: StackedBars, slide: Read, content: Content) -> Iterator[Number]:
    found = list(_parts(figure, slide, figure.series))
    if figure.whole and (counts := _counted(figure, content)):
        yield from (Number(row, counts[row, value]) for row, value in _keys(figure))
        return
    yield from found
    if not figure.whole:
        write = KINDS[figure.axis.kind].write
        for at in range(len(figure.categories)):
            total = sum(s.values[at] or 0.0 for s in figure.series)
            assert slide.line("ruimte voor de som").labels[at] == write(total)


def _keys(figure: StackedBars) -> Iterator[tuple[str, str]]:
    return ((c, s.name) for s in figure.series for c in figure.categories)


def _counted(figure: StackedBars, content: Content) -> dict[tuple[str, str], float]:
    """(category, part) -> how many there are, where the parts are fractions of counts that stand in
    columns of the table under the names of the parts; empty where the table has the fractions."""
    headers = {c.header.lower(): c for c in content.table.columns if c.kind == "count"}
    if not all(s.name.lower() in headers for s in figure.series):
        return {}
    found = {}
    for at, category in enumerate(figure.categories):
        row = content.table.columns[0].written.index(category)
        counts = [headers[s.name.lower()].values[row] for s in figure.series]
        for series, many in zip(figure.series, counts, strict=True):
            assert (series.values[at] or 0.0) == pytest.approx(many / sum(counts))
            found[category, series.name] = many
    return found


@read_back.register
def _(figure: Columns, slide: Read, _content: Content) -> Iterator[Number]:
    shown = list(figure.series)
    if figure.opposite:
        down = tuple(None if v is None else -v for v in shown[1].values)
        shown[1] = Series(shown[1].name, shown[1].role, down)
    yield from _parts(figure, slide, shown)
    for line in (slide.line(series.name) for series in shown):
        assert all(text in str(at) for text, at in zip(figure.below, line.across, strict=False))


@read_back.register
def _(figure: Waterfall, slide: Read, _content: Content) -> Iterator[Number]:
    """The bars end at the sum of the steps, and each carries its number."""
    bars = [*figure.steps, figure.total]
    under, right, left, room = (line for (line,) in slide.lines.values())
    end = 0.0
    for at, bar in enumerate(bars):
        start, end = (0.0, bar.value) if bar is figure.total else (end, end + bar.value)
        assert under.across[at] == bar.name
        assert room.labels[at] == KINDS[figure.axis.kind].write(bar.value)
        low, beside, beyond = (line.up[at] or 0.0 for line in (under, right, left))
        assert beside - beyond == pytest.approx(abs(bar.value), abs=1e-9)
        edges = (low, low + beside, low + beyond)
        for edge in (start, end):
            assert min(abs(edge - one) for one in edges) < 1e-9
        yield Number(bar.name, bar.value)


def _rows(slide: Read, names: Sequence[str], texts: Sequence[str] = ()) -> None:
    """Every row has its name at the left and its text at the right."""
    assert slide.line(NAMES).labels == dict(enumerate(names))
    said = {at: text for at, text in enumerate(texts) if text}
    assert not said or slide.line(TEXTS).labels == said


@read_back.register
def _(figure: Dumbbell, slide: Read, _content: Content) -> Iterator[Number]:
    _rows(slide, [row.name for row in figure.rows], [row.text for row in figure.rows])
    then, now = (slide.line(end) for end in figure.ends)
    for at, row in enumerate(figure.rows):
        for line, value in ((then, row.then), (now, row.now)):
            assert near(line.across[at], value, figure.axis.kind), row.name
            assert line.up[at] == (None if value is None else at)
        yield from numbers(row.name, [row.then, row.now])
    for mark in figure.marks:
        low, high = (x for x in slide.line(mark.label).across if x is not None)
        assert low == high == pytest.approx(mark.at)


@read_back.register
def _(figure: Strip, slide: Read, _content: Content) -> Iterator[Number]:
    """All dots stand in their row; the table has the lowest, the median and the highest."""
    _rows(slide, [row.name for row in figure.rows])
    medians = slide.lies("mediaan")
    dots: dict[int, list[float]] = {}
    for name in slide.lines:
        if name.startswith(("buurt, ", "uitschieter, ")):
            for at, values in slide.lies(name).items():
                dots.setdefault(at, []).extend(values)
    for at, row in enumerate(figure.rows):
        found = sorted(dots.get(at, ()))
        # A series that is drawn twice is read twice.
        assert sorted(set(found)) == pytest.approx(sorted({dot.value for dot in row.dots}))
        if row.dots:
            assert medians[at] == [pytest.approx(row.median)] * len(medians[at])
            yield from numbers(row.name, [found[0], row.median, found[-1]])


@read_back.register
def _(figure: Scatter, slide: Read, _content: Content) -> Iterator[Number]:
    """Every point, also of the background, which alone is not in the table."""
    for group in figure.groups:
        line = slide.line(group.name)
        same(line.up, group.y, figure.up.kind, group.name)
        same([x if x is None else float(x) for x in line.across], group.x, "text", group.name)
        for name, pair in zip(group.texts, zip(group.x, group.y, strict=True), strict=False):
            yield from numbers(name, pair)


@read_back.register
def _(figure: Ranks, slide: Read, _content: Content) -> Iterator[Number]:
    """Who share a place are drawn below each other; the table has the place that they share."""
    shared = [Counter(one.ranks[at] for one in figure.lines) for at in range(len(figure.years))]
    for one in figure.lines:
        for at, (place, rank) in enumerate(zip(one.places, one.ranks, strict=True)):
            assert (place is None) == (rank is None)
            assert place is None or 0 <= place - rank < shared[at][rank], one.name
        line = slide.line(one.name)
        same(line.up, one.places, "rank", one.name)
        if one.places[-1] is not None:
            assert line.labels[len(figure.years) - 1] == one.name
        yield from numbers(one.name, one.ranks)


@read_back.register
def _(figure: Tracks, slide: Read, _content: Content) -> Iterator[Number]:
    """Rows with their texts, dots where they are, and of each span what no later one covers."""
    _rows(slide, [t.name for t in figure.tracks], [t.text for t in figure.tracks])
    called = {(sign.kind, sign.role): sign.text for sign in figure.signs}
    for at, track in enumerate(figure.tracks):
        for spot in track.spots:
            found = slide.lies(called.get(("spot", spot.role), spot.role))[at]
            assert found == [pytest.approx(spot.at)] * len(found) != []
            yield Number(track.name, spot.at)
        for n, span in enumerate(track.spans):
            ends = slide.lies(called.get(("span", span.role), span.role)).get(at, [])
            _covered(span, track.spans[n + 1 :], ends)
            yield from numbers(track.name, [e for e in (span.low, span.high) if e != 0.0])


def _covered(span: Span, over: Sequence[Span], ends: Sequence[float]) -> None:
    """The pieces of a span (between each two ``ends``) are where no span lies ``over`` it."""
    pieces = list(zip(ends[::2], ends[1::2], strict=True))
    edges = sorted({span.low, span.high, *(e for o in over for e in (o.low, o.high))})
    for low, high in pairwise(edges):
        middle = (low + high) / 2
        free = span.low < middle < span.high and not any(o.low < middle < o.high for o in over)
        assert any(a < middle < b for a, b in pieces) == free or high - low < 1e-9
