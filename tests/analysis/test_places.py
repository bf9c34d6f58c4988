"""Places one by one: values and classes by another road, counts that add up, and the search."""

import dataclasses

import pandas as pd
import pytest

from dashboard.analysis.areas import level_of
from dashboard.analysis.borders import bounds
from dashboard.analysis.households import share_in
from dashboard.analysis.shown import Shown
from dashboard.store.read import Store
from dashboard.subjects.places.numbers import (
    counts,
    covered,
    dimensions_beside_country,
    find,
    shown_places,
    standing,
    totals_beside_country,
    years_of_level,
)
from dashboard.vocabulary.areas import country
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import DIMENSION_KEYS, MEASURES, TOTAL
from dashboard.vocabulary.periods import YEARS
from tests.analysis.wijken import made_wijken

EXACT = 1e-12


EVERY = range(1, 10)
"""The classes of a score."""


@pytest.fixture(scope="module")
def made() -> Store:
    return made_wijken()


def test_a_value_is_the_score_and_with_two_years_the_change(made):
    now = shown_places(made, Shown("wijk", TOTAL, 2020))
    assert now.loc["WK000105", "value"] == pytest.approx(4.152265, abs=1e-6)
    change = shown_places(made, Shown("wijk", "onv", 2020, 2018))
    assert change.loc["WK000101", ["value", "class"]].tolist() == pytest.approx([0.03, 6])
    assert change.loc["WK000104", "value"] == pytest.approx(-0.05)
    assert pd.isna(change.loc["WK000106", "value"]) and pd.isna(change.loc["WK000106", "class"])


def test_a_change_of_exactly_a_step_counts_alike_up_and_down(made):
    change = shown_places(made, Shown("wijk", TOTAL, 2020, 2018))
    assert change.loc[["WK000101", "WK000102"], "class"].tolist() == [7, 3]


def test_counts_hold_every_place_once_and_unknown_households_as_none(made):
    table = counts(shown_places(made, Shown("wijk", TOTAL, 2018)), EVERY)
    assert table["places"].sum() == 6 and table.loc[0].tolist() == [1, 500]
    assert table["households"].sum() == 100 + 300 + 200 + 400 + 500


@pytest.mark.parametrize("level", map_levels())
@pytest.mark.parametrize("measure", MEASURES)
def test_values_are_those_of_the_scores_in_plain_python(real, level, measure):
    rows = real.scores[real.scores["level"] == level].to_dict("records")
    scores = {(row["code"], row["year"]): row[measure] for row in rows}
    year = years_of_level(real, level, measure)[-1]
    for code, value in shown_places(real, Shown(level, measure, year))["value"].items():
        other = scores.get((code, year), float("nan"))
        assert value == other or (value != value and other != other), code


@pytest.mark.parametrize("level", map_levels())
def test_counts_add_up_to_all_places(real, level):
    for measure in MEASURES:
        years = years_of_level(real, level, measure)
        for shown in (Shown(level, measure, years[-1]), Shown(level, measure, years[-1], years[0])):
            table = shown_places(real, shown)
            found = counts(table, EVERY)
            assert found["places"].sum() == len(table)
            assert found["households"].sum() == int(table["households"].sum())


def _balanced(store):
    rows = store.scores[(store.scores["level"] == "wijk") & (store.scores["year"] >= 2018)]
    years = rows.groupby("code")["year"].nunique()
    return set(years.index[years == 4])


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_the_share_in_low_classes_is_that_of_the_households_of_the_country(real, level):
    table = shown_places(real, Shown(level, TOTAL, 2024))
    if level == "wijk":  # the map has every wijk with a score; the country those of all years
        table = table[table.index.isin(_balanced(real))]
    households = counts(table, EVERY)["households"].drop(0)
    ours = households[[1, 2, 3, 4]].sum() / households.sum()
    assert ours == pytest.approx(share_in(real, country(), 2024, level), abs=EXACT)


def test_years_are_those_with_a_value(real):
    assert years_of_level(real, "wijk", TOTAL) == YEARS
    assert years_of_level(real, "buurt", TOTAL) == (2018, 2020, 2022, 2024)
    assert years_of_level(real, "wijk", "soc") == (2014, 2018, 2020, 2022, 2024)


@pytest.fixture(scope="module")
def wijken(real):
    return shown_places(real, Shown("wijk", TOTAL, 2024))


@pytest.mark.parametrize(("text", "name"), [
    ("overvecht", "Wijk 03 Overvecht"), ("OVERVECHT utrecht", "Wijk 03 Overvecht"),
    ("wk034403", "Wijk 03 Overvecht"),
])  # fmt: skip
def test_a_place_is_found_by_name_gemeente_or_code(wijken, text, name):
    assert find(wijken, text, None, "laag")["name"].tolist() == [name]


