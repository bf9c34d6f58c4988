"""What stands behind the score of an area: measures of every theme, beside the country and
comparable wijken."""

from dashboard.analysis.comparable import match
from dashboard.analysis.theme_values import rows_of
from dashboard.store.cache import NUMBERS, per_store
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
def alike(store: Store, area: Area, measure: str, year: int) -> float:
    """A measure of the comparable wijken, each weighed by the households that it stands beside;
    NaN where it is known for less than ``COVERED`` of those, or without any."""
    matched = match(store, area)
    if matched is None:
        return float("nan")
    rows = rows_of(store, measure)
    rows = rows[(rows["level"] == "wijk") & (rows["year"] == year)].set_index("code")
    values, weight = rows["value"].reindex(matched.wijken.index), matched.wijken["weight"]
    covered = weight[values.notna()].sum()
    if covered < COVERED:
        return float("nan")
    return float((values * weight).sum() / covered)
