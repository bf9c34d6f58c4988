"""Comparable neighbourhoods: wijken outside the programme that were alike in 2018.

Low-scoring places tend to rise more than the average of the country, so the
country alone is not a fair yardstick. Each wijk or buurt of an area is set
beside the wijken outside the programme that were nearest to it in 2018. The
result describes; it is not an effect of the programme.
"""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from dashboard.store.aggregate import VALUES, weighted_series
from dashboard.store.matches import MATCH_ON
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COUNTRY,
    FIRST_YEAR,
    PROGRAMME_LONG,
    PROGRAMME_YEARS,
    TOTAL,
    YEARS,
)


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
def match(store: Store, code: str) -> Match | None:
    """The comparable wijken of an NPLV area, of ``NPLV`` or of ``NPLV-2002``.

    Population, weight and level: see ``store.matches``, which finds them when the
    store is built. Returns None when they were not found.
    """
    years = YEARS if code == PROGRAMME_LONG else PROGRAMME_YEARS
    found = store.matches[store.matches["code"] == code]
    if found.empty:
        return None
    pairs = found.drop(columns="code").reset_index(drop=True)
    scores = _matched_scores(store, pairs, years)
    return Match(code, years, pairs, _balance(store, code, scores), scores)


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
