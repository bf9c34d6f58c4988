"""A tile of every kind of figure, made from the real set, and decks of them that are read back."""

import io
from functools import cache

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from dashboard.content.content import Content
from dashboard.export.slides import deck
from dashboard.export.taken import Taken
from dashboard.store.read import Store
from dashboard.subjects.answer.tiles.answer import answer
from dashboard.subjects.answer.tiles.ruler import ruler
from dashboard.subjects.compare.numbers import Comparison
from dashboard.subjects.compare.tiles import dimensions, makeup, ranking
from dashboard.subjects.dimension.tiles import areas as dimension_areas
from dashboard.subjects.dimension.tiles import spread
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles import changes, counts
from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.overview.tiles import areas as overview_areas
from dashboard.subjects.overview.tiles import gap, moves
from dashboard.subjects.overview.tiles import lines as overview_lines
from dashboard.subjects.profile.tiles import buurten, comparable
from dashboard.subjects.relations import tiles as relations
from dashboard.subjects.relations.numbers import VARIANTS
from dashboard.subjects.unfavourable.tiles import households
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.periods import PERIODS

ADDRESS = "https://dashboard.example/nplv/overzicht?gebied=heerlen-noord"
WHOLE = PERIODS[0]
"""2018-2024."""


@cache
def contents(store: Store) -> dict[str, Content]:
    """Kind of figure -> a content with it."""
    area = store.area("heerlen-noord")
    two = tuple(store.area(code) for code in store.area_ids[:2])
    compared = Comparison(two, period=WHOLE)
    asked = Question("wijk", *WHOLE)
    since, share = next(iter(households.SINCE)), next(iter(households.SHARE_OR_NUMBER))
    found = (
        answer(store, area),
        ruler(store, programme()),
        gap.gap(store),
        overview_lines.lines(store, False, False, None),
        overview_areas.panels(store, "naam", WHOLE, None),
        overview_areas.on_map(store, "naam", WHOLE, None),
        moves.ranked(store, moves.CHANGE, WHOLE, None),
        dimension_areas.then_and_now(store, "soc", "naam", WHOLE, area),
        spread.within(store, "soc", 2024, None),
        ranking.ranking(store, compared),
        dimensions.dimensions(store, compared, "naam", "value"),
        makeup.between(store, two[0], country(), WHOLE),
        counts.by_period(store, asked),
        changes.largest(store, asked),
        households.wijken(store, "NL", since, share),
        relations.cloud(store, next(iter(VARIANTS)), "soc", "onv"),
        nota.verdicts(store),
        comparable.wijken(store, area),
        buurten.buurt_map(store, area, WHOLE),
    )
    return {type(content.figure).__name__: content for content in found}


def taken(content: Content, key: str = "figuur") -> Taken:
    """``content`` as a reader takes it along."""
    return Taken(key, "Verloop", content, ADDRESS, "Heerlen-Noord")


@cache
def slide_of(store: Store, kind: str) -> Slide:
    """The slide of the content with that kind of figure; not to be changed."""
    (slide,) = read(store, contents(store)[kind]).slides
    return slide


def read(store: Store, *found: Content) -> Deck:
    """The deck of contents, read back."""
    made = deck([taken(c, f"t{at}") for at, c in enumerate(found)], store)
    return Presentation(io.BytesIO(made))
