"""A waterfall is arithmetic: its steps add up to the whole difference, exactly."""

import itertools
import math

import pytest

from dashboard.analysis.waterfall import EXACT, ROUNDING, between, over_time
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from tests.analysis.conftest import MADE, make_store
from tests.areas import NOWHERE, area_of

NPLV, NL = programme(), country()


def test_the_steps_between_two_places_are_their_differences_per_dimension(made):
    steps = between(made, NPLV, NL, 2018)
    assert steps.to_dict() == pytest.approx(
        {"fys": -0.02, "onv": -0.14, "soc": -0.06, "vrz": 0.02, "won": -0.06}, abs=1e-12
    )


def test_the_steps_through_time_are_the_last_year_minus_the_first(made):
    steps = over_time(made, area_of("beestad-west"), 2018, 2024)
    assert steps.to_dict() == pytest.approx(
        {"fys": 0.0, "onv": -0.02, "soc": 0.0, "vrz": 0.0, "won": -0.01}, abs=1e-12
    )


def test_the_other_way_round_has_the_opposite_steps(made):
    there, back = between(made, NPLV, NL, 2018), between(made, NL, NPLV, 2018)
    assert (there + back).abs().max() < 1e-12


@pytest.mark.parametrize(
    ("own", "year"), [(NOWHERE, 2018), (NPLV, 2022), (country(long=True), 2002)]
)
def test_without_a_score_or_a_dimension_there_are_no_steps(made, own, year):
    assert between(made, own, NL, year).empty


def test_one_missing_dimension_means_no_steps_at_all():
    parts = {2018: (-0.02, math.nan, -0.04, 0.05, -0.12)}
    assert between(make_store(MADE | {NPLV.place: parts}), NPLV, NL, 2018).empty


def test_in_the_real_set_steps_add_up_to_the_difference_in_score(real):
    """1e-9: what is left after rounding has a step of its own, of at most a few 1e-6."""
    total = real.series["lbm"]
    for own in (NPLV, *map(real.area, real.area_ids)):
        then, now, there = (total[(*a.place, y)] for a, y in ((own, 2018), (own, 2024), (NL, 2024)))
        for steps, whole in (
            (between(real, own, NL, 2024), now - there),
            (over_time(real, own, 2018, 2024), now - then),
        ):
            assert set(steps.index) - {ROUNDING} == set(DIMENSION_KEYS)
            assert steps.sum() == pytest.approx(whole, abs=EXACT)
            assert abs(steps.get(ROUNDING, 0.0)) < 1e-5


def test_every_pair_of_areas_adds_up_in_every_year_and_every_area_over_every_period(real):
    total = real.series["lbm"].to_dict()
    places = [NL, NPLV, *map(real.area, real.area_ids)]
    for year in PROGRAMME_YEARS:
        for own, other in itertools.combinations(places, 2):
            whole = total[(*own.place, year)] - total[(*other.place, year)]
            assert between(real, own, other, year).sum() == pytest.approx(whole, abs=EXACT)
    for own, (y0, y1) in itertools.product(places, itertools.combinations(PROGRAMME_YEARS, 2)):
        whole = total[(*own.place, y1)] - total[(*own.place, y0)]
        assert over_time(real, own, y0, y1).sum() == pytest.approx(whole, abs=EXACT)
