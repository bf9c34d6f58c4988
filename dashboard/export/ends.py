"""The ends of an axis of numbers, as a workbook and a slide have them."""

import math
from collections.abc import Sequence

from dashboard.content.figures import Axis

STEPS = tuple(n * 10**power for power in range(-3, 8) for n in (1, 2, 5))
"""Between two numbers of an axis."""
MOST = 7
"""Steps of an axis."""
LEAST, PART = 0.004, 1e-3
"""Room beyond the values, at least, and as a part of the largest: values that hardly differ are
not drawn as if they did."""


def round_ends(
    axis: Axis, values: Sequence[float], room: float = 0.06
) -> tuple[float, float, float]:
    """The ends of ``axis``, on round numbers, and the step between them.

    It holds all ``values`` (and zero where that belongs) with some ``room`` beyond them: a part of
    their range (0: none at all). Raises ValueError without values.
    """
    known = [*values, 0.0] if axis.zero else values
    low, high = min(known), max(known)
    beyond = max((high - low) * room, LEAST, abs(high) * PART) if room else 0.0
    # Bars that all go to one side of zero end there: nothing is on the other.
    one_way = axis.zero and low != high
    low -= 0.0 if one_way and low == 0 else beyond
    high += 0.0 if one_way and high == 0 else beyond
    step = next((s for s in STEPS if (high - low) / s <= MOST), STEPS[-1])
    low, high = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return round(low, 9), round(high, 9), step
