"""What a difference is made of: the five dimensions, adding up exactly.

``afw`` is the sum of the five dimensions, for every place and year, so a
difference between two places or two years is the sum of five differences:
arithmetic, not a model, and not a cause.
"""

import pandas as pd

from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import DIMENSION_KEYS, TOTAL

ROUNDING = "afronding"
"""Index of the step that is left where official values were rounded (at most a few 1e-6)."""
EXACT = 1e-9
"""A remainder up to this is binary noise and no step."""
Place = tuple[str, str]
"""Level and code of an area, as in ``scores``."""


def between(store: Store, own: Place, other: Place, year: int) -> pd.Series:
    """Steps from ``other`` to ``own`` in one year: what own has more or less, per dimension.

    Index: dimension keys, and ``ROUNDING`` if the official values leave a
    remainder; the steps add up to the difference in total score within 1e-9.
    Empty when a score or dimension is missing. Unit: difference in score.
    """
    return _steps(_row(store, own, year), _row(store, other, year))


def over_time(store: Store, own: Place, first: int, last: int) -> pd.Series:
    """Steps from ``first`` to ``last`` for one area: as ``between``, over time."""
    return _steps(_row(store, own, last), _row(store, own, first))


@per_store(NUMBERS)
def _row(store: Store, place: Place, year: int) -> pd.Series:
    return store.series.reindex([(*place, year)])[[TOTAL, *DIMENSION_KEYS]].iloc[0]


def _steps(to: pd.Series, since: pd.Series) -> pd.Series:
    difference = (to - since).astype(float)
    if difference.isna().any():
        return pd.Series(dtype=float)
    steps = difference[list(DIMENSION_KEYS)]
    rest = difference[TOTAL] - steps.sum()
    if abs(rest) > EXACT:
        steps[ROUNDING] = rest
    return steps
