"""How an area stands beside the country, the twenty and comparable wijken."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard import ladder
from dashboard.analysis import differences
from dashboard.analysis.areas import area_series
from dashboard.analysis.comparable import Beside, beside, match
from dashboard.analysis.households import in_classes, shares
from dashboard.analysis.series import CLASS, value, values
from dashboard.ladder import Difference
from dashboard.store.cache import NUMBERS, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area, country
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import LAST_YEAR, WHOLE
from dashboard.vocabulary.scales import LIVEABILITY

NOW = (LAST_YEAR, LAST_YEAR)


@dataclass(frozen=True)
class Standing:
    """An area in the last year: its ``score`` and class (None where they are missing), the class
    it is as good as in (``near``: the score lies within its noise of that; None for none), the
    class of the country, and what it differs from the country (``gap``)."""

    score: float
    klass: int | None
    near: int | None
    country: float
    country_class: int | None
    gap: Difference


class Course(NamedTuple):
    """The change of an area over the whole period (``own``), what it differs from that of the
    country (``apart``), the area beside its comparable wijken (None without any), and whether it
    is something that could have those (``matched``)."""

    own: Difference
    apart: Difference
    alike: Beside | None
    matched: bool


class Weak(NamedTuple):
    """Households (of CBS, in one year) in buurten of class zwak or lower, and their share (0-1);
    both NaN where they are not known."""

    households: float
    share: float


def standing(store: Store, area: Area) -> Standing:
    """How an area stands in the last year."""
    score, there = (value(store, one, LAST_YEAR) for one in (area, country()))
    klass, beyond = (_class(store, one) for one in (area, country()))
    gap = differences.apart(store, area, country(), score - there, NOW)
    return Standing(score, klass, near_class(score, area), there, beyond, gap)


def _class(store: Store, area: Area) -> int | None:
    found = values(store, area, CLASS).get(LAST_YEAR)
    return None if found is None else int(found)


def near_class(score: float, area: Area) -> int | None:
    """The class on the other side of the nearest bound, if the score of ``area`` lies nearer to
    that than a difference that is told; None if not, or without a score."""
    if score != score:
        return None
    bound = min(LIVEABILITY.bounds, key=lambda edge: abs(edge - score))
    if ladder.step(bound - score, ladder.of(area)):
        return None
    above = LIVEABILITY.bounds.index(bound) + 2
    return above if score < bound else above - 1


def course(store: Store, area: Area) -> Course:
    """How an area went over the whole period, beside the country and comparable wijken.

    Of a gemeente both ends are ours: its official value of the last year is no end of a change.
    """
    ends = {
        one.code: [value(store, one, year, TOTAL, ours=True) for year in WHOLE]
        for one in (area, country())
    }
    changes = {code: last - first for code, (first, last) in ends.items()}
    own, _, apart = differences.beside(store, area, country(), changes, WHOLE)
    matched = area.kind is not AreaKind.OFFICIAL or area.level == "wijk"
    return Course(own, apart, beside(store, area, TOTAL, *WHOLE), matched)


@per_store(NUMBERS)
def weak_households(store: Store, area: Area, year: int) -> Weak:
    """Households of an area in unfavourable buurten, of those in buurten with a score."""
    low = in_classes(shares(store, area))
    if year not in low.index:
        return Weak(float("nan"), float("nan"))
    return Weak(float(low.at[year, "households"]), float(low.at[year, "share"]))


def households_of(store: Store, area: Area) -> float:
    """The households of a place (CBS, the last year); NaN where they are not known."""
    found = store.areas.loc[store.areas["code"] == area.code, "households"].dropna()
    return float(found.iloc[0]) if len(found) else float("nan")


@per_store(NUMBERS)
def spine(store: Store, area: Area) -> pd.DataFrame:
    """What lies how far from the country in the last year (score): the total score, and the
    dimensions, lowest first.

    Index: ``TOTAL``, then the dimension keys. Columns: value (of the area) and country; own (their
    difference), alike (that of the comparable wijken; NaN without any) and of the NPLV areas the
    lowest, the quarter, the three quarters and the highest (low, quarter, three, high).
    """
    found, table = match(store, area), _twenty(store)
    own = [value(store, area, LAST_YEAR, key) for key in table.index]
    alike = [found.series(key)[LAST_YEAR] if found else float("nan") for key in table.index]
    table.insert(0, "value", own)
    table.insert(2, "own", table["value"] - table["country"])
    table.insert(3, "alike", pd.Series(alike, table.index) - table["country"])
    return pd.concat([table.loc[[TOTAL]], table.drop(TOTAL).sort_values("own", kind="stable")])


@per_store(NUMBERS)
def _twenty(store: Store) -> pd.DataFrame:
    """The columns of ``spine`` that are the same for every area."""
    rows = {}
    for key in (TOTAL, *DIMENSION_KEYS):
        there = value(store, country(), LAST_YEAR, key)
        every = area_series(store, (LAST_YEAR,), key)[LAST_YEAR] - there
        rows[key] = [there, *every.quantile([0, 0.25, 0.75, 1])]
    columns = ["country", "low", "quarter", "three", "high"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


def parts(store: Store, area: Area) -> dict[str, Difference]:
    """Dimension key -> what the area differs from the country in the last year, as it may be
    told."""
    own = spine(store, area)["own"].drop(TOTAL)
    return {
        str(key): differences.apart(store, area, country(), float(x), NOW, str(key))
        for key, x in own.items()
    }
