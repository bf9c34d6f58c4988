"""Differences as they may be told: a value with its ladder and, for groups, its margin."""

from collections.abc import Mapping

import pandas as pd

from dashboard import ladder
from dashboard.ladder import Difference, SideBySide
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COMPARABLE, Area
from dashboard.vocabulary.measures import TOTAL, measure_of

Years = tuple[int, int]
"""First and last year of a period (a ``Period``); one year twice for a difference in it."""


def margin(
    store: Store, area: Area, years: Years, measure: str = TOTAL, other: Area | None = None
) -> float | None:
    """Half the 95% interval (score) of the change of ``area`` between two years, less that of
    ``other`` where one is named; with one year twice of the difference between the two in it.

    None where the store has none: areas and single places, and years without data.
    """
    codes = (area.code, other.code if other else "")
    for one, two in (codes, codes[::-1]):
        value = store.margins.get((one, two, measure, *years))
        if value is not None:
            return None if pd.isna(value) else float(value)
    return None


def dimension_margins(
    store: Store, area: Area, years: Years, other: Area | None = None
) -> dict[str, float | None]:
    """Dimension key -> ``margin`` of that dimension."""
    parts = measure_of(TOTAL).parts
    return {key: margin(store, area, years, key, other) for key in parts}


def change(
    store: Store, area: Area, value: float | None, years: Years, measure: str = TOTAL
) -> Difference:
    """The change ``value`` of an area between two years, as it may be told."""
    return Difference(value, ladder.of(area, measure), margin(store, area, years, measure))


def apart(
    store: Store, one: Area, other: Area, value: float | None, years: Years, measure: str = TOTAL
) -> Difference:
    """How much ``one`` differs from ``other``: ``value`` is the difference of their changes
    between two years, or with one year twice of their values in it."""
    edge = margin(store, one, years, measure, other) if one.group and other.group else None
    return Difference(value, ladder.pair(one, other, measure), edge)


def beside(
    store: Store,
    one: Area,
    other: Area,
    changes: Mapping[str, float | None],
    years: Years,
    measure: str = TOTAL,
) -> SideBySide:
    """The change of ``one`` beside that of ``other``, as they may be told.

    ``changes``: code -> change between the years; a code that is absent is missing.
    """
    x, y = changes.get(one.code), changes.get(other.code)
    # The comparable wijken of one area are a handful: as sure as an area, not as the programme's.
    few = other.code == COMPARABLE and not one.group
    gap = None if x is None or y is None else x - y
    alike = Difference(y, ladder.pair(one, other, measure))
    return SideBySide(
        change(store, one, x, years, measure),
        alike if few else change(store, other, y, years, measure),
        apart(store, one, other, gap, years, measure),
    )
