"""Labels at the end of lines: short enough for a phone, never on top of each other."""

from collections.abc import Sequence

from dashboard.figures.theme import literal

WIDEST = 20
"""Characters of a line of a label: more does not fit beside a chart on a phone."""


def two_lines(name: str, value: str) -> str:
    """A name in bold and its value over two lines, as narrow as they can be; over three where
    two would be wider than ``WIDEST``."""
    words = name.split()
    splits = [(words[:n], words[n:]) for n in range(1, len(words) + 1)]
    top, rest = min(splits, key=lambda s: max(len(" ".join(s[0])), len(" ".join([*s[1], value]))))
    if len(" ".join(top)) > WIDEST and len(top) > 1:
        return f"{_bold(top[:1])}<br>{two_lines(' '.join([*top[1:], *rest]), value)}"
    bold = [_bold(part) for part in (top, rest) if part]
    return f"{bold[0]}<br>{' '.join([*bold[1:], value])}"


def _bold(words: Sequence[str]) -> str:
    return f"<b>{literal(' '.join(words))}</b>"


def apart(values: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places for labels of ``values`` (in rising order), at least ``gap`` apart.

    As near to the values as can be, between ``low`` and ``high``; where those
    leave too little room the stack is centred on them.
    """
    groups: list[list[float]] = []
    for value in values:
        groups.append([value])
        # Neighbours that would touch become one stack around their common middle.
        while len(groups) > 1 and _start(groups[-1], gap, low, high) < (
            _start(groups[-2], gap, low, high) + len(groups[-2]) * gap
        ):
            groups[-2:] = [groups[-2] + groups[-1]]
    return [_start(g, gap, low, high) + n * gap for g in groups for n in range(len(g))]


def _start(group: list[float], gap: float, low: float, high: float) -> float:
    """Where the first label of a stack stands."""
    height = (len(group) - 1) * gap
    if height > high - low:
        return (low + high - height) / 2
    return min(max(sum(group) / len(group) - height / 2, low), high - height)
