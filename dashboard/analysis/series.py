"""Values through the years: of one area, of several beside each other, of any measure.

What the store has is looked up; what it has not (all of an area that a reader composed) is the
same weighted mean of the members that made the others (``aggregate.weighted_mean``), or, of a
measure of a theme, the same sum by a sum (``theme_values``).
"""

from collections.abc import Iterable

import pandas as pd

from dashboard.analysis.aggregate import VALUES, weighted_mean
from dashboard.analysis.place_table import places_by_code
from dashboard.analysis.theme_values import theme_values
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country, programme
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import REGISTRY, TOTAL, measure_of
from dashboard.vocabulary.periods import PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import LIVEABILITY
from dashboard.vocabulary.themes import THEME_MEASURES

CLASS = "class"
"""Beside the measures: the class of the total score (1-9)."""


@per_store(NUMBERS)
def scores_of(store: Store, area: Area, ours: bool = False) -> pd.DataFrame:
    """The scores of an area: at least ``VALUES`` and ``CLASS``, by year; empty without.

    ``ours``: of a gemeente our own value in the official years as well, for changes.
    """
    # Of what is not official there is but one value: no second copy is kept.
    if ours and area.kind is not AreaKind.OFFICIAL:
        return scores_of(store, area, False)
    table = _at(store.own_series if ours else store.series, area)
    if table.empty and area.members:
        rows = store.scores[store.scores["code"].isin(area.members)]
        table = _mean(store, area, rows, VALUES)
    if CLASS not in table:
        table[CLASS] = LIVEABILITY.classes(table[TOTAL])
    return table


@per_store(NUMBERS)
def values(store: Store, area: Area, measure: str = TOTAL, ours: bool = False) -> pd.Series:
    """Every value of ``measure`` (a key; or ``DEVIATION``, ``CLASS``) of an area by year, in its
    own unit; a year without is absent. ``ours``: as ``scores_of``."""
    if measure in (*VALUES, CLASS):
        return scores_of(store, area, ours)[measure].dropna()
    if measure in THEME_MEASURES:
        return theme_values(store, area, measure)["value"].dropna().rename(measure)
    table = _indicator(store, measure)
    found = _at(table, area)
    if found.empty and area.members:
        rows = table[table.index.isin(area.members, level="code")].reset_index()
        found = _mean(store, area, rows, [measure])[measure]
    return found.dropna()


def value(store: Store, area: Area, year: int, measure: str = TOTAL, ours: bool = False) -> float:
    """One of ``values``; NaN where it is missing."""
    return float(values(store, area, measure, ours).get(year, float("nan")))


@per_store(LARGE)
def _indicator(store: Store, measure: str) -> pd.Series:
    return store.values(measure)


def _at(table: pd.DataFrame | pd.Series, area: Area) -> pd.DataFrame | pd.Series:
    """The rows of an area in a table by level, code and year: by year."""
    try:
        return table.loc[area.place]
    except KeyError:
        return table.iloc[:0].droplevel(["level", "code"])


def _mean(store: Store, area: Area, rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    weights = weights_of(store, area, TOTAL if columns == VALUES else columns[0])
    return weighted_mean(rows, weights, columns)


@per_store(LARGE)
def values_of_level(
    store: Store, level: str, measure: str = TOTAL, ours: bool = False
) -> pd.DataFrame:
    """Values of ``measure`` (as in ``values``) at a level: a row per code that has one, a column
    per year in which it can have one. NaN where missing. ``ours``: as ``scores_of``."""
    table = store.own_series if ours else store.series
    found = table[measure] if measure in (*VALUES, CLASS) else _indicator(store, measure)
    found = found[found.index.get_level_values("level") == level].droplevel("level")
    years = measure_of(measure).every_year if measure in REGISTRY else YEARS
    return found.unstack("year").reindex(columns=list(years))


def weights_of(store: Store, area: Area, measure: str = TOTAL) -> pd.Series:
    """What each member of an area (of a place itself) weighs in the mean of ``measure``
    (households, for scores), by code; a member without a number weighs nothing."""
    table = places_by_code(store)
    found = table[measure_of(measure).weight].reindex(list(area.members or (area.code,)))
    return found.fillna(0).astype(float)


def series(
    store: Store,
    area: Area,
    measure: str = TOTAL,
    years: Iterable[int] = PROGRAMME_YEARS,
    ours: bool = False,
) -> pd.Series:
    """Values of ``measure`` for an area, indexed by every year asked for, in its own unit.

    A year without a value is NaN: missing stays missing (``lacking`` says why). ``ours``: as
    ``scores_of``; whatever sets one year beside another asks it, so that no official year stands
    beside a computed one.
    """
    return values(store, area, measure, ours).reindex(list(years)).rename(area.code)


def lines(
    store: Store,
    areas: Iterable[Area],
    measure: str = TOTAL,
    years: Iterable[int] = PROGRAMME_YEARS,
    ours: bool = False,
) -> pd.DataFrame:
    """``series`` of several areas beside each other: a column per code, a row per year."""
    years = list(years)
    return pd.DataFrame({area.code: series(store, area, measure, years, ours) for area in areas})


def trend(
    store: Store, measure: str = TOTAL, years: Iterable[int] = PROGRAMME_YEARS, long: bool = False
) -> pd.DataFrame:
    """The programme beside the country: columns ``NPLV`` and ``NL``, one row a year.

    ``long`` takes both over the places that have every measurement since 2002
    (other, smaller populations: see ``vocabulary.LONG_SUFFIX``).
    """
    table = lines(store, (programme(long), country(long)), measure, years)
    return table.set_axis([programme().code, country().code], axis=1)


def since_start(table: pd.DataFrame) -> pd.DataFrame:
    """Each column's change since its first row (NaN where the first is missing)."""
    return table - table.iloc[0]


def years_of(store: Store, area: Area, measure: str = TOTAL) -> list[int]:
    """The years in which an area has a value, in order."""
    return values(store, area, measure).index.tolist()
