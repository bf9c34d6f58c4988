"""Comparable neighbourhoods: wijken outside the programme that were alike in 2018.

Low-scoring places tend to rise more than the average of the country, so the
country alone is not a fair yardstick. Each wijk or buurt of an area is set
beside the wijken outside the programme that were nearest to it in 2018. The
result describes; it is not an effect of the programme.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from dashboard.store.aggregate import VALUES, complete_in, weighted_series
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COUNTRY,
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


@dataclass(frozen=True, eq=False)
class Match:
    """The comparable wijken of an area.

    ``pairs``: unit (code in the area), match (code of a wijk), distance (score),
    weight (households the pair stands for). ``balance``: per measure (index
    ``MATCH_ON``) the area's, the matches' and the country's value in 2018, the
    difference area minus matches and area minus country. ``scores``: year and
    ``VALUES``, the weighted mean of the matches, for ``years``.
    """

    code: str
    years: tuple[int, ...]
    pairs: pd.DataFrame
    balance: pd.DataFrame
    scores: pd.DataFrame

    @property
    def wijken(self) -> pd.DataFrame:
        """The matched wijken: index code; weight (share of the whole, adds up to 1), by weight."""
        weight = self.pairs.groupby("match")["weight"].sum()
        table = pd.DataFrame({"weight": weight / weight.sum()}).rename_axis("code")
        return table.sort_values(["weight"], ascending=False, kind="stable")

    def series(self, measure: str = TOTAL) -> pd.Series:
        """Values of ``measure`` by year for the comparable wijken (score)."""
        return self.scores.set_index("year")[measure]


@lru_cache(maxsize=64)
def match(store: Store, code: str, k: int = NEIGHBOURS) -> Match | None:
    """The comparable wijken of an NPLV area, of ``NPLV`` or of ``NPLV-2002``.

    Population: wijken that no NPLV area touches, with at least
    ``MIN_HOUSEHOLDS`` households and a score in every year (2018-2024; all
    years since 2002 for ``NPLV-2002``), in a gemeente of the same urbanity (CBS:
    the gemeente's, known for all). Weight: the households of the area's wijk or
    buurt, shared equally by its ``k`` matches. Level: wijk. Returns None when a
    unit has fewer than ``k`` candidates or the area no score in 2018.
    """
    years = YEARS if code == PROGRAMME_LONG else PROGRAMME_YEARS
    start = _starting_scores(store)
    units = _units(store, code)
    own = start.reindex(units.index)
    if units.empty or own.isna().any(axis=None):
        return None
    pools = _candidates(store, years)
    urbanity = _urbanity(store)
    rows = []
    for unit, weight in units.items():
        pool = pools.get(urbanity[unit])
        if pool is None or len(pool) < k:
            return None
        away = np.sqrt(((pool.to_numpy() - own.loc[unit].to_numpy()) ** 2).sum(axis=1))
        # A stable order: of two wijken equally near the lower code comes first.
        nearest = np.argsort(away, kind="stable")[:k]
        rows += [(unit, pool.index[i], away[i], float(weight) / k) for i in nearest]
    table = pd.DataFrame(rows, columns=["unit", "match", "distance", "weight"])
    scores = _matched_scores(store, table, years)
    return Match(code, years, table, _balance(store, code, scores), scores)


def _units(store: Store, code: str) -> pd.Series:
    """Households by code of the wijken and buurten an area is defined by."""
    nplv = store.nplv
    if code == PROGRAMME_LONG:
        inside = nplv["area_id"].isin(store.manifest["panels"].get(code, {}).get("areas", []))
    else:
        inside = (nplv["area_id"] == code) | (code == PROGRAMME)
    households = store.areas.drop_duplicates("code").set_index("code")["households"]
    sizes = households.reindex(nplv.loc[inside, "code"]).fillna(0)
    return sizes[sizes > 0]


@lru_cache(maxsize=2)
def _starting_scores(store: Store) -> pd.DataFrame:
    """``MATCH_ON`` of every wijk and buurt in the first year, by code."""
    scores = store.scores
    rows = (scores["year"] == FIRST_YEAR) & scores["level"].isin(["wijk", "buurt"])
    return scores[rows].set_index("code")[MATCH_ON].dropna()


@lru_cache(maxsize=4)
def _candidates(store: Store, years: tuple[int, ...]) -> dict[int, pd.DataFrame]:
    """Urbanity -> starting scores of the wijken that may serve as a yardstick, by code."""
    wijken = store.areas[store.areas["level"] == "wijk"]
    outside = wijken[(wijken["nplv_area"] == "") & (wijken["households"] >= MIN_HOUSEHOLDS)]
    whole = complete_in(store.scores[store.scores["level"] == "wijk"], years)
    start = _starting_scores(store)
    codes = sorted(set(outside["code"]) & whole & set(start.index))
    by_urbanity = start.loc[codes].groupby(_urbanity(store).reindex(codes).astype(float))
    return {int(number): rows for number, rows in by_urbanity}


@lru_cache(maxsize=2)
def _urbanity(store: Store) -> pd.Series:
    """Urbanity (1-5) of the gemeente of every wijk and buurt, by code."""
    areas = store.areas
    gemeente = areas[areas["level"] == "gemeente"].set_index("code")["urbanity"]
    places = areas[areas["level"].isin(["wijk", "buurt"])].set_index("code")["gemeente_code"]
    return places.map(gemeente)


def _matched_scores(store: Store, pairs: pd.DataFrame, years: tuple[int, ...]) -> pd.DataFrame:
    weight = pairs.groupby("match")["weight"].sum()
    groups = pd.DataFrame({"code": "matches", "member": weight.index})
    rows = _wijk_scores(store).loc[weight.index].reset_index()
    rows = rows[rows["year"].isin(years)]
    return weighted_series(rows, groups, weight)[["year", *VALUES]]


@lru_cache(maxsize=2)
def _wijk_scores(store: Store) -> pd.DataFrame:
    """All scores of all wijken, by code: looked up, not searched, for every area."""
    return store.scores[store.scores["level"] == "wijk"].set_index("code").sort_index()


def _balance(store: Store, code: str, scores: pd.DataFrame) -> pd.DataFrame:
    own = store.series.loc[("nplv", code, FIRST_YEAR), MATCH_ON].astype(float)
    alike = scores.set_index("year").loc[FIRST_YEAR, MATCH_ON]
    country = store.series.loc[("land", COUNTRY, FIRST_YEAR), MATCH_ON].astype(float)
    table = pd.DataFrame({"area": own, "matches": alike, "country": country})
    table["difference"] = table["area"] - table["matches"]
    table["difference_country"] = table["area"] - table["country"]
    return table.rename_axis("measure")
