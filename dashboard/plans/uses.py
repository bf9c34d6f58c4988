"""The page Wat kan ik ermee: the facts about a place, on a page or as a file."""

from dashboard.plans.profile import Planned
from dashboard.store.read import Store
from dashboard.subjects.uses.tiles import classes_since, facts, parts_of
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS


def facts_of(store: Store, area: Area) -> tuple[Planned, ...]:
    """The tiles with the facts about ``area``: in short, and the class of itself or of the wijken
    and buurten in it in every measurement."""
    own = (area.level,) if area.level in ("wijk", "buurt") else ()
    return (
        Planned("feiten", f"De feiten over {area.name}", lambda: facts(store, area)),
        *(_classes(store, area, level) for level in (*own, *parts_of(store, area))),
    )


def _classes(store: Store, area: Area, level: str) -> Planned:
    of = area.name if area.level == level else f"de {LEVELS[level].plural}"
    key = LEVELS[level].plural
    return Planned(key, f"De klasse van {of}", lambda: classes_since(store, area, level))
