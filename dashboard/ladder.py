"""The ladder of words: from which size a difference is told at all, and as how much.

The Leefbaarometer is a model estimate. Consecutive two-year changes of one wijk
go against each other (correlation about -0.2), which puts the noise of such a
change at about 0.02; for sums there are intervals (``build.intervals``). A
difference that is smaller than what the data can carry is not told as one:
every sentence, count, legend and verdict asks here.

The same ladder serves a change, a difference between two places or years, and a
difference of two changes ("more than"). Two things beside each other are told
by their difference, never by two words that happen to differ.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.ladders import SCORE_LADDERS, Ladder, Ladders
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL, NotForMeasureError, measure_of

SAME, SLIGHT, CLEAR = 0, 1, 2
"""The steps of a ladder, by size: not told as a difference, slight, clear."""
NOISE = 1e-9
"""Scores have six decimals; below this a difference is binary noise. A bound counts as passed."""


AREA, PLACE, GROUP = SCORE_LADDERS.area, SCORE_LADDERS.place, SCORE_LADDERS.group
"""Of the Leefbaarometer: an NPLV area, an own area of more places or a gemeente, and every pair
with one of them in it; a single wijk or buurt, also as an own area; the country, the programme as
a whole, a group of wijken, of which an interval that holds zero is never told."""


def _ladders(measure: str) -> Ladders:
    found = measure_of(measure)
    if found.ladders is None:
        why = "niet bekend is vanaf welk verschil het iets betekent"
        raise NotForMeasureError(found, why)
    return found.ladders


def of_level(level: str, measure: str = TOTAL) -> Ladder:
    """The ladder of the places of ``level`` (key of ``LEVELS``), of which none is a group.

    This and those below raise ``NotForMeasureError`` for a measure without ladders.
    """
    ladders = _ladders(measure)
    return ladders.place if LEVELS[level].single else ladders.area


def of_areas(measure: str = TOTAL) -> Ladder:
    """The ladder of areas of the programme beside each other."""
    return _ladders(measure).area


def of(area: Area, measure: str = TOTAL) -> Ladder:
    """The ladder by which a difference of ``area`` in ``measure`` is told."""
    ladders = _ladders(measure)
    if area.group:
        return ladders.group
    return ladders.place if area.single else ladders.area


def pair(one: Area, other: Area, measure: str = TOTAL) -> Ladder:
    """The ladder of two areas beside each other: an area before a single place, before groups."""
    ladders, found = _ladders(measure), (of(one, measure), of(other, measure))
    return next(own for own in (ladders.area, ladders.place, ladders.group) if own in found)


def among(areas: Iterable[Area], measure: str = TOTAL) -> Ladder:
    """The ladder of several areas in one order: of a single place where one is among them, else of
    areas."""
    ladders = _ladders(measure)
    single = any(of(area, measure) == ladders.place for area in areas)
    return ladders.place if single else ladders.area


@dataclass(frozen=True)
class Difference:
    """A difference (score; None or NaN where it is not known) and how it is told.

    ``margin``: half the width of its 95% interval (score), for the ``GROUP`` ladder;
    None where there is none.
    """

    value: float | None
    ladder: Ladder
    margin: float | None = None

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return self.value is not None and math.isfinite(self.value)

    @property
    def step(self) -> int:
        """-2 to 2: clearly lower, slightly lower, not told as a difference, slightly higher,
        clearly higher. Raises ``TypeError`` if the value is missing."""
        if self.value is None or not self.known:
            raise TypeError("a missing difference has no step")
        return step(self.value, self.ladder, self.margin)

    @property
    def unsure(self) -> bool:
        """Whether it is large enough to be told, but its interval holds zero."""
        return self.known and not self.step and abs(self.value or 0) + NOISE >= self.ladder.slight

    @property
    def sign(self) -> int:
        """-1, 0 or 1: the direction as it may be told. Raises ``TypeError`` if missing."""
        return (self.step > 0) - (self.step < 0)


class SideBySide(NamedTuple):
    """A difference, another beside it, and the first less the second, as each may be told."""

    one: Difference
    other: Difference
    apart: Difference


def step(value: float, ladder: Ladder, margin: float | None = None) -> int:
    """-2 to 2 for a known difference (see ``Difference.step``)."""
    size = abs(value) + NOISE
    unsure = margin is not None and math.isfinite(margin) and size - NOISE <= margin
    if size < ladder.slight or unsure:
        return SAME
    found = CLEAR if size >= ladder.clear else SLIGHT
    return found if value > 0 else -found
