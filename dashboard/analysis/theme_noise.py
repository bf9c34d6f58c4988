"""How much two values of a measure of a theme may differ by chance: what its ladders rest on.

Two ways, of which the larger counts. Where there are years: a value that happens to be too high
makes the change before it too large and the one after it too small, so that minus the covariance
of two changes in a row is the variance of that chance. And for each: the chance of a count, of as
many people, pupils or dwellings as an ordinary place has.
"""

from itertools import pairwise

import numpy as np
import pandas as pd

from dashboard.vocabulary.areas import PROGRAMME
from dashboard.vocabulary.themes import ThemeMeasure

AREAS, PLACES = ("nplv", "gemeente"), ("wijk", "buurt", "pc4")
"""The levels by which the ladder of an area is measured, and that of a place."""
_SIDES = (16, 84)
"""Percentiles of which half the distance is a standard deviation, without what lies far out:
centres with many visitors, and gemeenten that were new."""


def noise(indicators: pd.DataFrame, measure: ThemeMeasure, levels: tuple[str, ...]) -> float:
    """The standard deviation that chance gives a difference between two values of a ``measure``
    at ``levels``, in its unit: the largest that ``of_years`` and ``of_counts`` find.

    ``indicators``: the table of the store. NaN where nothing is known.
    """
    rows = indicators[(indicators["measure"] == measure.key) & (indicators["code"] != PROGRAMME)]
    rows = rows.dropna(subset=["value"])
    found = [np.nan]
    for level in levels:
        here = rows[rows["level"] == level]
        found += [of_years(here), of_counts(here[here["year"] == here["year"].max()], measure)]
    return float(np.nanmax(found)) if not np.isnan(found).all() else float("nan")


def of_years(rows: pd.DataFrame) -> float:
    """From changes in a row (``rows``: code, year, value; of one level): the largest of every two;
    NaN with fewer than three years, or where no two go against each other."""
    wide = rows.pivot(index="code", columns="year", values="value").dropna()
    changes = [wide[after] - wide[before] for before, after in pairwise(wide.columns)]
    found = [
        (spread(one - other) ** 2 - spread(one + other) ** 2) / 4
        for one, other in pairwise(changes)
    ]
    return float(np.sqrt(2 * max(found))) if found and max(found) > 0 else float("nan")


def of_counts(rows: pd.DataFrame, measure: ThemeMeasure) -> float:
    """From the size of an ordinary place (``rows``: value and weight; of one level and year).

    A share: that of so many with a chance of yes or no. So many per thousand or by area: that of
    the number itself. A mean of amounts: of so many that differ among each other as places do.
    """
    if rows.empty:
        return float("nan")
    value, size = float(rows["value"].median()), float(rows["weight"].median())
    if measure.unit.startswith("%"):
        one = np.sqrt(value * (100 - value) / size)
    elif measure.factor == 1:
        one = spread(rows["value"]) / np.sqrt(size)
    else:
        one = value / np.sqrt(value * size / measure.factor)
    return float(np.sqrt(2) * one)


def spread(values: pd.Series) -> float:
    """The standard deviation of most of the values: half of the middle 68%."""
    low, high = np.percentile(values, _SIDES)
    return float(high - low) / 2
