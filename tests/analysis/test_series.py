"""Scores through the years: every year asked for is there, and missing stays missing."""

import pandas as pd
import pytest

from dashboard.analysis.series import series, since_start, trend, years_of
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.scales import REFERENCE
from tests.areas import NOWHERE, area_of

YEARS = (2018, 2020, 2024)
CLOSE = {"abs": 1e-12}
"""Sums of a few doubles."""


def test_a_series_has_the_values_of_its_area(made):
    found = series(made, area_of("NPLV"), years=YEARS)
    expected = {2018: REFERENCE - 0.26, 2020: REFERENCE - 0.22, 2024: REFERENCE - 0.20}
    assert found.to_dict() == pytest.approx(expected, **CLOSE)
    assert found.name == "NPLV"


def test_a_series_of_a_dimension_has_that_dimension(made):
    found = series(made, area_of("NL"), "won", YEARS)
    assert found.tolist() == pytest.approx([-0.06, -0.05, -0.06], **CLOSE)


def test_a_year_without_a_score_stays_missing_between_its_neighbours(made):
    found = series(made, area_of("beestad-west"), years=(2018, 2020, 2022, 2024))
    assert list(found.index) == [2018, 2020, 2022, 2024]
    assert found.isna().tolist() == [False, True, True, False]


def test_a_dimension_that_was_not_published_is_missing_and_the_total_is_there(made):
    assert series(made, area_of("NL-2002"), "fys", (2002, 2018)).isna().tolist() == [True, False]
    assert series(made, area_of("NL-2002"), years=(2002, 2018)).notna().all()


@pytest.mark.parametrize("area", [NOWHERE, Area("wijk", "NPLV", "fout"), area_of("WK036301")])
def test_an_unknown_place_is_missing_in_every_year(made, area):
    found = series(made, area, years=YEARS)
    assert list(found.index) == list(YEARS)
    assert found.isna().all()


def test_years_may_come_in_any_form_and_keep_their_order(made):
    assert list(series(made, area_of("NL"), years=iter([2024, 2018])).index) == [2024, 2018]


def test_the_trend_sets_the_programme_beside_the_country(made):
    table = trend(made, years=YEARS)
    assert list(table.columns) == ["NPLV", "NL"]
    assert list(table.index) == list(YEARS)
    assert (table["NPLV"] - table["NL"]).tolist() == pytest.approx([-0.26, -0.24, -0.22], **CLOSE)


def test_the_long_trend_takes_the_populations_with_every_measurement(made):
    table = trend(made, years=(2002, 2018), long=True)
    assert list(table.columns) == ["NPLV", "NL"]
    assert table.loc[2018, "NL"] == pytest.approx(REFERENCE + 0.05, **CLOSE)
    assert trend(made, years=(2018,)).loc[2018, "NL"] == pytest.approx(REFERENCE, **CLOSE)


def test_a_change_since_the_start_begins_at_zero(made):
    table = since_start(trend(made, years=YEARS))
    assert table.loc[2018].tolist() == [0.0, 0.0]
    assert table.loc[2024].tolist() == pytest.approx([0.06, 0.02], **CLOSE)


def test_a_change_since_a_missing_start_is_missing_throughout():
    table = pd.DataFrame({"a": [float("nan"), 4.0], "b": [4.0, 4.1]}, index=[2018, 2020])
    found = since_start(table)
    assert found["a"].isna().all()
    assert found["b"].tolist() == pytest.approx([0.0, 0.1])


def test_what_the_store_holds_is_not_changed_by_asking(made):
    before = made.series.copy()
    line, table = series(made, area_of("NL"), years=YEARS), trend(made, years=YEARS)
    line.loc[2018] = 0.0
    table.loc[2018] = 0.0
    pd.testing.assert_frame_equal(made.series, before)


def test_the_years_of_an_area_are_those_with_a_score(made):
    assert years_of(made, area_of("beestad-west")) == [2018, 2024]
    assert years_of(made, NOWHERE) == []
