"""Tiles that say who does better than an area: in the programme, and wijken outside it."""

from dashboard import ladder
from dashboard.analysis.better import Aim, Buddy, beside, buddies, lead, outside
from dashboard.analysis.comparable import match
from dashboard.analysis.similarity import DEFAULT, Weights, lacking, resemblances
from dashboard.content.content import Content
from dashboard.content.names import gemeente_names, name_of
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, Listing, Remark
from dashboard.language import comparable, grammar, numbers
from dashboard.language.missing_years import lacking as missing
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.buddies.tiles.alike import MOST
from dashboard.subjects.buddies.words import alike as alike_words
from dashboard.subjects.buddies.words import better as words
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT, MEASURES
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE


@per_store(TILES)
def better(store: Store, area: Area, aim: Aim, weights: Weights = DEFAULT) -> Content:
    """Who does better than ``area`` on ``aim`` of those that resemble it most, and what to ask."""
    years = aim.period or (LAST_YEAR,)
    if gone := next(filter(None, (missing(store, area, y, aim.measure) for y in years)), ""):
        return _nothing(area, aim, gone)
    found, count = buddies(store, area, aim, weights), len(resemblances(store, area, weights))
    shown = found[:MOST]
    items = tuple((name_of(one.area), _told(store, area, one, aim)) for one in shown)
    more = f"Genoemd zijn de {MOST} die er het meest op lijken, van {len(found)}."
    return Content(
        headline=words.who_is_better(area.name, aim, found, count, len(store.area_ids)),
        figure=Listing(items, broken=True)
        if items
        else Remark(words.ONLY_TOLD if count else NOTHING),
        alt="",
        table=_table(store, area, shown, aim),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(*aim.period) if aim.period else str(LAST_YEAR),
        notes=tuple(
            filter(
                None,
                (
                    more if len(found) > MOST else "",
                    words.ONLY_TOLD,
                    words.NO_CAUSE,
                    alike_words.weighed(weights),
                    alike_words.left_out(area.name, lacking(store, area, weights)),
                ),
            )
        ),
    )


def _told(store: Store, area: Area, buddy: Buddy, aim: Aim) -> str:
    how = grammar.sentence(alike_words.how_alike(buddy.resembles))
    return f"{how} {words.of_buddy(buddy, aim, also_better(store, area, buddy, aim))}"


def also_better(store: Store, area: Area, buddy: Buddy, aim: Aim) -> tuple[str, ...]:
    """The other measures (keys) on which a buddy does better than ``area``, in the same years."""
    others = (key for key in MEASURES if key != aim.measure)
    return tuple(
        key for key in others if lead(store, area, buddy.area, Aim(key, aim.period)).better
    )


def _table(store: Store, area: Area, found: tuple[Buddy, ...], aim: Aim) -> Table:
    also = (words.listed(also_better(store, area, one, aim)) for one in found)
    by = tuple(one.lead.by.value for one in found)
    return Table(
        (
            Column("Gebied", tuple(name_of(one.area) for one in found)),
            Column("Lijkt", tuple(alike_words.ALIKE[one.resembles.alike] for one in found)),
            Column("Sterk in", tuple(alike_words.in_what(one.resembles) for one in found)),
            Column(f"{MEASURES[aim.measure]}: hoeveel beter", by, "difference"),
            Column(
                "Ontstaan in" if aim.period else "Beter sinds",
                tuple(words.since_cell(one.lead, aim) for one in found),
            ),
            Column("Ook beter op", tuple(text or "geen andere maat" for text in also)),
            Column("Vraag", tuple(words.question(one.lead, aim) for one in found)),
        )
    )


@per_store(TILES)
def wijken_outside(store: Store, area: Area, aim: Aim) -> Content:
    """Which wijken outside the programme resembled ``area`` at the start and did clearly better."""
    alike = match(store, area)
    if alike is None:
        return _nothing(area, aim, comparable.unmatched(store, area))
    found, known = outside(store, area, aim), beside(store, area, aim)
    shown = found[:MOST]
    items = tuple(
        (name_of(one.wijk), f"({one.gemeente}): {words.pair_item(one.by, aim.years)}.")
        for one in shown
    )
    only = words.only_clear(ladder.of(area, aim.measure).clear)
    return Content(
        headline=words.outside(area, aim, found, known, len(alike.wijken)),
        figure=Listing(items) if items else Remark(only),
        alt="",
        table=Table(
            (
                Column("Wijk", tuple(name_of(one.wijk) for one in found)),
                Column(
                    "Gemeente",
                    gemeente_names(
                        [one.wijk.code for one in found], [one.gemeente for one in found]
                    ),
                ),
                Column(
                    f"{MEASURES[aim.measure]}: hoeveel beter",
                    tuple(one.by.value for one in found),
                    "difference",
                ),
            )
        ),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(*aim.years),
        notes=(*((only,) if items else ()), *words.OUTSIDE, comparable.rule(of=area)),
    )


def _nothing(area: Area, aim: Aim, why: str) -> Content:
    """That there is nothing to tell of an area, and why."""
    return Content(
        headline=why,
        figure=Remark(NOTHING),
        alt="",
        table=Table((Column("Gebied", (area.name,)), Column(MEASURES[aim.measure], (None,)))),
        unit=DIFFERENCE_UNIT,
        source=DERIVED_SOURCE,
        period=numbers.period(*aim.years),
    )
