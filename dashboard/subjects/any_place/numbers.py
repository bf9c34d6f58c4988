"""One gemeente, wijk or buurt among all of its level, and the places in or around it."""

from dataclasses import dataclass

import pandas as pd

from dashboard import ladder
from dashboard.analysis.areas import buurten_in, wijken_of
from dashboard.analysis.series import CLASS, value, values_of_level
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR

SAME_WIJK, BUURTEN, WIJKEN = "same wijk", "buurten", "wijken"
"""What ``inside`` lists: the buurten of the same wijk, those in it, or its wijken."""


@dataclass(frozen=True)
class Rank:
    """Where a place stands among the ``others`` of its level with a score in the last year: the
    parts (0-1) of them that score ``lower`` and ``higher``; the rest differs too little from it
    to be told (the ladder of the level)."""

    others: int
    lower: float
    higher: float

    @property
    def same(self) -> float:
        """The part that scores about as high."""
        return max(1 - self.lower - self.higher, 0.0)


@per_store(NUMBERS)
def rank(store: Store, area: Area) -> Rank | None:
    """Where a gemeente, wijk or buurt stands among all of its level; None without a score."""
    own = value(store, area, LAST_YEAR)
    others = values_of_level(store, area.level)[LAST_YEAR].dropna().drop(area.code, errors="ignore")
    if own != own or others.empty:
        return None
    told = ladder.of_level(area.level).slight - ladder.NOISE
    lower, higher = ((own - others) * way >= told for way in (1, -1))
    return Rank(len(others), float(lower.mean()), float(higher.mean()))


def facts(store: Store, area: Area) -> pd.Series:
    """The row of a place in ``Store.areas``."""
    return store.areas.loc[store.areas["code"] == area.code].iloc[0]


def around(store: Store, area: Area) -> tuple[Area, ...]:
    """The wijk and the gemeente in which a place lies, from small to large."""
    row = facts(store, area)
    codes = (row["wijk_code"], row["gemeente_code"])
    return tuple(store.area(str(code)) for code in codes if code and code != area.code)


def inside_of(area: Area) -> str:
    """Which of ``SAME_WIJK``, ``BUURTEN`` and ``WIJKEN`` is listed for a place of this level."""
    return {"gemeente": WIJKEN, "eigen": WIJKEN, "wijk": BUURTEN}.get(area.level, SAME_WIJK)


def level_inside(area: Area) -> str:
    """The level of what ``inside`` lists."""
    return "wijk" if inside_of(area) == WIJKEN else "buurt"


def whole_of(store: Store, area: Area) -> Area:
    """What ``inside`` lists the places of: the place itself, or the wijk of a buurt."""
    return area if area.level != "buurt" else store.area(str(facts(store, area)["wijk_code"]))


@per_store(NUMBERS)
def inside(store: Store, area: Area) -> pd.DataFrame:
    """The wijken of a gemeente or of a composed area of wijken, the buurten of a wijk, or all
    buurten of the wijk of a buurt; the lowest score first.

    Index: code. Columns: name, households (CBS 2024), jump and small (as ``areas``), now (score in
    the last year), class (1-9, Int64) and change since the first year (score). NaN where missing.
    """
    level, whole = level_inside(area), whole_of(store, area)
    codes = wijken_of(store, whole) if level == "wijk" else buurten_in(store, whole)
    table = store.areas[store.areas["level"] == level].set_index("code").loc[list(codes)]
    table = table[["name", "households", "jump", "small"]].astype({"households": float})
    scores = values_of_level(store, level).reindex(table.index)
    table["now"] = scores[LAST_YEAR]
    classes = values_of_level(store, level, CLASS)[LAST_YEAR]
    table["class"] = classes.reindex(table.index).astype("Int64")
    table["change"] = scores[LAST_YEAR] - scores[FIRST_YEAR]
    return table.sort_values(["now", "name"], na_position="last")


def scored_years(store: Store, area: Area, measure: str = TOTAL) -> tuple[int, ...]:
    """The years in which a place can be set beside the first year: with a value of ours or of its
    own."""
    row = values_of_level(store, area.level, measure, ours=True)
    return tuple(row.loc[area.code].dropna().index) if area.code in row.index else ()
