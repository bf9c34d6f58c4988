"""The measures of a theme for areas: the programme beside the country, the twenty in order."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.theme_values import rows_of, theme_values
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.subjects.themes.numbers.places import margin
from dashboard.vocabulary.areas import Area, country, programme
from dashboard.vocabulary.themes import THEME_MEASURES, ThemeMeasure

NOTHING = float("nan")


@dataclass(frozen=True)
class Known:
    """A measure of an area in a year: its ``value`` (NaN where it is not told) and the
    ``coverage`` (0-1: the share of its households of which it is known; NaN: nothing is)."""

    value: float = NOTHING
    coverage: float = NOTHING

    @property
    def told(self) -> bool:
        """Whether there is a value."""
        return self.value == self.value


@per_store(NUMBERS)
def last_year(store: Store, measure: str) -> int | None:
    """The last year in which anything is known of a measure; None without its file."""
    years = rows_of(store, measure)["year"]
    return None if years.empty else int(years.max())


def present(store: Store, theme: str) -> tuple[ThemeMeasure, ...]:
    """The measures of a theme (key) of which the set has values, in their order."""
    return tuple(one for one in of_theme(theme) if last_year(store, one.key) is not None)


def of_theme(theme: str) -> tuple[ThemeMeasure, ...]:
    """All measures of a theme (key), in their order."""
    return tuple(one for one in THEME_MEASURES.values() if one.theme == theme)


def known(store: Store, area: Area, measure: str, year: int) -> Known:
    """A measure of an area in a year."""
    rows = theme_values(store, area, measure)
    if year not in rows.index:
        return Known()
    return Known(float(rows.at[year, "value"]), float(rows.at[year, "coverage"]))


@dataclass(frozen=True)
class Beside:
    """A measure in the last ``year`` that is known: of the programme (``own``), the country
    (``there``) and the ``margin`` of their difference (NaN where it is not known)."""

    measure: ThemeMeasure
    year: int
    own: Known
    there: Known
    margin: float

    @property
    def apart(self) -> float:
        """The programme less the country, in the unit of the measure; NaN if one is missing."""
        return self.own.value - self.there.value


@per_store(NUMBERS)
def beside_country(store: Store, measure: str) -> Beside | None:
    """The programme beside the country; None without the file of the measure."""
    year = last_year(store, measure)
    if year is None:
        return None
    own, there = (known(store, area, measure, year) for area in (programme(), country()))
    return Beside(THEME_MEASURES[measure], year, own, there, _margin(store, measure, year))


def _margin(store: Store, measure: str, year: int) -> float:
    """Half the 95% interval of the programme less the country, linearised over its areas."""
    rows = areas(store, measure, year).dropna(subset=["numerator", "weight"])
    weight, numerator = rows["weight"].sum(), rows["numerator"].sum()
    if not weight:
        return NOTHING
    rest = rows["numerator"] - numerator / weight * rows["weight"]
    return margin(THEME_MEASURES[measure].factor * (rest / weight).to_numpy(dtype=float))


@per_store(NUMBERS)
def areas(store: Store, measure: str, year: int) -> pd.DataFrame:
    """The twenty areas in a year, from the highest value to the lowest, those without one last.

    Index: id. Columns: name, value (in the unit of the measure, NaN where it is not told),
    numerator, weight and coverage (0-1, 0 where nothing is known).
    """
    found = {}
    for code in store.area_ids:
        rows = theme_values(store, store.area(code), measure)
        found[code] = rows.loc[year] if year in rows.index else pd.Series(dtype="float64")
    table = pd.DataFrame.from_dict(found, orient="index")
    table = table.reindex(columns=["value", "numerator", "weight", "coverage"]).astype("float64")
    table.insert(0, "name", [store.names[code] for code in table.index])
    table["coverage"] = table["coverage"].fillna(0.0)
    order = table.sort_values(["value", "name"], ascending=[False, True], kind="stable")
    return order.rename_axis("area")


def years_of(store: Store, measure: str, chosen: Area | None) -> tuple[int, ...]:
    """The years in which the programme, the country or ``chosen`` has a value."""
    shown = (programme(), country(), *((chosen,) if chosen else ()))
    found = (course(store, area, measure).dropna().index for area in shown)
    return tuple(sorted({int(year) for years in found for year in years}))


@per_store(NUMBERS)
def course(store: Store, area: Area, measure: str) -> pd.Series:
    """A measure of an area by year (in its unit, NaN where it is not told)."""
    return theme_values(store, area, measure)["value"]
