"""Axes: where a value stands, which round values are named, and how those are written."""

import math
from dataclasses import dataclass

from dashboard.content.figures import Axis
from dashboard.content.table import KINDS
from dashboard.export.pictures.letters import LINE, width
from dashboard.export.pictures.pen import SMALL, TEXT, Box, Pen, Words
from dashboard.language.numbers import MINUS
from dashboard.vocabulary.look import COLOURS

SIGNED = {"difference", "deviation", "correlation", "count_change", "amount_change"}
SHARES = {"share", "share_1", "some_share"}
TICK = 2.5
"""Length of the dash at a named value."""


@dataclass(frozen=True)
class Scale:
    """Values from ``low`` to ``high`` between two places on the sheet."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where ``value`` stands."""
        part = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.start + part * (self.end - self.start)


def room_between(low: float, high: float, part: float, least: float = 0.0) -> tuple[float, float]:
    """The ends of an axis with a ``part`` of its length (and at least ``least``) beyond both."""
    beyond = max((high - low) * part, least)
    return low - beyond, high + beyond


def steps(scale: Scale, most: int = 6) -> list[float]:
    """Round values on a scale, at most ``most`` and a few."""
    span = scale.high - scale.low
    if span <= 0:
        return [scale.low]
    rough = span / max(most, 1)
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= rough * 0.999)
    first, last = math.ceil(scale.low / step - 1e-9), math.floor(scale.high / step + 1e-9)
    return [n * step for n in range(first, last + 1)]


def step_text(value: float, step: float, kind: str) -> str:
    """A value at an axis, with as many decimals as the ``step`` between two of them has."""
    if kind in SHARES:
        value, step = value * 100, step * 100
    if kind not in SIGNED | SHARES | {"score", "amount", "ratio", "bound"}:
        return KINDS[kind].write(round(value, 9))
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step > 0 else 0
    value = round(value, decimals)
    digits = f"{abs(value):,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    sign = MINUS if value < 0 else "+" if value > 0 and kind in SIGNED else ""
    return sign + (digits if value or kind not in SIGNED else "0") + "%" * (kind in SHARES)


def ticks(scale: Scale, kind: str, most: int = 6) -> list[tuple[float, str]]:
    """The round values of a scale with their text."""
    values = steps(scale, most)
    step = values[1] - values[0] if len(values) > 1 else abs(values[0] if values else 1.0) or 1.0
    return [(value, step_text(value, step, kind)) for value in values]


def below_height(axis: Axis) -> float:
    """How much room an axis takes below a figure: its numbers and its title."""
    return TICK + SMALL * LINE + 2 + (TEXT * LINE if axis.title else 0.0)


def axis_below(
    pen: Pen, box: Box, scale: Scale, axis: Axis, named: list[tuple[float, str]] | None = None
) -> None:
    """An axis of numbers under ``box``, with its title; ``named``: values and their texts."""
    pen.line([(box.left, box.bottom), (box.right, box.bottom)], COLOURS["line"])
    if named is None:
        named = ticks(scale, axis.kind, max(2, int(box.width // 45)))
    for value, text in named:
        x = scale.at(value)
        pen.line([(x, box.bottom), (x, box.bottom + TICK)], COLOURS["line"])
        half = width(text, SMALL) / 2
        if half <= x <= pen.box.right - half:
            words = Words(SMALL, COLOURS["muted"], side="middle", height="top")
            pen.text(x, box.bottom + TICK + 1, text, words)
    if axis.title:
        y = box.bottom + TICK + SMALL * LINE + 2
        title_below(pen, box, y, axis.title)


def title_below(pen: Pen, box: Box, y: float, title: str) -> None:
    """The title of an axis in the middle below it, in smaller letters where it is long."""
    size = min(SMALL, SMALL * pen.box.width / (width(title, SMALL) + 4))
    half = width(title, size) / 2
    middle = min(max((box.left + box.right) / 2, half + 1), pen.box.right - half - 1)
    pen.text(middle, y, title, Words(size, COLOURS["muted"], side="middle", height="top"))
