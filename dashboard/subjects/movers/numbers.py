"""What is asked about risers and fallers, and who they are."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.movers import FALLER, OTHER, RISER, counted, has_rest, in_group
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import GROUPS, REST, STEPS, WHOLE
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import Period

STEPS_AND_WHOLE: tuple[tuple[int, int], ...] = (*STEPS[::-1], WHOLE)
"""The periods a reader can choose: the last first, the whole at the end."""
WHERE: dict[str, str] = {
    COUNTRY: "",
    PROGRAMME: "in NPLV-gebieden",
    REST: "in de rest van het land",
}
"""Group of places -> which they are, to stand behind their noun."""


@dataclass(frozen=True)
class Question:
    """What is asked: which places, over which period, with which bound (score)."""

    level: str
    first: int
    last: int
    threshold: float = SUBSTANTIAL
    group: str = COUNTRY

    @property
    def period(self) -> Period:
        """Its years."""
        return Period(self.first, self.last)

    @property
    def movers(self) -> tuple[str, int, int, float]:
        """Level, years and bound: what the functions of ``analysis.movers`` take."""
        return self.level, self.first, self.last, self.threshold

    @property
    def singular(self) -> str:
        """What a place is called."""
        return LEVELS[self.level].singular

    @property
    def plural(self) -> str:
        """What the places are called."""
        return LEVELS[self.level].plural

    @property
    def where(self) -> str:
        """Which places, to stand behind their noun."""
        return WHERE[self.group]


class Moved(NamedTuple):
    """How many rose, stayed in between and fell; together all who are counted."""

    up: int
    between: int
    down: int

    @classmethod
    def each(cls, table: pd.DataFrame, unit: str = "areas") -> "list[Moved]":
        """Those of each row of ``analysis.movers.counts``, in places or in households."""
        columns = [f"{kind}_{unit}" for kind in (RISER, OTHER, FALLER)]
        return [cls(*map(int, row)) for row in table[columns].to_numpy()]


def groups_of(store: Store, level: str) -> tuple[str, ...]:
    """The groups that can be shown at a level: without a rest, NPLV alone."""
    return GROUPS if has_rest(store, level) else (PROGRAMME,)


@per_store(TILES)
def populated(store: Store, asked: Question) -> bool:
    """Whether the group of ``asked`` has an unfavourable place at the start of the period."""
    return not _members(store, asked).empty


@per_store(TILES)
def profile_areas(store: Store, asked: Question) -> tuple[str, ...]:
    """The NPLV areas (id) in which a riser or faller lies, in order of name."""
    table = _members(store, asked)
    found = set(table.loc[table["kind"] != OTHER, "nplv_area"])
    return tuple(area for area in store.area_ids if area in found)


def _members(store: Store, asked: Question) -> pd.DataFrame:
    return in_group(counted(store, *asked.movers), asked.group)
