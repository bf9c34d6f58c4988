"""Unfavourable liveability: a made set with known answers, and the real set by another road."""

import math
from collections import Counter

import pytest

from dashboard.analysis import households as h
from dashboard.analysis import unfavourable as u
from dashboard.store.keys import GROUPS
from dashboard.store.read import Store
from dashboard.vocabulary.areas import country, programme
from dashboard.vocabulary.periods import PROGRAMME_YEARS, YEARS
from tests.analysis.test_movers import jumps, nplv_wijken
from tests.analysis.wijken import MADE_YEARS, made_wijken
from tests.build.official import ALL_YEARS, balanced, class_of, read_official


@pytest.fixture(scope="module")
def made() -> Store:
    return made_wijken()


@pytest.fixture(scope="module")
def official(bron):
    return read_official(bron)


def test_shares_are_of_one_fixed_set_of_wijken(made):
    table = h.wijk_shares(made, "NL", MADE_YEARS)
    # A, B, C and E have all three years: 1000 households.
    assert table.groupby("year")["households"].sum().unique().tolist() == [1000]
    assert table.groupby("year")["areas"].sum().unique().tolist() == [4]
    low = h.in_classes(table)
    assert low["households"].to_dict() == {2018: 600, 2020: 500, 2022: 600}
    assert low["share"].to_dict() == pytest.approx({2018: 0.6, 2020: 0.5, 2022: 0.6})


def test_shares_of_buurten_are_those_of_the_store(made):
    table = h.shares(made, programme())
    assert h.in_classes(table)["share"].to_dict() == pytest.approx({2024: 0.3})
    assert h.shares(made, country()).empty


def test_persistence_counts_measurements_and_says_how_many_there_are(made):
    table = u.persistence(made).set_index("code")
    assert table["zwak"].to_dict() == {
        "WK000102": 3, "WK000103": 3, "WK000101": 2, "WK000104": 2, "WK000106": 2, "WK000105": 0,
    }  # fmt: skip
    assert table.loc[["WK000102", "WK000104", "WK000106"], "scored"].tolist() == [3, 2, 2]
    assert table.at["WK000102", "onvoldoende"] == 3
    assert table.loc["WK000104", ["class_2018", "class_2020"]].tolist() == [4, 4]
    assert table["class_2002"].isna().all()


def test_a_published_figure_is_looked_up_and_missing_where_there_is_none(made):
    assert u.published(made, "huishoudens", "Nederland", 2024) == 963000
    assert math.isnan(u.published(made, "huishoudens", "Nederland", 2018))


def test_the_groups_of_classes_are_all_nine():
    assert sorted(k for g in u.CLASS_GROUPS.values() for k in g) == list(range(1, 10))


def test_the_wijken_without_an_early_score_are_counted_and_the_main_gemeente_is_named(real):
    late = u.late_starters(real)
    assert late.wijken == len(u.panel(real, PROGRAMME_YEARS)) - len(u.panel(real))
    assert late.gemeenten == ("Amsterdam",)


@pytest.mark.parametrize("years", [YEARS, PROGRAMME_YEARS], ids=len)
def test_nplv_and_the_rest_are_the_country(real, years):
    tables = {g: h.wijk_shares(real, g, years) for g in GROUPS}
    for what in ("households", "areas"):
        both = tables["NPLV"][what] + tables["rest"][what]
        assert both.tolist() == tables["NL"][what].tolist()
    for table in tables.values():
        assert table.groupby("year")["share"].sum().tolist() == pytest.approx([1.0] * len(years))


def test_how_often_adds_up_to_the_panel(real):
    for column in ("zwak", "onvoldoende"):
        table = u.times(real, column)
        assert table["NL_areas"].sum() == len(u.panel(real))
        for what in ("areas", "households"):
            both = table[f"NPLV_{what}"] + table[f"rest_{what}"]
            assert both.tolist() == table[f"NL_{what}"].tolist()


@pytest.mark.parametrize("base", u.BASE_YEARS)
def test_the_groups_add_up_to_the_panel_and_keep_their_size(real, base):
    table = u.course_by_class(real, base)
    sizes = table.drop_duplicates("group")
    out = u.panel(real).loc[u.group_members(real, base)[u.JUMPED], "households"]
    assert sizes["jumps"].sum() == len(out) > 0
    assert sizes["areas"].sum() + len(out) == len(u.panel(real))
    assert sizes["households"].sum() + int(out.sum()) == int(u.panel(real)["households"].sum())
    assert (table.groupby("group")["areas"].nunique() == 1).all()
    inside = table[table["year"] == base].set_index("group")["score"].tolist()
    assert inside == sorted(inside)


@pytest.mark.bron
def test_shares_of_wijken_are_those_of_the_official_file(official, real):
    inside, codes = nplv_wijken(official), balanced(official.wijk, ALL_YEARS)
    expected: Counter = Counter()
    for code in codes:
        for year in ALL_YEARS:
            klass = class_of(official.wijk[code, year]["afw"])
            for group in ("NL", "NPLV" if code in inside else "rest"):
                expected[group, year, klass] += official.households.get(code, 0)
    for group in GROUPS:
        for row in h.wijk_shares(real, group, YEARS).itertuples():
            assert row.households == expected[group, row.year, row[2]]


@pytest.mark.bron
def test_how_often_is_that_of_the_official_file(official, real):
    inside = nplv_wijken(official)
    for column, worst in (("zwak", 4), ("onvoldoende", 3)):
        expected: Counter = Counter()
        for code in balanced(official.wijk, ALL_YEARS):
            n = sum(class_of(official.wijk[code, y]["afw"]) <= worst for y in ALL_YEARS)
            expected[n, "NL"] += 1
            expected[n, "NPLV" if code in inside else "rest"] += 1
        table = u.times(real, column)
        for n in range(10):
            for group in GROUPS:
                assert table.at[n, f"{group}_areas"] == expected[n, group]


@pytest.mark.bron
@pytest.mark.parametrize("base", u.BASE_YEARS)
def test_the_course_is_that_of_the_official_file(official, real, base):
    names = {k: name for name, group in u.CLASS_GROUPS.items() for k in group}
    total, weights = Counter(), Counter()
    for code in balanced(official.wijk, ALL_YEARS):
        name = names[class_of(official.wijk[code, base]["afw"])]
        if name == "onvoldoende of lager" and jumps(official, code, 2018, 2024):
            continue
        weight = official.households.get(code, 0)
        weights[name] += weight
        for year in ALL_YEARS:
            total[name, year] += weight * official.wijk[code, year]["lbm"]
    for row in u.course_by_class(real, base).itertuples():
        assert row.score == pytest.approx(total[row.group, row.year] / weights[row.group], abs=1e-9)
