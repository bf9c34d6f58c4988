"""Households per class of liveability, always at one stated level."""

import pandas as pd

from dashboard.store.read import Store
from dashboard.vocabulary import UNFAVOURABLE


def share_in(
    store: Store,
    code: str,
    year: int,
    level: str = "buurt",
    classes: tuple[int, ...] = UNFAVOURABLE,
) -> float:
    """Share (0-1) of the households of ``code`` that live in a place of ``classes``.

    Population: the households in scored places of ``level`` (CBS 2024). NaN when
    the year is not covered. The level matters: a wijk averages its corners away,
    so shares of two levels are never compared.
    """
    table = store.class_households
    rows = table[(table["code"] == code) & (table["year"] == year) & (table["level"] == level)]
    total = rows["households"].sum()
    if not total:
        return float("nan")
    return float(rows.loc[rows["class"].isin(classes), "households"].sum() / total)


def by_class(store: Store, code: str, level: str = "buurt") -> pd.DataFrame:
    """Households per class (columns 1-9) and year (rows) for one population and level."""
    table = store.class_households
    rows = table[(table["code"] == code) & (table["level"] == level)]
    return rows.pivot(index="year", columns="class", values="households")
