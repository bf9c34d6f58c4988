"""Weighted means of places, and how sure they are: the 95% interval.

Linearised standard error of a weighted mean, with whole clusters because places in one
gemeente are alike: an NPLV area for places in the programme, a gemeente for all others.
1.96 times; nothing is drawn by chance. Our own: the Leefbaarometer publishes no margins. It
covers how much places differ among themselves, not whatever the model misses for all of them.
"""

import math

import numpy as np
import pandas as pd

from dashboard.sources.codes import gemeente_of
from dashboard.vocabulary.levels import part_levels

Z = 1.96
"""Standard errors on either side that hold 95% of a normal distribution."""


def mean_and_margin(
    values: pd.Series, weight: pd.Series, cluster: pd.Series, other: pd.Series | None = None
) -> tuple[float, float]:
    """A weighted mean of ``values``, or what it differs from the same with weights ``other``,
    and half its 95% interval (both in the unit of ``values``).

    All series are by code of a place; ``values`` and ``cluster`` hold every code that has a
    weight (a value that is missing makes both results NaN). What two sets of weights share
    does not count twice. The margin is NaN with fewer than two clusters.
    """
    mean, pull = influence(values, weight, cluster)
    if other is not None:
        beside, back = influence(values, other, cluster)
        mean, pull = mean - beside, pull.sub(back, fill_value=0)
    return mean, float("nan") if np.isnan(mean) else half_interval(pull)


def half_interval(pull: pd.Series) -> float:
    """Half the 95% interval of a sum from how far each cluster pulls it (``influence``); NaN
    with fewer than two clusters."""
    number = len(pull)
    if number < 2:
        return float("nan")
    return float(Z * np.sqrt((pull**2).sum() * number / (number - 1)))


def sign(low: float, high: float) -> int:
    """1 or -1 when the whole of an interval lies on that side of zero; else 0."""
    return int(low > 0) - int(high < 0)


def influence(values: pd.Series, weight: pd.Series, cluster: pd.Series) -> tuple[float, pd.Series]:
    """The weighted mean, and how far each cluster pulls it from where it is."""
    own = values.reindex(weight.index)
    share = weight / weight.sum()
    mean = float((own * share).sum(skipna=False))
    return mean, ((own - mean) * share).groupby(cluster.reindex(weight.index)).sum()


def clusters(areas: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """By code of a wijk or buurt: the gemeente; and the NPLV area where it has one, else the
    gemeente. ``areas``: table of the store."""
    places = areas[areas["level"].isin(part_levels())].drop_duplicates("code")
    places = places.set_index("code")
    gemeente = gemeente_of(pd.Series(places.index, index=places.index))
    return gemeente, places["nplv_area"].where(places["nplv_area"] != "", gemeente)


def changes_before(pairs: pd.DataFrame, change: pd.Series) -> tuple[float, float, float]:
    """Mean ``change`` (score, by code) of the units and of their matches, over the units that
    have one and a match that has one; and the weight (households) of those units.

    NaN where there are none.
    """
    table = pairs.assign(own=pairs["unit"].map(change), other=pairs["match"].map(change))
    weight = table.groupby("unit")["weight"].sum()
    table = table.dropna(subset=["own", "other"])
    if table.empty:
        return math.nan, math.nan, 0.0
    by_unit = table.groupby("unit")[["own", "other"]].mean()
    weight = weight.reindex(by_unit.index)
    own, other = (float(np.average(by_unit[c], weights=weight)) for c in ("own", "other"))
    return own, other, float(weight.sum())
