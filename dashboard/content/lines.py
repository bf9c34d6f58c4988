"""Lines through the years: the figure, and the alt text and the table that follow from it."""

import itertools
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.content.figures import Axis, Band, Lines, Mark, Series
from dashboard.content.look import area_role, class_role
from dashboard.content.table import KINDS, Column, Table
from dashboard.content.values import values_of
from dashboard.language import alt_texts
from dashboard.vocabulary import (
    CLASS_BOUNDS,
    CLASSES,
    COMPARABLE,
    COUNTRY,
    PROGRAMME,
    PROGRAMME_START,
    PROGRAMME_START_LABEL,
    REFERENCE,
)

ROLES = {PROGRAMME: "programme", COUNTRY: "country", COMPARABLE: "comparable"}
"""Code -> the role of its line; every other is an area, in the order of the columns."""
_CUTS = (None, *(cut + REFERENCE for cut in CLASS_BOUNDS), None)
CLASS_BANDS = tuple(
    Band(low, high, klass.name, class_role(klass.number))
    for klass, (low, high) in zip(CLASSES, itertools.pairwise(_CUTS), strict=True)
)
"""The nine classes on the scale of the total score."""


def lines_of(frame: pd.DataFrame, names: Mapping[str, str], kind: str, height: int = 380) -> Lines:
    """One line per column of ``frame`` (index: year), named by ``names`` (column -> name).

    ``kind``: "score" (the classes stand behind the lines), or "difference" (around zero).
    """
    years = tuple(int(y) for y in frame.index)
    areas = map(area_role, itertools.count())
    return Lines(
        years,
        tuple(
            Series(names[str(code)], ROLES.get(str(code)) or next(areas), values_of(frame[code]))
            for code in frame
        ),
        Axis(kind, zero=kind != "score"),
        CLASS_BANDS if kind == "score" else (),
        (Mark(PROGRAMME_START, PROGRAMME_START_LABEL),)
        if years[0] < PROGRAMME_START < years[-1]
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
    table = (
        Column("Jaar", figure.years, "year"),
        *(Column(s.name, s.values, figure.axis.kind) for s in figure.series),
    )
    return {
        "figure": figure,
        "alt": line_alt(figure, what, unit),
        "table": Table(table),
        "unit": unit,
    }
