"""The measures: each can be told, and another one is made without a change of the product."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import (
    DEVIATION,
    DIMENSION_KEYS,
    MEASURES,
    REGISTRY,
    SCORE_MEASURES,
    TOTAL,
    measure_of,
)
from dashboard.vocabulary.periods import DIMENSION_YEARS, PERIODS, PROGRAMME_YEARS, YEARS
from tests.vocabulary.made import CRIME


@pytest.mark.parametrize("key", REGISTRY)
def test_every_measure_says_its_unit_years_direction_and_source(key):
    one = measure_of(key)
    assert one.key == key and one.name[0].isupper() and one.unit and one.change_unit
    assert one.every_year and set(one.years) <= set(LEVELS)
    if key in SCORE_MEASURES:
        assert all(set(years) <= set(LEVELS[level].years) for level, years in one.years.items())
    assert one.better in (1, -1, None) and one.rise != one.fall
    assert one.source.text and one.source.licence
    assert one.about.endswith(".") and one.direction.startswith("Een lagere waarde")


def test_the_six_of_the_leefbaarometer_are_the_total_and_its_parts():
    assert SCORE_MEASURES == tuple(MEASURES) == (TOTAL, *DIMENSION_KEYS)
    assert measure_of(TOTAL).parts == DIMENSION_KEYS and len(DIMENSION_KEYS) == 5
    assert measure_of(TOTAL).every_year == YEARS
    assert all(measure_of(key).every_year == DIMENSION_YEARS for key in DIMENSION_KEYS)
    assert all(measure_of(key).indicators for key in DIMENSION_KEYS)


def test_a_sentence_names_a_dimension_in_small_letters_and_the_total_not():
    assert measure_of(TOTAL).said == ""
    assert all(measure_of(key).said == MEASURES[key].lower() for key in DIMENSION_KEYS)


def test_the_programme_has_every_year_a_dimension_has_since_it_began():
    assert set(PROGRAMME_YEARS) <= set(DIMENSION_YEARS) <= set(YEARS)


@pytest.mark.parametrize("key", ["", DEVIATION, "hitte"])
def test_an_unknown_measure_is_refused_with_those_there_are(key):
    with pytest.raises(KeyError, match=r"unknown measure .*lbm, fys, onv"):
        measure_of(key)


@pytest.mark.parametrize("key", SCORE_MEASURES)
def test_the_class_of_every_stored_score_is_one_of_its_scale(store, key):
    found = measure_of(key).classes(store.scores[key])
    assert found.isna().equals(store.scores[key].isna())
    assert set(found.dropna()) <= set(range(1, 10))


def test_a_made_measure_is_found_and_classed_without_a_change_of_the_product(monkeypatch):
    monkeypatch.setitem(REGISTRY, CRIME.key, CRIME)
    found = measure_of("misdrijven")
    assert found.every_year == (2021, 2022, 2023)
    assert found.classes(pd.Series([5.0, 20.0, 60.0, math.nan])).tolist()[:3] == [1, 2, 3]
    assert len({found, CRIME}) == 1


def test_a_measure_without_a_scale_has_no_classes():
    assert replace(CRIME, scale=None).classes(pd.Series([5.0, 20.0])).isna().all()


def test_periods_are_all_pairs_of_programme_years_that_run_forward() -> None:
    n = len(PROGRAMME_YEARS)
    assert len(set(PERIODS)) == len(PERIODS) == n * (n - 1) // 2
    assert all(period.first < period.last for period in PERIODS)
    assert PERIODS[:2] == ((2018, 2024), (2022, 2024))


@pytest.mark.parametrize("key", DIMENSION_KEYS)
def test_a_map_of_a_dimension_is_not_one_colour(store, key):
    """At most three in five wijken have the middle class; with the usual steps it would be 78% on
    the physical environment."""
    scores = store.series.loc["wijk"].xs(2024, level="year")[key].dropna()
    scale = measure_of(key).scale
    middle = scale.classes(scores).eq(scale.middle).mean()
    assert middle < 0.6, middle
