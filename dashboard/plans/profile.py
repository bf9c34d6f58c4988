"""The profile of a place: its tiles, whether a page draws them or a file holds them."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from dashboard.analysis.areas import level_of, wijken_of
from dashboard.analysis.comparable import match
from dashboard.analysis.place_search import postcode_in
from dashboard.analysis.series import years_of
from dashboard.build.names import TAKEN_NAMES
from dashboard.content.content import Content
from dashboard.content.names import profile_address
from dashboard.export.taken import Taken
from dashboard.language import grammar, own
from dashboard.language.labels import distinct
from dashboard.store.own import own_of
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.any_place import tiles as place_tiles
from dashboard.subjects.any_place.numbers import WIJKEN, inside_of, scored_years
from dashboard.subjects.any_place.words import HEADINGS
from dashboard.subjects.places.words.place import place_title
from dashboard.subjects.postcode import tiles as postcode_tiles
from dashboard.subjects.profile.numbers import MOVE_PERIODS, moved
from dashboard.subjects.profile.tiles import area as area_tiles
from dashboard.subjects.profile.tiles.buurten import buurt_map, buurt_moves, household_classes
from dashboard.subjects.profile.tiles.comparable import balance, wijken
from dashboard.subjects.profile.tiles.resemblance import resemblance
from dashboard.subjects.themes.tiles.behind import behind_score
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import POSTCODE, AreaKind
from dashboard.vocabulary.measures import TOTAL, NotForMeasureError
from dashboard.vocabulary.own import SIGN
from dashboard.vocabulary.periods import PERIODS, Period

IN_SHORT = "Het antwoord in het kort"
LIKE = "Welke NPLV-gebieden lijken erop?"


class Planned(NamedTuple):
    """A tile of a page: its key, the short heading above it, and what makes its content. That
    can be called without an argument; it takes the choices of the tile, where it has any."""

    key: str
    topic: str
    build: Callable[..., Content]


def known_place(store: Store, text: str, postcodes: bool = False) -> str | None:
    """The code of the place that ``text`` means: by its code, or by the name of an area of the
    programme; with ``postcodes`` one of those too. None for what the store does not know."""
    if text.startswith(SIGN):
        composed = own_of(store, text).area
        return composed.code if composed else None
    asked = text.lower()
    if asked in store.area_ids:
        return asked
    if level_of(store, text.upper()):
        return text.upper()
    if postcodes and (postcode := postcode_in(store, text)):
        return postcode.code
    return {store.names[code].lower(): code for code in store.area_ids}.get(asked)


def called(store: Store, area: Area) -> str:
    """The name of a place, and what and where it is if that is not an area of the programme."""
    if area.kind is AreaKind.OWN:
        return f"{area.name} ({own.made_of(store, area)})"
    if area.level == POSTCODE:
        gemeente = str(store.areas.set_index("code").at[area.code, "gemeente"])
        return f"{area.name} ({gemeente})" if gemeente else area.name
    if area.level not in ("gemeente", "wijk", "buurt"):
        return area.name
    return place_title(area.name, area.level, store.names.get(f"GM{area.code[2:6]}", ""))


def named(area: Area) -> Area:
    """A place under a name that means nothing else on the screen."""
    return replace(area, name=distinct({area.code: area.name}, TAKEN_NAMES)[area.code])


def answer_tile(store: Store, area: Area) -> Planned:
    """What a reader comes for: it asks for no period."""
    if area.level == POSTCODE:
        return Planned("antwoord", IN_SHORT, lambda: postcode_tiles.identity(store, area))
    return Planned("antwoord", IN_SHORT, lambda: answer(store, area))


def profile(store: Store, area: Area, period: Period = PERIODS[0]) -> dict[str, Planned]:
    """Key -> each tile that follows the answer of ``area`` (``named``), from top to bottom."""
    of = _postcode if area.level == POSTCODE else _any_place
    if area.members:
        of = _programme_area if area.code in store.area_ids else _own_area
    return {tile.key: tile for tile in of(store, area, period)}


def caveats(store: Store, area: Area) -> tuple[str, ...]:
    """What to beware of with ``area``: sentences."""
    if area.kind is AreaKind.OWN:
        more = own.caveats(store, area)
        # What has no score at the start has no comparable wijken either, for the same reason.
        told = " ".join(more)
        whole = (t for t in area_tiles.caveats(store, area) if grammar.lower_first(t) not in told)
        return (*whole, *more)
    if area.code in store.area_ids:
        return area_tiles.caveats(store, area)
    if area.level == POSTCODE:
        return (postcode_tiles.words.APPROXIMATE,)
    return place_tiles.caveats(store, area)


def _programme_area(store: Store, area: Area, period: Period) -> list[Planned]:
    return [
        Planned(
            "gebied", "Wat voor gebied is het?", lambda: area_tiles.identity(store, area, period)
        ),
        *_course(store, area, period),
        _behind(store, area),
        Planned("buurten", f"De buurten in {area.name}", lambda: buurt_map(store, area, period)),
        Planned("stijgers", "Stijgers en dalers", lambda: buurt_moves(store, area)),
        _classes(store, area, period),
        Planned(
            "vergelijkbaar", "Vergelijkbare wijken buiten het NPLV", lambda: balance(store, area)
        ),
        Planned("wijken", "Welke wijken zijn vergelijkbaar?", lambda: wijken(store, area)),
        Planned(
            "lijkt",
            "Welke gebieden lijken erop?" if area.code in store.area_ids else LIKE,
            lambda: resemblance(store, area),
        ),
    ]


def _own_area(store: Store, area: Area, period: Period) -> list[Planned]:
    """As one of the twenty, as far as the set goes; what it cannot say is said by ``caveats``."""
    whole = _programme_area(store, area, period)
    absent = set()
    if not set(period) <= set(years_of(store, area)):
        absent |= {"verloop", "dimensies", "opbouw"}
    if all(moved(store, area, span)["change"].isna().all() for span in MOVE_PERIODS):
        absent.add("stijgers")
    if not match(store, area):
        absent |= {"vergelijkbaar", "wijken"}
    found = [tile for tile in whole if tile.key not in absent]
    if len(wijken_of(store, area)) > 1:
        at = [tile.key for tile in found].index("buurten")
        parts = Planned(
            "delen", HEADINGS[WIJKEN].format(area.name), lambda: place_tiles.inside(store, area)
        )
        found.insert(at, parts)
    return found


def _any_place(store: Store, area: Area, period: Period) -> list[Planned]:
    found = [Planned("gebied", "In het kort", lambda: place_tiles.identity(store, area))]
    if set(period) <= set(scored_years(store, area)):
        found += _course(store, area, period)
    found.append(_behind(store, area))
    heading = HEADINGS[inside_of(area)].format(area.name)
    found.append(Planned("buurten", heading, lambda: place_tiles.inside(store, area)))
    if area.level != "buurt":
        found.append(_classes(store, area, period))
    if match(store, area):
        found += [
            Planned("vergelijkbaar", "Vergelijkbare wijken", lambda: balance(store, area)),
            Planned("wijken", "Welke wijken zijn vergelijkbaar?", lambda: wijken(store, area)),
        ]
    return [*found, Planned("lijkt", LIKE, lambda: resemblance(store, area))]


def _postcode(store: Store, area: Area, _: Period) -> list[Planned]:
    def course(measure: str = TOTAL) -> Content:
        return postcode_tiles.course(store, area, measure)

    gemeente = str(store.areas.set_index("code").at[area.code, "gemeente"])
    found = [
        Planned("adviezen", "Schooladviezen", lambda: postcode_tiles.advice(store, area)),
        Planned("buurten", "Buurten", lambda: postcode_tiles.buurten(store, area)),
    ]
    if gemeente:
        heading = f"De postcodes in {gemeente}"
        found.append(Planned("postcodes", heading, lambda: postcode_tiles.siblings(store, area)))
    if not years_of(store, area):
        return found
    return [
        Planned("verloop", "Het verloop", course),
        Planned("dimensies", "De vijf dimensies", lambda: postcode_tiles.dimensions(store, area)),
        *found,
    ]


def _course(store: Store, area: Area, period: Period) -> list[Planned]:
    def lines(measure: str = TOTAL, change: bool = False) -> Content:
        return area_tiles.area_lines(store, area, measure, change, period)

    return [
        Planned("verloop", "Het verloop", lines),
        Planned(
            "dimensies", "De vijf dimensies", lambda: area_tiles.dimensions(store, area, period)
        ),
        Planned(
            "opbouw", "Waar zit de verandering?", lambda: area_tiles.steps(store, area, period)
        ),
    ]


def _behind(store: Store, area: Area) -> Planned:
    return Planned("achter", "Achter de score", lambda: behind_score(store, area))


def _classes(store: Store, area: Area, period: Period) -> Planned:
    return Planned(
        "klassen", "Huishoudens per klasse", lambda: household_classes(store, area, period)
    )


def taken_along(store: Store, area: Area, dashboard: str) -> list[Taken]:
    """All tiles of the profile of ``area`` with the choices that a page begins with, for a file.

    ``dashboard``: the address under which readers know it. What is not there for the place (a
    measure, a year) is left out.
    """
    heading, area = called(store, area), named(area)
    address = f"{dashboard}/{profile_address(area.code)}"
    found = []
    for key, topic, build in (answer_tile(store, area), *profile(store, area).values()):
        try:
            content = build()
        except NotForMeasureError:
            continue
        found.append(Taken(key, topic, content, address, heading))
    return found
