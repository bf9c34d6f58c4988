"""The gap between an area and the country, and what each dimension adds to it.

The deviation is the sum of the five dimensions, for the area as for the country, so
the gap is the sum of the five differences: arithmetic, not a model.
"""

from collections.abc import Iterable

import pandas as pd

from dashboard.analysis.waterfall import values_of
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country, programme
from dashboard.vocabulary.measures import TOTAL


def gap_by_dimension(
    store: Store, years: Iterable[int], area: Area | None = None, measure: str = TOTAL
) -> pd.DataFrame:
    """Area (the programme, without one) minus country, per part of ``measure`` and year.

    Index: year and dimension key. Columns: area, country, gap (score) and share
    (fraction of the total gap; the five add up to 1, each may be negative or
    above 1; NaN where the total gap is zero or a value is missing). Raises
    ``NotForMeasureError`` for a measure that is no sum of parts.
    """
    parts = []
    for year in years:
        own, other = (
            values_of(store, one, year, measure).drop(measure)
            for one in (area or programme(), country())
        )
        table = pd.DataFrame({"area": own, "country": other, "gap": own - other})
        total = table["gap"].sum(skipna=False)
        table["share"] = table["gap"] / (total if total else float("nan"))
        parts.append(table.rename_axis("dimension").assign(year=year))
    return pd.concat(parts).set_index("year", append=True).swaplevel()


def total_gap(gaps: pd.DataFrame, year: int) -> float:
    """The whole gap of a year in ``gap_by_dimension`` (NaN if a dimension is missing)."""
    return float(gaps.loc[year, "gap"].sum(skipna=False))
