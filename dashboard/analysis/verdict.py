"""A verdict on a statement: one rule over its parts, and what "slight" means.

A statement is cut into parts. Each part holds, does not hold, or cannot be tested
with the data; the verdict follows from the parts alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from dashboard.vocabulary import SUBSTANTIAL

CONFIRMED, DIFFERENT = "bevestigd", "afwijkend"
PARTLY, UNTESTABLE = "deels te toetsen", "niet te toetsen"
VERDICTS = (CONFIRMED, PARTLY, DIFFERENT, UNTESTABLE)
SLIGHT = SUBSTANTIAL
"""Tolerance of "licht" and "iets": a difference in score below this, as everywhere here."""


@dataclass(frozen=True)
class Check:
    """A part of a statement: its ``key`` and whether it ``holds`` (None: cannot be tested)."""

    key: str
    holds: bool | None


@dataclass(frozen=True, eq=False)
class Finding:
    """What the data give for statement ``number``: its parts, named figures and a table.

    ``facts``: name -> value in its own unit (NaN where missing). ``table``: the figures behind
    the parts, its columns as in the docstring of the function that made it.
    """

    number: int
    checks: tuple[Check, ...]
    facts: Mapping[str, float] = field(default_factory=dict)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def verdict(self) -> str:
        """The one rule for all ten.

        One tested part that does not hold makes it ``DIFFERENT``. Without a tested part
        it is ``UNTESTABLE``. If all tested parts hold it is ``CONFIRMED``, or ``PARTLY``
        when there are parts that cannot be tested.
        """
        tested = [c.holds for c in self.checks if c.holds is not None]
        if not tested:
            return UNTESTABLE
        if not all(tested):
            return DIFFERENT
        return CONFIRMED if len(tested) == len(self.checks) else PARTLY


def seen(x: float) -> float:
    """A score or change as a reader sees it: three decimals, half away from zero."""
    if pd.isna(x):
        return float("nan")
    return float(Decimal(f"{x:.12f}").quantize(Decimal("0.001"), rounding=ROUND_HALF_UP))


def checked(key: str, holds: bool, *values: float) -> Check:
    """A part that can be tested only if all its ``values`` are known."""
    return Check(key, None if any(pd.isna(v) for v in values) else bool(holds))


def slight_fall(change: float) -> bool:
    """Whether a change is shown as a fall, and a slight one."""
    return change > -SLIGHT and seen(change) < 0


def slight_rise(change: float) -> bool:
    """Whether a change is shown as a rise, and a slight one."""
    return slight_fall(-change)
