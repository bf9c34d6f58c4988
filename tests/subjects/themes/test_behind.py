"""Achter de score: a few measures of any area, with what is known and what is not."""

import pytest

from dashboard.subjects.themes.numbers.behind import CHOSEN, alike, behind
from dashboard.subjects.themes.tiles.behind import behind_score
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES
from tests.language.checks import check

CODES = ["heerlen-noord", "breda-noord", "amsterdam-zuidoost", "GM0344", "WK034403", "BU05991081"]


def test_every_theme_is_among_the_chosen_measures():
    assert {THEME_MEASURES[key].theme for key in CHOSEN} == set(THEMES)


@pytest.mark.parametrize("code", CODES)
def test_it_is_there_for_any_place_and_says_what_is_not_known(store, code):
    area = store.area(code)
    content = behind_score(store, area)
    check(content.headline)
    assert len(content.table) == len(content.figure.rows) == len(CHOSEN)
    own = content.table[area.name].values
    missing = [
        THEME_MEASURES[key].name.lower()
        for key, value in zip(CHOSEN, own, strict=True)
        if value != value
    ]
    assert all(name in content.lead.lower() for name in missing)
    assert bool(missing) == content.lead.startswith("Niet te bepalen")


def test_an_own_area_has_the_same_numbers_as_the_area_of_the_same_places(store):
    area = store.area("heerlen-noord")
    same = behind(store, own_area("Maat", area.members))
    for one, other in zip(behind(store, area), same, strict=True):
        if "pc4" not in one.measure.years:
            assert one.own.value == pytest.approx(other.own.value, rel=1e-9)


def test_an_own_area_called_as_a_header_is_told_apart(store):
    area = own_area("Nederland", store.area("heerlen-noord").members)
    headers = [column.header for column in behind_score(store, area).table.columns]
    assert len(set(headers)) == len(headers)


def test_comparable_wijken_count_as_often_as_they_go_into_the_households_beside_them(store):
    pairs = store.matches[store.matches["code"] == "heerlen-noord"]
    rows = store.indicators[
        (store.indicators["measure"] == "criminaliteit")
        & (store.indicators["level"] == "wijk")
        & (store.indicators["year"] == 2025)
    ].dropna(subset=["value"])
    sums = dict(zip(rows["code"], zip(rows["numerator"], rows["weight"], strict=True), strict=True))
    homes = dict(zip(store.areas["code"], store.areas["households"], strict=True))
    crimes = people = 0.0
    for match, weight in zip(pairs["match"], pairs["weight"], strict=True):
        if match in sums:
            crimes += weight / homes[match] * sums[match][0]
            people += weight / homes[match] * sums[match][1]
    found = alike(store, store.area("heerlen-noord"))["criminaliteit"]
    assert found == pytest.approx(1000 * crimes / people, rel=1e-9)
    assert all(value != value for value in alike(store, store.area("GM0344")).values())
