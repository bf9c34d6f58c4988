"""What stands behind the score of an area: measures of every theme, beside the country and
comparable wijken."""

import pandas as pd

from dashboard.analysis.comparable import match
from dashboard.analysis.movers import place_facts
from dashboard.analysis.theme_values import rows_of
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import Beside, beside_country
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.themes import COVERED

SUMS = ("numerator", "weight")
CHOSEN = (
    "advies_vmbo",
    "criminaliteit",
    "geluid_buren",
    "gezondheid",
    "armoede",
    "werk",
    "koop",
    "woz",
)
"""The measures of a profile, by theme: our choice."""


def behind(store: Store, area: Area) -> tuple[Beside, ...]:
    """``CHOSEN`` of an area beside the country, as far as the set has them."""
    found = (beside_country(store, key, area) for key in CHOSEN)
    return tuple(one for one in found if one is not None)


@per_store(NUMBERS)
def alike(store: Store, area: Area) -> dict[str, float]:
    """Each of ``behind`` for the comparable wijken: a sum by a sum, in which each counts as often
    as it goes into the households that it stands beside; NaN where it is known for less than
    ``COVERED`` of those, or without any."""
    matched, found = match(store, area), {}
    weight = matched.wijken["weight"] if matched else pd.Series(dtype=float)
    for row in behind(store, area):
        rows = _of_wijken(store, row.measure.key, row.year).reindex(weight.index)
        known = rows["value"].notna()
        if weight[known].sum() < COVERED:
            found[row.measure.key] = float("nan")
            continue
        times = (weight / rows["households"])[known]
        numerator, people = ((times * rows.loc[known, name]).sum() for name in SUMS)
        found[row.measure.key] = float(row.measure.factor * numerator / people)
    return found


@per_store(LARGE)
def _of_wijken(store: Store, measure: str, year: int) -> pd.DataFrame:
    """value (that may be shown), numerator, weight and households of every wijk, by code."""
    rows = rows_of(store, measure)
    rows = rows[(rows["level"] == "wijk") & (rows["year"] == year)].set_index("code")
    return rows[["value", *SUMS]].join(place_facts(store, "wijk")["households"])
