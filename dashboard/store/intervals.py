"""How sure a mean of many places is: the 95% interval of a change and of a difference.

Made at the build, read from the table ``intervals``. Linearised standard error of a
weighted mean, with whole clusters because places in one gemeente are alike: an NPLV
area for places in the programme, a gemeente for all others. 1.96 times; nothing is
drawn by chance. Our own: the Leefbaarometer publishes no margins. It covers how much
places differ among themselves, not whatever the model misses for all of them.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np
import pandas as pd

from dashboard.sources.codes import gemeente_of
from dashboard.store.aggregate import complete_in
from dashboard.vocabulary import (
    COMPARABLE,
    COUNTRY,
    DIMENSION_KEYS,
    DIMENSION_YEARS,
    LONG_SUFFIX,
    MEASURES,
    PROGRAMME,
    PROGRAMME_YEARS,
    TOTAL,
    YEARS,
)

Z = 1.96
"""Standard errors on either side that hold 95% of a normal distribution."""
COLUMNS = ["code", "other", "measure", "first", "last", "value", "margin"]
PAIRS = (
    (COUNTRY, ""), (PROGRAMME, ""), (COMPARABLE, ""),
    (PROGRAMME, COUNTRY), (PROGRAMME, COMPARABLE), (COMPARABLE, COUNTRY),
)  # fmt: skip
"""What is compared: a code by itself, or with another. Beside ``COMPARABLE`` the programme is
the part of it that has matches."""
MATCHED = "gekoppeld"
"""Key of that part among the weights."""


def mean_and_margin(
    values: pd.Series,
    weight: pd.Series,
    cluster: pd.Series,
    other: pd.Series | None = None,
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


def influence(values: pd.Series, weight: pd.Series, cluster: pd.Series) -> tuple[float, pd.Series]:
    """The weighted mean, and how far each cluster pulls it from where it is."""
    own = values.reindex(weight.index)
    share = weight / weight.sum()
    mean = float((own * share).sum(skipna=False))
    return mean, ((own - mean) * share).groupby(cluster.reindex(weight.index)).sum()


def clusters(areas: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """By code of a wijk or buurt: the gemeente; and the NPLV area where it has one, else the
    gemeente. ``areas``: table of the store."""
    places = areas[areas["level"].isin(["wijk", "buurt"])].drop_duplicates("code")
    places = places.set_index("code")
    gemeente = gemeente_of(pd.Series(places.index, index=places.index))
    return gemeente, places["nplv_area"].where(places["nplv_area"] != "", gemeente)


def weights(
    scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame, matches: pd.DataFrame
) -> dict[str, pd.Series]:
    """Households (CBS 2024) by place behind ``COUNTRY``, ``PROGRAMME``, ``COMPARABLE`` and
    ``MATCHED``, and behind the same over places with every measurement since 2002
    (``LONG_SUFFIX``).

    Arguments: tables of the store. A code without places is absent.
    """
    sizes = areas[areas["level"].isin(["wijk", "buurt"])].drop_duplicates("code")
    sizes = sizes.set_index("code")["households"].fillna(0).astype(float)
    wijken = scores[scores["level"] == "wijk"]
    whole = complete_in(scores[scores["level"].isin(["wijk", "buurt"])], YEARS)
    listed = nplv.set_index("code")["area_id"]
    short = set(listed[~listed.index.isin(whole)])
    found = {
        COUNTRY: sizes.reindex(sorted(complete_in(wijken, PROGRAMME_YEARS))),
        COUNTRY + LONG_SUFFIX: sizes.reindex(sorted(complete_in(wijken, YEARS))),
        PROGRAMME: sizes.reindex(listed.index),
        PROGRAMME + LONG_SUFFIX: sizes.reindex(listed.index[~listed.isin(short)]),
    }
    for suffix in ("", LONG_SUFFIX):
        rows = matches[matches["code"] == PROGRAMME + suffix]
        found[COMPARABLE + suffix] = rows.groupby("match")["weight"].sum()
        found[MATCHED + suffix] = rows.groupby("unit")["weight"].sum()
    return {code: own[own > 0] for code, own in found.items() if (own > 0).any()}


def intervals(
    scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame, matches: pd.DataFrame
) -> pd.DataFrame:
    """The table ``intervals`` (see ``schemas.INTERVALS``) for every pair of ``PAIRS``.

    Arguments: tables of the store. A change for every two measurements; for two codes
    also the difference in each (``first`` equal to ``last``). Unit: score.
    """
    found = weights(scores, areas, nplv, matches)
    gemeente, area = clusters(areas)
    scored = scores[scores["level"].isin(["wijk", "buurt"])]
    wide = {m: scored.pivot(index="code", columns="year", values=m) for m in MEASURES}
    rows = []
    for suffix, years in (("", PROGRAMME_YEARS), (LONG_SUFFIX, YEARS)):
        for code, other in ((c + suffix, o + suffix if o else "") for c, o in PAIRS):
            if code not in found or (other and other not in found):
                continue
            cluster = gemeente if code == COUNTRY + suffix else area
            own = found[code]
            if (code, other) == (PROGRAMME + suffix, COMPARABLE + suffix):
                own = found[MATCHED + suffix]  # like beside like: what has no match is left out
            for measure, first, last in _asked(years, bool(other)):
                table = wide[measure]
                values = table[last] - table[first] if first < last else table[last]
                numbers = mean_and_margin(values, own, cluster, found.get(other))
                rows.append((code, other, measure, first, last, *numbers))
    return pd.DataFrame(rows, columns=COLUMNS).dropna(subset=["value"])


def _asked(years: Iterable[int], levels: bool) -> Iterator[tuple[str, int, int]]:
    """Measure, first and last year of what is computed; ``levels``: single years as well."""
    for measure in (TOTAL, *DIMENSION_KEYS):
        own = [y for y in years if measure == TOTAL or y in DIMENSION_YEARS]
        for first, last in combinations(own, 2):
            yield measure, first, last
        for year in own if levels else ():
            yield measure, year, year
