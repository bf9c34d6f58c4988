"""Who does better than an area, on what, by how much and since when: by the ladder.

A difference is told as the other less the area, turned so that more than zero is better. What
the ladder does not tell is not better. Nothing here says why.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from dashboard import ladder
from dashboard.analysis import differences
from dashboard.analysis.comparable import match
from dashboard.analysis.jumps import jumped
from dashboard.analysis.place_table import places_by_code
from dashboard.analysis.series import series, value, values_of_level
from dashboard.analysis.similarity import DEFAULT, Resemblance, Weights, resemblances
from dashboard.ladder import CLEAR, Difference, Ladder
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL, NotForMeasureError, measure_of
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR, PROGRAMME_YEARS, WHOLE, Period

NOW = 0
"""Key of the value in the last year as it is published: of a gemeente another than our own."""


@dataclass(frozen=True)
class Aim:
    """On what another should do better: a ``measure`` (key), by its value in the last year, or by
    its change over a ``period``."""

    measure: str = TOTAL
    period: Period | None = None

    @property
    def years(self) -> Period:
        """The period in which a difference can have come about."""
        return self.period or WHOLE


@dataclass(frozen=True)
class Lead:
    """How another does beside an area: ``by``: how much better (below zero: worse), as it may be
    told. ``since``: of a value the first measurement from which on it was better in each, of those
    since ``FIRST_YEAR`` (None: it is not, or not known). ``step``: the two measurements between
    which the difference came about, where one step stands out; else None."""

    by: Difference
    since: int | None = None
    step: Period | None = None

    @property
    def better(self) -> bool:
        """Whether the other does better, by more than the ladder leaves untold."""
        return self.by.known and self.by.sign > 0


@dataclass(frozen=True)
class Buddy:
    """An area that does better than another: how much it ``resembles`` it, and its ``lead``."""

    resembles: Resemblance
    lead: Lead

    @property
    def area(self) -> Area:
        """The one that does better."""
        return self.resembles.other


@dataclass(frozen=True)
class Outside:
    """A wijk outside the programme that resembled a part of an area at the start: its ``gemeente``
    (name), and ``by`` how much its change was better (below zero: worse)."""

    wijk: Area
    gemeente: str
    by: Difference


def lead(store: Store, area: Area, other: Area, aim: Aim) -> Lead:
    """How ``other`` does beside ``area``. Raises ``NotForMeasureError`` for a measure of which
    neither way is better, or without a ladder."""
    way, rungs = _better(aim.measure), ladder.pair(area, other, aim.measure)
    mine, theirs = (_values(store, one, aim.measure) for one in (area, other))
    gaps = {year: way * (theirs[year] - mine[year]) for year in PROGRAMME_YEARS}
    if aim.period:
        first, last = aim.period
        by = Difference(gaps[last] - gaps[first], rungs)
        within = {year: gap for year, gap in gaps.items() if first <= year <= last}
        return Lead(by, None, _outstanding(within, rungs) if _told(by) else None)
    by = Difference(way * (theirs[NOW] - mine[NOW]), rungs)
    since = _since(gaps, rungs) if _told(by) else None
    step = _outstanding(gaps, rungs) if since and since > FIRST_YEAR else None
    return Lead(by, since, step if step and step.last == since else None)


@per_store(NUMBERS)
def _values(store: Store, area: Area, measure: str) -> dict[int, float]:
    """The value in each year of the programme, for changes, and ``NOW``, as plain numbers (NaN:
    none): quick to look up."""
    found = series(store, area, measure, ours=True)
    course = {int(year): float(x) for year, x in found.items()}
    return {**course, NOW: value(store, area, LAST_YEAR, measure)}


@per_store(NUMBERS)
def buddies(store: Store, area: Area, aim: Aim, weights: Weights = DEFAULT) -> tuple[Buddy, ...]:
    """The areas of the programme that do better than ``area`` on ``aim``, the most alike first."""
    found = (
        Buddy(alike, lead(store, area, alike.other, aim))
        for alike in resemblances(store, area, weights)
    )
    return tuple(buddy for buddy in found if buddy.lead.better)


def outside(store: Store, area: Area, aim: Aim) -> tuple[Outside, ...]:
    """Those of ``beside`` of which the change was clearly better, the best first."""
    return tuple(one for one in beside(store, area, aim) if one.by.step == CLEAR)


@per_store(NUMBERS)
def beside(store: Store, area: Area, aim: Aim) -> tuple[Outside, ...]:
    """The comparable wijken of ``area`` of which the change over ``aim.years`` can be set beside
    its own, the best first: without those of which the score jumped meanwhile or is missing."""
    found = match(store, area)
    if found is None:
        return ()
    first, last = aim.years
    way, mine = _better(aim.measure), _values(store, area, aim.measure)
    places = places_by_code(store).loc[found.wijken.index]
    steady = places[~jumped(places["jump"], first, last)]
    scores = values_of_level(store, "wijk", aim.measure).reindex(steady.index)
    more = way * (scores[last] - scores[first] - (mine[last] - mine[first]))
    told = (
        Outside(wijk, gemeente, Difference(float(by), ladder.pair(area, wijk, aim.measure)))
        for wijk, gemeente, by in zip(
            map(store.area, steady.index), steady["gemeente"], more, strict=True
        )
    )
    known = (one for one in told if one.by.known)
    return tuple(sorted(known, key=lambda one: (-(one.by.value or 0), one.wijk.code)))


@per_store(NUMBERS)
def behind(store: Store, area: Area, other: Area) -> tuple[str, ...]:
    """The dimensions (keys) on which ``area`` does worse than ``other`` in the last year."""
    found = []
    for key in DIMENSION_KEYS:
        gap = value(store, area, LAST_YEAR, key) - value(store, other, LAST_YEAR, key)
        told = differences.apart(store, area, other, gap, (LAST_YEAR, LAST_YEAR), key)
        if told.known and told.sign * _better(key) < 0:
            found.append(key)
    return tuple(found)


def _better(measure: str) -> int:
    found = measure_of(measure)
    if not found.better:
        raise NotForMeasureError(found, "van deze maat is niet te zeggen welke kant beter is")
    return found.better


def _told(by: Difference) -> bool:
    return by.known and by.sign > 0


def _since(gaps: Mapping[int, float], rungs: Ladder) -> int | None:
    """The first year from which on every gap is told as better; None if the last is not, or if a
    gap is missing before it is seen where that began."""
    found = None
    for year in sorted(gaps, reverse=True):
        gap = Difference(gaps[year], rungs)
        if not gap.known:
            return None
        if gap.sign <= 0:
            break
        found = year
    return found


def _outstanding(gaps: Mapping[int, float], rungs: Ladder) -> Period | None:
    """The step between two measurements in which ``gaps`` (by year) rose most, if the ladder tells
    both that rise and how much it was more than that of any other step."""
    steps = {Period(a, b): gaps[b] - gaps[a] for a, b in pairwise(sorted(gaps))}
    if any(map(math.isnan, steps.values())):
        return None
    first, *others = sorted(steps, key=lambda step: -steps[step])
    told = [steps[first], *(steps[first] - steps[other] for other in others[:1])]
    return first if all(_told(Difference(x, rungs)) for x in told) else None
