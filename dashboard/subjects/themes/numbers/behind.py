"""What stands behind the score of an area: measures of every theme, beside the country and
comparable wijken."""

import pandas as pd

from dashboard.analysis.comparable import match
from dashboard.analysis.theme_values import rows_of
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.areas import Beside, beside_country
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.themes import COVERED

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
    """Each of ``behind`` for the comparable wijken, which weigh as much as the households that
    they stand beside; NaN where it is known for less than ``COVERED`` of those, or without any."""
    matched, found = match(store, area), {}
    weight = matched.wijken["weight"] if matched else pd.Series(dtype=float)
    for row in behind(store, area):
        values = _of_wijken(store, row.measure.key, row.year).reindex(weight.index)
        covered = weight[values.notna()].sum()
        told = covered >= COVERED
        found[row.measure.key] = float((values * weight).sum() / covered) if told else float("nan")
    return found


@per_store(LARGE)
def _of_wijken(store: Store, measure: str, year: int) -> pd.Series:
    """Code -> value that may be shown, of every wijk."""
    rows = rows_of(store, measure)
    rows = rows[(rows["level"] == "wijk") & (rows["year"] == year)]
    return rows.set_index("code")["value"]
