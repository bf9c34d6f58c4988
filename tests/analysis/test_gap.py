"""The gap by dimension is arithmetic: the five add up to the whole, exactly."""

import math

import pytest

from dashboard.analysis.gap import gap_by_dimension, total_gap
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import PROGRAMME_YEARS
from tests.analysis.conftest import MADE, make_store
from tests.areas import area_of


def test_a_gap_is_the_area_minus_the_country_in_each_dimension(made):
    gaps = gap_by_dimension(made, (2018, 2024))
    assert gaps.loc[2018, "gap"].to_dict() == pytest.approx(
        {"fys": -0.02, "onv": -0.14, "soc": -0.06, "vrz": 0.02, "won": -0.06}, abs=1e-12
    )
    assert gaps.loc[(2024, "onv"), ["area", "country"]].tolist() == [-0.11, 0.02]


def test_a_share_is_a_part_of_the_whole_gap_and_one_against_it_is_negative(made):
    gaps = gap_by_dimension(made, (2018,))
    assert total_gap(gaps, 2018) == pytest.approx(-0.26, abs=1e-12)
    assert gaps.loc[(2018, "onv"), "share"] == pytest.approx(0.14 / 0.26, abs=1e-12)
    assert gaps.loc[(2018, "vrz"), "share"] == pytest.approx(-0.02 / 0.26, abs=1e-12)


def test_years_and_dimensions_stand_in_the_order_asked(made):
    gaps = gap_by_dimension(made, (2024, 2018))
    assert list(gaps.index) == [(y, k) for y in (2024, 2018) for k in DIMENSION_KEYS]


def test_one_area_has_a_gap_of_its_own(made):
    gaps = gap_by_dimension(made, (2024,), area_of("beestad-west"))
    assert total_gap(gaps, 2024) == pytest.approx(-0.09 - 0.02, abs=1e-12)


def test_a_gap_of_zero_has_no_shares():
    store = make_store(MADE | {("nplv", "NPLV"): MADE["land", "NL"]})
    gaps = gap_by_dimension(store, (2018, 2024))
    assert gaps["gap"].tolist() == [0.0] * 10
    assert gaps["share"].isna().all()
    assert total_gap(gaps, 2018) == 0.0


def test_a_missing_dimension_makes_the_whole_and_every_share_missing():
    parts = {2018: (-0.02, math.nan, -0.04, 0.05, -0.12)}
    gaps = gap_by_dimension(make_store(MADE | {("nplv", "NPLV"): parts}), (2018,))
    assert math.isnan(total_gap(gaps, 2018))
    assert gaps["share"].isna().all()
    assert gaps["gap"].isna().tolist() == [False, True, False, False, False]


@pytest.mark.parametrize("code", ["nergens", "NPLV"])
def test_a_year_or_place_that_is_not_there_is_missing(made, code):
    gaps = gap_by_dimension(made, (2022,), area_of(code))
    assert len(gaps) == 5
    assert gaps[["area", "gap", "share"]].isna().all(axis=None)
    assert math.isnan(total_gap(gaps, 2022))


def test_in_the_real_set_the_five_gaps_add_up_to_the_whole_for_every_area(real):
    """1e-5: the official files round each dimension to six decimals, so the sum of five
    and the total published beside it differ by a few 1e-6."""
    for code in ("NPLV", *real.area_ids):
        gaps = gap_by_dimension(real, PROGRAMME_YEARS, real.area(code))
        for year in PROGRAMME_YEARS:
            own, country = (
                real.series.loc[key, "lbm"] for key in (("nplv", code, year), ("land", "NL", year))
            )
            assert total_gap(gaps, year) == pytest.approx(own - country, abs=1e-5)
            # 1e-9: five doubles added and divided.
            assert gaps.loc[year, "gap"].sum() == pytest.approx(total_gap(gaps, year), abs=1e-9)
            assert gaps.loc[year, "share"].sum() == pytest.approx(1, abs=1e-9)
