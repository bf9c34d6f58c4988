"""The page Buddy's: its tiles, whether a page draws them or a file holds them."""

from dashboard.analysis.better import Aim, buddies
from dashboard.analysis.pairing import Excluded
from dashboard.analysis.similarity import DEFAULT, Weights, overlaps, resemblances
from dashboard.plans.profile import Planned
from dashboard.store.read import Store
from dashboard.subjects.buddies.tiles.alike import MOST, alike
from dashboard.subjects.buddies.tiles.better import better, wijken_outside
from dashboard.subjects.buddies.tiles.mutual import mutual
from dashboard.subjects.buddies.tiles.pairing import proposal
from dashboard.vocabulary.areas import Area

TOTAL_NOW = Aim()
"""What a page begins with."""


def of_area(
    store: Store, area: Area, aim: Aim = TOTAL_NOW, weights: Weights = DEFAULT
) -> dict[str, Planned]:
    """Key -> each tile about ``area``: who resembles it, who does better, wijken outside."""
    return {
        tile.key: tile
        for tile in (
            Planned("lijkt", "Wie lijkt op ons?", lambda: alike(store, area, weights)),
            Planned("beter", "Wie doet het beter?", lambda: better(store, area, aim, weights)),
            Planned(
                "wijken",
                "Vergelijkbare wijken die het beter deden",
                lambda: wijken_outside(store, area, aim),
            ),
        )
    }


def mutual_tile(store: Store, area: Area, other: Area, weights: Weights = DEFAULT) -> Planned:
    """What two areas can learn from each other."""
    topic = f"{area.name} en {other.name} naast elkaar"
    return Planned("samen", topic, lambda: mutual(store, area, other, weights))


def pairing_tile(
    store: Store,
    chosen: Area | None = None,
    excluded: Excluded = frozenset(),
    weights: Weights = DEFAULT,
) -> Planned:
    """Who learns from whom in the whole programme."""
    topic = "Een voorstel voor alle gebieden"
    return Planned("voorstel", topic, lambda: proposal(store, chosen, excluded, weights))


def first_buddies(
    store: Store, area: Area, aim: Aim, weights: Weights = DEFAULT
) -> tuple[Area, ...]:
    """The areas to link to: those that do better, else those that resemble it most."""
    better_ones = tuple(buddy.area for buddy in buddies(store, area, aim, weights))
    others = tuple(found.other for found in resemblances(store, area, weights))
    return (better_ones or others)[:MOST]


def possible(store: Store, area: Area) -> dict[str, Area]:
    """Code -> each area of the programme that can be set beside ``area`` as a buddy."""
    others = map(store.area, store.area_ids)
    return {one.code: one for one in others if not overlaps(store, area, one)}
