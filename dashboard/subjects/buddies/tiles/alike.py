"""Tile that says which areas of the programme resemble an area, and in what."""

from dashboard.analysis.similarity import (
    DEFAULT,
    THEMES,
    Resemblance,
    Weights,
    counting,
    lacking,
    resemblances,
)
from dashboard.content.content import Content
from dashboard.content.names import name_of
from dashboard.content.table import Column, Table
from dashboard.content.texts import NOTHING, Listing, Remark
from dashboard.language import numbers
from dashboard.language.grammar import sentence
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.buddies.words import alike as words
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE

MOST = 5
"""Areas that are told of in words; the table has all."""
DISTANCE = "keer het gewone verschil tussen NPLV-gebieden (de spreiding)"
"""Unit of how far two areas are apart."""


@per_store(TILES)
def alike(store: Store, area: Area, weights: Weights = DEFAULT) -> Content:
    """Which areas of the programme resemble ``area`` most, in what, and how much in numbers."""
    found = resemblances(store, area, weights)
    told = tuple((name_of(one.other), sentence(words.how_alike(one))) for one in found[:MOST])
    own = area.code in store.area_ids
    known = any(one.alike is not None for one in found)
    headline = words.who_is_alike(area.name, found, len(store.area_ids))
    return Content(
        headline=headline if any(weights) else words.NOTHING_COUNTS,
        figure=Listing(told, broken=True) if known else Remark(NOTHING),
        alt="",
        table=_table(found, weights),
        unit=DISTANCE,
        source="; ".join((DERIVED_SOURCE, *_theme_sources(weights))),
        period=f"{LAST_YEAR}; verloop {numbers.period(FIRST_YEAR, LAST_YEAR)}",
        notes=tuple(
            filter(
                None,
                (
                    words.rule(),
                    words.weighed(weights),
                    words.left_out(area.name, lacking(store, area, weights)),
                    words.not_itself(area.name, len(store.area_ids) - own - len(found)),
                ),
            )
        ),
    )


def _theme_sources(weights: Weights) -> tuple[str, ...]:
    """Where what stands behind the score comes from, if that counts."""
    if "thema" not in [part.key for part in counting(weights)]:
        return ()
    return tuple(measure_of(key).derived_source for key in THEMES)


def _table(found: tuple[Resemblance, ...], weights: Weights) -> Table:
    parts = (
        Column(
            f"{part.label}, afstand",
            tuple(one.parts.get(part.key, float("nan")) for one in found),
            "score",
            DISTANCE,
        )
        for part in counting(weights)
    )
    return Table(
        (
            Column("Gebied", tuple(name_of(one.other) for one in found)),
            Column("Lijkt", tuple(words.ALIKE[one.alike] for one in found)),
            Column("Afstand", tuple(one.distance for one in found), "score", DISTANCE),
            *parts,
        )
    )
