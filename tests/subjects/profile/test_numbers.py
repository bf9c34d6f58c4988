"""One area by itself: lines, buurten, likeness and what to beware of, against the raw tables."""

import math
from collections import Counter

import pandas as pd
import pytest

from dashboard.analysis.borders import bounds
from dashboard.analysis.comparable import match
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.subjects.profile.numbers import (
    alike,
    beside_lines,
    buurten,
    count_moved,
    moved,
    particulars,
)
from dashboard.vocabulary.areas import COMPARABLE
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES
from dashboard.vocabulary.periods import PERIODS, PROGRAMME_YEARS
from tests.areas import NOWHERE, area_of

EXACT = 1e-9
"""A handful of doubles added and divided."""


@pytest.mark.parametrize("measure", MEASURES)
def test_the_lines_are_the_area_its_matches_and_the_country(store, measure):
    for area in store.area_ids:
        here = store.area(area)
        table, found = beside_lines(store, here, measure), match(store, here)
        assert list(table.columns) == [area, *([COMPARABLE] if found else []), "NL"]
        assert table.index.tolist() == list(PROGRAMME_YEARS)
        for year in PROGRAMME_YEARS:
            assert table.at[year, area] == store.series.at[("nplv", area, year), measure]
            assert table.at[year, "NL"] == store.series.at[("land", "NL", year), measure]
            if found:
                assert table.at[year, COMPARABLE] == found.series(measure)[year]


def test_without_matches_there_is_no_comparable_line(store):
    assert list(beside_lines(store, NOWHERE).columns) == ["nergens", "NL"]
    assert beside_lines(store, NOWHERE)["nergens"].isna().all()


def test_every_buurt_of_an_area_is_there_once_with_its_own_figures(store):
    raw = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] != "")]
    for area in store.area_ids:
        table = buurten(store, store.area(area))
        own = raw[raw["nplv_area"] == area].set_index("code")
        assert set(table.index) == set(own.index) and table["name"].is_unique
        assert table["name"].tolist() == sorted(table["name"])
        for code, row in table.iterrows():
            households = own.at[code, "households"]
            if pd.isna(households):
                assert math.isnan(row["households"])
            else:
                assert row["households"] == households
            for year in PROGRAMME_YEARS:
                try:
                    score = store.series.loc[("buurt", code, year)]
                except KeyError:
                    assert math.isnan(row[year]) and pd.isna(row[f"class_{year}"])
                else:
                    assert row[year] == score["lbm"] and row[f"class_{year}"] == score["class"]


def test_a_buurt_moves_when_its_change_reaches_the_threshold(store):
    for area in store.area_ids:
        table = buurten(store, store.area(area))
        for period in PERIODS:
            found, counted = moved(store, store.area(area), period), Counter()
            for code, row in table.iterrows():
                change = row[period.last] - row[period.first]
                way, aside = found.at[code, "way"], found.at[code, "aside"]
                if math.isnan(change):
                    assert pd.isna(way)
                    counted["missing"] += 1
                else:
                    assert way == (change >= SUBSTANTIAL) - (change <= -SUBSTANTIAL)
                    counted["aside" if aside else int(way)] += 1
            keys = (1, -1, 0, "missing", "aside")
            assert count_moved(found) == tuple(counted[key] for key in keys)


def test_a_small_buurt_has_few_or_an_unknown_number_of_households(store):
    table = buurten(store, store.area("amsterdam-nieuw-west")).set_index("name")
    assert table.at["Ookmeer", "small"] and math.isnan(table.at["Ookmeer", "households"])
    large = table.loc[~table["small"], "households"]
    small = table.loc[table["small"], "households"].dropna()
    assert large.min() >= MIN_HOUSEHOLDS > small.max()


def test_likeness_is_the_mean_absolute_difference_by_another_road(store):
    def score(code, year, key="lbm"):
        return store.series.at[("nplv", code, year), key]

    for area in store.area_ids:
        table = alike(store, store.area(area))
        assert set(table.index) == set(store.area_ids) - {area}
        for other, row in table.iterrows():
            apart = [abs(score(area, 2024, k) - score(other, 2024, k)) for k in DIMENSION_KEYS]
            assert row["profile"] == pytest.approx(sum(apart) / 5, abs=EXACT)
            moved = [
                abs(score(area, y) - score(area, 2018) - score(other, y) + score(other, 2018))
                for y in (2020, 2022, 2024)
            ]
            assert row["course"] == pytest.approx(sum(moved) / 3, abs=EXACT)
            assert row["name"] == store.names[other]


def test_likeness_goes_both_ways(store):
    tables = {area: alike(store, store.area(area)) for area in store.area_ids}
    for area, table in tables.items():
        for other in table.index:
            for kind in ("profile", "course"):
                back = tables[other].at[area, kind]
                assert table.at[other, kind] == pytest.approx(back, abs=EXACT)


def test_an_area_without_a_year_has_no_likeness_in_course(made):
    table = alike(made, area_of("beestad-west"))
    assert math.isnan(table.at["aadorp-oost", "course"])
    assert table.at["aadorp-oost", "profile"] == pytest.approx(
        (0.02 + 0.05 + 0.03 + 0.01 + 0.06) / 5, abs=EXACT
    )


def test_the_rectangle_holds_every_buurt_of_the_area(store):
    places = store.areas[store.areas["level"] == "buurt"]
    for area in store.area_ids:
        west, south, east, north = bounds(store, store.area(area))
        own = places[places["nplv_area"] == area].dropna(subset="lon")
        assert own["lon"].between(west, east).all() and own["lat"].between(south, north).all()
        assert 0 < east - west < 0.3 and 0 < north - south < 0.3


def test_particulars_name_the_buurten_that_lack_something(store):
    found = {area: particulars(store, store.area(area)) for area in store.area_ids}
    west = found["amsterdam-nieuw-west"]
    assert west.unscored == {2018: ["Riekerpolder"], 2020: ["Riekerpolder"]}
    assert west.uncounted == ["Ookmeer"]
    assert found["zaandam-oost"].unscored[2018] == ["Oostzijderveld"]
    complete = set(store.area_ids) - {"amsterdam-nieuw-west", "zaandam-oost"}
    assert not any(found[area].unscored or found[area].uncounted for area in complete)


def test_particulars_describe_the_border(store):
    breda = particulars(store, store.area("breda-noord"))
    assert (breda.confidence, breda.buurten_used, breda.cut_wijken) == ("midden", 13, 5)
    assert breda.first_year == 2018
    overvecht = particulars(store, store.area("utrecht-overvecht"))
    assert (overvecht.buurten_used, overvecht.cut_wijken, overvecht.first_year) == (0, 0, 2002)
    assert overvecht.matched == 0 and math.isnan(overvecht.difference)
    assert particulars(store, store.area("nieuwegein-centrale-as")).confidence == "laag"


def test_particulars_count_small_buurten(store):
    for area in store.area_ids:
        table, found = buurten(store, store.area(area)), particulars(store, store.area(area))
        assert found.buurten == len(table)
        assert found.small == sum(n < MIN_HOUSEHOLDS for n in table["households"])
