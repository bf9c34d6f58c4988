"""How much an area resembles each of the programme's: in parts that a reader can weigh.

A part is a number or a few of an area (``Part.of``). Two areas differ on a part by the mean
difference of its numbers, each in units of the spread between the areas of the programme (the
standard deviation), so that no part counts more because it is measured in larger numbers. The
whole is the weighted mean of the parts that both have: 0 is the same, about 1 is as far apart
as two areas ordinarily are. What that is called is asked of all pairs of areas (``bounds``).
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations
from statistics import fmean

import numpy as np

from dashboard.analysis.areas import within_programme
from dashboard.analysis.place_table import places_by_code
from dashboard.analysis.series import series, value, values, weights_of
from dashboard.ladder import NOISE
from dashboard.store.cache import NUMBERS, ONE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS

Weights = tuple[int, ...]
"""How often each of ``PARTS`` counts, in their order; 0 leaves it out."""
NEAR, FAR = 0.25, 0.75
"""Which shares of all pairs of areas are called strongly alike, and at least somewhat (our
choice): the quarter that is nearest, and all but the quarter that is furthest."""


class Alike(IntEnum):
    """How much two areas resemble each other, in three steps."""

    HARDLY = 0
    SOMEWHAT = 1
    STRONGLY = 2


@dataclass(frozen=True)
class Part:
    """Something in which areas can be alike: ``key`` (in an address), ``label`` and ``about`` (in
    Dutch), the ``weight`` it has by itself, and its numbers ``of`` an area (NaN: not known)."""

    key: str
    label: str
    about: str
    weight: int
    of: Callable[[Store, Area], tuple[float, ...]]


@dataclass(frozen=True)
class Resemblance:
    """How much an area resembles another: ``distance`` over all parts (NaN: nothing is known) and
    by ``parts`` (key -> distance; of those that both have and that count), in spreads; and in
    words ``alike`` (None: not known) and by part ``alike_in``."""

    other: Area
    distance: float
    alike: Alike | None
    parts: dict[str, float]
    alike_in: dict[str, Alike]


def _profile(store: Store, area: Area) -> tuple[float, ...]:
    return tuple(value(store, area, LAST_YEAR, key) for key in DIMENSION_KEYS)


def _level(store: Store, area: Area) -> tuple[float, ...]:
    return (value(store, area, LAST_YEAR),)


def _course(store: Store, area: Area) -> tuple[float, ...]:
    found = series(store, area, ours=True)
    return tuple(float(found[y] - found[FIRST_YEAR]) for y in PROGRAMME_YEARS[1:])


def _size(store: Store, area: Area) -> tuple[float, ...]:
    households = float(weights_of(store, area).sum())
    return (math.log(households) if households > 0 else math.nan,)


def _urbanity(store: Store, area: Area) -> tuple[float, ...]:
    weight = weights_of(store, area)
    found = places_by_code(store)["urbanity"].reindex(weight.index).astype(float).dropna()
    weight = weight[found.index]
    return (float((found * weight).sum() / weight.sum()) if weight.sum() > 0 else math.nan,)


THEMES = ("criminaliteit", "gezondheid", "koop")
"""Measures of themes (keys) that are known of every area, and of most places."""


def _themes(store: Store, area: Area) -> tuple[float, ...]:
    found = (values(store, area, key) for key in THEMES)
    return tuple(float(one.iloc[-1]) if len(one) else math.nan for one in found)


PARTS: tuple[Part, ...] = (
    Part("profiel", "De vijf dimensies", f"de score van elk in {LAST_YEAR}", 2, _profile),
    Part("stand", "Stand", f"de totaalscore in {LAST_YEAR}", 1, _level),
    Part("verloop", "Verloop", f"de verandering sinds {FIRST_YEAR}, per meting", 1, _course),
    Part("omvang", "Omvang", "het aantal huishoudens", 1, _size),
    Part("stedelijkheid", "Stedelijkheid", "hoe stedelijk de wijken zijn", 1, _urbanity),
    Part(
        "thema",
        "Achter de score",
        "misdrijven, ervaren gezondheid en koopwoningen, elk in het laatste jaar",
        0,
        _themes,
    ),
)
"""The parts, the heaviest first: the dimensions count twice, for they say what a place has to deal
with. What stands behind the score goes along with it, and would count the same thing again: it
counts where a reader asks for it."""
DEFAULT: Weights = tuple(part.weight for part in PARTS)


def alone(key: str) -> Weights:
    """The weights by which only the part ``key`` counts."""
    return tuple(int(part.key == key) for part in PARTS)


def overlaps(store: Store, area: Area, other: Area) -> bool:
    """Whether an area of the programme is ``area``, or shares a place with it."""
    within = within_programme(store, area)
    same = area.code == other.code or {*area.members} & {*other.members}
    return bool(same or area.wijken & other.wijken or other in (within.inside, *within.holds))


@per_store(NUMBERS)
def resemblances(store: Store, area: Area, weights: Weights = DEFAULT) -> tuple[Resemblance, ...]:
    """How much each area of the programme that shares no place with ``area`` resembles it, the
    nearest first; those of which nothing is known last, by name."""
    others = [store.area(code) for code in store.area_ids]
    found = [
        resemblance(store, area, one, weights) for one in others if not overlaps(store, area, one)
    ]
    return tuple(sorted(found, key=lambda r: (math.isnan(r.distance), r.distance, r.other.name)))


@per_store(NUMBERS)
def resemblance(store: Store, area: Area, other: Area, weights: Weights = DEFAULT) -> Resemblance:
    """How much ``area`` resembles ``other``, by the parts with a weight that both have."""
    parts = {
        key: distance
        for key, distance in _apart(store, area, other).items()
        if not math.isnan(distance) and dict(zip(_keys(), weights, strict=True))[key]
    }
    used = tuple(w if key in parts else 0 for key, w in zip(_keys(), weights, strict=True))
    distance = _mean(parts, used)
    return Resemblance(
        other,
        distance,
        None if math.isnan(distance) else _word(distance, bounds(store, used)),
        parts,
        {key: _word(x, bounds(store, alone(key))) for key, x in parts.items()},
    )


def counting(weights: Weights) -> tuple[Part, ...]:
    """The parts with a weight."""
    return tuple(part for part, weight in zip(PARTS, weights, strict=True) if weight)


def lacking(store: Store, area: Area, weights: Weights = DEFAULT) -> tuple[Part, ...]:
    """The parts with a weight that are not known of an area: they count for nothing."""
    known = _numbers(store, area)
    return tuple(part for part in counting(weights) if any(map(math.isnan, known[part.key])))


@per_store(NUMBERS)
def bounds(store: Store, weights: Weights = DEFAULT) -> tuple[float, float]:
    """The distances up to which two areas are strongly, and at least somewhat alike: those of the
    nearest quarter and of all but the furthest quarter of all pairs of areas of the programme, by
    the same weights. NaN without pairs."""
    found = (_mean(parts, weights) for parts in _pairs(store))
    known = [distance for distance in found if not math.isnan(distance)]
    if not known:
        return math.nan, math.nan
    near, far = np.quantile(known, [NEAR, FAR])
    return float(near), float(far)


@per_store(ONE)
def _pairs(store: Store) -> tuple[dict[str, float], ...]:
    """How far every two areas of the programme are apart, by part."""
    twenty = [store.area(code) for code in store.area_ids]
    return tuple(_apart(store, *pair) for pair in combinations(twenty, 2))


def _word(distance: float, edges: tuple[float, float]) -> Alike:
    near, far = edges
    if distance <= near + NOISE:
        return Alike.STRONGLY
    return Alike.HARDLY if distance > far + NOISE else Alike.SOMEWHAT


def _keys() -> tuple[str, ...]:
    return tuple(part.key for part in PARTS)


def _mean(parts: dict[str, float], weights: Weights) -> float:
    """The weighted mean of the distances that are known; NaN without."""
    told = [
        (parts[key], weight)
        for key, weight in zip(_keys(), weights, strict=True)
        if weight and not math.isnan(parts.get(key, math.nan))
    ]
    whole = sum(weight for _, weight in told)
    return sum(x * weight for x, weight in told) / whole if whole else math.nan


@per_store(NUMBERS)
def _numbers(store: Store, area: Area) -> dict[str, tuple[float, ...]]:
    return {part.key: part.of(store, area) for part in PARTS}


@per_store(ONE)
def _spreads(store: Store) -> dict[str, tuple[float, ...]]:
    """By part the standard deviation of each of its numbers over the programme; NaN without one."""
    twenty = [_numbers(store, store.area(code)) for code in store.area_ids]
    return {
        key: tuple(map(_spread, zip(*(one[key] for one in twenty), strict=True))) for key in _keys()
    }


def _spread(values: Iterable[float]) -> float:
    known = [x for x in values if not math.isnan(x)]
    return float(np.std(known)) or math.nan if len(known) > 1 else math.nan


def _apart(store: Store, one: Area, other: Area) -> dict[str, float]:
    """By part how far two areas are apart, in spreads; NaN where one of its numbers is missing."""
    mine, theirs, spreads = _numbers(store, one), _numbers(store, other), _spreads(store)
    return {
        key: fmean(
            abs(x - y) / spread
            for x, y, spread in zip(mine[key], theirs[key], spreads[key], strict=True)
        )
        for key in _keys()
    }
