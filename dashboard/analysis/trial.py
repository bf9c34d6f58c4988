"""Another list of the areas of the programme tried on the set that is there, before it is built."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.analysis.stand import Stand, stand
from dashboard.sources.definition import read_definition
from dashboard.sources.files import Found
from dashboard.sources.rules import check_definition
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, own_area
from dashboard.vocabulary.levels import part_levels

FILE = "nplv_gebieden.csv"
"""What the list is called where it counts, and in what is said of it."""


@dataclass(frozen=True)
class Tried:
    """An area by the list that counts (``now``) and by the one that is tried (``then``), None where
    it is in only one of them; the codes that come (``added``) and go (``gone``)."""

    name: str
    now: Stand | None
    then: Stand | None
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether it is made of the same places by both."""
        return not (self.added or self.gone)


def try_list(store: Store, content: bytes) -> tuple[Tried, ...]:
    """The areas by the list in ``content`` (a CSV file as the build reads it) beside those of the
    set, by name.

    Raises ``SourceError``, with what is wrong in Dutch, for a list that the build would refuse.
    """
    found = Found(FILE, "definition", "", Path(FILE))  # only its name: it comes on no disk
    listed = read_definition(found, content)
    check_definition(found, listed, _scores(store), store.areas)
    new = {
        str(key): own_area(str(rows["area"].iloc[0]), rows["code"])
        for key, rows in listed.groupby("area_id")
    }
    names = dict(zip(listed["area_id"], listed["area"], strict=True))
    old = {key: store.area(key) for key in store.area_ids}
    tried = [
        _beside(store, str(names.get(key) or old[key].name), old.get(key), new.get(key))
        for key in {*old, *new}
    ]
    return tuple(sorted(tried, key=lambda one: one.name))


def _scores(store: Store) -> dict[str, pd.DataFrame]:
    """Level -> the scores of its places, as the rules of the list ask for them."""
    return {level: store.scores[store.scores["level"] == level] for level in part_levels()}


def _beside(store: Store, name: str, old: Area | None, new: Area | None) -> Tried:
    was, becomes = (set(one.members) if one else set() for one in (old, new))
    now, then = (stand(store, one) if one else None for one in (old, new))
    return Tried(name, now, then, tuple(sorted(becomes - was)), tuple(sorted(was - becomes)))
