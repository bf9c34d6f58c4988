"""The profile of a gemeente, wijk or buurt: as far as the set goes, and where to look for more."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.analysis.areas import within_programme
from dashboard.analysis.comparable import match
from dashboard.build.names import TAKEN_NAMES
from dashboard.content.content import Content
from dashboard.language.labels import distinct
from dashboard.store.read import Store
from dashboard.subjects.any_place.numbers import (
    around,
    inside_of,
    scored_years,
)
from dashboard.subjects.any_place.numbers import inside as places_inside
from dashboard.subjects.any_place.tiles import ALL_BESIDE, caveats, identity, inside
from dashboard.subjects.any_place.words import HEADINGS
from dashboard.subjects.profile.tiles.area import area_lines, dimensions, steps
from dashboard.subjects.profile.tiles.buurten import household_classes
from dashboard.subjects.profile.tiles.comparable import balance, wijken
from dashboard.subjects.profile.tiles.resemblance import resemblance
from dashboard.ui.choices import choose_as_change
from dashboard.ui.links import link_to_map, links_to_profiles
from dashboard.ui.prose import bullets
from dashboard.ui.selection import choose_one, in_row
from dashboard.ui.tile import BELOW, BESIDE, HALF, tile
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import MEASURES, TOTAL
from dashboard.vocabulary.periods import Period


def named(area: Area) -> Area:
    """A place under a name that means nothing else on the screen."""
    return replace(area, name=distinct({area.code: area.name}, TAKEN_NAMES)[area.code])


def course(build: Callable[[str, bool], Content]) -> None:
    """The tile of the lines of a profile, with its choices; ``build``: of a measure, as change."""
    tile(
        "verloop",
        "Het verloop",
        build,
        controls=lambda: in_row(
            lambda: choose_one("maat", "Wat wilt u zien?", MEASURES),
            choose_as_change,
        ),
        layout=HALF,
    )


def place_profile(store: Store, area: Area, period: Period) -> None:
    """Draw what follows the answer of a place outside the programme (``named``)."""
    tile("gebied", "In het kort", lambda: identity(store, area))
    programme = within_programme(store, area)
    if near := (*programme.holds, *filter(None, [programme.inside]), *around(store, area)):
        links_to_profiles(near, "Profiel van ")
    bullets(caveats(store, area))
    if set(period) <= set(scored_years(store, area)):
        course(lambda measure, change: area_lines(store, area, measure, change, period))
        tile("dimensies", "De vijf dimensies", lambda: dimensions(store, area, period), layout=HALF)
        tile("opbouw", "Waar zit de verandering?", lambda: steps(store, area, period))
    tile(
        "buurten",
        HEADINGS[inside_of(area)].format(area.name),
        lambda: inside(store, area),
        layout=BESIDE if len(places_inside(store, area)) <= ALL_BESIDE else BELOW,
    )
    link_to_map(TOTAL, "wijk" if area.level == "gemeente" else "buurt", area)
    if area.level != "buurt":
        tile(
            "klassen",
            "Huishoudens per klasse",
            lambda: household_classes(store, area, period),
            layout=HALF,
        )
    if match(store, area):
        tile("vergelijkbaar", "Vergelijkbare wijken", lambda: balance(store, area), layout=HALF)
        tile("wijken", "Welke wijken zijn vergelijkbaar?", lambda: wijken(store, area), layout=HALF)
    tile("lijkt", "Welke NPLV-gebieden lijken erop?", lambda: resemblance(store, area), layout=HALF)
