"""How sure the figures are: the noise of a change, and what other choices would give.

Made at the build, read from the tables ``noise`` and ``sensitivity``. Our own: the
Leefbaarometer publishes no margins.
"""

import numpy as np
import pandas as pd

from dashboard.analysis.aggregate import complete_in
from dashboard.analysis.margins import clusters, half_interval, influence
from dashboard.build.variants import totals
from dashboard.sources.codes import wijk_of
from dashboard.store.choices import MIN_HOUSEHOLDS, SPANS
from dashboard.store.keys import CHOICES, DWELLINGS, EQUAL, INHABITANTS, SURE, UNBALANCED
from dashboard.store.schemas import columns
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.periods import PROGRAMME_YEARS


def noise(scores: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """The table ``noise``: how two changes of the same wijk that follow each other relate.

    Population: wijken with at least ``MIN_HOUSEHOLDS`` households and a score in every
    year of the programme; each counts the same. A measurement that happens to be too
    high makes the change before it too large and the change after it too small. If real
    changes in a row do not relate, their covariance is minus the variance of that error,
    and ``noise`` (score) is the standard deviation it gives a change: the root of twice
    it; zero where the covariance is not negative.
    """
    sizes = areas[areas["level"] == "wijk"].set_index("code")["households"]
    wide = totals(scores[scores["level"] == "wijk"])
    whole = complete_in(scores[scores["level"] == "wijk"], PROGRAMME_YEARS)
    large = sizes.index[sizes.fillna(0) >= MIN_HOUSEHOLDS]
    wide = wide.loc[sorted(whole & set(large))]
    rows = []
    for first, middle, last in zip(
        PROGRAMME_YEARS, PROGRAMME_YEARS[1:], PROGRAMME_YEARS[2:], strict=False
    ):
        if len(wide) < 2:
            continue
        before, after = wide[middle] - wide[first], wide[last] - wide[middle]
        together = np.cov(before, after)
        spread = float(np.sqrt(together.diagonal().prod()) ** 0.5)
        related = float(np.corrcoef(before, after)[0, 1])
        error = float(np.sqrt(2 * max(-together[0, 1], 0)))
        rows.append((first, middle, last, len(wide), spread, related, error))
    return pd.DataFrame(rows, columns=columns("noise"))


def sensitivity(scores: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame) -> pd.DataFrame:
    """The table ``sensitivity``: change of the programme, of the country and their difference
    over ``variants.SPANS``, in each of ``CHOICES`` that has places.

    ``places``: wijken and buurten of ``code``. ``margin``: half the 95% interval, as
    ``intervals``.
    Arguments: tables of the store.
    """
    wide, (gemeente, area) = totals(scores), clusters(areas)
    rows: list[tuple] = []
    for key in CHOICES:
        own, country = weights(key, wide, areas, nplv)
        if own.empty or country.empty:  # a list of areas need not have a code of each confidence
            continue
        for first, last in SPANS:
            ends = wide[first], wide[last]
            mine, theirs = change(*ends, own, area), change(*ends, country, gemeente)
            # Beside the programme a place in it pulls with its area, as in ``intervals``.
            mean, pull = change(*ends, country, area)
            both = mine[0] - mean, mine[1].sub(pull, fill_value=0)
            for code, other, number, (value, pulls) in (
                (PROGRAMME, "", len(own), mine),
                (COUNTRY, "", len(country), theirs),
                (PROGRAMME, COUNTRY, len(own), both),
            ):
                rows.append((key, code, other, first, last, number, value, half_interval(pulls)))
    return pd.DataFrame(rows, columns=columns("sensitivity"))


def change(
    then: pd.Series, now: pd.Series, weight: pd.Series, cluster: pd.Series
) -> tuple[float, pd.Series]:
    """The weighted mean of ``now`` less that of ``then``, each over the places that have a value,
    and how far each cluster pulls that. Over the same places it is the mean change."""
    (late, up), (early, down) = (
        influence(values, weight[values.reindex(weight.index).notna()], cluster)
        for values in (now, then)
    )
    return late - early, up.sub(down, fill_value=0)


def weights(
    key: str, wide: pd.DataFrame, areas: pd.DataFrame, nplv: pd.DataFrame
) -> tuple[pd.Series, pd.Series]:
    """Weight by code of the places of the programme and of the country, in a choice of
    ``CHOICES``. ``wide``: ``variants.totals``."""
    places = areas[areas["level"].isin(part_levels())].set_index("code")
    size = _sizes(key, places)
    wijken = wide[wide.index.str.startswith("WK")]
    whole = wijken[list(PROGRAMME_YEARS)].notna().all(axis=1)
    country = wijken.index if key == UNBALANCED else wijken.index[whole]
    listed = nplv if key != SURE else nplv[nplv["confidence"] == "hoog"]
    found = [size.reindex(pd.Index(codes)).dropna() for codes in (listed["code"], country)]
    return found[0][found[0] > 0], found[1][found[1] > 0]


def _sizes(key: str, places: pd.DataFrame) -> pd.Series:
    """What every place weighs. A buurt without a number of dwellings gets those of its wijk,
    by its share of the wijk's households: the files have them per wijk."""
    households = places["households"].astype("Int64").fillna(0).astype(float)
    if key == EQUAL:
        return (households > 0).astype(float)
    if key == INHABITANTS:
        return places["inhabitants"].astype("Int64").fillna(0).astype(float)
    if key != DWELLINGS:
        return households
    dwellings = places["dwellings"].astype("Int64").astype(float)
    wijk = wijk_of(pd.Series(places.index, index=places.index))
    per_household = (dwellings / households.where(households > 0)).reindex(wijk).to_numpy()
    return dwellings.fillna(households * per_household).fillna(0)
