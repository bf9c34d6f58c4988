"""Areas that a reader composes from what the store has."""

import random
from dataclasses import replace

import pytest

from dashboard.language.own import BROKEN, made_of, parts, wrong
from dashboard.store.own import compose, own_of, parts_of
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.own import MOST, token
from tests.language.checks import check


def wijken(store, gemeente):
    table = store.areas
    return table.loc[
        (table["level"] == "wijk") & (table["gemeente_code"] == gemeente), "code"
    ].tolist()


def test_what_is_composed_is_found_again_by_its_code(store):
    draw = random.Random(3)
    table = store.areas[store.areas["level"].isin(("wijk", "buurt"))]
    for _ in range(40):
        found = compose(store, "Van mij", draw.sample(table["code"].tolist(), 30))
        assert found.area == own_of(store, found.area.code).area == store.area(found.area.code)
        assert token("Van mij", parts_of(store, found.area)) == found.area.code


def test_a_gemeente_is_all_its_wijken_and_all_its_wijken_are_the_gemeente(store):
    own = wijken(store, "GM0363")
    one = compose(store, "Heel Amsterdam", ["GM0363", "WK003401"])
    other = compose(store, "Heel Amsterdam", ["WK003401", *own])
    assert one == replace(other, count=one.count)
    assert set(one.area.members) == {*own, "WK003401"} and len(one.area.code) < 45
    assert parts_of(store, one.area) == ("GM0363", "WK003401")
    assert compose(store, "Bijna", own[1:]).area.members == tuple(sorted(own[1:]))
    assert "GM0363" not in parts_of(store, compose(store, "Bijna", own[1:]).area)


def test_what_an_own_area_is_made_of_gives_the_same_code_by_every_road(store):
    area = own_area("Van mij", wijken(store, "GM0034"))
    short = token("Van mij", parts_of(store, area))
    assert own_of(store, area.code).area.code == short != area.code
    assert own_of(store, area.code).area.members == area.members


def test_what_it_cannot_hold_is_left_out_and_said(store):
    codes = ["wk003401 ", "WK003401", "BU00340101", "WK999999", "NL", "heerlen-noord", "WK003402"]
    found = compose(store, "Haven", codes)
    assert found.area.members == ("WK003401", "WK003402")
    assert found.unknown == ("WK999999", "NL", "HEERLEN-NOORD")
    assert (found.twice, found.within) == (("WK003401",), ("BU00340101",))
    said = wrong(store, found)
    assert len(said) == 3 and all(map(check, said))
    assert "WK999999, NL en HEERLEN-NOORD" in said[0]
    assert wrong(store, compose(store, "Haven", ["WK003401"])) == ()


def test_a_buurt_or_wijk_of_a_gemeente_that_is_in_it_does_not_count_twice(store):
    found = compose(store, "x", ["GM0034", "WK003401", "BU00340201"])
    assert found.within == ("WK003401", "BU00340201")
    assert parts_of(store, found.area) == ("GM0034",)


def test_more_than_the_most_and_nothing_at_all_make_no_area(store):
    every = store.areas.loc[store.areas["level"] == "buurt", "code"].tolist()
    assert len(compose(store, "x", every[:MOST]).area.members) == MOST
    found = compose(store, "Alles", every[: MOST + 1])
    assert found.area is None and check(wrong(store, found)[0]).endswith("Haal er 1 weg.")
    for codes in ([], ["WK999999"]):
        found = compose(store, "Niets", codes)
        assert found.area is None and "geen plek over" in check(wrong(store, found)[-1])


def test_a_broken_code_is_a_sentence_and_no_area(store):
    for text in ("eigen~x~AAAA", "eigen~", "eigen~x~" + "A" * 10**6):
        found = own_of(store, text)
        assert found.area is None and wrong(store, found) == (check(BROKEN),)
        with pytest.raises(KeyError):
            store.area(text)


def test_a_code_of_a_place_that_the_set_does_not_have_is_named(store):
    found = own_of(store, token("Oud", ["WK003401", "WK003499"]))
    assert found.area.members == ("WK003401",)
    assert "WK003499" in check(wrong(store, found)[0])


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (["WK003401"], "eigen gebied van 1 wijk in Almere"),
        (["WK003401", "BU00340201", "BU00340202"],
         "eigen gebied van 1 wijk en 2 buurten in Almere"),
        (["WK003401", "BU00140000"], "eigen gebied van 1 wijk en 1 buurt in 2 gemeenten"),
    ],
)  # fmt: skip
def test_it_is_told_what_it_is_made_of(store, codes, told):
    assert made_of(store, compose(store, "x", codes).area) == told


def test_its_parts_are_named(store):
    area = compose(store, "x", ["GM0034", "BU00140000"]).area
    assert parts(store, area) == ("Binnenstad-Noord", "Almere")
