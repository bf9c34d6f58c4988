"""Lines through the years: the figure, and the alt text and the table that follow from it."""

from collections.abc import Callable, Iterable, Mapping
from itertools import count, pairwise
from typing import Any

import pandas as pd

from dashboard.content.figures import Axis, Band, Lines, Mark, Series
from dashboard.content.look import area_role, class_role
from dashboard.content.table import KINDS, Column, Table
from dashboard.content.values import values_of
from dashboard.language import alt_texts
from dashboard.language.grammar import bound_format
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.periods import PROGRAMME_START, PROGRAMME_START_LABEL

ROLES = {PROGRAMME: "programme", COUNTRY: "country", COMPARABLE: "comparable"}
"""Code -> the role of its line; every other is an area, in the order of the columns."""


def roles_of(codes: Iterable[str]) -> dict[str, str]:
    """The role of each of the places that a page is about, by its place among them: the one
    assignment, so that a place has one colour, marker and dash in every tile."""
    areas = map(area_role, count())
    return {code: ROLES.get(code) or next(areas) for code in codes}


def axis_of(measure: str, change: bool) -> Axis:
    """The axis of the values of ``measure``, or of a ``change`` or difference: zero belongs on
    that, and where the scale lies around it."""
    found = measure_of(measure)
    around = bool(found.scale and found.scale.around)
    return Axis(found.change_kind if change else found.kind, zero=change or around)


def class_bands(measure: str, name: Callable[[int], str] | None = None) -> tuple[Band, ...]:
    """The classes of ``measure``, lowest first, called as on its scale or by ``name``; () without
    a scale."""
    scale, write = measure_of(measure).scale, bound_format(measure)
    if scale is None:
        return ()
    ends = pairwise((None, *scale.bounds, None))
    return tuple(
        Band(low, high, name(n) if name else scale.label(n, write), class_role(n, measure))
        for n, (low, high) in enumerate(ends, start=1)
    )


def lines_of(
    frame: pd.DataFrame,
    names: Mapping[str, str],
    measure: str,
    change: bool = False,
    height: int = 380,
    start: bool = True,
) -> Lines:
    """One line per column of ``frame`` (index: year), named by ``names`` (column -> name).

    The values are of ``measure``: its classes stand behind the lines, unless its scale lies around
    zero, or is of a theme: those classes are ours, for the map alone. With ``change`` they are
    changes in it. ``start``: mark when the programme began: a place that takes part is among the
    lines.
    """
    axis = axis_of(measure, change)
    years = tuple(int(y) for y in frame.index)
    roles = roles_of(map(str, frame))
    return Lines(
        years,
        tuple(Series(names[str(code)], roles[str(code)], values_of(frame[code])) for code in frame),
        axis,
        () if axis.zero or measure_of(measure).theme else class_bands(measure),
        (Mark(PROGRAMME_START, PROGRAMME_START_LABEL),)
        if start and years[0] < PROGRAMME_START < years[-1]
        else (),
        height,
    )


def line_alt(figure: Lines, what: str, unit: str) -> str:
    """The alt text of ``figure``: ``what`` it shows, in its ``unit``, and the ends of each line."""
    values = {s.name: dict(zip(figure.years, s.values, strict=True)) for s in figure.series}
    return alt_texts.line_chart(what, unit, values, number=KINDS[figure.axis.kind].write)


def line_fields(figure: Lines, what: str, unit: str) -> dict[str, Any]:
    """``figure``, ``alt``, ``table`` (the years and a column per line) and ``unit``: fields of
    ``Content``. ``what``: what the lines show, for the alt text."""
    kind = figure.axis.kind
    table = (
        Column("Jaar", figure.years, "year"),
        *(Column(s.name, s.values, kind, "" if KINDS[kind].unit else unit) for s in figure.series),
    )
    return {
        "figure": figure,
        "alt": line_alt(figure, what, unit),
        "table": Table(table),
        "unit": unit,
    }
