"""How the five dimensions go together over wijken: rank correlations, made at the build.

Heavy (a bootstrap), so it is done once here and read from the table ``relations``.
"""

from itertools import combinations, product

import numpy as np
import pandas as pd

from dashboard.analysis.relation_places import population, values_of
from dashboard.store.keys import RELATION_KINDS, SCOPES
from dashboard.store.schemas import columns
from dashboard.vocabulary.measures import DIMENSION_KEYS

SEED = 20240630
"""Of the draws, fixed: the same data give the same intervals."""
DRAWS = 1000
INTERVAL = (2.5, 97.5)
"""Percentiles of the draws that bound the interval: it holds 95% of them."""
DECIMALS = 6
"""Of the results: coarser than the last bit in which processors may differ."""


def relations(scores: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Table ``relations``: Spearman's rank correlation of every pair of dimensions.

    Population: wijken with all five dimensions in the first and in the last year
    and with households; the same wijken for level and change. Within gemeenten
    only those of gemeenten with more than one such wijk. Weight: households (CBS
    2024), or none.

    Weighted, the rank of a wijk is the number of households in wijken that score
    lower plus half of those in wijken that score the same, itself included; the
    correlation is that of these ranks, weighted. Without weights this is the
    ordinary one (equals share the mean of their ranks).

    ``low`` and ``high``: 95% interval by bootstrap. Whole gemeenten are drawn,
    with replacement, because wijken of one gemeente are alike.
    """
    places = population(scores, areas)
    rows: list[tuple] = []
    for scope, kind, weighted in product(SCOPES, RELATION_KINDS, (True, False)):
        values, weight, gemeente = values_of(places, scope, kind, weighted)
        found = correlations(values, weight)
        low, high = interval(values, weight, gemeente)
        for i, j in combinations(range(len(DIMENSION_KEYS)), 2):
            numbers = (found[i, j], low[i, j], high[i, j], len(values))
            rows.append((scope, kind, weighted, DIMENSION_KEYS[i], DIMENSION_KEYS[j], *numbers))
    table = pd.DataFrame(rows, columns=columns("relations"))
    return table.round(dict.fromkeys(("correlation", "low", "high"), DECIMALS))


def correlations(values: pd.DataFrame, weight: np.ndarray) -> np.ndarray:
    """Weighted rank correlation of every pair of columns; NaN where a column has one value."""
    return _correlate(*_ordered(values), weight)


def _ordered(values: pd.DataFrame) -> tuple[np.ndarray, int]:
    """Per column (rows here) the place of each value among the different ones; the most."""
    places = [np.unique(values[c].to_numpy(), return_inverse=True)[1] for c in values]
    return np.array(places), max((int(p.max()) + 1 for p in places if len(p)), default=0)


def _correlate(places: np.ndarray, most: int, weight: np.ndarray) -> np.ndarray:
    ranks = np.empty(places.shape)
    for i, place in enumerate(places):
        at_value = np.bincount(place, weights=weight, minlength=most)
        ranks[i] = (np.cumsum(at_value) - at_value / 2)[place]
    ranks -= (ranks @ weight / weight.sum())[:, None]
    together = (ranks * weight) @ ranks.T
    spread = np.sqrt(np.diag(together))
    with np.errstate(invalid="ignore", divide="ignore"):
        return together / np.outer(spread, spread)


def interval(
    values: pd.DataFrame, weight: np.ndarray, gemeente: pd.Series
) -> tuple[np.ndarray, np.ndarray]:
    """Bounds of the interval for every pair, from ``DRAWS`` draws of whole gemeenten."""
    places, most = _ordered(values)
    names, member = np.unique(gemeente.to_numpy(dtype=str), return_inverse=True)
    draw = np.random.default_rng(SEED)
    found = []
    for _ in range(DRAWS):
        times = np.bincount(draw.integers(len(names), size=len(names)), minlength=len(names))
        found.append(_correlate(places, most, weight * times[member]))
    low, high = np.nanpercentile(np.array(found), INTERVAL, axis=0)
    return low, high
