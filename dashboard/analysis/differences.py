"""Differences as they may be told: a value with its ladder and, for groups, its margin."""

from collections.abc import Mapping

import pandas as pd

from dashboard import ladder
from dashboard.ladder import Difference, Ladder, SideBySide
from dashboard.store.read import Store
from dashboard.vocabulary import COMPARABLE, DIMENSION_KEYS, TOTAL, level_of


def ladder_of(code: str) -> Ladder:
    """The ladder of a code of the store, or of ``COMPARABLE`` (``ladder.of``)."""
    return ladder.of(level_of(code).key, code)


def margin(
    store: Store, code: str, period: tuple[int, int], measure: str = TOTAL, other: str = ""
) -> float | None:
    """Half the 95% interval (score) of the change of ``code`` in ``period``, less that of
    ``other`` where one is named; with one year (twice) of the difference between the two in it.

    None where the store has none: areas and single places, and years without data.
    """
    for one, two in ((code, other), (other, code)):
        value = store.margins.get((one, two, measure, *period))
        if value is not None:
            return None if pd.isna(value) else float(value)
    return None


def dimension_margins(
    store: Store, code: str, period: tuple[int, int], other: str = ""
) -> dict[str, float | None]:
    """Dimension key -> ``margin`` of that dimension."""
    return {key: margin(store, code, period, key, other) for key in DIMENSION_KEYS}


def change(
    store: Store, code: str, value: float | None, period: tuple[int, int], measure: str = TOTAL
) -> Difference:
    """The change ``value`` (score) of ``code`` in ``period``, as it may be told."""
    return Difference(value, ladder_of(code), margin(store, code, period, measure))


def apart(
    store: Store,
    one: str,
    other: str,
    value: float | None,
    period: tuple[int, int],
    measure: str = TOTAL,
) -> Difference:
    """How much ``one`` differs from ``other``: ``value`` is the difference of their changes
    in ``period``, or with one year (twice) of their scores in it (score)."""
    own = ladder.pair(ladder_of(one), ladder_of(other))
    edge = margin(store, one, period, measure, other) if own is ladder.GROUP else None
    return Difference(value, own, edge)


def beside(
    store: Store,
    one: str,
    other: str,
    changes: Mapping[str, float | None],
    period: tuple[int, int],
    measure: str = TOTAL,
) -> SideBySide:
    """The change of ``one`` beside that of ``other``, as they may be told.

    ``changes``: code -> change between the years of ``period`` (score); a code that is
    absent is missing.
    """
    x, y = changes.get(one), changes.get(other)
    # The comparable wijken of one area are a handful: as sure as an area, not as the programme's.
    few = other == COMPARABLE and ladder_of(one) is not ladder.GROUP
    gap = None if x is None or y is None else x - y
    return SideBySide(
        change(store, one, x, period, measure),
        Difference(y, ladder.AREA) if few else change(store, other, y, period, measure),
        apart(store, one, other, gap, period, measure),
    )
