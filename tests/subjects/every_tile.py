"""Every tile a reader can meet, without a page: over the areas, periods and measures."""

from collections.abc import Iterator
from itertools import product

from dashboard.content.content import Content
from dashboard.store.keys import GROUPS
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.compare.numbers import Comparison
from dashboard.subjects.compare.tiles import classes as compare_classes
from dashboard.subjects.compare.tiles import dimensions as compare_dimensions
from dashboard.subjects.compare.tiles import lines as compare_lines
from dashboard.subjects.compare.tiles import makeup, ranking
from dashboard.subjects.dimension.tiles import areas as dimension_areas
from dashboard.subjects.dimension.tiles import lines as dimension_lines
from dashboard.subjects.dimension.tiles import share, spread
from dashboard.subjects.movers.numbers import STEPS_AND_WHOLE, Question
from dashboard.subjects.movers.tiles import changes, counts
from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.nota.words.statements import STATEMENTS
from dashboard.subjects.overview.tiles import areas as overview_areas
from dashboard.subjects.overview.tiles import gap, moves
from dashboard.subjects.overview.tiles import lines as overview_lines
from dashboard.subjects.profile.tiles import area as profile
from dashboard.subjects.profile.tiles import buurten, comparable, resemblance
from dashboard.subjects.relations import numbers as relations
from dashboard.subjects.relations import tiles as relation_tiles
from dashboard.subjects.unfavourable.tiles import households, persistence
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES
from dashboard.vocabulary.periods import PERIODS, PROGRAMME_YEARS


def every_tile(store: Store, step: int) -> Iterator[tuple[str, Content]]:
    """(where it stands, content) of the tiles; ``step``: every how many of the twenty areas."""
    areas = [store.area(code) for code in store.area_ids[::step]]
    for name, content in (
        *_overview(store),
        *_dimensions(store),
        *_compared(store, areas),
        *_movers(store),
        *_unfavourable(store, areas),
        *_others(store),
    ):
        yield name, content
    for area in areas:
        for content in _profile(store, area):
            yield f"profile {area.code}", content


def _overview(store: Store) -> Iterator[tuple[str, Content]]:
    yield "overview", answer(store, programme(), (moves.since(store),))
    yield "overview", ruler(store, programme())
    yield "overview", gap.gap(store)
    for long, change in product((False, True), repeat=2):
        yield "overview", overview_lines.lines(store, long, change, None)
    for period in PERIODS:
        yield "overview", overview_areas.panels(store, "naam", period, None)
        yield "overview", overview_areas.on_map(store, "naam", period, None)
        for view in moves.VIEWS:
            yield "overview", moves.ranked(store, view, period, None)


def _dimensions(store: Store) -> Iterator[tuple[str, Content]]:
    for key in DIMENSION_KEYS:
        for long in (False, True):
            yield key, dimension_lines.lines(store, key, long, None)
        for period in PERIODS:
            yield key, dimension_areas.then_and_now(store, key, "naam", period, None)
            yield key, dimension_areas.on_map(store, key, "naam", period, None)
            yield key, share.share(store, key, "naam", period, None)
        for year in PROGRAMME_YEARS:
            yield key, spread.within(store, key, year, None)


def _compared(store: Store, areas: list) -> Iterator[tuple[str, Content]]:
    for period, some in product(PERIODS, (areas[:2], areas[:3], areas[:6])):
        for measure in MEASURES:
            chosen = Comparison(tuple(some), measure=measure, period=period)
            yield "compare", compare_lines.area_lines(store, chosen)
            yield "compare", ranking.ranking(store, chosen)
        chosen = Comparison(tuple(some), period=period)
        yield "compare", compare_dimensions.dimensions(store, chosen, "naam", "value")
        yield "compare", compare_classes.classes(store, chosen)
        for other in (some[1], programme(), country()):
            yield "compare", makeup.between(store, some[0], other, period)
        for one in (some[0], programme(), country()):
            yield "compare", makeup.over_time(store, one, period)


def _movers(store: Store) -> Iterator[tuple[str, Content]]:
    for period, group in product(STEPS_AND_WHOLE, GROUPS):
        asked = Question("wijk", *period, group=group)
        for tile in (
            counts.by_period,
            counts.thresholds,
            changes.dimensions,
            changes.classes,
            changes.largest,
        ):
            yield "movers", tile(store, asked)
        for unit in counts.UNITS:
            yield "movers", counts.amounts(store, asked, unit)


def _unfavourable(store: Store, areas: list) -> Iterator[tuple[str, Content]]:
    yield "unfavourable", households.published(store)
    yield "unfavourable", households.hardness(store)
    for view in households.SHARE_OR_NUMBER:
        for group, since in product(GROUPS, households.SINCE):
            yield "unfavourable", households.wijken(store, group, since, view)
        for area in (programme(), *areas):
            yield "unfavourable", households.buurten(store, area, view)
    for bound, unit in product(persistence.BOUNDS, persistence.COUNTED):
        yield "unfavourable", persistence.how_often(store, bound, unit)
    for area in (None, *areas):
        yield "unfavourable", persistence.strip(store, area)
    for year, view in product((2018, 2024), persistence.CHANGE_OR_LEVEL):
        yield "unfavourable", persistence.groups(store, year, view)


def _others(store: Store) -> Iterator[tuple[str, Content]]:
    yield "nota", nota.verdicts(store)
    for number in STATEMENTS:
        yield "nota", nota.statement(store, number)
    for variant in relations.VARIANTS:
        yield "relations", relation_tiles.matrix(store, variant)
        yield "relations", relation_tiles.statements(store, variant)
        yield "relations", relation_tiles.cloud(store, variant, "soc", "onv")


def _profile(store: Store, area) -> Iterator[Content]:
    yield answer(store, area)
    yield ruler(store, area)
    yield comparable.balance(store, area)
    yield comparable.wijken(store, area)
    yield resemblance.resemblance(store, area)
    yield buurten.buurt_moves(store, area)
    for period in PERIODS:
        yield profile.identity(store, area, period)
        yield profile.dimensions(store, area, period)
        yield profile.steps(store, area, period)
        yield buurten.buurt_map(store, area, period)
        yield buurten.household_classes(store, area, period)
        for key in MEASURES:
            yield profile.area_lines(store, area, key, False, period)
