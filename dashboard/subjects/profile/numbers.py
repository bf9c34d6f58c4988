"""One NPLV area by itself: its lines, its buurten, what resembles it, what to beware of."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.areas import area_series
from dashboard.analysis.comparable import match
from dashboard.analysis.coverage import definition
from dashboard.analysis.jumps import jumped
from dashboard.analysis.movers import ways
from dashboard.analysis.series import series, years_of
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COMPARABLE,
    COUNTRY,
    DIMENSION_KEYS,
    FIRST_YEAR,
    LAST_YEAR,
    PROGRAMME_YEARS,
    TOTAL,
)

RECENT_YEAR = PROGRAMME_YEARS[-2]
MOVES: dict[str, tuple[int, int]] = {
    "whole": (FIRST_YEAR, LAST_YEAR),
    "recent": (RECENT_YEAR, LAST_YEAR),
}
"""Name of a period over which buurten are called riser or faller -> its years."""


def lines(store: Store, area: str, measure: str = TOTAL) -> pd.DataFrame:
    """The area beside comparable wijken and the country, 2018-2024.

    Index: year; columns: the area id, ``COMPARABLE`` (absent when there is no match) and
    ``COUNTRY``. Unit: score. Level of the comparable line: wijk, weighted.
    """
    table = pd.DataFrame({area: series(store, "nplv", area, measure)})
    found = match(store, area)
    if found is not None:
        table[COMPARABLE] = found.series(measure)
    table[COUNTRY] = series(store, "land", COUNTRY, measure)
    return table


@per_store(NUMBERS)
def buurten(store: Store, area: str) -> pd.DataFrame:
    """The scored buurten inside an area (also where it is defined in whole wijken), by name.
    A name that occurs twice gets its code behind it.

    Index: code. Columns: name, households (CBS 2024, NaN where unknown), small and jump (as
    ``areas``), the total score in each year of ``PROGRAMME_YEARS``, class_<year> (1-9, Int64),
    and per period of ``MOVES`` change_<name> (score), aside_<name> (a change that is neither
    counted nor named: a jump in the period, or a small buurt) and move_<name> (see
    ``movers.ways``).
    """
    places = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] == area)]
    table = places.set_index("code")[["name", "households", "small", "jump"]]
    table = table.sort_values("name")
    double = table["name"].duplicated(keep=False)
    table.loc[double, "name"] += " (" + table.index[double] + ")"
    table["households"] = table["households"].astype(float)
    scores = store.scores[store.scores["code"].isin(table.index)].set_index("code")
    for year in PROGRAMME_YEARS:
        rows = scores[scores["year"] == year]
        table[year] = rows[TOTAL].reindex(table.index)
        table[f"class_{year}"] = rows["class"].reindex(table.index).astype("Int64")
    for name, (first, last) in MOVES.items():
        table[f"change_{name}"] = table[last] - table[first]
        table[f"aside_{name}"] = table["small"] | jumped(table["jump"], first, last)
        table[f"move_{name}"] = ways(table[f"change_{name}"])
    return table


@per_store(NUMBERS)
def alike(store: Store, area: str) -> pd.DataFrame:
    """How far each other area is from this one, in score units; a smaller number is more alike.

    Index: id of the other area. Columns: name; profile: mean absolute difference of
    the five dimensions in the last year; course: mean absolute difference of the
    change in total score since the first year, over the later years. NaN where a
    score is missing.
    """
    latest = store.series.loc["nplv"].xs(LAST_YEAR, level="year")
    profile = latest[list(DIMENSION_KEYS)].reindex(store.area_ids)
    scores = area_series(store, PROGRAMME_YEARS)
    course = scores.sub(scores[FIRST_YEAR], axis=0).drop(columns=FIRST_YEAR)
    apart = pd.DataFrame({"profile": _apart(profile, area), "course": _apart(course, area)})
    apart.insert(0, "name", pd.Series(store.names))
    return apart.drop(index=area).rename_axis("code")


def _apart(table: pd.DataFrame, area: str) -> pd.Series:
    """Mean absolute difference of every row with that of ``area``; NaN if a value is missing."""
    return (table - table.loc[area]).abs().mean(axis=1, skipna=False)


@dataclass(frozen=True)
class Particulars:
    """What a reader of one area has to beware of.

    ``confidence`` and ``buurten_used`` (the number of codes that are buurten)
    describe the border; ``cut_wijken``: wijken the border runs through;
    ``first_year``: first year with a score; ``unscored``: year -> names of
    buurten without a score in it; ``uncounted``: names of buurten without a number
    of households; ``small``: how many have a number, and a small one; ``buurten``: how
    many there are; ``difference``: total score in 2018 minus that of comparable wijken
    (NaN without a match); ``matched``: number of comparable wijken.
    """

    confidence: str
    buurten_used: int
    cut_wijken: int
    first_year: int | None
    unscored: dict[int, list[str]]
    uncounted: list[str]
    small: int
    buurten: int
    difference: float
    matched: int


@per_store(NUMBERS)
def particulars(store: Store, area: str) -> Particulars:
    """What to beware of in this area. Population of the buurten: as ``buurten``."""
    facts = definition(store).loc[area]
    places = buurten(store, area)
    found = match(store, area)
    gone = {year: places.loc[places[year].isna(), "name"].tolist() for year in PROGRAMME_YEARS}
    years = years_of(store, "nplv", area)
    return Particulars(
        confidence=str(facts["confidence"]),
        buurten_used=int(facts["buurten"]),
        cut_wijken=_cut_wijken(store, area),
        first_year=years[0] if years else None,
        unscored={year: names for year, names in gone.items() if names},
        uncounted=places.loc[places["households"].isna(), "name"].tolist(),
        small=int((places["small"] & places["households"].notna()).sum()),
        buurten=len(places),
        difference=float("nan") if found is None else float(found.balance.at[TOTAL, "difference"]),
        matched=0 if found is None else len(found.wijken),
    )


def _cut_wijken(store: Store, area: str) -> int:
    """Wijken of which some households lie in the area and some do not."""
    wijken = store.areas[(store.areas["level"] == "wijk") & (store.areas["nplv_area"] == area)]
    return int((wijken["nplv_share"] < 1).sum())
