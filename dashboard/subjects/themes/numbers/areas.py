"""The measures of a theme for areas: the programme beside the country, the twenty in order."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.margins import half_interval
from dashboard.analysis.theme_values import rows_of, theme_values
from dashboard.ladder import Difference, pair
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country, programme
from dashboard.vocabulary.themes import THEME_MEASURES, ThemeMeasure

NOTHING = float("nan")
NPLV = programme()


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
    """A measure in the last ``year`` that is known: of an area (``own``), the country (``there``),
    and the first ``apart`` from the second."""

    measure: ThemeMeasure
    year: int
    own: Known
    there: Known
    apart: Difference


@per_store(NUMBERS)
def beside_country(store: Store, measure: str, area: Area = NPLV) -> Beside | None:
    """The programme, or another ``area``, beside the country; None without the file of the
    measure."""
    year = last_year(store, measure)
    if year is None:
        return None
    own, there = (known(store, one, measure, year) for one in (area, country()))
    off = half_interval(_influence(store, measure, year)) if area == NPLV else None
    apart = Difference(own.value - there.value, pair(area, country(), measure), off)
    return Beside(THEME_MEASURES[measure], year, own, there, apart)


def _influence(store: Store, measure: str, year: int) -> pd.Series:
    """What each of the twenty areas adds to the error of the programme's value, in the unit of
    the measure: linearised, for places of an area are alike. By the id of the area."""
    rows = areas(store, measure, year)[["numerator", "weight"]].fillna(0.0)
    weight, numerator = rows["weight"].sum(), rows["numerator"].sum()
    if not weight:
        return pd.Series(dtype="float64")
    rest = rows["numerator"] - numerator / weight * rows["weight"]
    return THEME_MEASURES[measure].factor * rest / weight


@dataclass(frozen=True)
class Change:
    """A measure in its first and last year (year -> value) of the programme and the country; the
    ``change`` of the programme, and that ``apart`` from the country's."""

    own: dict[int, float]
    there: dict[int, float]
    change: Difference
    apart: Difference


@per_store(NUMBERS)
def changed(store: Store, measure: str) -> Change | None:
    """How the programme and the country changed over the years that both have; None without two.

    Both intervals are those of the programme: of the country nothing is left to chance.
    """
    values = [course(store, area, measure).dropna() for area in (programme(), country())]
    years = sorted(set(values[0].index) & set(values[1].index))
    if len(years) < 2:
        return None
    ends = [int(years[0]), int(years[-1])]
    own, there = ({year: float(one[year]) for year in ends} for one in values)
    then, now = (_influence(store, measure, year) for year in ends)
    off, ladder = half_interval(now - then), pair(programme(), country(), measure)
    moves = [one[ends[1]] - one[ends[0]] for one in (own, there)]
    return Change(
        own, there, Difference(moves[0], ladder, off), Difference(moves[0] - moves[1], ladder, off)
    )


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
