"""Areas beside each other: lines, views, places and classes have known answers."""

import dataclasses
import itertools
import math

import pandas as pd
import pytest

from dashboard.analysis.areas import area_series
from dashboard.subjects.compare import numbers as compare
from dashboard.subjects.compare.numbers import MUNICIPALITY, OWN, REFERENCES
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME, Area, country
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES
from dashboard.vocabulary.periods import PROGRAMME_YEARS, Period
from dashboard.vocabulary.scales import REFERENCE
from tests.analysis.conftest import MADE, make_store
from tests.areas import NOWHERE, area_of

YEARS = (2018, 2020, 2024)
A, B = "aadorp-oost", "beestad-west"
HERE, THERE = Area("nplv", A, A, ("WK000100",)), Area("nplv", B, B, ("WK000200",))
GEMEENTE = {
    ("gemeente", "GM0001"): {
        2018: (0.01, 0.0, 0.0, 0.0, 0.0),
        2020: (0.02, 0.0, 0.0, 0.0, 0.0),
        2024: (0.03, 0.0, 0.0, 0.0, 0.0),
    },
    # Beestad has no score before 2024, as Amsterdam has none in 2018.
    ("gemeente", "GM0002"): {2024: (0.0, 0.0, 0.0, 0.0, 0.05)},
}


@pytest.fixture(scope="module")
def small():
    store = make_store(MADE | GEMEENTE)
    places = [{"level": "gemeente", "code": code, "name": code} for _, code in GEMEENTE]
    return dataclasses.replace(store, areas=pd.concat([store.areas, pd.DataFrame(places)]))


@pytest.fixture
def unmatched(monkeypatch):
    monkeypatch.setattr(compare, "match", lambda store, area: None)


def test_an_area_stands_beside_each_of_its_references(small, unmatched):
    table = compare.lines(small, HERE, "lbm", YEARS)
    assert list(table.columns) == [OWN, *REFERENCES]
    assert table[OWN].tolist() == pytest.approx([REFERENCE + x for x in (-0.31, -0.27, -0.26)])
    assert table[COUNTRY].tolist() == pytest.approx([REFERENCE + x for x in (0.0, 0.02, 0.02)])
    assert table[PROGRAMME].tolist() == pytest.approx([REFERENCE + x for x in (-0.26, -0.22, -0.2)])
    assert table[MUNICIPALITY].tolist() == pytest.approx(
        [REFERENCE + x for x in (0.01, 0.02, 0.03)]
    )
    assert table[COMPARABLE].isna().all()


def test_a_view_is_the_area_minus_what_it_is_held_against(small, unmatched):
    table = compare.lines(small, HERE, "lbm", YEARS)
    assert compare.viewed(table, "stand") is table
    assert compare.viewed(table, "nederland")[OWN].tolist() == pytest.approx([-0.31, -0.29, -0.28])
    own = compare.viewed(table, "gemeente")
    assert own[OWN].tolist() == pytest.approx([-0.32, -0.29, -0.29])
    assert own[MUNICIPALITY].tolist() == [0, 0, 0]
    moved = compare.viewed(table, "verandering")
    assert moved[OWN].tolist() == pytest.approx([0, 0.04, 0.05])
    assert moved[COUNTRY].tolist() == pytest.approx([0, 0.02, 0.02])
    with pytest.raises(KeyError):
        compare.viewed(table, "iets anders")


def test_a_year_that_is_missing_stays_missing_in_every_view(small, unmatched):
    table = compare.lines(small, THERE, "lbm", YEARS)
    assert math.isnan(table.loc[2020, OWN])
    against = compare.viewed(table, "gemeente")[OWN]
    assert against.isna().tolist() == [True, True, False]
    assert against[2024] == pytest.approx(-0.09 - 0.05)
    assert compare.viewed(table, "verandering")[MUNICIPALITY].isna().all()


def test_the_difference_of_a_dimension_is_of_that_dimension(small, unmatched):
    table = compare.viewed(compare.lines(small, HERE, "fys", YEARS), "gemeente")
    assert table[OWN].tolist() == pytest.approx([-0.04, -0.04, -0.05])


def test_equal_scores_share_a_place_and_missing_has_none():
    values = pd.DataFrame({2018: [3.9, 4.0, 4.0, float("nan"), 3.8]}, index=list("abcde"))
    assert compare.ranks(values)[2018].tolist() == [3, 1, 1, pd.NA, 4]


