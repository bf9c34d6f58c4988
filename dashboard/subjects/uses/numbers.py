"""The wijken and buurten of a place with their class in every measurement, and what to count."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.areas import buurten_in, wijken_of
from dashboard.analysis.place_table import places_by_code
from dashboard.analysis.series import values
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
    """The codes of the buurten in an area, or of the wijken that lie in it whole: one that it is
    made of, and one of which it has every buurt with a score."""
    if level == "buurt":
        return list(buurten_in(store, area))
    if not area.members:
        return wijken_of(store, area)
    buurten = store.areas[store.areas["wijk_code"].isin(area.wijken)]
    buurten = buurten[buurten["level"] == "buurt"]
    inside = buurten["code"].isin(buurten_in(store, area)).groupby(buurten["wijk_code"]).all()
    return sorted({*inside.index[inside], *area.wijken.intersection(area.members)})


def partly(store: Store, area: Area) -> tuple[str, ...]:
    """The names of the wijken of which only a part lies in an area."""
    return tuple(sorted(store.names[c] for c in area.wijken - {*codes_in(store, area, "wijk")}))


def narrow(store: Store, area: Area, classes: Mapping[int, int | None]) -> tuple[int, ...]:
    """The measurements in which an area has another class than in the one before that it has,
    while its score changed less than may be told. ``classes``: by year."""
    known = [year for year in sorted(classes) if classes[year] is not None]
    return tuple(
        year
        for before, year in pairwise(known)
        if classes[before] != classes[year] and stayed(store, area, (before, year))
    )


def stayed(store: Store, area: Area, years: tuple[int, int]) -> bool:
    """Whether the score of an area changed less between two years than may be told; not where an
    end of it is missing."""
    score = values(store, area, ours=True)
    moved = float(score.get(years[1], np.nan) - score.get(years[0], np.nan))
    told = differences.change(store, area, moved, years)
    return told.known and not told.step


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
