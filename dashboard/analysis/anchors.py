"""What a number means: anchors from the wijken of the country, to hold a score or a change beside.

Population: the wijken with a score in the last year; of a change those with one in both years,
without those that jumped or have few households (they are not ordinary). Households: CBS 2024.
"""

from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.movers import moved_all, place_facts
from dashboard.analysis.series import values_of_level
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.scales import LIVEABILITY

LEVEL = "wijk"


class Anchors(NamedTuple):
    """``move``: what an ordinary wijk changed between the first and the last year (score, the
    median without its sign); ``half``: between which scores the middle half of the wijken lies;
    ``width``: of the narrowest and of the widest class that has two bounds (score)."""

    move: float
    half: tuple[float, float]
    width: tuple[float, float]


@per_store(NUMBERS)
def anchors(store: Store) -> Anchors:
    """The anchors of the scale."""
    moved = moved_all(store, LEVEL, FIRST_YEAR, LAST_YEAR)
    ordinary = moved.loc[~moved["jump"] & ~moved["small"], "change"]
    low, high = _scores(store).quantile([0.25, 0.75])
    bounds = LIVEABILITY.bounds
    widths = [high - low for low, high in pairwise(bounds)]
    return Anchors(float(ordinary.abs().median()), (low, high), (min(widths), max(widths)))


def share_higher(store: Store, score: float) -> float:
    """Share (0-1) of the households of the country in a wijk with a higher score; NaN without."""
    found = _scores(store)
    weight = place_facts(store, LEVEL)["households"].reindex(found.index).fillna(0)
    if score != score or not weight.sum():
        return float("nan")
    return float(weight[found > score].sum() / weight.sum())


def _scores(store: Store) -> pd.Series:
    return values_of_level(store, LEVEL)[LAST_YEAR].dropna()
