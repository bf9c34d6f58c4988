"""Risers and fallers: places that were unfavourable at the start of a period, and what they did.

Who begins low is more likely to rise than to fall further (regression to the
mean): a count of risers describes, it is not an effect of anything. Places with few
households, and places that jumped, are named and not counted (``jumps.left_out``).
"""

import numpy as np
import pandas as pd

from dashboard.analysis.jumps import LEFT_OUT, jumps, left_out
from dashboard.ladder import NOISE
from dashboard.store.cache import LARGE, per_store
from dashboard.store.keys import GROUPS, NPLV_FROM, REST, STEPS, WHOLE
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.levels import part_levels
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.scales import LIVEABILITY, UNFAVOURABLE

RISER, FALLER, OTHER = "stijger", "daler", "overig"
KIND_OF_WAY: dict[int, str] = {1: RISER, 0: OTHER, -1: FALLER}
"""What a place that moved this way (``ways``) is called."""
THRESHOLDS: tuple[float, ...] = tuple(SUBSTANTIAL * times for times in (1, 0.5, 1.5, 2))
"""Bounds a reader can choose for "substantial"; the first is the default. All are ours."""


@per_store(LARGE)
def place_facts(store: Store, level: str) -> pd.DataFrame:
    """The places of ``level`` that have a score in some year.

    Index: code. Columns: name, gemeente, households (CBS 2024, NaN where unknown),
    nplv (bool, see ``NPLV_FROM``), nplv_area (the NPLV area it lies in, "" for none) and
    small (bool, as ``areas``).
    """
    areas = store.areas[store.areas["level"] == level].set_index("code")
    table = areas[["name", "gemeente", "households", "nplv_share", "nplv_area", "small"]]
    table = table.astype({"households": float}).rename(columns={"nplv_share": "nplv"})
    return table.assign(nplv=table["nplv"] >= NPLV_FROM)


@per_store(LARGE)
def _scored(store: Store, level: str, year: int) -> pd.DataFrame:
    """Total score, class and dimensions of the places of ``level`` in a year, by code."""
    rows = store.scores[(store.scores["level"] == level) & (store.scores["year"] == year)]
    return rows.set_index("code")[[TOTAL, "class", *DIMENSION_KEYS]]


@per_store(LARGE)
def moved_all(store: Store, level: str, first: int, last: int) -> pd.DataFrame:
    """The places of ``level`` with a score in both years, whatever their class, by code.

    Columns: as ``place_facts``, start, end, change, class_start, class_end, the change per
    dimension and jump (bool, see ``jumps.jumps``).
    """
    before, after = _scored(store, level, first), _scored(store, level, last)
    # From the scores, not from all places: of most buurten there is one year.
    table = place_facts(store, level).loc[before.index[before.index.isin(after.index)]]
    before, after = before.reindex(table.index), after.reindex(table.index)
    table["start"], table["end"] = before[TOTAL], after[TOTAL]
    table["change"] = table["end"] - table["start"]
    table["class_start"], table["class_end"] = before["class"], after["class"]
    keys = list(DIMENSION_KEYS)
    table[keys] = after[keys] - before[keys]
    return table.assign(jump=table.index.isin(jumps(store, level, first, last)))


@per_store(LARGE)
def movers(
    store: Store, level: str, first: int, last: int, threshold: float = SUBSTANTIAL
) -> pd.DataFrame:
    """The places of ``level`` that were unfavourable in ``first``, and how they moved.

    Population: places in class 1-4 in ``first`` with a score in ``first`` and ``last``.
    Columns: code, those of ``moved_all`` without small and jump, left_out (see
    ``jumps.left_out``; "" for who is counted) and kind (of ``KIND_OF_WAY``). Largest rise
    first; ties by code.

    A change of exactly ``threshold`` (score, our own bound) counts as substantial. For
    counts and for what is called a riser or faller: ``counted``.
    """
    table = moved_all(store, level, first, last)
    table = table[table["class_start"].isin(UNFAVOURABLE)].rename_axis("code").reset_index()
    table["left_out"] = left_out(table.pop("small"), table.pop("jump"))
    table["kind"] = ways(table["change"], threshold).fillna(0).map(KIND_OF_WAY).astype(object)
    order = ["change", "code"]
    return table.sort_values(order, ascending=[False, True], kind="stable", ignore_index=True)


def counted(
    store: Store, level: str, first: int, last: int, threshold: float = SUBSTANTIAL
) -> pd.DataFrame:
    """``movers`` without the places that are left out: who is counted and named."""
    table = movers(store, level, first, last, threshold)
    return table[table["left_out"] == ""].reset_index(drop=True)


def ways(changes: pd.Series, threshold: float = SUBSTANTIAL) -> pd.Series:
    """Whether each change (score) makes a riser (1), a faller (-1) or neither (0); NA if missing.

    The one rule, with ``jumps.left_out`` for who is not counted. The bound itself is passed.
    """
    passed = changes.abs() >= threshold - NOISE
    return np.sign(changes).where(passed | changes.isna(), 0).astype("Int64")


