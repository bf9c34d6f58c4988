"""One NPLV area by itself: its lines, its buurten, what resembles it, what to beware of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.areas import buurten_in
from dashboard.analysis.comparable import match
from dashboard.analysis.coverage import definition
from dashboard.analysis.jumps import jumped
from dashboard.analysis.movers import ways
from dashboard.analysis.series import lines, since_start, value, years_of
from dashboard.language.comparable import unmatched
from dashboard.language.labels import distinct
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.choices import MATCH_ON
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COMPARABLE, Area, country
from dashboard.vocabulary.levels import level_of
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PERIODS, PROGRAMME_YEARS, Period

MOVE_PERIODS = PERIODS[:2]
"""The periods over which buurten are called riser or faller: the whole and the last two years."""


def beside_lines(store: Store, area: Area, measure: str = TOTAL) -> pd.DataFrame:
    """The area beside comparable wijken and the country, 2018-2024.

    Index: year; columns: the code of the area, ``COMPARABLE`` (absent when there is no match) and
    the country. Unit: score. Level of the comparable line: wijk, weighted.
    """
    table = lines(store, (area, country()), measure, ours=True)
    if measure in MATCH_ON and (found := match(store, area)):
        table.insert(1, COMPARABLE, found.series(measure))
    return table


@per_store(NUMBERS)
def buurten(store: Store, area: Area) -> pd.DataFrame:
    """The scored buurten inside an area (also where it is defined in whole wijken), by name.
    A name that occurs twice gets its code behind it.

    Index: code. Columns: name, households (CBS 2024, NaN where unknown), small and jump (as
    ``areas``), the total score in each year of ``PROGRAMME_YEARS`` and class_<year> (1-9, Int64).
    """
    places = store.areas[store.areas["code"].isin(buurten_in(store, area))]
    table = places.set_index("code")[["name", "households", "small", "jump"]]
    table = table.sort_values("name")
    table["name"] = pd.Series(distinct(table["name"].to_dict()))
    table["households"] = table["households"].astype(float)
    scores = store.scores[store.scores["code"].isin(table.index)].set_index("code")
    for year in PROGRAMME_YEARS:
        rows = scores[scores["year"] == year]
        table[year] = rows[TOTAL].reindex(table.index)
        table[f"class_{year}"] = rows["class"].reindex(table.index).astype("Int64")
    return table


@per_store(NUMBERS)
def moved(store: Store, area: Area, period: Period) -> pd.DataFrame:
    """What each of ``buurten`` did in a period.

    Index: code. Columns: name, change (score), way (see ``movers.ways``) and aside (a change
    that is neither counted nor named: a jump in the period, or a small buurt).
    """
    table = buurten(store, area)
    first, last = period
    change = table[last] - table[first]
    aside = table["small"] | jumped(table["jump"], first, last)
    found = {"name": table["name"], "change": change, "way": ways(change), "aside": aside}
    return pd.DataFrame(found)


class Moved(NamedTuple):
    """How many buurten are riser (``up``), faller (``down``) or neither (``between``), are without
    data (``missing``) or not counted (``aside``: a jump in the period, or few homes)."""

    up: int
    down: int
    between: int
    missing: int = 0
    aside: int = 0


def count_moved(table: pd.DataFrame) -> Moved:
    """The buurten of ``moved``, counted."""
    way, aside = table["way"], table["aside"]
    up, down, between = (int(((way == w) & ~aside).sum()) for w in (1, -1, 0))
    return Moved(up, down, between, int(way.isna().sum()), int((way.notna() & aside).sum()))


@per_store(NUMBERS)
def alike(store: Store, area: Area) -> pd.DataFrame:
    """How far each other NPLV area is from this one, in score units; a smaller number is nearer.

    Index: id of the other area. Columns: name; profile: mean absolute difference of
    the five dimensions in the last year; course: mean absolute difference of the
    change in total score since the first year, over the later years. NaN where a
    score is missing.
    """
    others = [store.area(code) for code in store.area_ids if code != area.code]
    profile = pd.DataFrame({key: _latest(store, (area, *others), key) for key in DIMENSION_KEYS})
    course = since_start(lines(store, (area, *others), ours=True)).T.drop(columns=FIRST_YEAR)
    apart = pd.DataFrame({"profile": _apart(profile), "course": _apart(course)})
    apart.insert(0, "name", pd.Series({one.code: one.name for one in others}))
    return apart.rename_axis("code")


def _latest(store: Store, areas: Iterable[Area], measure: str) -> dict[str, float]:
    return {area.code: value(store, area, LAST_YEAR, measure) for area in areas}


def _apart(table: pd.DataFrame) -> pd.Series:
    """Mean absolute difference of every row with the first; NaN if a value is missing."""
    return (table.iloc[1:] - table.iloc[0]).abs().mean(axis=1, skipna=False)


@dataclass(frozen=True)
class Particulars:
    """What a reader of one area has to beware of.

    ``confidence`` ("" for an own area: it is what its reader says) and ``buurten_used`` (the
    number of codes that are buurten) describe the border;
    ``cut_wijken``: wijken the border runs through;
    ``first_year``: first year with a score; ``unscored``: year -> names of
    buurten without a score in it; ``uncounted``: names of buurten without a number
    of households; ``small``: how many have a number, and a small one; ``buurten``: how
    many there are; ``difference``: total score in 2018 minus that of comparable wijken
    (NaN without a match); ``matched``: number of comparable wijken; ``unmatched``: why there are
    none ("" where there are).
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
    unmatched: str = ""


@per_store(NUMBERS)
def particulars(store: Store, area: Area) -> Particulars:
    """What to beware of in this area. Population of the buurten: as ``buurten``."""
    facts = definition(store)["confidence"].get(area.code, "")
    places = buurten(store, area)
    found = match(store, area)
    gone = {year: places.loc[places[year].isna(), "name"].tolist() for year in PROGRAMME_YEARS}
    years = years_of(store, area)
    return Particulars(
        confidence=str(facts),
        buurten_used=sum(level_of(code).key == "buurt" for code in area.members),
        cut_wijken=_cut_wijken(store, area),
        first_year=years[0] if years else None,
        unscored={year: names for year, names in gone.items() if names},
        uncounted=places.loc[places["households"].isna(), "name"].tolist(),
        small=int((places["small"] & places["households"].notna()).sum()),
        buurten=len(places),
        difference=float("nan") if found is None else float(found.balance.at[TOTAL, "difference"]),
        matched=0 if found is None else len(found.wijken),
        unmatched="" if found else unmatched(store, area),
    )


def _cut_wijken(store: Store, area: Area) -> int:
    """Wijken of which some households lie in the area and some do not."""
    inside = store.areas[store.areas["code"].isin(buurten_in(store, area))]
    within = inside.groupby("wijk_code")["households"].sum()
    wijken = store.areas[store.areas["level"] == "wijk"].set_index("code")["households"]
    whole = within.index.isin(area.members)
    return int((within.lt(wijken.reindex(within.index)) & ~whole).sum())
