"""The areas beside each other: how each changed, and how its comparable wijken did."""

import pandas as pd

from dashboard import ladder
from dashboard.analysis.areas import area_series
from dashboard.analysis.comparable import beside
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import Period


@per_store(NUMBERS)
def moves(store: Store, period: Period) -> pd.DataFrame:
    """How each NPLV area changed in a period, beside its comparable wijken.

    Index: area id. Columns: name; change (score); step (of the ladder, Int64; NA without a
    change); part (the change of what has comparable wijken), alike (that of those wijken), apart
    (part less alike) and apart_step; coverage (share 0-1 of the households that is compared). NaN
    where an area has no comparable wijken or no scores.
    """
    own, rows = area_series(store, tuple(period)), {}
    for code in store.area_ids:
        change = float(own.at[code, period.last] - own.at[code, period.first])
        found = beside(store, store.area(code), TOTAL, *period)
        told = [found.own, found.alike, found.apart] if found else []
        values = [gap.value if gap.known else None for gap in told] or [None] * 3
        step = None if change != change else ladder.step(change, ladder.of_areas())
        apart = told[2].step if told and told[2].known else None
        coverage = found.coverage if found else None
        rows[code] = [store.names[code], change, step, *values, apart, coverage]
    columns = ["name", "change", "step", "part", "alike", "apart", "apart_step", "coverage"]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    kinds = dict.fromkeys(("change", "part", "alike", "apart", "coverage"), float)
    return table.astype(kinds | {"step": "Int64", "apart_step": "Int64"})
