"""The nearest wijken outside the programme to the wijken and buurten of an area."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.analysis.aggregate import complete_in
from dashboard.store.choices import EARLIER_YEAR, MATCH_ON, METHOD, MIN_HOUSEHOLDS, Method
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, PROGRAMME_YEARS

PAIR = ["unit", "match", "distance", "weight"]
"""Columns of ``nearest``."""


@dataclass(frozen=True, eq=False)
class Pool:
    """Wijken and buurten with what they are matched on, by code.

    ``now`` and ``then``: ``MATCH_ON`` in the first year of the product and in
    ``EARLIER_YEAR`` (NaN where missing); ``urbanity`` and ``gemeente`` (code);
    ``candidates``: the codes that may serve as a yardstick.
    """

    now: pd.DataFrame
    then: pd.DataFrame
    urbanity: pd.Series
    gemeente: pd.Series
    candidates: list[str]


def pool(scores: pd.DataFrame, areas: pd.DataFrame, years: Iterable[int] = PROGRAMME_YEARS) -> Pool:
    """Everything to match in. Candidates: wijken that no NPLV area touches, with at least
    ``MIN_HOUSEHOLDS`` households and a score in every one of ``years``."""
    places = areas[areas["level"].isin(part_levels())].set_index("code")
    gemeente = areas[areas["level"] == "gemeente"].set_index("code")["urbanity"]
    scored = scores[scores["level"].isin(part_levels())]
    now = scored[scored["year"] == FIRST_YEAR].set_index("code")[MATCH_ON].dropna()
    then = scored[scored["year"] == EARLIER_YEAR].set_index("code")[MATCH_ON].dropna()
    outside = places[
        (places["level"] == "wijk")
        & (places["nplv_area"] == "")
        & (places["households"] >= MIN_HOUSEHOLDS)
    ]
    whole = complete_in(scores[scores["level"] == "wijk"], years)
    return Pool(
        now,
        then.reindex(now.index),
        places["gemeente_code"].map(gemeente).astype(float),
        places["gemeente_code"],
        sorted(set(outside.index) & whole & set(now.index)),
    )


def nearest(
    units: pd.Series, among: Pool, method: Method = METHOD, closed: Iterable[str] = ()
) -> pd.DataFrame:
    """The comparable wijken of ``units`` (households by code): unit, match, distance (score)
    and weight (households, shared equally by the matches of a unit).

    A unit without a score in the first year, or without a candidate within the caliper,
    has no rows. ``closed``: gemeenten (code) with an NPLV area. Of two wijken equally
    near the lower code comes first.
    """
    measures = MATCH_ON if method.dimensions else [TOTAL]
    codes = among.candidates
    now, then = (t.loc[codes, measures].to_numpy() for t in (among.now, among.then))
    urbanity = among.urbanity.reindex(codes).to_numpy()
    gemeente = among.gemeente.reindex(codes).to_numpy(dtype=str)
    open_to_all = np.ones(len(codes), dtype=bool)
    if not method.programme_gemeenten:
        open_to_all &= ~np.isin(gemeente, list(closed))
    rows = []
    for unit, weight in units.items():
        if unit not in among.now.index:
            continue
        own, before = (t.loc[unit, measures].to_numpy() for t in (among.now, among.then))
        away = now - own
        if method.mean:
            both = away / 2 + (then - before) / 2
            away = np.where(np.isnan(both), away, both)
        distance = np.sqrt((away**2).sum(axis=1))
        allowed = open_to_all & (distance <= method.caliper) & (np.array(codes) != unit)
        if method.same_urbanity:
            allowed &= urbanity == among.urbanity[unit]
        if not method.own_gemeente:
            allowed &= gemeente != among.gemeente[unit]
        order = np.argsort(distance, kind="stable")
        found = order[allowed[order]][: method.neighbours]
        share = float(weight) / len(found) if len(found) else 0.0
        rows += [(str(unit), codes[i], distance[i], share) for i in found]
    return pd.DataFrame(rows, columns=PAIR)
