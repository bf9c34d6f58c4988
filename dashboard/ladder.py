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
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.vocabulary import LEVELS, SCORE_LADDERS, Ladder, is_group

SAME, SLIGHT, CLEAR = 0, 1, 2
"""The steps of a ladder, by size: not told as a difference, slight, clear."""
NOISE = 1e-9
"""Scores have six decimals; below this a difference is binary noise. A bound counts as passed."""


AREA, PLACE, GROUP = SCORE_LADDERS.area, SCORE_LADDERS.place, SCORE_LADDERS.group
"""Of the Leefbaarometer: an NPLV area, an own area or a gemeente, and every pair with one of them
in it; a single wijk or buurt; the country, the programme as a whole, a group of wijken, of which
an interval that holds zero is never told."""


def of(level: str, code: str) -> Ladder:
    """The ladder of a thing: ``level`` is a key of ``vocabulary.LEVELS``, ``code`` its code."""
    if LEVELS[level].single:
        return PLACE
    return GROUP if level == "land" or is_group(code) else AREA


def pair(one: Ladder, other: Ladder) -> Ladder:
    """The ladder of two things beside each other: an area before a single place, before groups."""
    if AREA in (one, other):
        return AREA
    return PLACE if PLACE in (one, other) else GROUP


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
