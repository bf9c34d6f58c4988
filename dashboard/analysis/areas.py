"""Areas to choose from, what lies within one, and the NPLV areas beside each other."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.series import lines, value
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME, Area, country
from dashboard.vocabulary.levels import AreaKind, map_levels
from dashboard.vocabulary.measures import SCORE_MEASURES, TOTAL, measure_of

SORT_KEYS = ("stand", "stand-laag", "verandering", "verandering-laag", "naam")
"""Ways to order the areas: by level and by change (best first, or worst first), by name."""
LOW_FIRST = "-laag"
"""What the key of an order ends with that begins with the worst."""


def area_changes(store: Store, first: int, last: int, measure: str = TOTAL) -> pd.DataFrame:
    """The NPLV areas in two years.

    Index: area id. Columns: name, gemeente, households, lon, lat, start, end, change (in the
    unit of the measure), class_start, class_end (Int64: of the total score for a measure of the
    Leefbaarometer, of its own scale for another), gap (end minus the country's end). An area
    without a value in a year has NaN there.
    """
    table = store.areas.set_index(["level", "code"]).loc["nplv"].loc[store.area_ids]
    table = table[["name", "gemeente", "households", "lon", "lat"]].copy()
    years = (first, last)
    found = area_series(store, years, measure)
    scale = measure_of(TOTAL if measure in SCORE_MEASURES else measure)
    classed = area_series(store, years, scale.key)
    for name, year in zip(("start", "end"), years, strict=True):
        table[name] = found[year]
        table[f"class_{name}"] = scale.classes(classed[year])
    table["change"] = table["end"] - table["start"]
    table["gap"] = table["end"] - value(store, country(), last, measure)
    return table


def sort_areas(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """``area_changes`` ordered by ``by`` (one of ``SORT_KEYS``); ties and missing by name.

    Raises ``ValueError`` for another key.
    """
    if by not in SORT_KEYS:
        raise ValueError(f"unknown order: {by}")
    if by == "naam":
        return table.sort_values("name")
    column = {"stand": "end", "verandering": "change"}[by.removesuffix(LOW_FIRST)]
    return table.sort_values([column, "name"], ascending=[by.endswith(LOW_FIRST), True])


@per_store(NUMBERS)
def ordered_areas(
    store: Store, order: str, period: tuple[int, int], measure: str = TOTAL
) -> pd.DataFrame:
    """``area_changes`` over ``period``, ordered by ``order`` (one of ``SORT_KEYS``)."""
    return sort_areas(area_changes(store, *period, measure), order)


def area_series(store: Store, years: tuple[int, ...], measure: str = TOTAL) -> pd.DataFrame:
    """Values of ``measure`` of the NPLV areas: a row per id, a column per year; may be NaN."""
    return lines(store, map(store.area, store.area_ids), measure, years).T


def pickable(store: Store) -> tuple[Area, ...]:
    """The areas that a reader can pick: the twenty (``Store.area_ids``), the country and the
    programme as a whole; an area of a reader's own comes beside them."""
    return (
        *(store.area(code) for code in store.area_ids),
        store.area(COUNTRY),
        store.area(PROGRAMME),
    )


@per_store(NUMBERS)
def buurten_in(store: Store, area: Area) -> pd.Index:
    """The codes of the scored buurten in an area (also where it is made of whole wijken)."""
    table = store.areas[store.areas["level"] == "buurt"]
    parts = area.members or (area.code,)
    within = table[["code", "wijk_code", "gemeente_code"]].isin(parts).any(axis=1)
    return pd.Index(table.loc[within, "code"])


def places_in(store: Store, area: Area, level: str) -> frozenset[str]:
    """The codes of the places of ``level`` (of ``map_levels``) in an area, also of those that lie
    in it for a part."""
    if level == "buurt":
        return frozenset(buurten_in(store, area))
    wijken = area.wijken or frozenset(wijken_of(store, area))
    return wijken if level == "wijk" else frozenset(f"GM{code[2:6]}" for code in wijken)


def wijken_of(store: Store, area: Area) -> list[str]:
    """The codes of the wijken that an area is made of, a gemeente is divided in, or that it is; []
    where a part of it is no wijk."""
    parts = area.members or (area.code,)
    table = store.areas[store.areas["level"] == "wijk"]
    if area.level == "gemeente":
        return table.loc[table["gemeente_code"] == area.code, "code"].tolist()
    return list(parts) if set(parts) <= set(table["code"]) else []


def level_of(store: Store, code: str) -> str | None:
    """The level of a gemeente, wijk or buurt; None for a code that is none of the store's."""
    level = store.area(code).level if code in store.names else None
    return level if level in map_levels() else None


@dataclass(frozen=True)
class WithinProgramme:
    """Where a place is and the programme's areas are: the area it lies ``inside`` whole (None for
    none), else those that lie in it for a part or whole (``holds``, in order of name)."""

    inside: Area | None = None
    holds: tuple[Area, ...] = ()


@per_store(NUMBERS)
def within_programme(store: Store, area: Area) -> WithinProgramme:
    """What a gemeente, wijk or buurt has to do with the NPLV areas; of anything else nothing."""
    if area.level not in map_levels():
        return WithinProgramme()
    holds = []
    for one in map(store.area, store.area_ids):
        if {area.code, f"WK{area.code[2:8]}"} & set(one.members):
            return WithinProgramme(one)
        if area.code in one.wijken or area.code in {f"GM{code[2:6]}" for code in one.wijken}:
            holds.append(one)
    return WithinProgramme(None, tuple(holds))


def takes_part(store: Store, area: Area) -> bool:
    """Whether an area is one of the programme, all of it, or a place that lies in one of them."""
    if area.kind is AreaKind.PROGRAMME:
        return True
    return within_programme(store, area).inside is not None
