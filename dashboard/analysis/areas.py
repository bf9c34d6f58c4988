"""The NPLV areas beside each other: where they stand and what changed."""

import pandas as pd

from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.keys import MAP_LEVELS
from dashboard.store.read import Store
from dashboard.vocabulary import COUNTRY, TOTAL

SORT_KEYS = ("stand", "verandering", "naam")
"""Ways to order the areas: by level, by change, by name."""


def area_changes(store: Store, first: int, last: int, measure: str = TOTAL) -> pd.DataFrame:
    """The areas in two years.

    Index: area id. Columns: name, gemeente, households, lon, lat, start, end, change
    (score), class_start, class_end (1-9, Int64), gap (end minus the country's
    end). An area without a score in a year has NaN there.
    """
    table = store.areas.set_index(["level", "code"]).loc["nplv"].loc[store.area_ids]
    table = table[["name", "gemeente", "households", "lon", "lat"]].copy()
    scores = store.series.loc["nplv"]
    for name, year in (("start", first), ("end", last)):
        rows = scores[scores.index.get_level_values("year") == year].droplevel("year")
        rows = rows.reindex(table.index)
        table[name] = rows[measure]
        table[f"class_{name}"] = rows["class"].astype("Int64")
    table["change"] = table["end"] - table["start"]
    country = store.series[measure].get(("land", COUNTRY, last), float("nan"))
    table["gap"] = table["end"] - country
    return table


def sort_areas(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """``area_changes`` ordered by ``by`` (one of ``SORT_KEYS``); ties and missing by name.

    By level and by change the best is first. Raises ``ValueError`` for another key.
    """
    if by == "naam":
        return table.sort_values("name")
    columns = {"stand": "end", "verandering": "change"}
    if by not in columns:
        raise ValueError(f"unknown order: {by}")
    return table.sort_values([columns[by], "name"], ascending=[False, True])


@per_store(NUMBERS)
def ordered_areas(
    store: Store, order: str, period: tuple[int, int], measure: str = TOTAL
) -> pd.DataFrame:
    """``area_changes`` over ``period``, ordered by ``order`` (one of ``SORT_KEYS``)."""
    return sort_areas(area_changes(store, *period, measure), order)


def area_series(store: Store, years: tuple[int, ...], measure: str = TOTAL) -> pd.DataFrame:
    """Values of ``measure``: a row per area id, a column per year, NaN where missing."""
    wide = store.series.loc["nplv"][measure].unstack("year")
    return wide.reindex(index=store.area_ids, columns=list(years))


@per_store(LARGE)
def _levels(store: Store) -> dict[str, str]:
    areas = store.areas[store.areas["level"].isin(MAP_LEVELS)]
    return dict(zip(areas["code"], areas["level"], strict=True))


def level_of(store: Store, code: str) -> str | None:
    """The level of a gemeente, wijk or buurt; None for a code that is none of the store's."""
    return _levels(store).get(code)
