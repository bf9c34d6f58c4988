"""Comparable neighbourhoods: wijken outside the programme that were alike at the start.

Low-scoring places tend to rise more than the average of the country, so the
country alone is not a fair yardstick. Each wijk or buurt of an area is set
beside the wijken outside the programme that were nearest to it. A part of an
area without such wijken is left out on both sides: like is compared with like.
The result describes; it is not an effect of the programme.
"""

import math
from dataclasses import dataclass

import pandas as pd

from dashboard import ladder
from dashboard.analysis import differences
from dashboard.analysis.aggregate import weighted_mean
from dashboard.analysis.margins import changes_before, clusters, mean_and_margin
from dashboard.analysis.matching import PAIR, Pool, nearest, pool
from dashboard.analysis.series import weights_of
from dashboard.ladder import Difference
from dashboard.store.cache import LARGE, NUMBERS, per_store
from dashboard.store.choices import EARLIER_YEAR, MATCH_ON, MIN_COVERAGE
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY, LONG_SUFFIX, PROGRAMME_LONG, Area, comparable
from dashboard.vocabulary.levels import LEVELS, AreaKind, part_levels
from dashboard.vocabulary.measures import TOTAL, NotForMeasureError, measure_of
from dashboard.vocabulary.periods import FIRST_YEAR, PROGRAMME_YEARS, YEARS


@dataclass(frozen=True, eq=False)
class Match:
    """The comparable wijken of an area.

    ``pairs``: unit (code in the area), match (code of a wijk), distance (score),
    weight (households the pair stands for). ``coverage``: share (0-1) of the area's
    households in a unit that has a match. ``balance``: per measure (index ``MATCH_ON``)
    the value in 2018 of the matched part of the area, of the matches and of the country,
    the difference area minus matches and area minus country. ``own`` and ``scores``: by year
    ``VALUES``, the weighted mean of the matched part and of the matches.
    """

    coverage: float
    pairs: pd.DataFrame
    balance: pd.DataFrame
    own: pd.DataFrame
    scores: pd.DataFrame

    @property
    def wijken(self) -> pd.DataFrame:
        """The matched wijken: index code; weight (share of the whole, adds up to 1), by weight."""
        weight = self.pairs.groupby("match")["weight"].sum()
        table = pd.DataFrame({"weight": weight / weight.sum()}).rename_axis("code")
        return table.sort_values(["weight"], ascending=False, kind="stable")

    def series(self, measure: str = TOTAL) -> pd.Series:
        """Values of ``measure`` by year for the comparable wijken (score); NaN if it is none of
        the Leefbaarometer."""
        return self.scores.reindex(columns=[measure])[measure]

    def part(self, measure: str = TOTAL) -> pd.Series:
        """Values of ``measure`` by year for the part of the area that has matches (score)."""
        return self.own[measure]


@dataclass(frozen=True)
class Beside:
    """The change of an area's matched part between two years beside that of its matches.

    ``own`` and ``alike``: the changes; ``apart``: own minus alike, as it may be told.
    ``coverage``: as ``Match``. ``start``: difference in the first year of the product (score).
    ``before`` and ``before_alike``: both changes from ``EARLIER_YEAR`` to that year (score; NaN
    without data) over the share ``before_coverage`` of the area's households.
    """

    own: Difference
    alike: Difference
    apart: Difference
    coverage: float
    start: float
    before: float
    before_alike: float
    before_coverage: float


@per_store(NUMBERS)
def match(store: Store, area: Area) -> Match | None:
    """The comparable wijken of an NPLV area, of the programme (also its long line), of a wijk or
    buurt, or of an area that a reader composed.

    Population, weight and level: see ``build.matches``, which finds those of the store; the others
    are found in the same way. Returns None when less than ``MIN_COVERAGE`` of the households has
    any.
    """
    years = YEARS if area.code == PROGRAMME_LONG else PROGRAMME_YEARS
    coverage = covered(store, area)
    if coverage < MIN_COVERAGE:
        return None
    pairs = _pairs(store, area)
    own, scores = (_weighted(store, pairs, side, years) for side in ("unit", "match"))
    return Match(coverage, pairs, _balance(store, own, scores), own, scores)


def covered(store: Store, area: Area) -> float:
    """Share (0-1) of the households of an area for which there are comparable wijken; 0 for an
    area that ``match`` is not for."""
    if _found_here(area):
        weights = weights_of(store, area)
        matched = weights[_pairs(store, area)["unit"].unique()]
        return float(matched.sum() / weights.sum()) if len(matched) else 0.0
    table = store.matched
    found = table.loc[table["code"] == area.code, "coverage"]
    return float(found.iloc[0]) if len(found) else 0.0


