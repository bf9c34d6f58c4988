"""Areas beside each other: their lines in several views, their places, their classes.

A view is arithmetic on one table per area: the area's own line and its reference
lines side by side, so that every view treats them alike. All values are scores
or differences in score; missing stays missing.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from dashboard.analysis.comparable import match
from dashboard.analysis.series import series, since_start
from dashboard.analysis.waterfall import Place
from dashboard.ladder import AREA
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary import (
    COMPARABLE,
    COUNTRY,
    MEASURES,
    PROGRAMME,
    PROGRAMME_YEARS,
    TOTAL,
    measure_of,
)

OWN = "gebied"
MUNICIPALITY = "gemeente"
REFERENCES = (COUNTRY, PROGRAMME, MUNICIPALITY, COMPARABLE)
"""Lines that can stand beside an area; the last two differ from area to area."""
SHARED = (COUNTRY, PROGRAMME)
"""References that are the same line for every area."""
CLASS = "class"
"""Measure: the class of the total score (1-9)."""
VIEWS = ("stand", "nederland", "gemeente", "verandering")
"""Level, difference from the country, from the own gemeente, change since the first year."""
NOISE = 9
"""Decimals beyond which a difference is binary noise."""


@per_store(LARGE)
def _municipalities(store: Store) -> dict[str, tuple[str, str]]:
    areas = store.areas[store.areas["level"] == "nplv"]
    names = zip(areas["gemeente_code"], areas["gemeente"], strict=True)
    return dict(zip(areas["code"], names, strict=True))


def municipality(store: Store, area: str) -> tuple[str, str]:
    """Code and name of the gemeente of an NPLV area."""
    return _municipalities(store)[area]


@per_store(LARGE)
def _rows(store: Store, own: bool) -> pd.DataFrame:
    """The scores that an area can be set beside; ``own``: of a gemeente our series alone."""
    table = (store.own_series if own else store.series).loc[["gemeente", "land", "nplv"]]
    return table.reset_index()


@per_store(LARGE)
def lookup(store: Store, measure: str) -> dict[tuple[str, str, int], float]:
    """(level, code, year) -> value, for areas, gemeenten and the country (score, or class).

    A score of a gemeente is ours in every year, as that of its area is: a line is one series.
    Its class is the official one where there is one.
    """
    rows = _rows(store, own=measure != CLASS)
    keys = zip(rows["level"].tolist(), rows["code"].tolist(), rows["year"].tolist(), strict=True)
    return dict(zip(keys, rows[measure].astype(float).tolist(), strict=True))


@per_store(NUMBERS)
def lines(
    store: Store, area: str, measure: str, years: tuple[int, ...], alike: bool = True
) -> pd.DataFrame:
    """An area and its references: columns ``OWN`` and ``REFERENCES``, a row per year.

    ``measure``: a key of ``MEASURES`` (score) or ``CLASS`` (1-9; comparable wijken have
    none: they are no place). ``alike``: whether the comparable wijken are looked up.
    The gemeente holds the area itself. NaN where missing.
    """
    values, nothing = lookup(store, measure), float("nan")
    places = {
        OWN: ("nplv", area),
        COUNTRY: ("land", COUNTRY),
        PROGRAMME: ("nplv", PROGRAMME),
        MUNICIPALITY: ("gemeente", municipality(store, area)[0]),
    }
    table = {name: [values.get((*p, y), nothing) for y in years] for name, p in places.items()}
    found = match(store, area) if alike and measure != CLASS else None
    known = found.series(measure).to_dict() if found else {}
    table[COMPARABLE] = [known.get(y, nothing) for y in years]
    return pd.DataFrame(table, index=list(years), dtype=float)


def viewed(table: pd.DataFrame, view: str) -> pd.DataFrame:
    """``lines`` as one of ``VIEWS``. Raises ``ValueError`` for another view."""
    if view == "stand":
        return table
    if view == "verandering":
        return since_start(table)
    against = {"nederland": COUNTRY, "gemeente": MUNICIPALITY}
    if view not in against:
        raise ValueError(f"unknown view: {view}")
    return table.sub(table[against[view]], axis=0)


def ranks(values: pd.DataFrame) -> pd.DataFrame:
    """Places per column: 1 is the highest value, equals share a place, missing has none (Int64).

    Give the values as a reader sees them: what is shown as equal must share a place.
    """
    return values.astype(float).rank(ascending=False, method="min").astype("Int64")


def closeness(values: pd.Series, step: float = AREA.slight) -> pd.DataFrame:
    """How close the areas lie in one year, highest first; areas without a value left out.

    Columns: value, above (how much below the next area up, a positive difference in
    score; NaN for the first), best and worst (the places, counted in this order,
    of the areas that differ less than ``step`` from this one, itself included).
    """
    order = values.dropna().astype(float).sort_values(ascending=False, kind="stable")
    scores = order.to_numpy()
    near = np.round(np.abs(scores[:, None] - scores[None, :]), NOISE) < step
    table = pd.DataFrame({"value": order, "above": -order.diff()})
    # Highest first, so those within a step are neighbours: the first and the last of them.
    table["best"] = near.argmax(axis=1) + 1
    table["worst"] = len(order) - near[:, ::-1].argmax(axis=1)
    return table


def heat(store: Store, places: Mapping[str, Place], first: int, last: int) -> pd.DataFrame:
    """Total score and dimensions of ``places`` (key -> level and code) in ``last``.

    Index: key and measure. Columns: value (score), change (score, since ``first``) and
    class (1-9: of the total score, or of the scale of the dimensions; Int64).
    """
    nothing = float("nan")
    index = pd.MultiIndex.from_product([list(places), list(MEASURES)], names=["place", "measure"])
    then, now = (
        [lookup(store, m).get((*places[key], year), nothing) for key, m in index]
        for year in (first, last)
    )
    table = pd.DataFrame({"value": now}, index=index)
    table["change"] = table["value"] - pd.Series(then, index=index)
    total = index.get_level_values("measure") == TOTAL
    classes = [lookup(store, CLASS).get((*place, last), nothing) for place in places.values()]
    values = table["value"].groupby(level="measure")
    table["class"] = pd.concat([measure_of(str(key)).classes(own) for key, own in values])
    table.loc[total, "class"] = pd.array(classes, dtype="Float64").astype("Int64")
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


def pair_gaps(
    store: Store, own: Place, other: Place, years: Iterable[int] = PROGRAMME_YEARS
) -> pd.Series:
    """Total score of ``own`` minus that of ``other``, by year (NaN where one is missing)."""
    years = list(years)
    return series(store, *own, TOTAL, years) - series(store, *other, TOTAL, years)
