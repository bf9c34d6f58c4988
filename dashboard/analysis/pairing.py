"""A proposal of who learns from whom in the programme: every area gives once and takes once.

What it is worth that one area learns from another: how much they are alike (1 for the same, 1/2
at one spread apart) times the number of dimensions on which the first stays behind the country
and the other does better than it. Each area takes from one and gives to one, so it has one buddy
where the two go both ways and two where they do not; of all ways to do that this is the one with
the largest sum (``assignment``). Of ways with the same sum, as where two areas can learn nothing
from whom is left, it is the one of which the pairs are most alike.
"""

import math
from dataclasses import dataclass

from dashboard.analysis.assignment import best_assignment
from dashboard.analysis.better import Aim, behind, lead
from dashboard.analysis.similarity import DEFAULT, Resemblance, Weights, resemblance
from dashboard.store.cache import FEW, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country

Excluded = frozenset[frozenset[str]]
"""Pairs of areas (ids) that are not to become buddies, either way."""
TIE = 1e-10
"""What likeness counts for by itself: all of it together is less than what a pair can be worth more
or less, so that it decides only between ways that are worth the same."""


@dataclass(frozen=True)
class Match:
    """That one area (``taker``) can learn from another (``giver``; None: nobody is left for it):
    how much they resemble each other, the dimensions (keys) that the taker ``lacks`` (behind the
    country) and those of them on which the giver does ``better``; ``worth``: what that counts for.
    """

    taker: Area
    lacks: tuple[str, ...]
    giver: Area | None = None
    resembles: Resemblance | None = None
    better: tuple[str, ...] = ()
    worth: float = 0.0


@per_store(NUMBERS)
def pairing(
    store: Store, excluded: Excluded = frozenset(), weights: Weights = DEFAULT
) -> tuple[Match, ...]:
    """For each area of the programme, in order of name, from whom it can learn."""
    rows = _pairs(store, weights)
    worth = [[_worth(pair, excluded) for pair in row] for row in rows]
    found = best_assignment(worth)
    return tuple(
        Match(row[0].taker, row[0].lacks) if at is None else row[at]
        for row, at in zip(rows, found, strict=True)
    )


def _worth(pair: Match, excluded: Excluded) -> float | None:
    giver = pair.giver
    apart = giver is None or giver.code == pair.taker.code
    if apart or frozenset((pair.taker.code, giver.code if giver else "")) in excluded:
        return None
    return pair.worth + TIE * _near(pair.resembles)


def _near(alike: Resemblance | None) -> float:
    """How much two areas are alike: 1 for the same, 0 where it is not known."""
    return 0.0 if alike is None or math.isnan(alike.distance) else 1 / (1 + alike.distance)


@per_store(FEW)
def _pairs(store: Store, weights: Weights) -> tuple[tuple[Match, ...], ...]:
    """Of every area what it can learn from every one, itself included."""
    twenty = [store.area(code) for code in store.area_ids]
    return tuple(tuple(_pair(store, taker, giver, weights) for giver in twenty) for taker in twenty)


def _pair(store: Store, taker: Area, giver: Area, weights: Weights) -> Match:
    lacks = behind(store, taker, country())
    better = tuple(key for key in lacks if lead(store, taker, giver, Aim(key)).better)
    alike = resemblance(store, taker, giver, weights)
    return Match(taker, lacks, giver, alike, better, _near(alike) * len(better))
