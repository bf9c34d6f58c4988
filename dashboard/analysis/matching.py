"""The nearest wijken outside the programme to the wijken and buurten of an area."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

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

    @cached_property
    def rows(self) -> dict[str, int]:
        """Code -> its row in ``now`` and in ``arrays``."""
        return {str(code): row for row, code in enumerate(self.now.index)}

    @cached_property
    def arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """``now``, ``then``, ``urbanity`` and ``gemeente`` in the order of ``now``: to look a place
        up in a table takes longer than to find all that is near it."""
        codes = self.now.index
        return (
            self.now[MATCH_ON].to_numpy(),
            self.then[MATCH_ON].to_numpy(),
            self.urbanity.reindex(codes).to_numpy(),
            self.gemeente.reindex(codes).to_numpy(dtype=str),
        )


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
    units: pd.Series,
    among: Pool,
    method: Method = METHOD,
    closed: Iterable[str] = (),
    apart: Collection[str] = (),
) -> pd.DataFrame:
    """The comparable wijken of ``units`` (households by code): unit, match, distance (score)
    and weight (households, shared equally by the matches of a unit).

    A unit without a score in the first year, or without a candidate within the caliper,
    has no rows. ``closed``: gemeenten (code) with an NPLV area; ``apart``: candidates that
    are none here. Of two wijken equally near the lower code comes first.
    """
    columns = [MATCH_ON.index(key) for key in (MATCH_ON if method.dimensions else [TOTAL])]
    codes = [code for code in among.candidates if code not in apart]
    chosen = [among.rows[code] for code in codes]
    every_now, every_then, every_urbanity, every_gemeente = among.arrays
    now, then = every_now[chosen][:, columns], every_then[chosen][:, columns]
    urbanity, gemeente, names = every_urbanity[chosen], every_gemeente[chosen], np.array(codes)
    open_to_all = np.ones(len(codes), dtype=bool)
    if not method.programme_gemeenten:
        open_to_all &= ~np.isin(gemeente, list(closed))
    rows = []
    for unit, weight in units.items():
        row = among.rows.get(str(unit))
        if row is None:
            continue
        own, before = every_now[row, columns], every_then[row, columns]
        away = now - own
        if method.mean:
            both = away / 2 + (then - before) / 2
            away = np.where(np.isnan(both), away, both)
        distance = np.sqrt((away**2).sum(axis=1))
        allowed = open_to_all & (distance <= method.caliper) & (names != unit)
        if method.same_urbanity:
            allowed &= urbanity == every_urbanity[row]
        if not method.own_gemeente:
            allowed &= gemeente != every_gemeente[row]
        order = np.argsort(distance, kind="stable")
        found = order[allowed[order]][: method.neighbours]
        share = float(weight) / len(found) if len(found) else 0.0
        rows += [(str(unit), codes[i], distance[i], share) for i in found]
    return pd.DataFrame(rows, columns=PAIR)
