"""Scales: how a range of values is cut into numbered classes, what they are called and coloured."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.vocabulary.look import CLASS_COLOURS, COLOURS

MISSING = "geen gegevens"
"""What is said of a value that is not known."""
REFERENCE = 4.102264851143685
"""``lbm - afw``: one constant in the 2022 and the 2024 release (checked on import)."""


class ScaleClass(NamedTuple):
    """A class of a scale: ``number`` 1 (lowest) and up, its ``name``, its hex ``colour``."""

    number: int
    name: str
    colour: str


NO_CLASS = ScaleClass(0, MISSING, COLOURS["missing"])
"""What has no value, as a legend shows it."""


@dataclass(frozen=True)
class Scale:
    """Classes from low to high.

    ``bounds``: the cuts between them, in the unit of the measure; a value on a cut is in the
    class above it. ``colours``: hex of six digits, one a class. ``names``: one a class; without
    names a class is called by the values it stands for. ``around``: what the middle class lies
    around, in Dutch ("" if it has no meaning of its own). Raises ``ValueError`` if these do not
    fit, or if there are more than nine: a map keeps one digit of each place.
    """

    bounds: tuple[float, ...]
    colours: tuple[str, ...] = CLASS_COLOURS
    names: tuple[str, ...] = ()
    around: str = ""

    def __post_init__(self) -> None:
        size = len(self.bounds) + 1
        rising = all(a < b for a, b in zip(self.bounds, self.bounds[1:], strict=False))
        if size > len(CLASS_COLOURS):
            raise ValueError(f"at most {len(CLASS_COLOURS)} classes, not {size}")
        if not rising or len(self.colours) != size or len(self.names) not in (0, size):
            raise ValueError(f"bounds that rise, with a colour and a name for each of {size}")

    @property
    def numbers(self) -> range:
        """The numbers of the classes, from 1."""
        return range(1, len(self.colours) + 1)

    @property
    def middle(self) -> int | None:
        """The number of the class ``around`` a point; None without one."""
        return len(self.colours) // 2 + 1 if self.around else None

    def number(self, value: float) -> int:
        """The class of a value that is known."""
        return bisect_right(self.bounds, value) + 1

    def classes(self, values: pd.Series) -> pd.Series:
        """The class of each value (Int64); missing stays missing."""
        found = np.searchsorted(self.bounds, values.to_numpy(dtype=float), side="right") + 1
        return pd.Series(found, index=values.index, dtype="Int64").mask(values.isna())

    def label(self, number: int, write: Callable[[float], str] = str) -> str:
        """What a class is called; ``write`` puts a bound in words where it has no name."""
        if self.names:
            return self.names[number - 1]
        if number == 1:
            return f"lager dan {write(self.bounds[0])}"
        low = write(self.bounds[number - 2])
        if number > len(self.bounds):
            return f"{low} of hoger"
        values = f"{low} tot {write(self.bounds[number - 1])}"
        return f"{self.around} ({values})" if number == self.middle else values

    def legend(
        self, write: Callable[[float], str] = str, present: Iterable[int] | None = None
    ) -> tuple[ScaleClass, ...]:
        """The classes that are ``present`` (all), low to high, and 0, what is missing, last."""
        wanted = {0, *self.numbers} if present is None else set(present)
        own = (ScaleClass(n, self.label(n, write), self.colours[n - 1]) for n in self.numbers)
        return tuple(c for c in (*own, NO_CLASS) if c.number in wanted)


CLASS_BOUNDS: tuple[float, ...] = (
    *(-0.428, -0.3538, -0.28145, -0.16405, -0.10297),
    *(0.010145, 0.08955, 0.16796),
)
"""Cuts on ``afw`` between the nine classes of the total score, low to high.

Derived, not published: each is the middle of the gap that 12,489 published
areas leave (-0.432..-0.424, -0.3546..-0.3530, -0.2819..-0.2810,
-0.1642..-0.1639, -0.10309..-0.10285, +0.01011..+0.01018, +0.0895..+0.0896,
+0.16794..+0.16798).
"""
_UP = (0.0392, 0.0784, 0.1568, 0.2352)
DIMENSION_BOUNDS: tuple[float, ...] = (*(-bound for bound in reversed(_UP)), *_UP)
"""Cuts of the symmetric nine-class scale of each dimension (derived, not published)."""
LIVEABILITY = Scale(
    bounds=tuple(bound + REFERENCE for bound in CLASS_BOUNDS),
    names=(
        *("zeer onvoldoende", "ruim onvoldoende", "onvoldoende", "zwak"),
        *("voldoende", "ruim voldoende", "goed", "zeer goed", "uitstekend"),
    ),
)
"""The scale of the total score (``lbm``)."""
DIMENSION_SCALE = Scale(bounds=DIMENSION_BOUNDS, around="rond het referentiepunt")
"""The scale of a dimension."""
NARROW_SCALE = Scale(
    bounds=tuple(bound / 2 for bound in DIMENSION_BOUNDS), around="rond het referentiepunt"
)
"""The scale of a dimension on which places hardly differ: steps half as wide.

Ours. With the usual steps 78% of the wijken (2024) have the middle class on the physical
environment, against 19% to 48% on the other four, and a map of one colour tells nothing; with
half of them it is 51%.
"""
CLASSES: tuple[ScaleClass, ...] = LIVEABILITY.legend(present=LIVEABILITY.numbers)
"""The nine classes of the total score (names: Leefbaarometer 3.0)."""
UNFAVOURABLE = (1, 2, 3, 4)
"""Classes that count as 'ongunstig' ('zwak' or lower)."""
INSUFFICIENT = (1, 2, 3)
"""Classes that count as 'onvoldoende of lager'."""
UNFAVOURABLE_NAME, INSUFFICIENT_NAME = (
    f"{LIVEABILITY.names[max(low) - 1]} of lager" for low in (UNFAVOURABLE, INSUFFICIENT)
)
"""What they are called, in the middle of a sentence."""
