"""The tiles of a profile as a reader takes them along, made by the subjects."""

from dataclasses import replace

from dashboard.analysis.comparable import match
from dashboard.export.taken import Taken
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.any_place import tiles as any_place
from dashboard.subjects.any_place.numbers import inside_of, scored_years
from dashboard.subjects.any_place.words import HEADINGS
from dashboard.subjects.profile.tiles import area as profile
from dashboard.subjects.profile.tiles.buurten import buurt_map, buurt_moves, household_classes
from dashboard.subjects.profile.tiles.comparable import balance, wijken
from dashboard.subjects.profile.tiles.resemblance import resemblance
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import Period

PERIOD = Period(2018, 2024)
ADDRESS = "https://dashboard.example/nplv/gebiedsprofiel?gebied={}"


def profile_tiles(store: Store, code: str, name: str = "") -> list[Taken]:
    """The tiles of the profile of ``code`` in their order, with the choices it opens with;
    ``name``: what the place is called there, if not as in the set."""
    place = store.area(code)
    place = replace(place, name=name or place.name)
    course = (
        ("verloop", "Het verloop", profile.area_lines(store, place, TOTAL, False, PERIOD)),
        ("dimensies", "De vijf dimensies", profile.dimensions(store, place, PERIOD)),
        ("opbouw", "Waar zit de verandering?", profile.steps(store, place, PERIOD)),
    )
    classes = ("klassen", "Huishoudens per klasse", household_classes(store, place, PERIOD))
    compared = (
        ("vergelijkbaar", "Vergelijkbare wijken", balance(store, place)),
        ("wijken", "Welke wijken zijn vergelijkbaar?", wijken(store, place)),
    )
    if code in store.area_ids:
        parts = [
            ("gebied", "Wat voor gebied is het?", profile.identity(store, place, PERIOD)),
            *course,
            ("buurten", f"De buurten in {place.name}", buurt_map(store, place, PERIOD)),
            ("stijgers", "Stijgers en dalers", buurt_moves(store, place)),
            classes,
            *compared,
        ]
    else:
        heading = HEADINGS[inside_of(place)].format(place.name)
        parts = [
            ("gebied", "In het kort", any_place.identity(store, place)),
            *(course if set(PERIOD) <= set(scored_years(store, place)) else ()),
            ("buurten", heading, any_place.inside(store, place)),
            *([classes] if place.level != "buurt" else ()),
            *(compared if match(store, place) else ()),
        ]
    told = [
        ("antwoord", "Het antwoord in het kort", answer(store, place)),
        *parts,
        ("lijkt", "Welke gebieden lijken erop?", resemblance(store, place)),
    ]
    return [Taken(*one, ADDRESS.format(code), place.name) for one in told]


def profile_caveats(store: Store, code: str) -> tuple[str, ...]:
    """What to beware of in that place."""
    place = store.area(code)
    return (profile if code in store.area_ids else any_place).caveats(store, place)