def test_case_and_accents_do_not_matter_and_signs_are_no_pattern(wijken):
    for text in ("Súdwest-Fryslân", "sudwest fryslan", "SUDWEST-FRYSLAN"):
        assert len(find(wijken, text, None, "naam")) > 10
    haag, official = (find(wijken, text, None, "naam") for text in ("den haag", "s-Gravenhage"))
    assert len(official) > 10 and set(official.index) <= set(haag.index)
    assert find(wijken, "(.*", None, "naam").empty and find(wijken, "zzzz", None, "naam").empty
    assert len(find(wijken, "  ", None, "naam")) == len(wijken)


def test_every_order_holds_all_and_puts_what_is_missing_last(real):
    table = shown_places(real, Shown("wijk", TOTAL, 2002))
    low, high, name = (find(table, "", None, order) for order in ("laag", "hoog", "naam"))
    assert not table["aside"].any()  # a score is not a change: nothing is set aside
    assert low["value"].dropna().is_monotonic_increasing
    assert high["value"].dropna().is_monotonic_decreasing
    assert name["name"].is_monotonic_increasing
    missing = int(table["value"].isna().sum())
    assert missing and low["value"].tail(missing).isna().all()
    assert high["value"].tail(missing).isna().all()
    with pytest.raises(ValueError, match="unknown order"):
        find(table, "", None, "x")


def test_a_change_with_a_jump_or_few_homes_is_set_aside_and_stands_after_the_others(real):
    table = shown_places(real, Shown("wijk", TOTAL, 2024, 2022))
    jumps = table["jump"].str.contains("2022-2024")
    assert (table["aside"] == (jumps | table["small"])).all()
    assert jumps.sum() == 41 and not shown_places(real, Shown("wijk", TOTAL, 2022, 2020))[
        "aside"
    ].equals(table["aside"])
    for order in ("laag", "hoog"):
        found = find(table, "", None, order)
        counted = found[~found["aside"] & found["value"].notna()]
        assert found.index[: len(counted)].equals(counted.index)
        assert len(found) == len(table)


def test_a_part_of_the_country_is_known_as_one(real):
    part = covered(real, shown_places(real, Shown("buurt", TOTAL, 2018)))
    assert part.inside and part.share == pytest.approx(607_720 / 8_334_980, abs=0.001)
    whole = covered(real, shown_places(real, Shown("wijk", TOTAL, 2018)))
    assert not whole.inside and whole.share > 0.999
    early = covered(real, shown_places(real, Shown("gemeente", TOTAL, 2002)))
    assert early.share == pytest.approx(1 - 1_152_530 / 8_334_980, abs=0.001)


def test_a_place_stands_beside_the_one_country(real):
    found = standing(real, real.area("WK034403"))
    there = real.series.loc[("land", "NL", 2024), TOTAL]
    assert (found.year, found.country) == (2024, there)
    assert found.gap.value == found.score - there and found.gap.step == -2


def test_an_area_holds_its_own_places(real):
    table = shown_places(real, Shown("buurt", TOTAL, 2024))
    inside = find(table, "", "rotterdam-zuid", "laag")
    rows = real.areas[(real.areas["level"] == "buurt")]
    assert set(inside.index) == set(rows.loc[rows["nplv_area"] == "rotterdam-zuid", "code"])


def test_the_country_beside_a_place_is_the_one_of_every_sentence(real):
    for code in ("WK034403", "BU03440312"):
        table = totals_beside_country(real, real.area(code))
        assert list(table) == [code, "NL"] and table.index.tolist() == list(YEARS)
        assert table["NL"].first_valid_index() == 2018


def test_the_gap_of_a_place_is_its_dimension_minus_that_of_the_country(real):
    table = dimensions_beside_country(real, real.area("WK034403"))
    for key in DIMENSION_KEYS:
        own = real.series.loc[("wijk", "WK034403", 2024), key]
        there = real.series.loc[("land", "NL", 2024), key]
        assert table.loc[key, "gap"] == pytest.approx(own - there, abs=EXACT)


def test_a_place_without_a_border_has_no_rectangle(real):
    code = next(r["code"] for r in real.manifest["without_shape"] if r["level"] == "wijk")
    assert bounds(real, real.area(code)) is None and level_of(real, code) == "wijk"
    west, south, east, north = bounds(real, real.area("GM0363"))
    assert 4.6 < west < east < 5.2 and 52.2 < south < north < 52.5
    assert level_of(real, "nergens") is None


def test_a_place_with_one_year_has_that_year(made):
    only = dataclasses.replace(made, scores=made.scores[made.scores["year"] == 2020])
    assert years_of_level(only, "wijk", TOTAL) == (2020,)
