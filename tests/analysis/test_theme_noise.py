"""How the noise of a measure of a theme is found, on made values of which it is known."""

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.theme_noise import noise, of_counts, of_years, spread
from dashboard.vocabulary.themes import THEME_MEASURES

CRIME, SHARE, AMOUNT = (THEME_MEASURES[key] for key in ("criminaliteit", "koop", "woz"))


def rows(wide: np.ndarray) -> pd.DataFrame:
    """A row per place and year of a table with a row a place and a column a year."""
    table = pd.DataFrame(wide).rename_axis("code").reset_index()
    return table.melt("code", var_name="year", value_name="value").assign(weight=1000.0)


def test_chance_of_every_year_by_itself_comes_back():
    random = np.random.default_rng(1)
    steady = random.normal(50, 10, size=(20_000, 1))
    found = of_years(rows(steady + random.normal(0, 3, size=(20_000, 4))))
    # A difference between two such values has a spread of 3 times the root of 2; the largest of
    # two estimates from 20,000 places lies within 4% of it.
    assert found == pytest.approx(3 * 2**0.5, rel=0.04)


def test_what_really_changes_is_no_noise():
    random = np.random.default_rng(1)
    course = random.normal(0, 1, size=(20_000, 1)) * np.arange(4)
    assert np.isnan(of_years(rows(course)))


def test_one_place_that_moved_far_changes_little():
    random = np.random.default_rng(1)
    wide = random.normal(50, 3, size=(5_000, 3))
    far = wide.copy()
    far[0] = (0, 5_000, 0)
    assert of_years(rows(far)) == pytest.approx(of_years(rows(wide)), rel=0.01)


def test_two_years_say_nothing_of_noise():
    assert np.isnan(of_years(rows(np.array([[1.0, 2.0], [3.0, 5.0]]))))


def test_the_chance_of_a_count_follows_from_the_size_of_a_place():
    many = pd.DataFrame({"value": [40.0, 40.0, 40.0], "weight": [1000.0, 1000.0, 1000.0]})
    assert of_counts(many, SHARE) == pytest.approx((2 * 40 * 60 / 1000) ** 0.5)
    assert of_counts(many, CRIME) == pytest.approx((2 * 40) ** 0.5)
    assert np.isnan(of_counts(many.iloc[:0], CRIME))


def test_amounts_differ_within_a_place_as_places_do():
    some = pd.DataFrame({"value": np.arange(101.0), "weight": 400.0})
    assert of_counts(some, AMOUNT) == pytest.approx(2**0.5 * spread(some["value"]) / 20)


def test_of_a_measure_that_is_not_there_no_noise_is_known(store):
    assert np.isnan(noise(store.indicators.iloc[:0], SHARE, ("wijk",)))
