"""What the comparison with comparable wijken gives when they are chosen in another way.

Made at the build, read from the table ``variants``. A variant changes one thing of the
method of the product (two of them more, as their names say); the placebo is the same
method where no programme is.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.store.intervals import clusters, mean_and_margin
from dashboard.store.matches import (
    EARLIER_YEAR,
    METHOD,
    Method,
    Pool,
    nearest,
    pool,
    programme_gemeenten,
    units_of,
)
from dashboard.vocabulary import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, TOTAL

CHOSEN, PLACEBO, EARLIER = "gekozen", "placebo", "eerder"
VARIANTS: dict[str, Method] = {
    CHOSEN: METHOD,
    "grens_003": replace(METHOD, caliper=0.03),
    "grens_005": replace(METHOD, caliper=0.05),
    "zonder_grens": replace(METHOD, caliper=math.inf),
    "alleen_2018": replace(METHOD, mean=False),
    "alleen_totaal": replace(METHOD, dimensions=False),
    "zonder_nplv_gemeenten": replace(METHOD, programme_gemeenten=False),
    "zonder_nplv_gemeenten_en_grens": replace(METHOD, programme_gemeenten=False, caliper=math.inf),
    "eigen_gemeente": replace(METHOD, own_gemeente=True),
    "elke_stedelijkheid": replace(METHOD, same_urbanity=False),
    "buren_1": replace(METHOD, neighbours=1),
    "buren_2": replace(METHOD, neighbours=2),
    "buren_3": replace(METHOD, neighbours=3),
    "buren_10": replace(METHOD, neighbours=10),
    "buren_20": replace(METHOD, neighbours=20),
    EARLIER: replace(METHOD, caliper=math.inf, mean=False, own_gemeente=True),
}
"""Key -> how the wijken are chosen; ``EARLIER`` is how this product chose them before."""
PLACEBO_SIZE = 100
"""Wijken outside the programme that are treated as if they were in it (our choice)."""
SPANS = ((FIRST_YEAR, LAST_YEAR), (PROGRAMME_YEARS[-2], LAST_YEAR))
"""First and last year of the changes that are compared."""
COLUMNS = [
    "key", "first", "last", "units", "coverage", "start", "before", "before_matches",
    "value", "margin",
]  # fmt: skip


def variants(scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame) -> pd.DataFrame:
    """The table ``variants``: the programme beside comparable wijken, chosen in every way.

    ``scores``, ``areas`` and ``nplv``: tables of the store. Population and weight: as
    ``store.matches``, for the units that have a match. A variant without one has no rows.
    """
    among, closed = pool(scores, areas), programme_gemeenten(nplv)
    wide = totals(scores)
    gemeente, area = clusters(areas)
    units = units_of(areas, nplv, nplv["area_id"].unique())
    rows: list[tuple] = []
    for key, method in VARIANTS.items():
        pairs = nearest(units, among, method, closed)
        rows += [(key, *row) for row in outcome(pairs, units, wide, area)]
    as_if = placebo(areas, among)
    rows += [
        (PLACEBO, *row) for row in outcome(nearest(as_if, among, METHOD), as_if, wide, gemeente)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def totals(scores: pd.DataFrame) -> pd.DataFrame:
    """Total score of every wijk and buurt: a row per code, a column per year."""
    places = scores[scores["level"].isin(["wijk", "buurt"])]
    return places.pivot(index="code", columns="year", values=TOTAL)


def outcome(
    pairs: pd.DataFrame, units: pd.Series, wide: pd.DataFrame, cluster: pd.Series
) -> Iterator[tuple]:
    """For every span: first and last year, matched units, coverage (share of the households of
    ``units``), difference in the first year of the product, change since ``EARLIER_YEAR``
    of units and of matches, difference of the changes, and half its 95% interval.

    ``pairs``: of ``matches.nearest``; ``wide``: ``totals``. The two changes before are
    over the pairs of which both places have a score in ``EARLIER_YEAR``. A unit without a
    score in every year of the programme is not compared.
    """
    known = wide.reindex(pairs["unit"])[list(PROGRAMME_YEARS)].notna().all(axis=1)
    pairs = pairs[known.to_numpy()]
    if pairs.empty:
        return
    weight = pairs.groupby("unit")["weight"].sum()
    other = pairs.groupby("match")["weight"].sum()
    start, _ = mean_and_margin(wide[FIRST_YEAR], weight, cluster, other)
    before = changes_before(pairs, wide[FIRST_YEAR] - wide[EARLIER_YEAR])
    for first, last in SPANS:
        value, margin = mean_and_margin(wide[last] - wide[first], weight, cluster, other)
        coverage = min(float(weight.sum() / units.sum()), 1.0)
        yield first, last, len(weight), coverage, start, *before[:2], value, margin


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


def placebo(areas: pd.DataFrame, among: Pool) -> pd.Series:
    """Households of ``PLACEBO_SIZE`` low-scoring wijken outside the programme, by code.

    Every second of the lowest twice as many candidates by total score in the first year
    (equals by code), so that as many low ones stay to compare with.
    """
    ordered = among.now.loc[among.candidates, [TOTAL]].sort_values([TOTAL], kind="stable")
    codes = ordered.index[: 2 * PLACEBO_SIZE : 2]
    households = areas.drop_duplicates("code").set_index("code")["households"]
    return households.reindex(codes).astype(float)
