"""Scores through the years: one place or several, one measure."""

from collections.abc import Iterable

import pandas as pd

from dashboard.store.read import Store
from dashboard.vocabulary import (
    COUNTRY,
    LONG_SUFFIX,
    PROGRAMME,
    PROGRAMME_YEARS,
    TOTAL,
)


def series(
    store: Store,
    level: str,
    code: str,
    measure: str = TOTAL,
    years: Iterable[int] = PROGRAMME_YEARS,
) -> pd.Series:
    """Values of ``measure`` for one area, indexed by every year asked for.

    A year without a score is NaN: missing stays missing. Unit: score.
    """
    years = list(years)
    try:
        found = store.series.loc[(level, code), measure]
    except KeyError:
        return pd.Series(float("nan"), index=years, name=code)
    return found.reindex(years).rename(code)


def trend(
    store: Store, measure: str = TOTAL, years: Iterable[int] = PROGRAMME_YEARS, long: bool = False
) -> pd.DataFrame:
    """The programme beside the country: columns ``NPLV`` and ``NL``, one row a year.

    ``long`` takes both over the places that have every measurement since 2002
    (other, smaller populations: see ``vocabulary.LONG_SUFFIX``).
    """
    suffix = LONG_SUFFIX if long else ""
    return pd.DataFrame(
        {
            PROGRAMME: series(store, "nplv", PROGRAMME + suffix, measure, years),
            COUNTRY: series(store, "land", COUNTRY + suffix, measure, years),
        }
    )


def since_start(table: pd.DataFrame) -> pd.DataFrame:
    """Each column's change since its first row (NaN where the first is missing)."""
    return table - table.iloc[0]


def years_of(store: Store, level: str, code: str) -> list[int]:
    """The years in which an area has a score, in order."""
    try:
        return store.series.loc[(level, code)].index.tolist()
    except KeyError:
        return []
