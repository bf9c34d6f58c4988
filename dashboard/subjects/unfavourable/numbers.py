"""How hard a number of unfavourable households is: what a bound that lies a little elsewhere gives.

The bounds of the classes are derived and the score is an estimate: a wijk close to a bound
falls on either side of it by chance. So a number is told in thousands, with the band that a
shifted bound gives, and with the wijken that crossed it.
"""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.jumps import jumped
from dashboard.analysis.unfavourable import panel, wide
from dashboard.ladder import AREA, PLACE, step
from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import (
    CLASS_BOUNDS,
    DEVIATION,
    LAST_YEAR,
    PROGRAMME_YEARS,
    TOTAL,
    UNFAVOURABLE,
)

SHIFT = AREA.slight
"""How far the bound is shifted down and up (score): below this a difference is not told."""
BOUND = CLASS_BOUNDS[max(UNFAVOURABLE) - 1]
"""Deviation (``afw``) from which a place is no longer unfavourable."""
BEFORE = PROGRAMME_YEARS[-2]
INTO, OUT = "erin", "eruit"


def households(
    store: Store, years: tuple[int, ...] = PROGRAMME_YEARS, shift: float = 0.0
) -> pd.Series:
    """Households (CBS 2024) in wijken below the bound of unfavourable plus ``shift``, per year.

    Population: wijken with a score in every one of ``years``. Index: year, of ``years``.
    """
    members = panel(store, years)
    below = wide(store, DEVIATION).reindex(members.index)[list(years)] < BOUND + shift
    return below.mul(members["households"].fillna(0), axis=0).sum().astype("int64")


@dataclass(frozen=True)
class Band:
    """Households that are unfavourable with the bound as it is, lower and higher.

    ``now``, ``low``, ``high``: in the last year; ``change``, ``change_low``, ``change_high``:
    since the measurement before it. All in households of CBS 2024.
    """

    now: int
    low: int
    high: int
    change: int
    change_low: int
    change_high: int


@per_store(LARGE)
def band(store: Store) -> Band | None:
    """The ``Band`` of the country by wijk (population: see ``households``); None without data."""
    if panel(store, PROGRAMME_YEARS).empty:
        return None
    found = [households(store, shift=shift) for shift in (0.0, -SHIFT, SHIFT)]
    levels = [int(one[LAST_YEAR]) for one in found]
    return Band(*levels, *(int(one[LAST_YEAR] - one[BEFORE]) for one in found))


def first_rise(store: Store, years: tuple[int, ...], shift: float = 0.0) -> bool | None:
    """Whether the number rose in the last step and in no step before it.

    ``years`` names the wijken (a score in all of them) and the steps that are looked at. None
    without data.
    """
    found = households(store, years, shift)
    if not found.any():
        return None
    steps = found.diff().dropna()
    return bool(steps.iloc[-1] > 0 and (steps.iloc[:-1] <= 0).all())


def crossed(store: Store, first: int = BEFORE, last: int = LAST_YEAR) -> pd.DataFrame:
    """The wijken that became unfavourable or ceased to be between two years, most households first.

    Population: see ``households``. Columns: name, gemeente, households (NaN where unknown), way
    (``INTO`` or ``OUT``), start, end, change (total score), near (bool: the change is below what
    is told of a single wijk), jump and small (as in ``areas``) and jumped (bool: a jump in
    between).
    """
    members = panel(store, PROGRAMME_YEARS)
    below = wide(store, DEVIATION).reindex(members.index) < BOUND
    table = members.loc[below[first] != below[last], ["name", "gemeente", "households"]]
    table = table.join(store.areas.set_index("code")[["jump", "small"]])
    scores = wide(store, TOTAL).reindex(table.index)
    table["way"] = below.loc[table.index, last].map({True: INTO, False: OUT})
    table["start"], table["end"] = scores[first], scores[last]
    table["change"] = table["end"] - table["start"]
    table["near"] = [not step(change, PLACE) for change in table["change"]]
    table["jumped"] = jumped(table["jump"], first, last)
    return table.sort_values(["households", "name"], ascending=[False, True], na_position="last")
