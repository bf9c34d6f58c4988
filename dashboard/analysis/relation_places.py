"""The wijken over which the dimensions are held beside each other."""

import numpy as np
import pandas as pd

from dashboard.sources.codes import gemeente_of
from dashboard.store.keys import CHANGE, LEVEL, WITHIN
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR

NOISE_DECIMALS = 9


def population(scores: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """The wijken that count, by code: households, gemeente (code) and per dimension
    ``<key>_stand`` (score, last year) and ``<key>_verandering`` (since the first)."""
    keys = list(DIMENSION_KEYS)
    wijken = scores[scores["level"] == "wijk"]
    then, now = (
        wijken[wijken["year"] == year].set_index("code")[keys].dropna()
        for year in (FIRST_YEAR, LAST_YEAR)
    )
    sizes = areas[areas["level"] == "wijk"].set_index("code")["households"]
    codes = sorted(set(then.index) & set(now.index) & set(sizes.index[sizes.fillna(0) > 0]))
    then, now = then.loc[codes], now.loc[codes]
    table = pd.DataFrame({"households": sizes.loc[codes].astype(float)})
    table["gemeente"] = gemeente_of(pd.Series(codes, index=codes, dtype="str"))
    return table.join([now.add_suffix(f"_{LEVEL}"), (now - then).add_suffix(f"_{CHANGE}")])


def values_of(
    places: pd.DataFrame, scope: str, kind: str, weighted: bool
) -> tuple[pd.DataFrame, np.ndarray, pd.Series]:
    """Values per dimension (rows: wijken of ``population``), weight and gemeente of each wijk.

    Within gemeenten the values are differences from the gemeente's mean, weighted
    as the correlation is; a gemeente of one wijk says nothing then and is left out.
    """
    columns = {f"{key}_{kind}": key for key in DIMENSION_KEYS}
    values = places[list(columns)].rename(columns=columns)
    weight = places["households"] if weighted else pd.Series(1.0, index=places.index)
    gemeente = places["gemeente"]
    if scope == WITHIN:
        values, weight, gemeente = within_gemeenten(values, weight, gemeente)
    # Equal values stay equal: the noise of binary floats would give them an order.
    return values.round(NOISE_DECIMALS), weight.to_numpy(dtype=float), gemeente


def within_gemeenten(
    values: pd.DataFrame, weight: pd.Series, gemeente: pd.Series
) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """The three without the places that are alone in their gemeente; the values less the mean of
    their gemeente, weighted."""
    total = values.mul(weight, axis=0).groupby(gemeente).transform("sum")
    values = values - total.div(weight.groupby(gemeente).transform("sum"), axis=0)
    several = gemeente.groupby(gemeente).transform("size") > 1
    return values[several], weight[several], gemeente[several]