def test_closeness_says_what_lies_within_a_step():
    values = pd.Series({"a": 4.0, "b": 3.992, "c": 3.985, "d": 3.8, "e": float("nan")})
    near = compare.closeness(values)
    assert list(near.index) == ["a", "b", "c", "d"]
    assert near["above"].tolist() == pytest.approx([float("nan"), 0.008, 0.007, 0.185], nan_ok=True)
    assert near[["best", "worst"]].to_numpy().tolist() == [[1, 2], [1, 3], [2, 3], [4, 4]]


def test_a_difference_of_exactly_a_step_is_not_within_it():
    near = compare.closeness(pd.Series({"a": 4.01, "b": 4.0}))
    assert near[["best", "worst"]].to_numpy().tolist() == [[1, 1], [2, 2]]


def test_the_heat_table_has_value_change_and_class_of_every_measure(small):
    table = compare.heat(small, {A: area_of(A), "NL": country()}, Period(2018, 2024))
    assert table.loc[(A, "onv")].tolist() == pytest.approx([-0.12, 0.02, 3])
    assert table.loc[(A, "lbm"), "value"] == pytest.approx(REFERENCE - 0.26)
    assert table.loc[(A, "lbm"), "class"] == 4
    assert table.loc[("NL", "lbm"), "class"] == 7
    assert len(table) == 2 * len(MEASURES)


def test_a_place_without_a_year_has_no_class_and_no_change(small):
    table = compare.heat(small, {B: area_of(B)}, Period(2018, 2020))
    assert table[["value", "change", "class"]].isna().all(axis=None)


def test_places_are_ordered_by_any_column_best_first_and_missing_last(small):
    places = {A: area_of(A), B: area_of(B), "x": NOWHERE}
    names = {A: "Zuidrand", B: "Beestad", "x": "Aa"}
    table = compare.heat(small, places, Period(2018, 2024))
    assert compare.sort_places(table, "naam", "value", names) == ["x", B, A]
    assert compare.sort_places(table, "lbm", "value", names) == [B, A, "x"]
    assert compare.sort_places(table, "lbm", "change", names) == [A, B, "x"]
    assert compare.sort_places(table, "vrz", "value", names) == [B, A, "x"]


def test_the_gap_of_a_pair_is_the_first_minus_the_second(small):
    gaps = {year: gap.value for year, gap in compare.gaps(small, area_of(A), area_of(B)).items()}
    nothing = float("nan")
    expected = {2018: -0.25, 2020: nothing, 2022: nothing, 2024: -0.17}
    assert gaps == pytest.approx(expected, nan_ok=True)


# --- the real set


def test_every_view_of_every_area_follows_from_the_table_of_scores(real):
    scores = real.series
    gemeente = real.areas[real.areas["level"] == "nplv"].set_index("code")["gemeente_code"]
    for area, measure in itertools.product(real.area_ids, ("lbm", *DIMENSION_KEYS)):
        table = compare.lines(real, real.area(area), measure, PROGRAMME_YEARS)
        own = area_series(real, PROGRAMME_YEARS, measure).loc[area]
        views = {v: compare.viewed(table, v)[OWN] for v in compare.VIEWS}
        for y in PROGRAMME_YEARS:
            home = real.own_series[measure].get(("gemeente", gemeente[area], y), float("nan"))
            there = scores[measure]["land", "NL", y]
            shown = {v: values[y] for v, values in views.items()}
            expected = {
                "stand": own[y], "nederland": own[y] - there, "gemeente": own[y] - home,
                "verandering": own[y] - own[PROGRAMME_YEARS[0]],
            }  # fmt: skip
            assert shown == pytest.approx(expected, nan_ok=True)


def test_the_gemeente_of_amsterdam_has_no_score_in_2018_and_nothing_is_made_up(real):
    table = compare.lines(real, real.area("amsterdam-zuidoost"), "lbm", PROGRAMME_YEARS)
    assert table[MUNICIPALITY].isna().tolist() == [True, False, False, False]


def test_the_classes_are_those_of_the_table(real):
    table = compare.lines(real, real.area("heerlen-noord"), compare.CLASS, PROGRAMME_YEARS)
    assert table[OWN].tolist() == [4, 5, 5, 5]
    assert table[COMPARABLE].isna().all()


def test_places_of_a_year_are_a_whole_ranking(real):
    values = area_series(real, PROGRAMME_YEARS)
    found = compare.ranks(values)
    for year in PROGRAMME_YEARS:
        for area in real.area_ids:
            assert found.loc[area, year] == 1 + (values[year] > values.loc[area, year]).sum()