def in_group(table: pd.DataFrame, group: str) -> pd.DataFrame:
    """The rows of ``table`` (column nplv) in a group of ``GROUPS``. Raises ``KeyError``."""
    rows = {COUNTRY: slice(None), PROGRAMME: table["nplv"], REST: ~table["nplv"]}
    return table.loc[rows[group]]


def counts(
    store: Store, level: str, first: int, last: int, threshold: float = SUBSTANTIAL
) -> pd.DataFrame:
    """How many unfavourable places rose and fell substantially, per group.

    Population and threshold: as ``counted``. Index: ``GROUPS``. Columns: areas and
    households (the population; households of CBS 2024), per kind of ``KIND_OF_WAY``
    <kind>_areas and <kind>_households (they add up to the population), per reason of
    ``LEFT_OUT`` the unfavourable places that are not counted, ratio (risers per faller, by
    number of places; NaN without fallers).
    """
    table = movers(store, level, first, last, threshold)
    rows = {}
    for group in GROUPS:
        everyone = in_group(table, group)
        members = everyone[everyone["left_out"] == ""]
        row = {"areas": len(members), "households": int(members["households"].sum())}
        for kind in KIND_OF_WAY.values():
            own = members[members["kind"] == kind]
            row |= {f"{kind}_areas": len(own), f"{kind}_households": int(own["households"].sum())}
        rows[group] = row | {why: int((everyone["left_out"] == why).sum()) for why in LEFT_OUT}
    frame = pd.DataFrame.from_dict(rows, orient="index").rename_axis("group")
    fallers = frame[f"{FALLER}_areas"]
    frame["ratio"] = frame[f"{RISER}_areas"] / fallers.where(fallers > 0)
    return frame


def ratio_by_period(store: Store, level: str, threshold: float = SUBSTANTIAL) -> pd.DataFrame:
    """``counts`` for each of ``STEPS`` in which ``level`` has an unfavourable place.

    Index: first, last, group. The population is that of each period by itself: before
    2018 some wijken (Amsterdam's, for one) have no score.
    """
    parts = {period: counts(store, level, *period, threshold) for period in STEPS}
    kept = {period: t for period, t in parts.items() if t.at[COUNTRY, "areas"]}
    if not kept:
        return pd.DataFrame(columns=next(iter(parts.values())).columns)
    return pd.concat(kept, names=["first", "last"])


def by_threshold(store: Store, level: str, first: int, last: int) -> pd.DataFrame:
    """``counts`` of one period for ``THRESHOLDS``. Index: threshold (low to high), group."""
    parts = {bound: counts(store, level, first, last, bound) for bound in sorted(THRESHOLDS)}
    return pd.concat(parts, names=["threshold"])


def drivers(
    store: Store,
    level: str,
    first: int,
    last: int,
    threshold: float = SUBSTANTIAL,
    group: str = COUNTRY,
) -> pd.DataFrame:
    """What the change of risers and of fallers is made of.

    Population: the risers and the fallers of ``counted`` in ``group``. Index: ``RISER``
    and ``FALLER``. Columns: areas, households (CBS 2024, the weight), ``TOTAL`` (mean
    change in total score) and per dimension key its mean change; the five add up to the
    total (1e-5: published with six decimals). NaN where a year has no dimensions, or
    nobody with households moved.
    """
    table = in_group(counted(store, level, first, last, threshold), group)
    keys = ["change", *DIMENSION_KEYS]
    rows = {}
    for kind in (RISER, FALLER):
        own = table[table["kind"] == kind]
        weight = own["households"].fillna(0)
        total = weight.sum()
        # A dimension that one of them lacks is missing for all: no other population.
        mean = own[keys].mul(weight, axis=0).sum(skipna=False) / (total or float("nan"))
        rows[kind] = {"areas": len(own), "households": int(total)} | mean.to_dict()
    frame = pd.DataFrame.from_dict(rows, orient="index").rename_axis("kind")
    return frame.rename(columns={"change": TOTAL})


def transitions(
    store: Store, level: str, first: int, last: int, group: str = COUNTRY
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """From which class to which: number of places, and their households (CBS 2024).

    Population: all places of ``level`` in ``group`` with a score in both years, of any
    class; from the store, for each of ``STEPS`` and ``WHOLE``. Two tables of 9 by 9,
    index: class in ``first``, columns: class in ``last``.
    """
    table = store.transitions
    own = (table["level"] == level) & (table["group"] == group)
    cells = table[own & (table["first"] == first) & (table["last"] == last)]
    cells = cells.set_index(["start", "end"])[["areas", "households"]]
    every = pd.MultiIndex.from_product([LIVEABILITY.numbers] * 2, names=["start", "end"])
    cells = cells.reindex(every).fillna(0).astype("int64")
    return cells["areas"].unstack("end"), cells["households"].unstack("end")


def levels(store: Store) -> tuple[str, ...]:
    """The levels with scores in more than one year, ``wijk`` first."""
    years = store.scores.groupby("level")["year"].nunique()
    return tuple(level for level in part_levels() if years.get(level, 0) > 1)


def has_rest(store: Store, level: str) -> bool:
    """Whether places of ``level`` outside NPLV areas can have moved, so that the rest can be shown.

    Buurten outside them have the last year only.
    """
    return bool((~moved_all(store, level, *WHOLE)["nplv"]).any())
