"""A measure of a theme for any area: stored, or (of an area that a reader composed) computed."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.analysis.place_table import places_by_code
from dashboard.analysis.ratios import COLUMNS, sums, sums_by_postcode
from dashboard.sources.codes import wijk_of
from dashboard.store.cache import LARGE, NUMBERS, ONE, per_store
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
    where = _where(store, measure).get(area.code, [])
    here = rows_of(store, measure).iloc[where]
    if here.empty and area.members and about.additive:
        here = _composed(store, area, about, rows_of(store, measure))
    return here.set_index("year").sort_index()[COLUMNS[2:]]


def _composed(store: Store, area: Area, about: ThemeMeasure, rows: pd.DataFrame) -> pd.DataFrame:
    if "pc4" in about.years:
        buurten = _buurten(store)
        within = dict.fromkeys(one for part in area.members for one in buurten.get(part, ()))
        inside = pd.DataFrame({"code": area.code, "member": list(within)})
        postcodes = rows[rows["level"] == "pc4"]
        return sums_by_postcode(postcodes, store.postcodes, inside, about.factor)
    groups = pd.DataFrame({"code": area.code, "member": list(area.members)})
    # Its own rows alone: to look through those of all places costs more than the sums.
    where = _where(store, about.key)
    parts = rows.iloc[[at for member in area.members for at in where.get(member, ())]]
    households = places_by_code(store)["households"].astype("float64")
    return sums(parts, groups, households, about.factor)


@per_store(ONE)
def _buurten(store: Store) -> Mapping[str, Sequence[str]]:
    """Wijk or buurt -> the buurten in it of which the postcode is known."""
    codes = store.postcodes["code"]
    of_wijken = codes.groupby(wijk_of(codes)).agg(tuple).to_dict()
    return of_wijken | {code: (code,) for code in codes}


@per_store(ONE)
def years_known(store: Store) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """Level and measure -> the years in which ``indicators`` has values: of all at once, for a
    list of what there is must not cost a look at every measure."""
    known = store.indicators.dropna(subset=["value"])
    years = known.groupby(["level", "measure"])["year"].unique()
    return {place: tuple(sorted(map(int, found))) for place, found in years.items()}


@per_store(LARGE)
def rows_of(store: Store, measure: str) -> pd.DataFrame:
    """The rows of ``store.indicators`` of a measure."""
    return store.indicators.iloc[_of_measures(store).get(measure, [])]


@per_store(ONE)
def _of_measures(store: Store) -> Mapping[str, Sequence[int]]:
    """Measure -> which rows of ``store.indicators`` are of it."""
    return store.indicators.groupby("measure", sort=False).indices


@per_store(LARGE)
def _where(store: Store, measure: str) -> Mapping[str, Sequence[int]]:
    """Code -> which of ``rows_of`` are of that place: to look through all of them for every area
    and measure of a page costs more than the page."""
    return rows_of(store, measure).groupby("code", sort=False).indices
