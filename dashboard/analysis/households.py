"""Households per class of liveability: of one population, at one level, which is always named.

A wijk averages its corners away, so shares of two levels are never compared. Weight: households
of CBS 2024 in every year; a place without a number weighs nothing.
"""

import pandas as pd

from dashboard.analysis.movers import in_group
from dashboard.analysis.unfavourable import panel, wide
from dashboard.store.read import Store
from dashboard.vocabulary import LIVEABILITY, PROGRAMME_YEARS, UNFAVOURABLE


def shares(
    store: Store, code: str, level: str = "buurt", years: tuple[int, ...] = PROGRAMME_YEARS
) -> pd.DataFrame:
    """Households per class and year.

    ``level`` wijk: ``code`` is one of ``GROUPS``; population: wijken with a score in every
    one of ``years`` (a fixed set). ``level`` buurt: ``code`` is ``NL`` (the last years alone),
    ``NPLV`` or an NPLV area; population: its scored buurten, in the years the store covers
    (at least 99% of the households of 2024, see ``build.households``).

    Columns: year, class (1-9, all nine in every year), households, areas (number of
    places), share (0-1 of the households of that year). Empty where there are no data.
    """
    table = _counted_wijken(store, code, years) if level == "wijk" else _stored(store, code, level)
    total = table.groupby("year")["households"].transform("sum")
    return table.assign(share=table["households"] / total.where(total > 0))


def _stored(store: Store, code: str, level: str) -> pd.DataFrame:
    table = store.class_households
    rows = table[(table["code"] == code) & (table["level"] == level)]
    columns = ["year", "class", "households", "areas"]
    return rows[columns].sort_values(["year", "class"], ignore_index=True)


def _counted_wijken(store: Store, group: str, years: tuple[int, ...]) -> pd.DataFrame:
    members = in_group(panel(store, years), group)
    classes = wide(store, "class").reindex(members.index)[list(years)]
    rows = classes.melt(value_name="class", ignore_index=False)
    rows["households"] = members["households"].reindex(rows.index).fillna(0).to_numpy()
    counted = rows.groupby(["year", "class"])["households"].agg(households="sum", areas="size")
    every = pd.MultiIndex.from_product([years, LIVEABILITY.numbers], names=["year", "class"])
    return counted.reindex(every, fill_value=0).astype("int64").reset_index()


def by_class(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """A ``column`` of ``shares`` by year (rows) and class (columns 1-9)."""
    return table.pivot(index="year", columns="class", values=column)


def in_classes(table: pd.DataFrame, classes: tuple[int, ...] = UNFAVOURABLE) -> pd.DataFrame:
    """The part of ``shares`` in ``classes``: per year households, areas and share (0-1)."""
    rows = table[table["class"].isin(classes)]
    return rows.groupby("year")[["households", "areas", "share"]].sum()


def share_in(store: Store, code: str, year: int, level: str = "buurt") -> float:
    """Share (0-1) of the households of ``shares`` in an unfavourable place; NaN if not covered."""
    return float(in_classes(shares(store, code, level))["share"].get(year, float("nan")))
