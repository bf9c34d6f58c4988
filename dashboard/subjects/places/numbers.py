"""Gemeenten, wijken and buurten one by one: what a map and the list beside it show.

What several choices need is computed once and shared: read it, never change it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.aggregate import change_class
from dashboard.analysis.differences import apart
from dashboard.analysis.gap import gap_by_dimension
from dashboard.analysis.jumps import jumped
from dashboard.analysis.place_search import plain, searchable
from dashboard.analysis.series import CLASS, scores_of, series, value, values_of_level
from dashboard.analysis.series import values as values_of
from dashboard.analysis.shown import Shown
from dashboard.analysis.theme_marks import marks
from dashboard.analysis.theme_values import years_known
from dashboard.ladder import Difference, of_level
from dashboard.language.missing_years import lacking
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, Area, country
from dashboard.vocabulary.measures import REGISTRY, SCORE_MEASURES, TOTAL, measure_of
from dashboard.vocabulary.periods import LAST_YEAR, YEARS

OFFICIAL = "officieel"
"""Column of ``totals_beside_country``: the official values of a gemeente."""
ORDERS: tuple[str, ...] = ("laag", "hoog", "naam")
"""Ways to order the places: lowest value first, highest first, by name."""


@per_store(NUMBERS)
def years_of_level(store: Store, level: str, measure: str) -> tuple[int, ...]:
    """The years in which places of ``level`` have a value of ``measure``, in order."""
    if measure not in SCORE_MEASURES:
        return years_known(store).get((level, measure), ())
    return tuple(values_of_level(store, level, measure).dropna(axis=1, how="all").columns)


def measures_of_level(store: Store, level: str, years: int) -> dict[str, str]:
    """Key -> name of each measure that places of ``level`` have in as many ``years`` or more."""
    return {
        key: measure.name
        for key, measure in REGISTRY.items()
        if len(years_of_level(store, level, key)) >= years
    }


@per_store(LARGE)
def _base(store: Store, level: str) -> pd.DataFrame:
    areas = store.areas[store.areas["level"] == level].set_index("code")
    table = areas[["name", "gemeente", "nplv_area", "jump", "small"]].copy()
    table["households"] = areas["households"].astype(float)
    names = zip(table["name"], table["gemeente"], table.index, strict=True)
    table["search"] = [searchable(*known) for known in names]
    return table


@per_store(LARGE)
def yearly(store: Store, level: str, column: str, own: bool = False) -> pd.DataFrame:
    """Values of ``column`` (a measure, or the deviation): a row per place, a column per year.

    Index: code, as ``shown_places``. NaN where a score is missing. ``own``: our own value of a
    gemeente in the official years as well, for changes. Not to be changed.
    """
    return values_of_level(store, level, column, own).reindex(index=_base(store, level).index)


@per_store(LARGE)
def shown_places(store: Store, shown: Shown) -> pd.DataFrame:
    """The places of a level with what is shown of them.

    Index: code, in its order. Columns: name, gemeente, nplv_area (id of the NPLV
    area it lies in, "" for none), households (CBS 2024, NaN where unknown), search
    (see ``find``), jump and small (as ``areas``), value (score; with ``since`` the change in
    it, for a gemeente between two values of ours; NaN where a score is missing), class (1-9,
    <NA> where missing: on the scale of the measure, or of the change, as
    ``build.map_layers`` has it) and aside (a change that is neither counted nor named among
    the largest: a jump in this period, or few homes). Population: every place of the level
    with a score in some year. A jump is one of the score: of another measure there are none; of
    a measure of a theme there is ``mark`` (a ``theme_marks.Mark``, "" for most).
    """
    table = _base(store, shown.level)
    if shown.measure not in SCORE_MEASURES:
        table = table.assign(jump="")
    found = marks(store, shown.level, shown.measure)
    table["mark"] = found.reindex(table.index).fillna("") if len(found) else ""
    wide = yearly(store, shown.level, shown.measure, own=shown.since is not None)
    if shown.since is None:
        value = wide[shown.year]
        return table.assign(
            value=value, **{"class": measure_of(shown.measure).classes(value)}, aside=False
        )
    value = wide[shown.year] - wide[shown.since]
    aside = table["small"] | jumped(table["jump"], shown.since, shown.year)
    classes = change_class(value, of_level(shown.level, shown.measure))
    return table.assign(value=value, **{"class": classes}, aside=aside)


def counts(table: pd.DataFrame, classes: Iterable[int]) -> pd.DataFrame:
    """Places and households per class of ``table`` (as ``shown_places``).

    Index: ``classes`` and, last, 0 for places without a value. Columns: places, households
    (CBS 2024; a place whose number is unknown counts as none).
    """
    groups = table.groupby(table["class"].fillna(0).astype(int))
    found = pd.DataFrame({"places": groups.size(), "households": groups["households"].sum()})
    return found.reindex([*classes, 0]).fillna(0).astype("int64")


@dataclass(frozen=True)
class Coverage:
    """What a sentence about a map may speak of: ``share`` of the country's households in a
    place with a value (0-1), and whether all these places lie ``inside`` NPLV areas."""

    share: float
    inside: bool


def covered(store: Store, table: pd.DataFrame) -> Coverage:
    """What the places of ``table`` (as ``shown_places``) with a value are of the country."""
    known = table[table["value"].notna()]
    whole = float(store.areas.set_index("code").at[COUNTRY, "households"])
    inside = bool(len(known)) and bool((known["nplv_area"] != "").all())
    return Coverage(float(known["households"].sum()) / whole, inside)


def find(table: pd.DataFrame, text: str, area: str | None, order: str) -> pd.DataFrame:
    """The rows of ``table`` (as ``shown_places``) that fit, in ``order`` (one of ``ORDERS``).

    ``text``: each of its words must occur in the name, the gemeente or the code,
    as ``analysis.place_search`` reads them. ``area``: only places in this NPLV area.
    Without a value a place stands last, except by name, and before it what is ``aside``.
    Raises ``ValueError`` for another order.
    """
    # What holds no letter or figure at all is nowhere.
    for word in plain(text).split() or text.split():
        table = table[table["search"].str.contains(word, regex=False)]
    if area:
        table = table[table["nplv_area"] == area]
    if order == "naam":
        return table.sort_values(["name", "gemeente"], kind="stable")
    if order not in ORDERS:
        raise ValueError(f"unknown order: {order}")
    table = table.assign(last=table["aside"].astype(int).where(table["value"].notna(), 2))
    by, rising = ["last", "value", "name"], [True, order == "laag", True]
    return table.sort_values(by, ascending=rising, kind="stable").drop(columns="last")


@per_store(NUMBERS)
def totals_beside_country(store: Store, area: Area) -> pd.DataFrame:
    """The total score of a place beside the country's, over all nine years.

    Index: year. Columns: the place's code (of a gemeente our own series, in every year),
    ``OFFICIAL`` (the official value of a gemeente; absent at other levels, whose series is
    official) and ``NL``, the country since 2018: the one value that the screen calls
    Nederland. NaN where missing.
    """
    table = pd.DataFrame({area.code: values_of(store, area, ours=True).reindex(list(YEARS))})
    if area.level == "gemeente":
        rows = store.series.loc[area.place]
        table[OFFICIAL] = rows.loc[~rows["derived"], TOTAL].reindex(list(YEARS))
    table[COUNTRY] = series(store, country(), years=YEARS)
    return table


@dataclass(frozen=True)
class Standing:
    """Where a place stands in the last ``year`` with a score: its ``score`` and ``klasse`` (1-9),
    ``country`` (the score of ``NL``, NaN before 2018) and ``gap`` with it."""

    year: int
    score: float
    klasse: int
    country: float
    gap: Difference


def standing(store: Store, area: Area) -> Standing:
    """Where a place stands beside the country, by the score that is shown: the official one
    where there is one. Raises ``ValueError`` for an area without any score."""
    rows = scores_of(store, area)
    if rows.empty:
        raise ValueError(lacking(store, area, LAST_YEAR))
    year = int(rows.index[-1])
    score, other = float(rows.at[year, TOTAL]), value(store, country(), year)
    gap = apart(store, area, country(), score - other, (year, year))
    return Standing(year, score, int(rows.at[year, CLASS]), other, gap)


@per_store(NUMBERS)
def dimensions_beside_country(store: Store, area: Area) -> pd.DataFrame:
    """The five dimensions of a place beside the country in the last year.

    Index: dimension key. Columns: as ``analysis.gap.gap_by_dimension`` (score, NaN where missing).
    """
    return gap_by_dimension(store, [LAST_YEAR], area).loc[LAST_YEAR]
