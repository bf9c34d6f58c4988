"""Comparable wijken: for every part of an NPLV area the nearest ones outside the programme.

Worked out when the store is built; ``analysis.comparable`` says what it is for.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from dashboard.store.aggregate import complete_in
from dashboard.vocabulary import (
    DIMENSION_KEYS,
    FIRST_YEAR,
    PROGRAMME,
    PROGRAMME_LONG,
    PROGRAMME_YEARS,
    TOTAL,
    YEARS,
)

NEIGHBOURS = 5
"""Nearest wijken per wijk or buurt of an area, with replacement (our choice): one
is chance, many are no longer alike."""
MIN_HOUSEHOLDS = 250
"""A wijk with fewer households is no yardstick (our choice): its score can jump."""
MATCH_ON: list[str] = [TOTAL, *DIMENSION_KEYS]
"""What places are compared on, in 2018. All are in the unit of the score, so the
distance is the plain Euclidean one and no scaling has to be chosen."""
COLUMNS = ["code", "unit", "match", "distance", "weight"]


def matches(
    scores: pd.DataFrame,
    areas: pd.DataFrame,
    nplv: pd.DataFrame,
    long_areas: list[str],
    k: int = NEIGHBOURS,
) -> pd.DataFrame:
    """The table ``matches`` for every NPLV area, ``NPLV`` and ``NPLV-2002``.

    Population: wijken that no NPLV area touches, with at least
    ``MIN_HOUSEHOLDS`` households and a score in every year (2018-2024; all
    years since 2002 for ``NPLV-2002``, which is ``long_areas``), in a gemeente of the
    same urbanity (CBS: the gemeente's, known for all). Weight: the households of
    the area's wijk or buurt, shared equally by its ``k`` matches. Level: wijk. An
    area has no rows when a part of it has fewer than ``k`` candidates or no score
    in 2018. ``scores``, ``areas`` and ``nplv``: tables of the store.
    """
    start = _starting_scores(scores)
    urbanity = _urbanity(areas)
    households = areas.drop_duplicates("code").set_index("code")["households"]
    pools = {
        years: _candidates(scores, areas, start, urbanity, years)
        for years in (PROGRAMME_YEARS, YEARS)
    }
    every = nplv["area_id"].drop_duplicates().tolist()
    parts = {area: [area] for area in every} | {PROGRAMME: every, PROGRAMME_LONG: long_areas}
    found = []
    for code, members in parts.items():
        units = households.reindex(nplv.loc[nplv["area_id"].isin(members), "code"]).fillna(0)
        years = YEARS if code == PROGRAMME_LONG else PROGRAMME_YEARS
        found += _nearest(code, units[units > 0], start, urbanity, pools[years], k)
    return pd.DataFrame(found, columns=COLUMNS)


def _nearest(
    code: str,
    units: pd.Series,
    start: pd.DataFrame,
    urbanity: pd.Series,
    pools: Mapping[int, pd.DataFrame],
    k: int,
) -> list[tuple[str, str, str, float, float]]:
    """The rows of one area; none when one of its ``units`` cannot be matched."""
    own = start.reindex(units.index)
    if own.isna().any(axis=None):
        return []
    rows = []
    for unit, weight in units.items():
        pool = pools.get(urbanity[unit])
        if pool is None or len(pool) < k:
            return []
        away = np.sqrt(((pool.to_numpy() - own.loc[unit].to_numpy()) ** 2).sum(axis=1))
        # A stable order: of two wijken equally near the lower code comes first.
        nearest = np.argsort(away, kind="stable")[:k]
        rows += [(code, str(unit), pool.index[i], away[i], float(weight) / k) for i in nearest]
    return rows


def _starting_scores(scores: pd.DataFrame) -> pd.DataFrame:
    """``MATCH_ON`` of every wijk and buurt in the first year, by code."""
    rows = (scores["year"] == FIRST_YEAR) & scores["level"].isin(["wijk", "buurt"])
    return scores[rows].set_index("code")[MATCH_ON].dropna()


def _candidates(
    scores: pd.DataFrame,
    areas: pd.DataFrame,
    start: pd.DataFrame,
    urbanity: pd.Series,
    years: tuple[int, ...],
) -> dict[int, pd.DataFrame]:
    """Urbanity -> starting scores of the wijken that may serve as a yardstick, by code."""
    wijken = areas[areas["level"] == "wijk"]
    outside = wijken[(wijken["nplv_area"] == "") & (wijken["households"] >= MIN_HOUSEHOLDS)]
    whole = complete_in(scores[scores["level"] == "wijk"], years)
    codes = sorted(set(outside["code"]) & whole & set(start.index))
    by_urbanity = start.loc[codes].groupby(urbanity.reindex(codes).astype(float))
    return {int(number): rows for number, rows in by_urbanity}


def _urbanity(areas: pd.DataFrame) -> pd.Series:
    """Urbanity (1-5) of the gemeente of every wijk and buurt, by code."""
    gemeente = areas[areas["level"] == "gemeente"].set_index("code")["urbanity"]
    places = areas[areas["level"].isin(["wijk", "buurt"])].set_index("code")["gemeente_code"]
    return places.map(gemeente)
