"""Real tiles: one or more of every figure that a tile can have, made in a second or two."""

from collections.abc import Iterator

from dashboard.analysis.shown import Shown
from dashboard.content.content import Content
from dashboard.plans.themes import answer_tile, of_measure
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.compare.numbers import Comparison
from dashboard.subjects.compare.tiles import dimensions as compare_dimensions
from dashboard.subjects.compare.tiles import lines as compare_lines
from dashboard.subjects.compare.tiles import makeup, ranking
from dashboard.subjects.dimension.tiles import areas, share, spread
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles import changes, counts
from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.overview.tiles import areas as overview_areas
from dashboard.subjects.overview.tiles import gap, moves
from dashboard.subjects.overview.tiles import lines as overview_lines
from dashboard.subjects.places.tiles.map import overview
from dashboard.subjects.profile.tiles import area as profile
from dashboard.subjects.profile.tiles import buurten, comparable
from dashboard.subjects.relations import tiles as relations
from dashboard.subjects.relations.numbers import VARIANTS
from dashboard.subjects.themes.tiles.behind import behind_score
from dashboard.subjects.unfavourable.tiles import households, persistence
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR, PERIODS

CRIME = "criminaliteit"


def a_tile_of_each(store: Store, code: str = "heerlen-noord") -> Iterator[tuple[str, Content]]:
    """(what it is, content): the figures of every kind, of the area ``code`` where it is of one."""
    period, area = PERIODS[0], store.area(code)
    other = store.area("breda-noord")
    both = Comparison((area, other), period=period)
    asked = Question("wijk", 2022, 2024)
    yield "antwoord", answer(store, area)
    yield "liniaal", ruler(store, area)
    yield "lijnen", overview_lines.lines(store, True, False, None)
    yield "lijnen van een gebied", profile.area_lines(store, area, "lbm", False, period)
    yield "lijnen van twee", compare_lines.area_lines(store, both)
    yield "lijnen van groepen", persistence.groups(store, 2024, "verandering")
    yield "staven", gap.gap(store)
    yield "staven van een gebied", comparable.balance(store, area)
    yield "staven van stijgers", changes.dimensions(store, asked)
    yield "stapels", buurten.household_classes(store, area, period)
    yield "stapels met tekst", counts.amounts(store, asked, "areas")
    yield "kolommen", persistence.how_often(store, "zwak", "areas")
    yield "kolommen tegenover elkaar", counts.thresholds(store, asked)
    yield "waterval", profile.steps(store, area, period)
    yield "waterval van twee", makeup.between(store, area, other, period)
    yield "halter", areas.then_and_now(store, "fys", "naam", period, area)
    yield "halter van aandelen", share.share(store, "onv", "naam", period, None)
    yield "wolk", relations.cloud(store, VARIANTS[0], "soc", "onv")
    yield "plaatsen", ranking.ranking(store, both)
    yield "strook", spread.within(store, "soc", 2024, area)
    yield "banen", moves.ranked(store, moves.CHANGE, period, None)
    yield "vakjes", overview_areas.panels(store, "naam", period, None)
    yield "kleurentabel", compare_dimensions.dimensions(store, both, "naam", "value")
    yield "overgang", changes.classes(store, asked)
    yield "kaart", overview_areas.on_map(store, "naam", period, None)
    yield "kaart van buurten", buurten.buurt_map(store, area, period)
    yield "kaart van plaatsen", overview(store, Shown("gemeente", TOTAL, LAST_YEAR))
    yield "lijst", comparable.wijken(store, area)
    yield "kaartjes", households.published(store)
    for key, _, make in (answer_tile(store, "veiligheid", area), *of_measure(store, CRIME, area)):
        yield f"thema {key}", make()
    yield "achter de score", behind_score(store, area)
    yield "oordelen", nota.statement(store, 1)
