"""What a number means: the nine classes as a ruler, with the place and what stands beside it."""

from itertools import pairwise

from dashboard import ladder
from dashboard.analysis.anchors import anchors, share_higher
from dashboard.analysis.comparable import match
from dashboard.analysis.series import value
from dashboard.content.answers import Ruler, RulerMark, Rung
from dashboard.content.content import Content
from dashboard.content.look import area_role, class_role
from dashboard.content.names import name_of
from dashboard.content.table import Column, Table
from dashboard.language import numbers
from dashboard.language.grammar import lower_first
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.answer import words
from dashboard.subjects.answer.numbers import course, standing
from dashboard.vocabulary.areas import COMPARABLE_NAME, PROGRAMME, Area, country, programme
from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.scales import INSUFFICIENT, LIVEABILITY, UNFAVOURABLE
from dashboard.vocabulary.sources import DERIVED_SOURCE

BETTER = tuple(numbers.class_short(max(group)) for group in (UNFAVOURABLE, INSUFFICIENT))
"""Two names that are easily taken the other way round, the better one first."""


@per_store(TILES)
def ruler(store: Store, area: Area, others: tuple[Area, ...] = ()) -> Content:
    """What the score of ``area`` (or of the programme) means, and when a difference is much;
    ``others``: what else is marked, after it, in the order in which they were chosen."""
    now, found = standing(store, area), anchors(store)
    own = ladder.of_areas() if area.group else ladder.of(area)
    marks = _marks(store, area, others)
    better, worse = (f"‘{name}’" for name in BETTER)
    return Content(
        headline=words.means(area.name, now.score, now.klass, share_higher(store, now.score)),
        figure=Ruler(
            f"De negen klassen in {LAST_YEAR}. Let op: {better} is beter dan {worse}",
            tuple(
                Rung(name, low, high, "" if low is None else numbers.score(low), class_role(n))
                for n, name, (low, high) in zip(
                    LIVEABILITY.numbers,
                    LIVEABILITY.names,
                    pairwise((None, *LIVEABILITY.bounds, None)),
                    strict=True,
                )
            ),
            marks,
            (
                *words.much(own, found),
                *words.moved(_name(area), course(store, area).own, found.move),
            ),
        ),
        alt="",
        table=Table(
            (
                Column("Gebied", tuple(mark.name for mark in marks)),
                Column(f"Score {LAST_YEAR}", tuple(mark.at for mark in marks), "score"),
                Column("Klasse", tuple(mark.rung for mark in marks)),
            )
        ),
        unit=SCORE_UNIT,
        source=DERIVED_SOURCE,
        period=str(LAST_YEAR),
    )


def _name(area: Area) -> str:
    return "het NPLV als geheel" if area.code == PROGRAMME else area.name


def _marks(store: Store, area: Area, others: tuple[Area, ...]) -> tuple[RulerMark, ...]:
    """The country, the programme, the area with ``others`` or with its comparable wijken, as far
    as they have a score."""
    found = None if others else match(store, area)
    scored = [
        (country().name, value(store, country(), LAST_YEAR), "country"),
        (programme().name, value(store, programme(), LAST_YEAR), "programme"),
    ]
    named = [one for one in (area, *others) if not one.group]
    scored += [
        # Alone it is what the page is about, and no link to itself.
        (name_of(one) if others else one.name, value(store, one, LAST_YEAR), area_role(at))
        for at, one in enumerate(named)
    ]
    if found:
        scored.append((lower_first(COMPARABLE_NAME), found.series()[LAST_YEAR], "comparable"))
    return tuple(
        RulerMark(
            name, float(x), numbers.score(x), role, LIVEABILITY.names[LIVEABILITY.number(x) - 1]
        )
        for name, x, role in scored
        if x == x
    )
