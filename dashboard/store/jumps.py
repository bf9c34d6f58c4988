"""Places that moved more than a measurement can: borders that were drawn anew, harbours rebuilt.

A jump says something of the place that is measured, not of living there. It is
flagged in ``areas``; who counts risers and fallers leaves it out (``jumped``).
"""

from itertools import pairwise

import pandas as pd

from dashboard.vocabulary import JUMP, PROGRAMME_YEARS, TOTAL

SEPARATOR = ", "
LEVELS_WITH_JUMPS = ("wijk", "buurt")
"""Levels whose borders and homes change; a larger area averages them away."""


def jumps(scores: pd.DataFrame) -> pd.Series:
    """By code of a wijk or buurt that has one: the periods of its jumps, as text.

    ``scores``: table of the store. A jump is a change of more than ``JUMP`` (score, six
    decimals) between two measurements in a row since 2018; several are "2018-2020, 2022-2024".
    """
    rows = scores[scores["level"].isin(LEVELS_WITH_JUMPS)]
    wide = rows.pivot(index="code", columns="year", values=TOTAL)
    wide = wide.reindex(columns=list(PROGRAMME_YEARS))
    found: dict[str, list[str]] = {}
    for first, last in pairwise(PROGRAMME_YEARS):
        moved = (wide[last] - wide[first]).abs().round(6) > JUMP
        for code in wide.index[moved]:
            found.setdefault(code, []).append(f"{first}-{last}")
    return pd.Series({code: SEPARATOR.join(periods) for code, periods in found.items()}, dtype=str)


def jumped(jump: pd.Series, first: int, last: int) -> pd.Series:
    """Whether each text of ``jump`` (column of ``areas``) names a period within two years."""
    inside = [f"{a}-{b}" for a, b in pairwise(PROGRAMME_YEARS) if first <= a and b <= last]
    told = {text: any(p in text.split(SEPARATOR) for p in inside) for text in jump.unique()}
    return jump.map(told).astype(bool)
