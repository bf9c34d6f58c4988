"""How much areas resemble each other, held beside plain sums over the rows of the set."""

import dataclasses
import math
import statistics

import pytest

from dashboard.analysis.similarity import (
    DEFAULT,
    PARTS,
    Alike,
    alone,
    bounds,
    lacking,
    resemblance,
    resemblances,
)
from dashboard.vocabulary.areas import own_area

EXACT = 1e-9
DIMENSIONS = ("fys", "onv", "soc", "vrz", "won")


@pytest.fixture(scope="module")
def plain(store):
    """Area -> part -> its numbers, from rows as dicts: without the product's own questions."""
    rows = store.scores[store.scores["level"] == "nplv"].to_dict("records")
    at = {(row["code"], row["year"]): row for row in rows}
    places = {row["code"]: row for row in store.areas.to_dict("records")}
    members = {}
    for row in store.nplv.to_dict("records"):
        members.setdefault(row["area_id"], []).append(row["code"])
    found = {}
    themes = {
        (row["code"], row["measure"], row["year"]): row["value"]
        for row in store.indicators[store.indicators["level"] == "nplv"].to_dict("records")
    }
    for code in store.area_ids:
        homes = {m: int(places[m]["households"]) for m in members[code]}
        whole = sum(homes.values())
        found[code] = {
            "profiel": [at[code, 2024][key] for key in DIMENSIONS],
            "stand": [at[code, 2024]["lbm"]],
            "verloop": [at[code, y]["lbm"] - at[code, 2018]["lbm"] for y in (2020, 2022, 2024)],
            "omvang": [math.log(whole)],
            "stedelijkheid": [sum(places[m]["urbanity"] * n for m, n in homes.items()) / whole],
            "thema": [
                themes[code, key, year]
                for key, year in (("criminaliteit", 2025), ("gezondheid", 2024), ("koop", 2024))
            ],
        }
    return found


@pytest.fixture(scope="module")
def distances(plain):
    """(one, other) -> part -> mean difference in standard deviations over the twenty."""
    spread = {
        part: [
            statistics.pstdev(column)
            for column in zip(*(a[part] for a in plain.values()), strict=True)
        ]
        for part in next(iter(plain.values()))
    }
    return {
        (one, other): {
            part: statistics.fmean(
                abs(x - y) / s
                for x, y, s in zip(plain[one][part], plain[other][part], spread[part], strict=True)
            )
            for part in spread
        }
        for one in plain
        for other in plain
    }


def whole(parts, weights=(2, 1, 1, 1, 1, 0)):
    return sum(x * w for x, w in zip(parts.values(), weights, strict=True)) / sum(weights)


def test_the_distance_of_every_pair_is_the_weighted_mean_of_its_parts(store, distances):
    for code in store.area_ids[::4]:
        for found in resemblances(store, store.area(code)):
            expected = distances[code, found.other.code]
            counted = {key: x for key, x in expected.items() if key != "thema"}
            assert found.parts == pytest.approx(counted, abs=EXACT)
            assert found.distance == pytest.approx(whole(expected), abs=EXACT)


def test_the_nearest_come_first_and_an_area_is_not_among_its_own(store, distances):
    for code in store.area_ids:
        others = [found.other.code for found in resemblances(store, store.area(code))]
        expected = sorted(set(store.area_ids) - {code}, key=lambda o: whole(distances[code, o]))
        assert others == expected


def test_a_word_says_in_which_quarter_of_all_pairs_it_lies(store, distances):
    pairs = sorted(whole(d) for (one, other), d in distances.items() if one < other)
    near, far = bounds(store)
    assert sum(x <= near for x in pairs) == pytest.approx(len(pairs) / 4, abs=1)
    assert sum(x > far for x in pairs) == pytest.approx(len(pairs) / 4, abs=1)
    told = [r for code in store.area_ids for r in resemblances(store, store.area(code))]
    for found in told:
        expected = Alike.SOMEWHAT
        if found.distance <= near:
            expected = Alike.STRONGLY
        elif found.distance > far:
            expected = Alike.HARDLY
        assert found.alike is expected
    assert {found.alike for found in told} == set(Alike)


def test_it_is_the_same_both_ways(store):
    for one, other in zip(store.area_ids, store.area_ids[7:], strict=False):
        there, back = (
            resemblance(store, store.area(a), store.area(b))
            for a, b in ((one, other), (other, one))
        )
        assert there.distance == pytest.approx(back.distance, abs=EXACT)


def test_a_weight_of_zero_leaves_a_part_out_and_its_words_have_bounds_of_their_own(
    store, distances
):
    code, weights = store.area_ids[0], (0, 1, 0, 0, 3, 0)
    for found in resemblances(store, store.area(code), weights):
        expected = distances[code, found.other.code]
        assert set(found.parts) == {"stand", "stedelijkheid"}
        assert found.distance == pytest.approx(whole(expected, weights), abs=EXACT)
    assert bounds(store, weights) != bounds(store)
    assert bounds(store, alone("stand"))[0] < bounds(store, alone("stand"))[1]


def test_what_stands_behind_the_score_counts_only_where_it_is_asked_for(store, distances):
    code, weights = store.area_ids[0], (0, 1, 0, 0, 0, 2)
    for found in resemblances(store, store.area(code), weights):
        expected = distances[code, found.other.code]
        assert set(found.parts) == {"stand", "thema"}
        assert found.distance == pytest.approx(whole(expected, weights), abs=EXACT)
    assert all("thema" not in one.parts for one in resemblances(store, store.area(code)))


def test_a_set_without_themes_lacks_that_part_alone(store):
    bare = dataclasses.replace(store, indicators=store.indicators.iloc[:0])
    area, weights = bare.area(bare.area_ids[0]), (2, 1, 1, 1, 1, 1)
    assert [part.key for part in lacking(bare, area, weights)] == ["thema"]
    assert not lacking(bare, area)
    for mine, usual in zip(
        resemblances(bare, area, weights), resemblances(store, area), strict=True
    ):
        assert mine.distance == pytest.approx(usual.distance, abs=EXACT)


def test_without_any_weight_nothing_is_known(store):
    found = resemblances(store, store.area(store.area_ids[0]), (0,) * len(PARTS))
    assert {one.alike for one in found} == {None}
    assert [one.other.name for one in found] == sorted(one.other.name for one in found)


def test_an_own_area_of_the_same_codes_resembles_the_others_just_as_much(store):
    for code in store.area_ids[::6]:
        area = store.area(code)
        mine = resemblances(store, own_area("Van mij", area.members))
        for one, other in zip(mine, resemblances(store, area), strict=True):
            assert one.other == other.other and one.alike is other.alike
            assert one.distance == pytest.approx(other.distance, abs=EXACT)


def test_what_lies_in_an_area_of_the_programme_is_not_set_beside_it(store):
    area = store.area("arnhem-oost")
    for code in (area.members[0], f"GM{area.members[0][2:6]}"):
        assert area not in [found.other for found in resemblances(store, store.area(code))]


def test_a_place_without_its_earlier_years_is_told_by_the_other_parts(store):
    buurten = store.scores[store.scores["level"] == "buurt"]
    now, then = (set(buurten.loc[buurten["year"] == year, "code"]) for year in (2024, 2018))
    late = min(now - then)
    area = store.area(late)
    assert [part.key for part in lacking(store, area)] == ["verloop"]
    for found in resemblances(store, area):
        assert "verloop" not in found.parts and found.alike is not None


def test_the_weights_of_the_product_are_few_and_sober():
    assert DEFAULT == (2, 1, 1, 1, 1, 0)
    assert all(part.label and part.about for part in PARTS)
