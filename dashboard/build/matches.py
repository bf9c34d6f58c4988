"""Comparable wijken: for every part of an NPLV area the nearest ones outside the programme.

Worked out when the store is built, by ``analysis.matching``; ``analysis.comparable`` says what
it is for and ``build.variants`` what comes out when they are chosen in another way.
"""

import math
from collections.abc import Iterable

import pandas as pd

from dashboard.analysis.matching import nearest, pool
from dashboard.sources.codes import gemeente_of
from dashboard.store.choices import METHOD, Method
from dashboard.store.schemas import columns
from dashboard.vocabulary.areas import PROGRAMME, PROGRAMME_LONG
from dashboard.vocabulary.periods import PROGRAMME_YEARS, YEARS


def parts(nplv: pd.DataFrame, long_areas: list[str]) -> dict[str, list[str]]:
    """Code -> the NPLV areas (id) in it: each by itself, ``NPLV`` and ``NPLV-2002``."""
    every = nplv["area_id"].drop_duplicates().tolist()
    return {area: [area] for area in every} | {PROGRAMME: every, PROGRAMME_LONG: long_areas}


def units_of(areas: pd.DataFrame, nplv: pd.DataFrame, members: Iterable[str]) -> pd.Series:
    """Households (CBS 2024) of the wijken and buurten that make up areas (id), by code."""
    households = areas.drop_duplicates("code").set_index("code")["households"]
    codes = nplv.loc[nplv["area_id"].isin(list(members)), "code"]
    units = households.reindex(codes).fillna(0).astype(float)
    return units[units > 0]


def matches(
    scores: pd.DataFrame,
    areas: pd.DataFrame,
    nplv: pd.DataFrame,
    long_areas: list[str],
    method: Method = METHOD,
) -> pd.DataFrame:
    """The table ``matches`` for every NPLV area, ``NPLV`` and ``NPLV-2002``.

    For ``NPLV-2002``, which is ``long_areas``, a candidate has a score in every year since
    2002. Weight: the households of the area's wijk or buurt. Level of a match: wijk.
    ``scores``, ``areas`` and ``nplv``: tables of the store.
    """
    closed = programme_gemeenten(nplv)
    pools = {years: pool(scores, areas, years) for years in (PROGRAMME_YEARS, YEARS)}
    found = []
    for code, members in parts(nplv, long_areas).items():
        years = YEARS if code == PROGRAMME_LONG else PROGRAMME_YEARS
        units = units_of(areas, nplv, members)
        found.append(nearest(units, pools[years], method, closed).assign(code=code))
    return pd.concat(found, ignore_index=True)[columns("matches")]


def matched(
    areas: pd.DataFrame, nplv: pd.DataFrame, long_areas: list[str], pairs: pd.DataFrame
) -> pd.DataFrame:
    """The table ``matched``: of how much of each area there are comparable wijken.

    ``pairs``: the table ``matches``. Coverage: share of the area's households.
    """
    rows = []
    for code, members in parts(nplv, long_areas).items():
        units = units_of(areas, nplv, members)
        own = pairs.loc[pairs["code"] == code, "unit"].unique()
        whole = float(units.sum())
        share = float(units.reindex(own).sum()) / whole if whole else math.nan
        rows.append((code, len(units), len(own), whole, min(share, 1.0)))
    return pd.DataFrame(rows, columns=columns("matched")).dropna(subset=["coverage"])


def programme_gemeenten(nplv: pd.DataFrame) -> list[str]:
    """The gemeenten (code) in which an NPLV area lies, by the codes of the definition."""
    return sorted(gemeente_of(nplv["code"]).unique())
