"""Households per class of liveability: of one population, at one level, which is always named.

A wijk averages its corners away, so shares of two levels are never compared. Weight: households
of CBS 2024 in every year; a place without a number weighs nothing.
"""

import pandas as pd

from dashboard.analysis.aggregate import class_counts
from dashboard.analysis.areas import buurten_in, wijken_of
from dashboard.analysis.movers import in_group
from dashboard.analysis.unfavourable import panel, wide
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from dashboard.vocabulary.scales import LIVEABILITY, UNFAVOURABLE


@per_store(NUMBERS)
def shares(store: Store, area: Area, level: str = "buurt") -> pd.DataFrame:
    """Households per class and year of the scored places of ``level`` in an area.

    Those of the set are looked up (see ``build.households``), those of another area, or of a
    gemeente, wijk or buurt, are counted in the same way: in the years that cover at least 99% of
    its households of 2024; at ``level`` wijk an area with buurten among its members has none.

    Columns: year, class (1-9, all nine in every year), households, areas (number of
    places), share (0-1 of the households of that year). Empty where there are no data.
    """
    table = store.class_households
    rows = table[(table["code"] == area.code) & (table["level"] == level)]
    if rows.empty and (area.members or area.kind is AreaKind.OFFICIAL):
        rows = class_counts(*_places(store, area, level))
    columns = ["year", "class", "households", "areas"]
    return _with_share(rows[columns].sort_values(["year", "class"], ignore_index=True))


def _with_share(table: pd.DataFrame) -> pd.DataFrame:
    total = table.groupby("year")["households"].transform("sum")
    return table.assign(share=table["households"] / total.where(total > 0))


def _places(store: Store, area: Area, level: str) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """Scores, group and households of the places of a level in an area, for ``class_counts``."""
    codes = buurten_in(store, area) if level == "buurt" else wijken_of(store, area)
    households = _households(store).reindex(codes)
    scores = store.scores[store.scores["code"].isin(households.index)]
    return scores, pd.DataFrame({"code": area.code, "member": households.index}), households


@per_store(LARGE)
def _households(store: Store) -> pd.Series:
    """The households of every place (CBS), by code."""
    return store.areas.drop_duplicates("code").set_index("code")["households"]


def wijk_shares(store: Store, group: str, years: tuple[int, ...] = PROGRAMME_YEARS) -> pd.DataFrame:
    """As ``shares``, at the level of wijken, of one of ``GROUPS``: over the wijken with a score in
    every one of ``years`` (a fixed set)."""
    members = in_group(panel(store, years), group)
    classes = wide(store, "class").reindex(members.index)[list(years)]
    rows = classes.melt(value_name="class", ignore_index=False)
    rows["households"] = members["households"].reindex(rows.index).fillna(0).to_numpy()
    counted = rows.groupby(["year", "class"])["households"].agg(households="sum", areas="size")
    every = pd.MultiIndex.from_product([years, LIVEABILITY.numbers], names=["year", "class"])
    return _with_share(counted.reindex(every, fill_value=0).astype("int64").reset_index())


def by_class(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """A ``column`` of ``shares`` by year (rows) and class (columns 1-9)."""
    return table.pivot(index="year", columns="class", values=column)


def in_classes(table: pd.DataFrame, classes: tuple[int, ...] = UNFAVOURABLE) -> pd.DataFrame:
    """The part of ``shares`` in ``classes``: per year households, areas and share (0-1)."""
    rows = table[table["class"].isin(classes)]
    return rows.groupby("year")[["households", "areas", "share"]].sum()


def share_in(store: Store, area: Area, year: int, level: str = "buurt") -> float:
    """Share (0-1) of the households of ``shares`` in an unfavourable place; NaN if not covered."""
    return float(in_classes(shares(store, area, level))["share"].get(year, float("nan")))
