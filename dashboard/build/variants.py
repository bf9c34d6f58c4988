"""What the comparison with comparable wijken gives when they are chosen in another way.

Made at the build, read from the table ``variants``. A variant changes one thing of the
method of the product (two of them more, as their names say); the placebo is the same
method where no programme is.
"""

from collections.abc import Iterator

import pandas as pd

from dashboard.analysis.margins import changes_before, clusters, mean_and_margin
from dashboard.analysis.matching import Pool, nearest, pool
from dashboard.build.matches import programme_gemeenten, units_of
from dashboard.store.choices import EARLIER_YEAR, METHOD, PLACEBO, PLACEBO_SIZE, SPANS, VARIANTS
from dashboard.store.schemas import columns
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, PROGRAMME_YEARS


def variants(scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame) -> pd.DataFrame:
    """The table ``variants``: the programme beside comparable wijken, chosen in every way.

    ``scores``, ``areas`` and ``nplv``: tables of the store. Population and weight: as
    ``build.matches``, for the units that have a match. A variant without one has no rows.
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
    pairs = nearest(as_if, among, METHOD)
    rows += [(PLACEBO, *row) for row in outcome(pairs, as_if, wide, gemeente)]
    return pd.DataFrame(rows, columns=columns("variants"))


def totals(scores: pd.DataFrame) -> pd.DataFrame:
    """Total score of every wijk and buurt: a row per code, a column per year."""
    places = scores[scores["level"].isin(part_levels())]
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


def placebo(areas: pd.DataFrame, among: Pool) -> pd.Series:
    """Households of ``PLACEBO_SIZE`` low-scoring wijken outside the programme, by code.

    Every second of the lowest twice as many candidates by total score in the first year
    (equals by code), so that as many low ones stay to compare with.
    """
    ordered = among.now.loc[among.candidates, [TOTAL]].sort_values([TOTAL], kind="stable")
    codes = ordered.index[: 2 * PLACEBO_SIZE : 2]
    households = areas.drop_duplicates("code").set_index("code")["households"]
    return households.reindex(codes).astype(float)
