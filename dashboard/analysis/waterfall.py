"""What a difference is made of: the five dimensions, adding up exactly.

The deviation is the sum of the five dimensions, for every place and year, so a
difference between two places or two years is the sum of five differences:
arithmetic, not a model, and not a cause.
"""

import pandas as pd

from dashboard.analysis.series import series
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import TOTAL, NotForMeasureError, measure_of

ROUNDING = "afronding"
"""Index of the step that is left where official values were rounded (at most a few 1e-6)."""
EXACT = 1e-9
"""A remainder up to this is binary noise and no step."""


def between(
    store: Store,
    own: Area,
    other: Area,
    year: int,
    measure: str = TOTAL,
    ours: bool = False,
) -> pd.Series:
    """Steps from ``other`` to ``own`` in one year: what own has more or less, per dimension.

    Index: dimension keys, and ``ROUNDING`` if the official values leave a
    remainder; the steps add up to the difference in total score within 1e-9.
    Empty when a score or dimension is missing. Unit: difference in score. ``ours``: as
    ``series.scores_of``. Raises
    ``NotForMeasureError`` for a measure that is no sum of parts.
    """
    one, two = (values_of(store, area, year, measure, ours) for area in (own, other))
    return _steps(one, two)


def over_time(store: Store, own: Area, first: int, last: int, measure: str = TOTAL) -> pd.Series:
    """Steps from ``first`` to ``last`` for one area: as ``between``, over time. Of a gemeente
    between two values of ours."""
    now, then = (values_of(store, own, year, measure, ours=True) for year in (last, first))
    return _steps(now, then)


@per_store(NUMBERS)
def values_of(
    store: Store, area: Area, year: int, measure: str = TOTAL, ours: bool = False
) -> pd.Series:
    """``measure`` and its parts in a year by key (score; NaN where missing; ``ours``: as
    ``series``). Raises as ``between``."""
    whole = measure_of(measure)
    if not whole.parts:
        raise NotForMeasureError(whole, "zij is geen optelsom van delen")
    keys = (measure, *whole.parts)
    found = {key: series(store, area, key, (year,), ours).iloc[0] for key in keys}
    return pd.Series(found, dtype=float)


def _steps(to: pd.Series, since: pd.Series) -> pd.Series:
    difference = to - since
    if difference.isna().any():
        return pd.Series(dtype=float)
    steps = difference.iloc[1:]
    rest = difference.iloc[0] - steps.sum()
    if abs(rest) > EXACT:
        steps[ROUNDING] = rest
    return steps
