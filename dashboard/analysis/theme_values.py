"""A measure of a theme for any area: stored, or (of an area that a reader composed) computed."""

import pandas as pd

from dashboard.analysis.ratios import COLUMNS, buurten_of, sums, sums_by_postcode
from dashboard.analysis.series import places_by_code
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.themes import THEME_MEASURES, ThemeMeasure


@per_store(NUMBERS)
def theme_values(store: Store, area: Area, measure: str) -> pd.DataFrame:
    """A measure (a key of ``THEME_MEASURES``) of an area: value (in its unit, NaN where it is not
    told), numerator, weight and coverage (0-1), by year; empty where nothing is known.

    Of an area that a reader composed the same sums over its wijken and buurten, or over the
    postcodes that lie in it for the larger part; what is not a sum (a median) is not known of
    such an area. Raises ``KeyError`` for a key of no such measure.
    """
    about = THEME_MEASURES[measure]
    rows = rows_of(store, measure)
    here = rows[(rows["level"] == area.level) & (rows["code"] == area.code)]
    if here.empty and area.members and about.additive:
        here = _composed(store, area, about, rows)
    return here.set_index("year").sort_index()[COLUMNS[2:]]


def _composed(store: Store, area: Area, about: ThemeMeasure, rows: pd.DataFrame) -> pd.DataFrame:
    groups = pd.DataFrame({"code": area.code, "member": list(area.members)})
    if "pc4" in about.years:
        links = store.postcodes
        inside = buurten_of(groups, links["code"])
        return sums_by_postcode(rows[rows["level"] == "pc4"], links, inside, about.factor)
    parts = rows[rows["level"].isin(("wijk", "buurt"))]
    households = places_by_code(store)["households"].astype("float64")
    return sums(parts, groups, households, about.factor)


@per_store(LARGE)
def rows_of(store: Store, measure: str) -> pd.DataFrame:
    """The rows of ``store.indicators`` of a measure."""
    return store.indicators[store.indicators["measure"] == measure]
