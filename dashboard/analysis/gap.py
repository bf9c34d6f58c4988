"""The gap between an area and the country, and what each dimension adds to it.

``afw`` is the sum of the five dimensions, for the area as for the country, so
the gap is the sum of the five differences: arithmetic, not a model.
"""

from collections.abc import Iterable

import pandas as pd

from dashboard.store.read import Store
from dashboard.vocabulary import COUNTRY, DIMENSION_KEYS, PROGRAMME


def gap_by_dimension(
    store: Store, years: Iterable[int], level: str = "nplv", code: str = PROGRAMME
) -> pd.DataFrame:
    """Area minus country, per dimension and year.

    Index: year and dimension key. Columns: area, country, gap (score) and share
    (fraction of the total gap; the five add up to 1, each may be negative or
    above 1; NaN where the total gap is zero or a value is missing).
    """
    keys = list(DIMENSION_KEYS)
    parts = []
    for year in years:
        own = store.series[keys].reindex([(level, code, year)]).iloc[0]
        country = store.series[keys].reindex([("land", COUNTRY, year)]).iloc[0]
        table = pd.DataFrame({"area": own, "country": country})
        table["gap"] = table["area"] - table["country"]
        total = table["gap"].sum(skipna=False)
        table["share"] = table["gap"] / (total if total else float("nan"))
        parts.append(table.rename_axis("dimension").assign(year=year))
    return pd.concat(parts).set_index("year", append=True).swaplevel()


def total_gap(gaps: pd.DataFrame, year: int) -> float:
    """The whole gap of a year in ``gap_by_dimension`` (NaN if a dimension is missing)."""
    return float(gaps.loc[year, "gap"].sum(skipna=False))
