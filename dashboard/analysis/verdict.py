"""A verdict on a statement: one rule over its parts, and when a part holds.

A statement is cut into parts. Each part holds, does not hold, holds without being
sure, cannot be decided with the places at hand, or cannot be tested with the data;
the verdict follows from the parts alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from dashboard.ladder import SLIGHT, Difference

CONFIRMED, DIFFERENT = "bevestigd", "afwijkend"
UNSURE, UNDECIDED = "past erbij, maar is niet zeker", "niet te beslissen op wijkniveau"
PARTLY, UNTESTABLE = "deels te toetsen", "niet te toetsen"
VERDICTS = (CONFIRMED, UNSURE, PARTLY, UNDECIDED, DIFFERENT, UNTESTABLE)
HOLDS, FAILS = "klopt", "klopt niet"
OUTCOMES = (HOLDS, UNSURE, UNDECIDED, FAILS, UNTESTABLE)
"""What can be said of a part."""


@dataclass(frozen=True)
class Check:
    """A part of a statement: its ``key`` and whether it ``holds`` (None: cannot be tested).

    ``unsure``: it holds by its sign, and the difference is one that cannot be told.
    ``undecided``: equally good choices of places or bounds give different answers.
    """

    key: str
    holds: bool | None
    unsure: bool = False
    undecided: bool = False

    @property
    def outcome(self) -> str:
        """One of ``OUTCOMES``."""
        if self.undecided:
            return UNDECIDED
        if self.holds is None:
            return UNTESTABLE
        if not self.holds:
            return FAILS
        return UNSURE if self.unsure else HOLDS


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
        """The one rule for all ten, in this order.

        One part that does not hold makes it ``DIFFERENT``, one that cannot be decided
        ``UNDECIDED``. Without a tested part it is ``UNTESTABLE``. One part that holds without
        being sure makes it ``UNSURE``. If all tested parts hold it is ``CONFIRMED``, or
        ``PARTLY`` when there are parts that cannot be tested.
        """
        found = {c.outcome for c in self.checks}
        if FAILS in found:
            return DIFFERENT
        if UNDECIDED in found:
            return UNDECIDED
        if found <= {UNTESTABLE}:
            return UNTESTABLE
        if UNSURE in found:
            return UNSURE
        return PARTLY if UNTESTABLE in found else CONFIRMED


def seen(x: float) -> float:
    """A score or change as a reader sees it: three decimals, half away from zero."""
    if pd.isna(x):
        return float("nan")
    return float(Decimal(f"{x:.12f}").quantize(Decimal("0.001"), rounding=ROUND_HALF_UP))


def number(x: float | None) -> float:
    """A figure for ``Finding.facts``: NaN where it is missing."""
    return float("nan") if x is None else float(x)


def facts_of(**found: Difference) -> dict[str, float]:
    """Facts of differences: the value of each by its name, and behind ``_margin`` its margin."""
    values = {name: number(d.value) for name, d in found.items()}
    return values | {f"{name}_margin": number(d.margin) for name, d in found.items()}


def checked(key: str, holds: bool, *values: float) -> Check:
    """A part that can be tested only if all its ``values`` are known."""
    return Check(key, None if any(pd.isna(v) for v in values) else bool(holds))


def went(key: str, way: int, *found: Difference, slight: bool = False) -> Check:
    """A part that says that every difference of ``found`` goes one ``way`` (1 or -1).

    It holds where the ladder tells each of them that way (``slight``: and not as a clear
    difference). Where the sign agrees and the ladder does not tell a difference (its interval
    holds zero, or it is too small) the part is not sure; a value that shows as 0.000 has no sign.
    """
    if not found or not all(d.known for d in found):
        return Check(key, None)
    values = [(d.step * way, seen(d.value or 0.0) * way) for d in found]
    holds = all(step > 0 or (step == 0 and sign > 0) for step, sign in values)
    if slight:
        holds = holds and all(step <= SLIGHT for step, _ in values)
    return Check(key, holds, unsure=holds and any(step == 0 for step, _ in values))


def never(key: str, way: int, *found: Difference) -> Check:
    """A part that says that no difference of ``found`` goes ``way`` (1 or -1), by the ladder."""
    known = bool(found) and all(d.known for d in found)
    return Check(key, all(d.sign != way for d in found) if known else None)


def always(key: str, way: int, *found: Difference) -> Check:
    """A part that says that each difference of ``found`` goes one ``way`` ("steeds").

    Unlike ``went`` a step that cannot be told makes it unsure and no more, whatever its sign: of
    many steps some are small. It fails where the ladder tells one the other way.
    """
    part = never(key, -way, *found)
    unsure = bool(part.holds) and any(d.step == 0 for d in found)
    return Check(key, part.holds, unsure=unsure)


def settled(key: str, answers: Sequence[bool | None]) -> Check:
    """A part tried with several equally good choices: it holds in all, in none, or is undecided."""
    known = [bool(answer) for answer in answers if answer is not None]
    if not known or len(known) < len(answers):
        return Check(key, None)
    if all(known) or not any(known):
        return Check(key, known[0])
    return Check(key, None, undecided=True)


def alike(key: str, found: Difference) -> Check:
    """A part that says that two things are comparable: their difference is none to be told."""
    return Check(key, None if not found.known else found.step == 0)
