"""The page Thema's: its tiles, whether a page draws them or a file holds them."""

from collections.abc import Iterator

from dashboard.plans.profile import Planned
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import years_of
from dashboard.subjects.themes.numbers.places import by_class, fair
from dashboard.subjects.themes.numbers.relation import together
from dashboard.subjects.themes.tiles.answer import answer
from dashboard.subjects.themes.tiles.areas import in_order, through_years
from dashboard.subjects.themes.tiles.classes import of_classes, same_class
from dashboard.subjects.themes.tiles.map import on_map
from dashboard.subjects.themes.tiles.relation import cloud
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.themes import THEME_MEASURES


def answer_tile(store: Store, theme: str, chosen: Area | None) -> Planned:
    """What a theme says first."""
    return Planned("antwoord", "Het antwoord in het kort", lambda: answer(store, theme, chosen))


def of_measure(store: Store, measure: str, chosen: Area | None) -> Iterator[Planned]:
    """The tiles of a measure, in order; what cannot be known of it has no tile."""
    if THEME_MEASURES[measure].additive:
        yield Planned(
            "gebieden", "De gebieden op een rij", lambda: in_order(store, measure, chosen)
        )
        yield Planned("kaart", "Op de kaart", lambda: on_map(store, measure, chosen))
    if fair(store, measure):
        yield Planned(
            "zelfde-klasse",
            "Naast plaatsen met dezelfde klasse",
            lambda: same_class(store, measure),
        )
    if not by_class(store, measure).empty:
        yield Planned("klassen", "Naar klasse van leefbaarheid", lambda: of_classes(store, measure))
    if len(years_of(store, measure, chosen)) > 1:
        yield Planned("verloop", "Het verloop", lambda: through_years(store, measure, chosen))
    if together(store, measure):
        yield Planned("wolk", "Samen met de Leefbaarometer", lambda: cloud(store, measure))
