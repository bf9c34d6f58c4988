"""Tiles about the area that a reader composes: its first facts, and its places on the map."""

from dataclasses import replace

from dashboard.analysis.shown import Shown
from dashboard.content.content import Content
from dashboard.content.maps import PlacesMap
from dashboard.content.names import gemeente_names, place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.language import numbers, scope
from dashboard.language.grammar import agree
from dashboard.language.missing_years import gone
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.own_area.numbers import Facts, facts, places
from dashboard.subjects.own_area.words import facts as words
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS, level_of, part_levels
from dashboard.vocabulary.measures import MEASURES, SCORE_UNIT, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, WHOLE
from dashboard.vocabulary.sources import DERIVED_SOURCE, HOUSEHOLDS_SOURCE, SCORE_SOURCE

BORDERS = "grenzen: CBS/Kadaster 2024, vereenvoudigd"


@per_store(TILES)
def first_facts(store: Store, area: Area) -> Content:
    """How many households, how it stands, how it went: of a composed area, at once."""
    found = facts(store, area)
    change = found.change
    went = CardChange("", words.went(found), change.sign if change.known else None)
    told = (words.change(found), words.unknown_change(found), (went,))
    cards = (
        Card("Huishoudens", numbers.count(found.households), f"in {LAST_YEAR} (CBS)"),
        Card(
            f"Score in {LAST_YEAR}",
            numbers.score(found.score),
            "geen klasse" if found.klass is None else f"klasse {numbers.class_short(found.klass)}",
        ),
        Card(f"Verandering sinds {FIRST_YEAR}", *told),
    )
    return Content(
        headline=words.stands(area.name, found),
        lead=" ".join(words.beware(found)),
        figure=Cards(cards),
        alt="",
        table=_places(store, area, found),
        unit=f"{SCORE_UNIT}; huishoudens",
        source=f"{DERIVED_SOURCE}; {HOUSEHOLDS_SOURCE}",
        period=numbers.period(*WHOLE),
        notes=(
            "De score is het gemiddelde van de wijken en buurten in het gebied, gewogen naar "
            "huishoudens: zoals bij de NPLV-gebieden.",
            words.NOT_KEPT,
            *gone(store, (area,), WHOLE),
        ),
    )


def _places(store: Store, area: Area, whole: Facts | None = None) -> Table:
    """The places that an area is made of, and the ``whole`` of them in a last row."""
    table = places(store, area)
    flags = (scope.flags(*row) for row in zip(table["jump"], table["small"], strict=True))
    columns = (
        Column("Naam", tuple(place_names(table["name"]).values())),
        Column("Code", tuple(table.index)),
        Column("Wat", tuple(LEVELS[level].singular for level in table["level"])),
        Column("Gemeente", gemeente_names(table.index, table["gemeente"])),
        Column("Huishoudens", tuple(table["households"]), "count", HOUSEHOLDS_SOURCE),
        Column(f"Score {FIRST_YEAR}", tuple(table["then"]), "score"),
        Column(f"Score {LAST_YEAR}", tuple(table["now"]), "score"),
        Column(f"Klasse {LAST_YEAR}", tuple(table["class"]), "class_short"),
        Column("Let op", tuple(flags)),
    )
    if whole is None:
        return Table(columns)
    change, now = whole.change.value, whole.score
    then = now - change if whole.change.known and now is not None and change is not None else None
    last = (area.name, "", "samen", "", whole.households, then, now, whole.klass, "")
    rows = zip(columns, last, strict=True)
    return Table(tuple(replace(column, values=(*column.values, cell)) for column, cell in rows))


def on_map(store: Store, area: Area | None, level: str) -> Content:
    """The places of ``level`` on a map to click on, with those of ``area`` pointed out; without
    where the map looks."""
    members = area.members if area else ()
    table = _places(store, area) if area else Table((Column("Naam", ()),))
    return Content(
        headline=words.on_map(area.name, parts_in_words(area)) if area else words.CLICK,
        lead=words.CLICK if area else "",
        figure=PlacesMap(Shown(level, TOTAL, LAST_YEAR), members=members),
        alt=words.MAP_ALT.format(LEVELS[level].plural),
        table=table,
        unit=f"klasse van de {MEASURES[TOTAL].lower()}",
        source=f"{SCORE_SOURCE}; {BORDERS}",
        period=str(LAST_YEAR),
    )


def parts_in_words(area: Area) -> str:
    """ "3 wijken en 1 buurt": what an area is made of."""
    counts = []
    for key in part_levels():
        many = sum(level_of(code).key == key for code in area.members)
        counts.append((agree(many, LEVELS[key].singular, LEVELS[key].plural), many))
    return words.made_of(counts)
