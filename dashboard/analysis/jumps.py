"""Places that jump, or are small: named in lists, and not counted as risers or fallers.

A change of more than ``JUMP`` in two years is no change of a neighbourhood: a border moved, a
harbour was built, hardly anybody lives there.
"""

import pandas as pd

from dashboard.ladder import NOISE
from dashboard.store.cache import per_store
from dashboard.store.matches import MIN_HOUSEHOLDS
from dashboard.store.read import Store
from dashboard.vocabulary import JUMP, TOTAL

SMALL, JUMPED = "klein", "sprong"
LEFT_OUT: tuple[str, ...] = (JUMPED, SMALL)
"""Why a place is not counted: it jumped in the period, or has few households. The first counts."""
STEP_YEARS = 2
"""Years between two measurements as the bounds of a change are meant."""


def jumped(
    change: float | pd.Series, first: int | pd.Series, last: int | pd.Series
) -> bool | pd.Series:
    """Whether a change (score) between two measurements that follow each other is a jump.

    More than ``JUMP`` for every two years between them; of a missing change it is not known,
    and False.
    """
    return abs(change) > JUMP * (last - first) / STEP_YEARS + NOISE


@per_store(64)
def jumps(store: Store, level: str, first: int, last: int) -> frozenset[str]:
    """Codes of the places of ``level`` that jumped in some step of the period.

    A step is from one measurement to the next one that the place has.
    """
    asked = (store.scores["level"] == level) & store.scores["year"].between(first, last)
    rows = store.scores.loc[asked, ["code", "year", TOTAL]].sort_values(["code", "year"])
    before = rows.groupby("code")[[TOTAL, "year"]].shift()
    found = jumped(rows[TOTAL] - before[TOTAL], before["year"], rows["year"])
    return frozenset(rows.loc[found, "code"])


def left_out(households: pd.Series, jump: pd.Series) -> pd.Series:
    """Why a place is not counted as riser or faller (one of ``LEFT_OUT``), "" where it is.

    ``households``: CBS 2024, NaN where unknown; ``jump``: whether it jumped in the period.
    """
    why = pd.Series("", index=households.index)
    return why.mask(~(households >= MIN_HOUSEHOLDS), SMALL).mask(jump, JUMPED)
