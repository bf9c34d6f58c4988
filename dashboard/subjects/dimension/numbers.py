"""One dimension: its course, its part in the gap, and the buurten within each area.

What several tiles or choices need is computed once and shared: read it, never change it.
"""

import pandas as pd

from dashboard.analysis.series import lines, series
from dashboard.ladder import PLACE, step
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country, programme
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import PROGRAMME_YEARS

FENCE = 1.5
"""A buurt is an outlier when it lies further than this many times the middle half
(third minus first quartile) of its area from that half: Tukey's rule."""
MIN_BUURTEN = 8
"""In an area with fewer scored buurten none is called an outlier (our choice):
quartiles of a handful say little."""


@per_store(NUMBERS)
def gap_shares(
    store: Store, key: str, years: tuple[int, ...], areas: tuple[Area, ...]
) -> pd.DataFrame:
    """What one dimension adds to the gap with the country, for the programme and each of ``areas``.

    Index: code (``NPLV`` first, then those of the areas) and year. Columns: total (the
    whole gap: the sum of five), gap (of this dimension; score) and share
    (fraction of the whole; over the five dimensions the shares add up to 1, each
    may be negative or above 1; NaN where the whole gap is zero or a value is
    missing). As ``gap.gap_by_dimension``, for all areas at once.
    """
    own = {k: lines(store, (programme(), *areas), k, years) for k in DIMENSION_KEYS}
    there = {k: series(store, country(), k, years) for k in DIMENSION_KEYS}
    gaps = pd.DataFrame({k: own[k].sub(there[k], axis=0).unstack() for k in DIMENSION_KEYS})
    gaps = gaps.rename_axis(["code", "year"])
    table = pd.DataFrame({"total": gaps.sum(axis=1, skipna=False), "gap": gaps[key]})
    table["share"] = table["gap"] / table["total"].where(table["total"] != 0)
    return table


@per_store(LARGE)
def buurten(store: Store, key: str, year: int) -> pd.DataFrame:
    """The scored buurten of the NPLV areas in a year, by area and value.

    Index: code. Columns: area (id), name, households (CBS 2024), value (score)
    and outlier (-1 low, 1 high, 0 none; see ``FENCE`` and
    ``MIN_BUURTEN``). A buurt without a value is not in it.
    """
    places = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] != "")]
    table = places.set_index("code")[["nplv_area", "name", "households"]]
    table = table.rename(columns={"nplv_area": "area"})
    rows = store.scores[(store.scores["level"] == "buurt") & (store.scores["year"] == year)]
    table["value"] = rows.set_index("code")[key].reindex(table.index)
    table = table.dropna(subset=["value"])
    table["outlier"] = _outliers(table)
    return table.sort_values(["area", "value", "name"])


def _outliers(table: pd.DataFrame) -> pd.Series:
    groups = table.groupby("area")["value"]
    first, third = (groups.transform("quantile", q) for q in (0.25, 0.75))
    reach = FENCE * (third - first)
    side = (table["value"] > third + reach).astype(int) - (table["value"] < first - reach)
    return side.where(groups.transform("size") >= MIN_BUURTEN, 0).astype(int)


def _extent(table: pd.DataFrame) -> pd.DataFrame:
    """How far the ``buurten`` of each area lie apart: an area a row.

    Columns: low, median, high, range (score; the median counts buurten, not households),
    lowest and highest (names; of equals the first by name).
    """
    groups = table.groupby("area")["value"]
    short = groups.agg(low="min", median="median", high="max")
    short["range"] = short["high"] - short["low"]
    short["lowest"] = table.loc[groups.idxmin(), "name"].to_numpy()
    short["highest"] = table.loc[groups.idxmax(), "name"].to_numpy()
    return short


@per_store(LARGE)
def spread(store: Store, key: str, year: int) -> pd.DataFrame:
    """``_extent`` of every area that has buurten, the highest score of the area itself first."""
    own = store.series.loc["nplv", key].xs(year, level="year")
    short = _extent(buurten(store, key, year))
    return short.loc[own.reindex(short.index).sort_values(ascending=False, kind="stable").index]


def widest(store: Store, key: str, year: int) -> pd.DataFrame:
    """``_extent`` of the areas whose buurten differ most: the widest, and those hardly less wide.

    Population: scored buurten of ``MIN_HOUSEHOLDS`` households or more, so that a handful of
    homes does not make an area the widest. What differs is told on the ladder of a single place.
    """
    table = buurten(store, key, year)
    short = _extent(table[table["households"] >= MIN_HOUSEHOLDS])
    near = [not step(float(x), PLACE) for x in short["range"].max() - short["range"]]
    return short[near].sort_values("range", ascending=False, kind="stable")


@per_store(NUMBERS)
def buurt_range(store: Store, key: str) -> tuple[float, float]:
    """The lowest and highest value of any buurt of the areas in any year of the product.

    One axis for every year, so that a change of year does not change the scale.
    """
    inside = store.areas.loc[store.areas["nplv_area"] != "", "code"]
    rows = store.scores[
        (store.scores["level"] == "buurt") & store.scores["year"].isin(PROGRAMME_YEARS)
    ]
    values = rows.loc[rows["code"].isin(inside), key]
    return float(values.min()), float(values.max())
