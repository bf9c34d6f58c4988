"""Places with a measure of a theme beside their class: by class, and NPLV beside the same class."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.margins import half_interval
from dashboard.analysis.movers import place_facts
from dashboard.analysis.theme_values import rows_of, theme_values
from dashboard.ladder import Difference, of
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import programme
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.scales import CLASSES, UNFAVOURABLE
from dashboard.vocabulary.themes import FLOORS, THEME_MEASURES

GOOD = (7, 8, 9)
"""The classes from good on."""


@dataclass(frozen=True)
class Places:
    """Which places a measure is held beside their class of: of a ``level``, in a ``year``."""

    level: str
    year: int


@per_store(NUMBERS)
def places_of(store: Store, measure: str) -> Places | None:
    """The smallest places of which both the measure and the class are known all over the country,
    in the last year that they share; None where there are none."""
    rows = rows_of(store, measure)
    scored = store.scores[["level", "year"]].drop_duplicates()
    for level in ("pc4", "buurt", "wijk"):
        years = set(rows.loc[(rows["level"] == level) & rows["value"].notna(), "year"])
        years &= set(scored.loc[scored["level"] == level, "year"])
        if level == "buurt":  # of an earlier year those of the programme alone have a score
            years &= {LAST_YEAR}
        if years:
            return Places(level, int(max(years)))
    return None


@per_store(LARGE)
def beside_class(store: Store, measure: str, level: str, year: int) -> pd.DataFrame:
    """The places of ``level`` with both the measure and a class in ``year``, by code.

    Columns: value (in the unit of the measure, NaN where it is not shown), numerator, weight,
    class, the scores (total and dimensions), name, gemeente, nplv (bool) and nplv_area (id, "").
    """
    rows = rows_of(store, measure)
    here = rows[(rows["level"] == level) & (rows["year"] == year)].set_index("code")
    scored = store.scores[(store.scores["level"] == level) & (store.scores["year"] == year)]
    scored = scored.set_index("code")[[TOTAL, "class", *DIMENSION_KEYS]].dropna(subset=["class"])
    table = here[["value", "numerator", "weight"]].join(scored, how="inner")
    return table.join(place_facts(store, level)[["name", "gemeente", "nplv", "nplv_area"]])


def _counted(store: Store, measure: str, where: Places) -> pd.DataFrame:
    """The rows of ``beside_class`` that count in a sum: with a numerator and a weight."""
    table = beside_class(store, measure, where.level, where.year)
    return table.dropna(subset=["numerator", "weight"])


@per_store(NUMBERS)
def by_class(store: Store, measure: str) -> pd.DataFrame:
    """A measure by class of liveability: index the nine classes, low to high.

    Columns, of all places and (``own_``) of those in the programme and (``other_``) of the rest:
    value (in the unit of the measure; NaN where it stands on too few, ``FLOORS``), weight (what
    it counts over) and places (how many). No rows where ``places_of`` gives None.
    """
    found = places_of(store, measure)
    if found is None or not THEME_MEASURES[measure].additive:
        return pd.DataFrame()
    table = _counted(store, measure, found)
    parts = {"": table, "own_": table[table["nplv"]], "other_": table[~table["nplv"]]}
    return pd.concat(
        [_classes(part, measure).add_prefix(prefix) for prefix, part in parts.items()], axis=1
    )


@dataclass(frozen=True)
class Ends:
    """A measure over all places with an unfavourable class (``low``) and over all with a good one
    or better (``high``), in its unit; the first less the second (``apart``)."""

    low: float
    high: float
    apart: Difference


@per_store(NUMBERS)
def ends_of_classes(store: Store, measure: str) -> Ends:
    """The unfavourable places beside the good ones: more to go by than the classes at the ends.
    NaN where there are none."""
    found, factor = places_of(store, measure), THEME_MEASURES[measure].factor
    assert found is not None
    table = _counted(store, measure, found)
    sums = [
        table.loc[table["class"].isin(classes), ["numerator", "weight"]].sum()
        for classes in (UNFAVOURABLE, GOOD)
    ]
    low, high = (factor * one["numerator"] / (one["weight"] or float("nan")) for one in sums)
    return Ends(float(low), float(high), Difference(float(low - high), of(programme(), measure)))


def _classes(table: pd.DataFrame, measure: str) -> pd.DataFrame:
    about = THEME_MEASURES[measure]
    classes = pd.Index([c.number for c in CLASSES], name="class")
    groups = table.groupby("class")
    sums = groups[["numerator", "weight"]].sum().reindex(classes).fillna(0.0)
    few = (sums["weight"] <= 0) | (sums["weight"] < FLOORS.get(about.weighted, 0))
    few |= sums["numerator"] < about.least
    return pd.DataFrame(
        {
            "value": (about.factor * sums["numerator"] / sums["weight"]).mask(few),
            "weight": sums["weight"],
            "places": groups.size().reindex(classes).fillna(0).astype(int),
        }
    )


@dataclass(frozen=True)
class Fair:
    """What the places of the programme have beside what other places of their class have.

    ``has``: the measure over those places; ``expected``: over the others, with as many (people,
    dwellings) of each class as the programme has; ``apart``: the first less the second.
    ``counted``: the share of the programme (by weight) in classes that others have too.
    """

    has: float
    expected: float
    apart: Difference
    counted: float


@per_store(NUMBERS)
def fair(store: Store, measure: str) -> Fair | None:
    """The programme beside places of the same class; None where that cannot be said, or where too
    little is known of the programme to tell its value.

    The interval is linearised over the areas of the programme: places of an area are alike. The
    others are many, and are taken as they are.
    """
    found = places_of(store, measure)
    if found is None or not THEME_MEASURES[measure].additive:
        return None
    factor = THEME_MEASURES[measure].factor
    whole = theme_values(store, programme(), measure)["value"]
    if pd.isna(whole.get(found.year)):
        return None
    table = _counted(store, measure, found)
    own = table[table["nplv"] & (table["weight"] > 0)]
    there = own["class"].map(by_class(store, measure)["other_value"])
    counted = own[there.notna()]
    weight = counted["weight"].sum()
    if not weight:
        return None
    expected = there[there.notna()]
    has = factor * counted["numerator"].sum() / weight
    like = (expected * counted["weight"]).sum() / weight
    rest = factor * counted["numerator"] - (expected + has - like) * counted["weight"]
    apart = rest.groupby(counted["nplv_area"]).sum() / weight
    return Fair(
        float(has),
        float(like),
        Difference(float(has - like), of(programme(), measure), half_interval(apart)),
        float(weight / own["weight"].sum()),
    )
