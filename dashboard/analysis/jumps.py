"""Places that jump, or are small: named in lists, and not counted as risers or fallers.

What a jump is, is said once, in ``store.jumps``: a border moved, a harbour was built,
hardly anybody lives there.
"""

import pandas as pd

from dashboard.store import jumps as found
from dashboard.store.cache import per_store
from dashboard.store.read import Store

SMALL, JUMPED = "klein", "sprong"
LEFT_OUT: tuple[str, ...] = (JUMPED, SMALL)
"""Why a place is not counted: it jumped in the period, or has few households. The first counts."""


@per_store(64)
def jumps(store: Store, level: str, first: int, last: int) -> frozenset[str]:
    """Codes of the places of ``level`` that jumped in some step of the period.

    From the scores, not from the flag in ``areas``: a period may begin before 2018.
    """
    table = _jumps(store)
    inside = (table["level"] == level) & (table["first"] >= first) & (table["last"] <= last)
    return frozenset(table.loc[inside, "code"])


@per_store(1)
def _jumps(store: Store) -> pd.DataFrame:
    return found.jumps(store.scores)


def left_out(small: pd.Series, jump: pd.Series) -> pd.Series:
    """Why a place is not counted as riser or faller (one of ``LEFT_OUT``), "" where it is.

    ``small``: the flag in ``areas``; ``jump``: whether it jumped in the period.
    """
    return pd.Series("", index=small.index).mask(small, SMALL).mask(jump, JUMPED)
