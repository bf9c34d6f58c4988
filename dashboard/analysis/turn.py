"""Whether risers became fewer and fallers more: shares of the unfavourable wijken per period."""

import pandas as pd

from dashboard.analysis.movers import FALLER, RISER, ratio_by_period
from dashboard.store.read import Store
from dashboard.vocabulary import COUNTRY

PERIODS: tuple[tuple[int, int], ...] = ((2016, 2018), (2018, 2020), (2020, 2022), (2022, 2024))
"""The periods that are compared: the one before 2018-2020, itself, and those after."""


def mover_shares(store: Store, threshold: float) -> pd.DataFrame:
    """Per period of ``PERIODS``: first, last, areas, risers, fallers, riser_share, faller_share.

    Population, threshold (score, ours) and level: as ``movers.counts``, wijken of the whole
    country. Shares (0-1) are of the areas: the population differs per period.
    """
    found = ratio_by_period(store, "wijk", threshold, PERIODS)
    if found.empty:
        return pd.DataFrame()
    table = found.xs(COUNTRY, level="group").reset_index()
    table = table.rename(columns={f"{RISER}_areas": "risers", f"{FALLER}_areas": "fallers"})
    table["riser_share"] = table["risers"] / table["areas"]
    table["faller_share"] = table["fallers"] / table["areas"]
    return table[["first", "last", "areas", "risers", "fallers", "riser_share", "faller_share"]]


def turned(table: pd.DataFrame) -> tuple[bool, bool, bool]:
    """Since 2018-2020 fewer risers; more fallers; and in 2018-2020 itself the other way round."""
    if len(table) < len(PERIODS):
        return False, False, False
    up, down = table["riser_share"].diff().tolist(), table["faller_share"].diff().tolist()
    fewer = all(x < 0 for x in up[2:])
    more = all(x > 0 for x in down[2:])
    return fewer, more, up[1] > 0 and down[1] < 0


def less_well(table: pd.DataFrame) -> bool:
    """Whether the last period has fewer risers and more fallers than 2018-2020."""
    if len(table) < len(PERIODS):
        return False
    then, now = table.iloc[1], table.iloc[-1]
    fewer, more = (
        now["riser_share"] < then["riser_share"],
        now["faller_share"] > then["faller_share"],
    )
    return bool(fewer and more)
