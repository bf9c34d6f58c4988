"""No difference of a theme is told that is smaller than its noise: counted again from the data.

By another way than ``analysis.theme_noise``: plain dicts, ``statistics``, and where there are
years the plain covariance of changes in a row, without the one place in fifty that moved most.
"""

import math
from collections import defaultdict
from statistics import covariance, median, quantiles

import pytest

from dashboard.analysis.theme_noise import AREAS, PLACES, noise
from dashboard.ladder import of, of_areas, pair
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.theme_ladders import THEME_LADDERS
from dashboard.vocabulary.themes import THEME_MEASURES

ESTIMATES = ("gezondheid", "geluid_buren", "eenzaam", "regie", "rondkomen")
WHOLE = ("koop", "corporatie", "eengezins", "nieuw", "werk")
"""Percentages that the source gives in whole numbers."""
ROUNDED = 0.03
"""The bounds are round numbers and the two ways differ a little: 3% of a bound."""


@pytest.fixture(scope="module")
def places(store):
    """(measure, level) -> year -> code -> (value, weight), of what is shown."""
    found = defaultdict(lambda: defaultdict(dict))
    rows = store.indicators.dropna(subset=["value"])
    for row in rows[rows["code"] != "NPLV"].itertuples():
        found[row.measure, row.level][row.year][row.code] = (row.value, row.weight)
    return found


def by_chance(values: list[tuple[float, float]], unit: str) -> float:
    """What chance gives a difference between two ordinary places; 0 for a mean of amounts."""
    value, size = median(v for v, _ in values), median(w for _, w in values)
    if unit.startswith("%"):
        return math.sqrt(2 * value * (100 - value) / size)
    if "per 1.000" in unit:
        return math.sqrt(2 * value * 1000 / size)
    return 0


def between_years(years: dict[int, dict[str, tuple[float, float]]]) -> float:
    """The root of twice minus the covariance of changes in a row; 0 where it is not negative."""
    order = sorted(years)
    codes = set.intersection(*(set(years[year]) for year in order))
    values = [[years[year][code][0] for year in order] for code in sorted(codes)]
    found = [0.0]
    for at in range(len(order) - 2):
        both = [(b - a, c - b) for a, b, c in (row[at : at + 3] for row in values)]
        both.sort(key=lambda pair: max(map(abs, pair)))
        kept = both[: math.floor(0.98 * len(both))]
        found.append(-2 * covariance(*zip(*kept, strict=True)))
    return math.sqrt(max(found))


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_no_difference_is_told_below_its_noise(places, key):
    ladders, unit = THEME_LADDERS[key], THEME_MEASURES[key].unit
    for ladder, levels in ((ladders.area, AREAS), (ladders.place, PLACES)):
        for level in levels:
            years = places[key, level]
            if not years:
                continue
            last = list(years[max(years)].values())
            assert by_chance(last, unit) <= ladder.slight, level
            assert between_years(years) <= ladder.slight * (1 + ROUNDED), level


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_each_bound_stands_at_or_above_what_the_method_finds(store, key):
    one, ladders = THEME_MEASURES[key], THEME_LADDERS[key]
    assert noise(store.indicators, one, PLACES) <= ladders.place.slight
    assert noise(store.indicators, one, AREAS) <= ladders.area.slight


def test_nor_below_what_the_source_rounds_to_or_a_model_can_say():
    for key in (*ESTIMATES, *WHOLE):
        assert min(THEME_LADDERS[key].area.slight, THEME_LADDERS[key].place.slight) >= 1, key
    assert min(THEME_LADDERS[key].group.slight for key in ESTIMATES) >= 1
    assert all(one.area.slight >= 0.1 for one in THEME_LADDERS.values())


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_clear_is_twice_slight_and_a_quarter_of_the_spread_of_places(places, key):
    years = places[key, "wijk"] or places[key, "pc4"]
    cuts = quantiles([value for value, _ in years[max(years)].values()], n=100)
    quarter = (cuts[83] - cuts[15]) / 2 / 4
    ladders = THEME_LADDERS[key]
    for one in (ladders.area, ladders.place):
        assert one.clear >= max(2 * one.slight, quarter * (1 - ROUNDED))
    for one in (ladders.area, ladders.place, ladders.group):
        assert one.slight < one.clear and list(one.sizes) == sorted(one.sizes)
    assert ladders.group.slight <= ladders.area.slight <= ladders.place.slight


def test_the_ladder_is_asked_for_by_area_as_of_the_leefbaarometer(store):
    area = store.area(store.area_ids[0])
    wijk = store.area("WK034405")
    found = THEME_LADDERS["koop"]
    assert of(area, "koop") == found.area == of_areas("koop") == pair(area, country(), "koop")
    assert of(wijk, "koop") == found.place
    assert pair(programme(), country(), "koop") == found.group
