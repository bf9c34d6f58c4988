"""Tiles about a gemeente, wijk or buurt: where it stands among its like, and what lies in it."""

from dashboard.analysis.areas import within_programme
from dashboard.analysis.borders import bounds
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.maps import AreaMap
from dashboard.content.names import name_of, place_names
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, Cards, Remark
from dashboard.content.values import class_of
from dashboard.language import alt_texts, numbers, scope
from dashboard.language.shares import share_words
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.any_place import numbers as found
from dashboard.subjects.any_place import words
from dashboard.vocabulary.areas import URBANITY, Area, country
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import SCORE_UNIT, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.scales import UNFAVOURABLE
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE, SCORE_SOURCE

ALL_BESIDE = 40
"""Up to this many places the list stands beside the map; a longer one is folded below it."""


@per_store(TILES)
def identity(store: Store, area: Area) -> Content:
    """What a place is, and where it stands among all of its level."""
    row, place, level = found.facts(store, area), found.rank(store, area), area.level
    wider = found.around(store, area)
    where = numbers.join([f"{LEVELS[one.level].singular} {one.name}" for one in wider])
    programme = within_programme(store, area)
    parts = (programme.inside,) if programme.inside else programme.holds
    lower = None if place is None else share_words(place.lower)
    urban = None if numbers.is_missing(row["urbanity"]) else URBANITY.get(int(row["urbanity"]))
    cards = (
        Card(
            f"Hoger dan, in {LAST_YEAR}",
            numbers.MISSING if lower is None else lower,
            f"van de {LEVELS[level].plural}",
        ),
        Card("Inwoners", numbers.count(row["inhabitants"]), f"in {LAST_YEAR} (CBS)"),
        Card("Huishoudens", numbers.count(row["households"]), f"in {LAST_YEAR} (CBS)"),
        Card(
            f"{LEVELS[level].singular.capitalize()}",
            urban or numbers.MISSING,
            f"in {where}" if where else "de stedelijkheid volgens CBS",
        ),
    )
    places = (*parts, *wider, country())
    return Content(
        headline=words.stands_among(area.name, level, place),
        lead=" ".join(
            filter(
                None,
                (
                    words.same_as(level, place),
                    words.programme(area.name, level, programme),
                ),
            )
        ),
        figure=Cards(cards),
        alt="",
        table=Table(
            (
                Column("Plek", (area.name, *map(name_of, places))),
                Column("Wat", tuple(LEVELS[one.level].singular for one in (area, *places))),
                Column(
                    f"Score {LAST_YEAR}",
                    tuple(_now(store, one) for one in (area, *places)),
                    "score",
                ),
            )
        ),
        unit="deel van de plaatsen van dit niveau; aantallen",
        source=f"{SCORE_SOURCE}; {HOUSEHOLDS_SOURCE}",
        period=str(LAST_YEAR),
        notes=(
            "Elke plaats telt één keer, groot of klein. Plaatsen met bijna dezelfde score tellen "
            "bij geen van beide: dat verschil is kleiner dan de onzekerheid van de score.",
        ),
    )


def _now(store: Store, area: Area) -> float:
    scores = store.series[TOTAL]
    return float(scores.get((*area.place, LAST_YEAR), float("nan")))


@per_store(TILES)
def inside(store: Store, area: Area) -> Content:
    """The places in it (or around it) on a map in the colour of their class, and as a list."""
    table, listed = found.inside(store, area), found.inside_of(area)
    whole = found.whole_of(store, area)
    edges = bounds(store, whole)
    level = found.level_inside(area)
    names = place_names(table["name"])
    names[area.code] = area.name
    classes = [class_of(number) for number in table["class"]]
    low = sum(number in UNFAVOURABLE for number in classes)
    known = sum(number is not None for number in classes)
    flags = (scope.flags(*row) for row in zip(table["jump"], table["small"], strict=True))
    changed = table["change"].notna().any()
    return Content(
        headline=words.holds(listed, area.name, level, low, known),
        figure=AreaMap(whole, LAST_YEAR, level) if edges else Remark(words.NO_MAP),
        legend=class_legend(classes) if edges else None,
        alt=alt_texts.area_map(
            f"klasse van leefbaarheid in {whole.name}",
            dict(zip(table["name"], classes, strict=True)),
            str(LAST_YEAR),
            level=level,
        )
        if edges
        else "",
        table=Table(
            (
                Column(
                    LEVELS[level].singular.capitalize(), tuple(names[str(c)] for c in table.index)
                ),
                Column(str(LAST_YEAR), tuple(table["now"]), "score"),
                Column("Klasse", tuple(classes), "class_short"),
                *(
                    (Column(f"Sinds {FIRST_YEAR}", tuple(table["change"]), "difference"),)
                    if changed
                    else ()
                ),
                Column("Huishoudens", tuple(table["households"]), "count"),
                Column("Let op", tuple(flags)),
            )
        ),
        unit=SCORE_UNIT,
        source=f"{SCORE_SOURCE}; grenzen: CBS/Kadaster 2024",
        period=numbers.period(FIRST_YEAR, LAST_YEAR) if changed else str(LAST_YEAR),
        notes=(
            f"De kleur is de klasse in {LAST_YEAR}; gestreept is zonder gegevens. De lijst begint "
            "met de laagste score.",
            *(
                ()
                if changed
                else (f"Van deze plaatsen zijn er in deze set alleen cijfers over {LAST_YEAR}.",)
            ),
        ),
    )


@per_store(TILES)
def caveats(store: Store, area: Area) -> tuple[str, ...]:
    """What to beware of at a place: what this set does not know of it, and where to look."""
    row = found.facts(store, area)
    years = found.scored_years(store, area)
    wider = [f"{LEVELS[one.level].singular} {one.name}" for one in found.around(store, area)]
    texts = [
        words.only(area.name, years, area.level, wider),
        scope.flags(str(row["jump"]), bool(row["small"])),
        words.OURS if area.level == "gemeente" and len(years) > 1 else "",
    ]
    return tuple(f"{text[:1].upper()}{text[1:]}".rstrip(".") + "." for text in texts if text)
