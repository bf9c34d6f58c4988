"""Tile that sets two areas beside each other as buddies: what each can learn from the other."""

from dataclasses import replace

from dashboard.analysis.better import Aim, lead
from dashboard.analysis.series import value
from dashboard.analysis.similarity import DEFAULT, Weights, resemblance
from dashboard.content.content import Content
from dashboard.content.table import Column, Table
from dashboard.content.texts import Card, CardChange, Cards
from dashboard.language import numbers
from dashboard.language.grammar import sentence
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.buddies.words import alike as alike_words
from dashboard.subjects.buddies.words import better as words
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES, TOTAL
from dashboard.vocabulary.periods import LAST_YEAR, WHOLE
from dashboard.vocabulary.sources import DERIVED_SOURCE


@per_store(TILES)
def mutual(store: Store, area: Area, other: Area, weights: Weights = DEFAULT) -> Content:
    """What ``area`` can learn from ``other`` and the other way round: level and course."""
    area, other = _apart(area, other)
    alike = alike_words.how_alike(resemblance(store, area, other, weights))
    return Content(
        headline=words.each_other(
            area.name, other.name, _better(store, area, other), _better(store, other, area)
        ),
        lead=sentence(f"{other.name} {alike}"),
        figure=Cards((_card(store, area, other), _card(store, other, area))),
        alt="",
        table=_table(store, area, other),
        unit="score; verschil in score",
        source=DERIVED_SOURCE,
        period=f"{LAST_YEAR}; verandering {numbers.period(*WHOLE)}",
        notes=(words.ONLY_TOLD, words.NO_CAUSE, alike_words.weighed(weights)),
    )


def _apart(area: Area, other: Area) -> tuple[Area, Area]:
    """The two under names that differ: a place, or what a reader composed, can be called like an
    area of the programme."""
    if area.name != other.name:
        return area, other
    return replace(area, name=f"{area.name} ({LEVELS[area.level].singular})"), other


def _better(store: Store, area: Area, other: Area) -> tuple[str, ...]:
    """The dimensions (keys) on which ``other`` does better than ``area`` in the last year."""
    return tuple(key for key in DIMENSION_KEYS if lead(store, area, other, Aim(key)).better)


def _card(store: Store, area: Area, other: Area) -> Card:
    """What ``area`` can learn from ``other``: of each measure its value, then its course."""
    found = [
        CardChange(words.pair_item(it.by, period), MEASURES[key], None)
        for period in (None, WHOLE)
        for key in (TOTAL, *DIMENSION_KEYS)
        for it in [lead(store, area, other, Aim(key, period))]
        if it.better
    ]
    count = len(_better(store, area, other))
    return Card(
        f"Wat {area.name} kan leren van {other.name}",
        words.dimensions(count),
        f"waarop {other.name} het beter doet in {LAST_YEAR}",
        tuple(found),
    )


def _table(store: Store, area: Area, other: Area) -> Table:
    keys = (TOTAL, *DIMENSION_KEYS)
    own, its = (tuple(value(store, one, LAST_YEAR, key) for key in keys) for one in (area, other))
    now, moved = (
        tuple(lead(store, area, other, Aim(key, period)).by.value for key in keys)
        for period in (None, WHOLE)
    )
    period = numbers.period(*WHOLE)
    return Table(
        (
            Column("Maat", tuple(MEASURES[key] for key in keys)),
            Column(f"{area.name} {LAST_YEAR}", own, "score"),
            Column(f"{other.name} {LAST_YEAR}", its, "score"),
            Column(f"Verschil {LAST_YEAR}", now, "difference"),
            Column(f"Verschil in verandering {period}", moved, "difference"),
        )
    )
