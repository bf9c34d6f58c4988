"""Every builder that takes an area, asked for one area; and what it says."""

import itertools

from dashboard.subjects.compare.numbers import CLASS, REFERENCES, VIEWS, Comparison
from dashboard.subjects.compare.tiles import classes, lines, makeup, ranking
from dashboard.subjects.compare.tiles import dimensions as heat
from dashboard.subjects.dimension.tiles import areas as dimension_areas
from dashboard.subjects.dimension.tiles import lines as dimension_lines
from dashboard.subjects.dimension.tiles import share, spread
from dashboard.subjects.overview.tiles import areas as overview_areas
from dashboard.subjects.overview.tiles import lines as overview_lines
from dashboard.subjects.places.tiles import place
from dashboard.subjects.profile.tiles import area as profile
from dashboard.subjects.profile.tiles import buurten, comparable, resemblance
from dashboard.subjects.unfavourable.tiles import households, persistence
from dashboard.vocabulary.areas import country
from dashboard.vocabulary.measures import DIMENSIONS, MEASURES, TOTAL
from dashboard.vocabulary.periods import PERIODS, Period

WHOLE = Period(2018, 2024)
TWIN = "delft-west"
"""An area of the twenty, to set an own one beside."""


def beside(store, area, **choices):
    """An area and one of the twenty beside each other; ``choices``: as ``Comparison``."""
    return Comparison((area, store.area("breda-noord")), **choices)


def every(store, area):
    """Everything that the builders make of an area, by what it is called."""
    wijk = store.area("WK034403")
    yield "caveats", profile.caveats(store, area)
    for period in PERIODS:
        yield f"identity {period}", profile.identity(store, area, period)
        yield f"dimensions {period}", profile.dimensions(store, area, period)
        yield f"steps {period}", profile.steps(store, area, period)
        yield f"buurt_map {period}", buurten.buurt_map(store, area, period)
        yield f"classes {period}", buurten.household_classes(store, area, period)
        yield f"panels {period}", overview_areas.panels(store, "stand", period, area)
        yield f"map {period}", overview_areas.on_map(store, "naam", period, area)
        yield f"over time {period}", makeup.over_time(store, area, period)
        for other in (country(), store.area("NPLV"), store.area(TWIN)):
            yield f"between {period}", makeup.between(store, area, other, period)
            yield f"between {period}", makeup.between(store, other, area, period)
    for key, change in itertools.product(MEASURES, (False, True)):
        yield f"area_lines {key}", profile.area_lines(store, area, key, change, WHOLE)
    for key, long in itertools.product(DIMENSIONS, (False, True)):
        yield f"lines {key}", dimension_lines.lines(store, key, long, area)
        yield f"then and now {key}", dimension_areas.then_and_now(store, key, "naam", WHOLE, area)
        yield f"map {key}", dimension_areas.on_map(store, key, "stand", WHOLE, area)
        yield f"share {key}", share.share(store, key, "stand", WHOLE, area)
        yield f"within {key}", spread.within(store, key, 2024, area)
    for long, change in itertools.product((False, True), repeat=2):
        yield "overview", overview_lines.lines(store, long, change, area)
    for make in (
        buurten.buurt_moves,
        comparable.balance,
        comparable.wijken,
        resemblance.resemblance,
    ):
        yield make.__name__, make(store, area)
    for view, measure in itertools.product(VIEWS, (TOTAL, "onv")):
        asked = beside(store, area, view=view, measure=measure, references=REFERENCES)
        yield f"compare {view}", lines.area_lines(store, asked)
        every = Comparison((*map(store.area, store.area_ids), area), True, measure, view=view)
        yield f"all {view}", lines.area_lines(store, every)
        yield f"all ranks {view}", ranking.ranking(store, every)
    yield "compare classes", classes.classes(store, beside(store, area, measure=CLASS))
    yield "heat", heat.dimensions(store, beside(store, area), "won", "change")
    yield "ranks", ranking.ranking(store, beside(store, area))
    yield "own rank", ranking.ranking(store, Comparison((area,)))
    for view in households.SHARE_OR_NUMBER:
        yield "buurten", households.buurten(store, area, view)
    yield "strip", persistence.strip(store, area)
    for pair in ((area, None), (area, wijk), (wijk, area)):
        yield "place", place.one_place(store, *pair)
        yield "five", place.five_dimensions(store, *pair)


def said(made):
    """Every sentence of what a builder made."""
    if isinstance(made, tuple):
        return list(made)
    return list(filter(None, (made.headline, made.lead, made.alt, *made.notes)))
