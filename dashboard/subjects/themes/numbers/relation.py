"""How a measure of a theme goes together with a score of the Leefbaarometer, over places."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.analysis.margins import half_interval, sign
from dashboard.build.relations import correlations
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.keys import ACROSS
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.places import Places, beside_class, places_of
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES

NEARLY_ALL, FAR = 0.995, 2.0
"""The share of the places that are always drawn, and how many times as high as those a place
must be for it not to be."""
LEAST = 30
"""Places from which on something is said of how two things go together."""


@dataclass(frozen=True)
class Together:
    """The weighted rank correlation (-1..1) of a measure with ``score`` (a key of ``measures``),
    over ``number`` places, with its 95% interval."""

    score: str
    correlation: float
    low: float
    high: float
    number: int
    places: Places

    @property
    def sign(self) -> int:
        """1 or -1 when the whole interval lies on that side of zero; else 0."""
        return sign(self.low, self.high)


def score_beside(measure: str) -> str:
    """The score that a measure is set beside: of the dimension of its theme, else the total."""
    return THEMES[THEME_MEASURES[measure].theme].dimension or TOTAL


@per_store(NUMBERS)
def scattered(store: Store, measure: str) -> Places | None:
    """The places that are drawn as points: wijken (or postcodes), for a point of every buurt is
    more than a reader can see."""
    found = places_of(store, measure)
    return Places("wijk", found.year) if found and found.level == "buurt" else found


def points(store: Store, measure: str) -> pd.DataFrame:
    """The places with a value that may be shown and a score: as ``beside_class``. No rows where
    ``scattered`` gives None."""
    found = scattered(store, measure)
    if found is None:
        return pd.DataFrame(columns=["value", score_beside(measure), "weight", "nplv"])
    table = beside_class(store, measure, found.level, found.year)
    table = table.dropna(subset=["value", score_beside(measure)])
    return table[table["gemeente"] != ""]  # of a few postcodes nobody knows where they lie


def beyond(values: pd.Series) -> float:
    """Above which value a place is left out of the figure, because a few that lie far away would
    press all the others together; infinity where none does."""
    bound = float(values.quantile(NEARLY_ALL))
    return bound if float(values.max()) > FAR * bound else float("inf")


@per_store(NUMBERS)
def together(store: Store, measure: str) -> Together | None:
    """How the measure and its score go together over ``points``; None where there are too few.

    The weight of a place is what the measure counts over there. The interval is linearised,
    clustered by gemeente: places of one gemeente are alike.
    """
    table, score, found = points(store, measure), score_beside(measure), scattered(store, measure)
    if found is None or len(table) < LEAST:
        return None
    if built := _built(store, measure, score, found):
        return built
    values = table[["value", score]].astype(float)
    weight = table["weight"].to_numpy(dtype=float)
    size = float(correlations(values, weight)[0, 1])
    off = _margin(values, weight, table["gemeente"])
    return Together(score, size, max(size - off, -1.0), min(size + off, 1.0), len(table), found)


def _built(store: Store, measure: str, score: str, where: Places) -> Together | None:
    """The same where the build has it, for other pages as well: one number on every page."""
    rows = store.theme_relations
    rows = rows[rows["weighted"] & (rows["scope"] == ACROSS) & (rows["measure"] == measure)]
    rows = rows[(rows["other"] == score) & (rows["level"] == where.level)]
    rows = rows[rows["year"] == where.year]
    if rows.empty:
        return None
    row = rows.iloc[0]
    size, low, high = (float(row[name]) for name in ("correlation", "low", "high"))
    return Together(score, size, low, high, int(row["number"]), where)


def _margin(values: pd.DataFrame, weight: np.ndarray, gemeente: pd.Series) -> float:
    """Half the 95% interval of the correlation of the weighted ranks of two columns."""
    one, other = (_standard(values[name], weight) for name in values)
    share = weight / weight.sum()
    size = float((share * one * other).sum())
    each = share * (one * other - size / 2 * (one**2 + other**2))
    return half_interval(pd.Series(each).groupby(gemeente.to_numpy()).sum())


def _standard(values: pd.Series, weight: np.ndarray) -> np.ndarray:
    """The weighted ranks of ``values`` with mean 0 and spread 1, by ``weight``."""
    _, place = np.unique(values.to_numpy(), return_inverse=True)
    at_value = np.bincount(place, weights=weight)
    ranks = (np.cumsum(at_value) - at_value / 2)[place]
    share = weight / weight.sum()
    ranks = ranks - (share * ranks).sum()
    return ranks / np.sqrt((share * ranks**2).sum())
