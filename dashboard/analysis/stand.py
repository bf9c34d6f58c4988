"""How an area stands and how it went, in four facts."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.series import CLASS, scores_of, value, weights_of
from dashboard.ladder import Difference
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.periods import LAST_YEAR, WHOLE


@dataclass(frozen=True)
class Stand:
    """An area: its ``households`` (CBS), the ``score`` and ``klass`` of the last year (NaN and
    None without) and its ``change`` since the first."""

    households: float
    score: float
    klass: int | None
    change: Difference


def stand(store: Store, area: Area) -> Stand:
    """How ``area`` stands."""
    first, last = (value(store, area, year) for year in WHOLE)
    klass = scores_of(store, area)[CLASS].get(LAST_YEAR)
    return Stand(
        float(weights_of(store, area).sum()),
        last,
        None if klass is None or pd.isna(klass) else int(klass),
        differences.change(store, area, last - first, WHOLE),
    )
