"""Rows on one scale, and the answer that has them, as bars from zero."""

from collections.abc import Iterable

from xlsxwriter import Workbook

from dashboard.content.answers import Answer, Sign, Track, Tracks
from dashboard.content.figures import Axis, Bars, Series, Value
from dashboard.export.workbook.charts.drawing import Drawn, chart_of
from dashboard.export.workbook.ranges import Ranges


@chart_of.register
def _(figure: Tracks, book: Workbook, ranges: Ranges) -> Drawn | None:
    """A bar for what has one on the screen, and for what is a dot there. What lies between two
    values (the middle half of the areas) is no bar from zero: it is in the table."""
    signs = [sign for sign in figure.signs if _has_bars(sign, figure.tracks)]
    series = tuple(
        Series(sign.text, sign.role, tuple(_value(sign, track) for track in figure.tracks))
        for sign in signs
    )
    title = f"{figure.caption}: {figure.sides[0]}  ←  0  →  {figure.sides[1]}"
    names = tuple(track.name for track in figure.tracks)
    return chart_of(Bars(names, series, Axis("difference", title, zero=True)), book, ranges)


@chart_of.register
def _answer(figure: Answer, book: Workbook, ranges: Ranges) -> Drawn | None:
    return chart_of(figure.tracks, book, ranges)


def _has_bars(sign: Sign, tracks: Iterable[Track]) -> bool:
    """Whether ``sign`` stands for dots, or for spans that all begin or end at zero."""
    if sign.kind == "spot":
        return True
    ends = [(s.low, s.high) for track in tracks for s in track.spans if s.role == sign.role]
    return sign.kind == "span" and bool(ends) and all(0.0 in pair for pair in ends)


def _value(sign: Sign, track: Track) -> Value:
    """What ``sign`` says in a row; None where it is missing."""
    if sign.kind == "spot":
        return next((spot.at for spot in track.spots if spot.role == sign.role), None)
    return next((s.low or s.high for s in track.spans if s.role == sign.role), None)