def _found_here(area: Area) -> bool:
    """Whether the comparable wijken of an area are found when asked; else the build did."""
    return area.kind is AreaKind.OWN or LEVELS[area.level].part


@per_store(NUMBERS)
def _pairs(store: Store, area: Area) -> pd.DataFrame:
    """Columns ``PAIR``: what stands beside each part of an area."""
    if not _found_here(area):
        return store.matches.loc[store.matches["code"] == area.code, PAIR].reset_index(drop=True)
    weights = weights_of(store, area)
    # A wijk that is in the area, or lies partly in it, is no yardstick for another part of it.
    return nearest(weights[weights > 0], _pool(store), apart=area.wijken)


@per_store(LARGE)
def _pool(store: Store) -> Pool:
    return pool(store.scores, store.areas)


@per_store(NUMBERS)
def beside(store: Store, area: Area, measure: str, first: int, last: int) -> Beside | None:
    """How an area changed on ``measure`` between two years beside its comparable wijken.

    Population: the parts of the area that have matches, and those. Returns None without
    comparable wijken (``match``). Raises ``NotForMeasureError`` for a measure that is not of the
    Leefbaarometer: they are chosen by it.
    """
    if measure not in MATCH_ON:
        why = "vergelijkbare wijken zijn gekozen op de Leefbaarometer"
        raise NotForMeasureError(measure_of(measure), why)
    found = match(store, area)
    if found is None:
        return None
    other = comparable(long=area.code.endswith(LONG_SUFFIX))
    own = _change(store, found, "unit", measure, first, last)
    if not area.group:
        own = Difference(own.value, ladder.of(area, measure))
    alike = _change(store, found, "match", measure, first, last)
    gap = None if own.value is None or alike.value is None else own.value - alike.value
    before, before_alike, weight = changes_before(found.pairs, _earlier(store, measure))
    whole = found.pairs["weight"].sum() / found.coverage
    return Beside(
        own,
        alike,
        differences.apart(store, area, other, gap, (first, last), measure),
        found.coverage,
        float(found.balance.at[measure, "difference"]),
        before,
        before_alike,
        float(weight / whole),
    )


def _change(
    store: Store, found: Match, side: str, measure: str, first: int, last: int
) -> Difference:
    """The change of the units or of the matches as a group of places, with its own interval."""
    values = _wide(store, measure)
    if first not in values or last not in values:
        return Difference(None, ladder.GROUP)
    weight = found.pairs.groupby(side)["weight"].sum()
    mean, margin = mean_and_margin(values[last] - values[first], weight, _clusters(store))
    return Difference(mean, ladder.GROUP, None if math.isnan(margin) else margin)


@per_store(LARGE)
def _clusters(store: Store) -> pd.Series:
    return clusters(store.areas)[1]


@per_store(LARGE)
def _wide(store: Store, measure: str) -> pd.DataFrame:
    return _place_scores(store).set_index("year", append=True)[measure].unstack()


@per_store(LARGE)
def _earlier(store: Store, measure: str) -> pd.Series:
    """The change before the first year of the product, by code of a place (score)."""
    values = _wide(store, measure)
    return values.get(FIRST_YEAR, math.nan) - values.get(EARLIER_YEAR, math.nan)


def _weighted(store: Store, pairs: pd.DataFrame, side: str, years: tuple[int, ...]) -> pd.DataFrame:
    weight = pairs.groupby(side)["weight"].sum()
    rows = _place_scores(store).loc[weight.index].reset_index()
    return weighted_mean(rows[rows["year"].isin(years)], weight)


@per_store(LARGE)
def _place_scores(store: Store) -> pd.DataFrame:
    """All scores of wijken and buurten, by code: looked up, not searched."""
    rows = store.scores[store.scores["level"].isin(part_levels())]
    return rows.set_index("code").sort_index()


def _balance(store: Store, own: pd.DataFrame, scores: pd.DataFrame) -> pd.DataFrame:
    here, alike = (table.loc[FIRST_YEAR, MATCH_ON] for table in (own, scores))
    country = store.series.loc[("land", COUNTRY, FIRST_YEAR), MATCH_ON].astype(float)
    table = pd.DataFrame({"area": here, "matches": alike, "country": country})
    table["difference"] = table["area"] - table["matches"]
    table["difference_country"] = table["area"] - table["country"]
    return table.rename_axis("measure")
