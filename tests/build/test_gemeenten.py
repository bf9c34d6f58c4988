"""Gemeenten: official where there is a value, ours elsewhere, and a change in ours alone."""

import csv

import pytest

from dashboard.analysis.shown import Shown
from dashboard.build.map_layers import classes
from dashboard.subjects.compare.numbers import CLASS, MUNICIPALITY, lines
from dashboard.subjects.places.numbers import shown_places, standing, totals_beside_country
from dashboard.vocabulary.measures import TOTAL
from tests.build.official import class_of

ANOTHER_CLASS = {"Schiedam", "Zeist", "Huizen", "Leidschendam-Voorburg", "Aalsmeer"}
SIX_DECIMALS = 1e-6


@pytest.fixture(scope="module")
def file(bron):
    """Code -> row of the official file."""
    path = bron / "leefbaarometer" / "Leefbaarometer-scores gemeenten 2002-2024.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["gm_code"]: row for row in csv.DictReader(rows)}


@pytest.mark.bron
def test_the_score_and_class_of_2024_are_those_of_the_official_file(store, file):
    shown = shown_places(store, Shown("gemeente", TOTAL, 2024))
    assert set(shown.index) == set(file) and len(file) == 342
    for code, row in file.items():
        assert shown.at[code, "value"] == pytest.approx(float(row["lbm"]), abs=SIX_DECIMALS)
        assert shown.at[code, "class"] == class_of(float(row["afw"])), row["gm_naam"]
        assert standing(store, store.area(code)).klasse == class_of(float(row["afw"]))


@pytest.mark.bron
def test_five_gemeenten_get_another_class_than_our_computation_gives(store, file):
    ours = {r.code: class_of(r.afw) for r in store.recomputed.itertuples()}
    other = {
        row["gm_naam"] for code, row in file.items() if ours[code] != class_of(float(row["afw"]))
    }
    assert other == ANOTHER_CLASS


def test_a_year_is_official_or_ours_and_official_years_come_last(store):
    rows = store.scores[store.scores["level"] == "gemeente"]
    assert rows.groupby("year")["derived"].all().to_dict() == {
        y: y != 2024 for y in (2002, 2008, 2012, 2014, 2016, 2018, 2020, 2022, 2024)
    }
    assert set(store.recomputed["year"]) == {2024}


def test_a_change_never_crosses_from_ours_to_official(store):
    shown = shown_places(store, Shown("gemeente", TOTAL, 2024, 2022))
    before = store.series[TOTAL].xs(("gemeente", 2022), level=("level", "year"))
    ours = store.recomputed.set_index("code")[TOTAL]
    for code, value in shown["value"].dropna().items():
        assert value == ours[code] - before[code]


def test_the_map_colours_the_official_class_and_the_change_of_our_own_series(store):
    found = classes(store, "gemeente")
    shown = shown_places(store, Shown("gemeente", TOTAL, 2024))["class"]
    moved = shown_places(store, Shown("gemeente", TOTAL, 2024, 2018))["class"].fillna(0)
    assert (found[(TOTAL, None, 2024)].reindex(shown.index) == shown).all()
    assert (found[(TOTAL, 2018, 2024)].reindex(moved.index) == moved).all()


def test_the_line_of_a_gemeente_is_ours_and_the_official_value_a_series_of_its_own(store):
    table = totals_beside_country(store, store.area("GM0355"))
    assert list(table) == ["GM0355", "officieel", "NL"]
    assert table["officieel"].dropna().index.tolist() == [2024]
    assert table.at[2024, "officieel"] != table.at[2024, "GM0355"]
    assert "officieel" not in totals_beside_country(store, store.area("WK034403"))


def test_the_line_of_an_areas_own_gemeente_is_one_series_and_its_class_the_official_one(store):
    area = store.area("schiedam-nieuwland-oost")
    own = lines(store, area, TOTAL, (2022, 2024), alike=False)[MUNICIPALITY]
    ours = store.recomputed.set_index("code")[TOTAL]
    assert own[2024] == ours["GM0606"] != store.series.loc[("gemeente", "GM0606", 2024), TOTAL]
    official = store.series.loc[("gemeente", "GM0606", 2024), "class"]
    assert lines(store, area, CLASS, (2024,), alike=False)[MUNICIPALITY][2024] == official
