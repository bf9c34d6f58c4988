"""The wijken and buurten of a place with their class in every measurement, and what to count."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.areas import buurten_in, wijken_of
from dashboard.analysis.series import places_by_code
from dashboard.language.labels import distinct
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.periods import LAST_YEAR, PROGRAMME_YEARS, YEARS
from dashboard.vocabulary.scales import UNFAVOURABLE


class Counted(NamedTuple):
    """Of the places of a level in an area: how many have a class in the last year (``known``), how
    many of those are unfavourable (``low``), how many have one in each of ``years`` (``long``),
    and how many of those were unfavourable in each (``always``)."""

    known: int
    low: int
    long: int
    always: int
    years: tuple[int, ...]


def codes_in(store: Store, area: Area, level: str) -> list[str]:
    """The codes of the wijken of an area (also those that it has but a part of), or its buurten."""
    if level == "buurt":
        return list(buurten_in(store, area))
    return wijken_of(store, area) or sorted(area.wijken)


def partly(store: Store, area: Area) -> tuple[str, ...]:
    """The names of the wijken of which only a part lies in an area."""
    whole = {*area.members, *wijken_of(store, area)}
    return tuple(sorted(store.names[code] for code in area.wijken - whole))


@per_store(NUMBERS)
def classes(store: Store, area: Area, level: str) -> pd.DataFrame:
    """The class (1-9, Int64; NA where there is none) of each scored place of ``level`` in an area.

    Index: code, by name. Columns: name (one that occurs twice has its code), and every year of
    ``YEARS``.
    """
    codes = codes_in(store, area, level)
    names = places_by_code(store)["name"].reindex(codes).dropna().sort_values()
    rows = store.scores[(store.scores["level"] == level) & store.scores["code"].isin(codes)]
    found = rows.pivot(index="code", columns="year", values="class").reindex(columns=list(YEARS))
    names = names[names.index.isin(found.index)]
    table = found.reindex(names.index).astype("Int64")
    table.insert(0, "name", pd.Series(distinct(names.to_dict()), dtype=object))
    return table


def counted(table: pd.DataFrame) -> Counted:
    """The places of ``classes``, counted since 2002, or since 2018 where none goes back further."""
    every = next((y for y in (YEARS, PROGRAMME_YEARS) if _whole(table, y).any()), YEARS)
    low, long = table[list(every)].isin(UNFAVOURABLE), _whole(table, every)
    return Counted(
        int(table[LAST_YEAR].notna().sum()),
        int(low[LAST_YEAR].sum()),
        int(long.sum()),
        int(low[long].all(axis=1).sum()),
        every,
    )


def _whole(table: pd.DataFrame, years: tuple[int, ...]) -> pd.Series:
    return table[list(years)].notna().all(axis=1)
