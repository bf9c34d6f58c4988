"""A place with a jump or few homes is marked wherever it stands in a list."""

from collections import Counter

import pytest

from dashboard.store.read import read_store
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles import changes
from dashboard.subjects.profile.tiles import buurten, comparable
from dashboard.subjects.unfavourable.tiles.bound import hardness


@pytest.fixture(scope="module")
def store(root):
    return read_store(root / "data")


@pytest.fixture(scope="module")
def small(store):
    """Codes of places with fewer than 250 households, from the numbers themselves."""
    table = store.areas[store.areas["level"].isin(["wijk", "buurt"])]
    return set(table.loc[~(table["households"].fillna(0) >= 250), "code"])


@pytest.mark.parametrize("make", [lambda s, a: buurten.places(s, a, (2022, 2024)), buurten.movers])
def test_buurten_of_an_area_with_few_homes_are_marked(store, small, make):
    for area in ("leeuwarden-oost", "heerlen-noord"):
        table = make(store, area).table.frame
        inside = store.areas[(store.areas["level"] == "buurt") & (store.areas["nplv_area"] == area)]
        few = inside["code"].isin(small)
        assert few.any()
        marked = table["Let op"].str.contains("minder dan 250 huishoudens")
        assert Counter(table.loc[marked, "Buurt"]) == Counter(inside.loc[few, "name"])


def test_the_table_of_risers_counts_up_to_its_sentence(store):
    """Leeuwarden Oost: 2 risers, 1 faller, 9 between and 8 that do not count."""
    content = buurten.movers(store, "leeuwarden-oost")
    counted = Counter(content.table.frame["Stijger of daler 2018-2024"])
    assert counted == {"stijger": 2, "daler": 1, "geen van beide": 9, "telt niet mee": 8}
    assert "9 zitten daartussen en 8 tellen niet mee" in content.headline


def test_wijken_that_crossed_the_bound_by_a_jump_are_marked_and_counted(store):
    content = hardness(store)
    table = content.table.frame
    jumped = table["Verandering"].abs().round(6) > 0.10
    assert jumped.sum() == 11
    assert table.loc[jumped, "Let op"].str.contains("sprong in .*2022–2024").all()
    assert not table.loc[~jumped, "Let op"].str.contains("2022–2024").any()
    few = table["Let op"].str.contains("minder dan 250 huishoudens")
    assert few.equals(~(table["Huishoudens"].fillna(0) >= 250))
    assert "Van deze wijken maakten er 11 een sprong" in content.lead


def test_classes_then_and_now_say_that_small_places_and_jumps_are_in_it(store):
    content = changes.classes(store, Question("wijk", 2022, 2024))
    assert "minder dan 250 huishoudens of een sprong" in content.notes[0]


def test_a_comparable_wijk_with_a_jump_is_marked(store):
    """Of the 209 wijken that stand beside the areas four made a jump; none has few homes."""
    code = store.areas.drop_duplicates("code").set_index("code")["jump"]
    expected = set(store.matches["match"]) & set(code[code.fillna("") != ""].index)
    marked = 0
    for area in store.area_ids:
        content = comparable.wijken(store, area)
        if "Let op" not in content.table.frame:
            continue
        own = set(store.matches.loc[store.matches["code"] == area, "match"]) & expected
        assert content.table.frame["Let op"].str.startswith("sprong in").sum() == len(own), area
        marked += len(own)
    assert marked >= 4
