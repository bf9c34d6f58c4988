"""What a reader compares, and the numbers of it: lines in several views, places, classes.

A view is arithmetic on one table per area: the area's own line and its reference
lines side by side, so that every view treats them alike. All values are scores
or differences in score; missing stays missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.comparable import match
from dashboard.analysis.series import CLASS, series, since_start, value, values
from dashboard.analysis.theme_values import years_known
from dashboard.content.names import place_names
from dashboard.ladder import AREA, Difference
from dashboard.language.labels import distinct
from dashboard.sources.codes import gemeente_of
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import (
    COMPARABLE,
    COUNTRY,
    COUNTRY_NAME,
    PROGRAMME,
    Area,
    country,
    programme,
)
from dashboard.vocabulary.look import AREA_COLOURS
from dashboard.vocabulary.measures import (
    MEASURES,
    THEMED,
    TOTAL,
    NotForMeasureError,
    measure_of,
)
from dashboard.vocabulary.periods import PERIODS, Period

OWN = "gebied"
MUNICIPALITY = "gemeente"
REFERENCES = (COUNTRY, PROGRAMME, MUNICIPALITY, COMPARABLE)
"""Lines that can stand beside an area; the last two differ from area to area."""
SHARED = (COUNTRY, PROGRAMME)
"""References that are the same line for every area."""
MOST = len(AREA_COLOURS)
"""More areas than this do not fit in one figure of lines."""
DEFAULT_AREAS = ("heerlen-noord", "breda-noord")
"""What a first visitor sees compared: nearly equal in 2018 and in 2022, apart in 2024."""
NOISE = 9
"""Decimals beyond which a difference is binary noise."""


@dataclass(frozen=True)
class View:
    """A way to look at lines: its ``name``; ``against``: the reference that is zero in it ("" for
    none), called ``other`` beside one area and ``others`` beside several."""

    name: str
    against: str = ""
    other: str = ""
    others: str = ""


LEVEL, CHANGE = "stand", "verandering"
VIEWS: Mapping[str, View] = {
    LEVEL: View("Stand"),
    "nederland": View(f"Verschil met {COUNTRY_NAME}", COUNTRY, COUNTRY_NAME, COUNTRY_NAME),
    "gemeente": View(
        "Verschil met de eigen gemeente", MUNICIPALITY, "eigen gemeente", "de eigen gemeente"
    ),
    CHANGE: View("Verandering sinds het beginjaar"),
}
"""Level, difference from the country, from the own gemeente, change since the first year."""


@dataclass(frozen=True)
class Comparison:
    """What a reader compares: ``areas`` (as chosen; ``everything``: all of the programme), a
    ``measure`` (a key of ``MEASURES``, or ``CLASS``) over a ``period``, in a ``view`` (of
    ``VIEWS``) beside ``references`` (of ``REFERENCES``)."""

    areas: tuple[Area, ...]
    everything: bool = False
    measure: str = TOTAL
    period: Period = PERIODS[0]
    view: str = LEVEL
    references: tuple[str, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """Code -> name of the areas, no two alike."""
        return place_names(distinct({area.code: area.name for area in self.areas}))

    @property
    def years(self) -> tuple[int, ...]:
        """The measured years of the period; of some measures it is one year. Raises
        ``NotForMeasureError`` if an end is none."""
        measure, (first, last) = measure_of(self.scored), self.period
        if gone := [str(year) for year in self.period if year not in measure.every_year]:
            raise NotForMeasureError(measure, f"er is geen meting van {' en '.join(gone)}")
        return tuple(year for year in measure.every_year if first <= year <= last)

    @property
    def scored(self) -> str:
        """The measure that a class is of: places and differences need a score."""
        return TOTAL if self.measure == CLASS else self.measure

    def of(self, measure: str) -> "Comparison":
        """The same areas and years for a measure: what hangs on no more is made once."""
        return Comparison(self.areas, self.everything, measure, self.period)


def theme_periods(store: Store, measure: str) -> tuple[Period, ...]:
    """The periods of a measure of a theme, the whole first; one that is one year without others."""
    known = (own for (_, key), own in years_known(store).items() if key == measure)
    years = sorted({year for own in known for year in own})
    if len(years) == 1:
        return (Period(years[0], years[0]),)
    pairs = map(Period._make, combinations(years, 2))
    return tuple(dict.fromkeys((Period(years[0], years[-1]), *pairs)))


def views_of(period: Period) -> dict[str, str]:
    """Key -> name of the ways to look at lines: of one year there is no change."""
    one = period.first == period.last
    return {key: view.name for key, view in VIEWS.items() if not (one and key == CHANGE)}


def themed_measures(store: Store) -> dict[str, str]:
    """Key -> name of the measures of themes that this set has."""
    known = {key for _, key in years_known(store)}
    return {key: one.name for key, one in THEMED.items() if key in known}


def default_areas(store: Store, mine: Area | None = None) -> list[str]:
    """The areas a visitor sees first: ``mine`` before the usual ones, or (in a store without
    those) the first two; a place outside the programme beside its gemeente, and a gemeente beside
    the programme."""
    if mine and mine.code not in store.area_ids:
        whole = municipality(store, mine)
        return [mine.code, whole.code if whole and whole != mine else PROGRAMME]
    known = [area for area in DEFAULT_AREAS if area in store.area_ids]
    usual = known if len(known) == len(DEFAULT_AREAS) else store.area_ids[:2]
    own = [mine.code] if mine else []
    return list(dict.fromkeys([*own, *usual]))[: len(usual)]


@per_store(NUMBERS)
def municipality(store: Store, area: Area) -> Area | None:
    """The gemeente that an area lies in; None if it lies in several, or in none."""
    codes = set(gemeente_of(pd.Series(area.members or (area.code,))))
    return store.area(codes.pop()) if len(codes) == 1 and codes <= store.names.keys() else None


def known(store: Store, area: Area, measure: str, year: int) -> float:
    """The value of an area (score, or class) in a year; NaN where missing.

    A score of a gemeente is ours in every year, as that of its area is: a line is one series.
    Its class is the official one where there is one.
    """
    return value(store, area, year, measure, ours=measure != CLASS)


@per_store(NUMBERS)
def lines(
    store: Store, area: Area, measure: str, years: tuple[int, ...], alike: bool = True
) -> pd.DataFrame:
    """An area and its references: columns ``OWN`` and ``REFERENCES``, a row per year.

    ``measure``: a key of a measure or ``CLASS`` (1-9; comparable wijken have
    none: they are no place). ``alike``: whether the comparable wijken are looked up.
    The gemeente holds the area itself. NaN where missing.
    """
    there = {OWN: area, COUNTRY: country(), PROGRAMME: programme()}
    if own := municipality(store, area):
        there[MUNICIPALITY] = own
    table = {
        name: values(store, one, measure, ours=measure != CLASS)
        .astype(float)
        .reindex(years)
        .tolist()
        for name, one in there.items()
    }
    found = match(store, area) if alike and measure != CLASS else None
    if found:
        table[COMPARABLE] = found.series(measure).reindex(list(years)).tolist()
    frame = pd.DataFrame(table, index=list(years), dtype=float)
    return frame.reindex(columns=[OWN, *REFERENCES])


def viewed(table: pd.DataFrame, view: str) -> pd.DataFrame:
    """``lines`` as one of ``VIEWS``. Raises ``KeyError`` for another view."""
    if against := VIEWS[view].against:
        return table.sub(table[against], axis=0)
    return since_start(table) if view == CHANGE else table


def ranks(values: pd.DataFrame) -> pd.DataFrame:
    """Places per column: 1 is the highest value, equals share a place, missing has none (Int64).

    Give the values as a reader sees them: what is shown as equal must share a place.
    """
    return values.astype(float).rank(ascending=False, method="min").astype("Int64")


def closeness(values: pd.Series, step: float = AREA.slight) -> pd.DataFrame:
    """How close the areas lie in one year, highest first; areas without a value left out.

    Columns: above (how much below the next area up, a positive difference in
    score; NaN for the first), best and worst (the places, counted in this order,
    of the areas that differ less than ``step`` from this one, itself included).
    """
    order = values.dropna().astype(float).sort_values(ascending=False, kind="stable")
    scores = order.to_numpy()
    near = np.round(np.abs(scores[:, None] - scores[None, :]), NOISE) < step
    table = pd.DataFrame({"above": -order.diff()})
    # Highest first, so those within a step are neighbours: the first and the last of them.
    table["best"] = near.argmax(axis=1) + 1
    table["worst"] = len(order) - near[:, ::-1].argmax(axis=1)
    return table


def heat(store: Store, places: Mapping[str, Area], period: Period) -> pd.DataFrame:
    """Total score and dimensions of ``places`` (by key) at the end of ``period``.

    Index: key and measure. Columns: value (score), change (score, since the first year) and
    class (on the scale of the measure; Int64).
    """
    index = pd.MultiIndex.from_product([list(places), list(MEASURES)], names=["place", "measure"])
    then, now = ([known(store, places[key], m, year) for key, m in index] for year in period)
    table = pd.DataFrame({"value": now}, index=index)
    table["change"] = table["value"] - pd.Series(then, index=index)
    values = table["value"].groupby(level="measure")
    table["class"] = pd.concat([measure_of(str(key)).classes(own) for key, own in values])
    return table


def sort_places(table: pd.DataFrame, by: str, column: str, names: Mapping[str, str]) -> list[str]:
    """Keys of ``heat`` ordered by ``column`` of measure ``by``, best first, missing last.

    ``by`` "naam" orders by name; equals stand by name too.
    """
    keys = sorted(table.index.unique("place"), key=lambda key: names[key])
    if by == "naam":
        return keys
    values = table[column].xs(by, level="measure").reindex(keys)
    return values.sort_values(ascending=False, kind="stable").index.tolist()


def gaps(store: Store, own: Area, other: Area) -> dict[int, Difference]:
    """Year -> the total score of ``own`` less that of ``other`` in it, as it may be told."""
    one, two = (series(store, area, ours=True) for area in (own, other))
    apart = (one - two).to_dict().items()
    return {year: differences.apart(store, own, other, x, (year, year)) for year, x in apart}
