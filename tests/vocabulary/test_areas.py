"""Areas and levels: what they are, what they can do, and an area that a reader composes."""

import pytest

from dashboard import ladder
from dashboard.vocabulary.areas import Area, country, own_area, programme
from dashboard.vocabulary.levels import LEVELS, AreaKind, level_of, map_levels, part_levels
from tests.vocabulary.made import POSTCODE


def test_the_level_of_every_stored_code_is_seen_from_the_code(store):
    for level, code in zip(store.areas["level"], store.areas["code"], strict=True):
        assert level_of(code).key == level, code


def test_a_code_of_no_level_is_refused():
    with pytest.raises(ValueError, match="no level"):
        level_of("Rotterdam Zuid!")


def test_what_the_levels_can_do():
    assert map_levels() == ("gemeente", "wijk", "buurt")
    assert part_levels() == ("wijk", "buurt")
    can = {what: {key for key, level in LEVELS.items() if getattr(level, what)}
           for what in ("official", "key_figures", "single", "stored")}  # fmt: skip
    assert can["official"] == {"gemeente", "wijk", "buurt", "grid", "pc4"}
    assert can["key_figures"] == {"gemeente", "wijk", "buurt"}
    assert can["single"] == {"wijk", "buurt", "grid", "pc4"}
    assert can["stored"] == {"land", "nplv", "gemeente", "wijk", "buurt", "pc4"}


def test_a_made_level_is_known_everywhere(monkeypatch):
    monkeypatch.setitem(LEVELS, POSTCODE.key, POSTCODE)
    assert level_of("1102") is POSTCODE
    assert map_levels()[-1] == "pc4" and "pc4" not in part_levels()
    assert ladder.of(Area("pc4", "1102", "1102")) is ladder.PLACE


def test_the_country_and_the_programme_are_groups_and_their_long_lines_have_other_codes():
    assert country().place == ("land", "NL") and programme().place == ("nplv", "NPLV")
    every = [country(), country(long=True), programme(), programme(long=True)]
    assert len(set(every)) == len({area.code for area in every}) == 4
    assert all(area.group for area in every)
    assert not Area("wijk", "WK036301", "Centrum").group
    assert not Area("nplv", "rotterdam-zuid", "Rotterdam Zuid").group


def test_an_own_area_is_the_same_whatever_the_order_of_its_members():
    one = own_area("Mijn wijken", ["WK036302", "WK036301", "WK036302"])
    other = own_area("Mijn wijken", ["WK036301", "WK036302"])
    assert one == other and hash(one) == hash(other)
    assert one.code.startswith("eigen~Mijn_wijken~") and one.kind is AreaKind.OWN
    assert level_of(one.code).key == one.level == "eigen"
    assert ladder.of(one) is ladder.AREA


def test_an_own_area_may_mix_wijken_and_buurten_of_more_than_one_gemeente():
    found = own_area("Over de grens", ["WK059901", "BU05060203"])
    assert found.members == ("BU05060203", "WK059901")
    assert level_of(found.code).key == "eigen"


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ([], "nothing"),
        (["GM0363"], "no part"),
        (["WK036301", "BU03630102"], "twice"),
        (["WK036301", "iets anders!"], "no level"),
    ],
)
def test_an_own_area_that_cannot_be_computed_is_refused(members, why):
    with pytest.raises(ValueError, match=why):
        own_area("Fout", members)


def test_the_kind_of_an_area_is_that_of_its_level():
    assert country().kind is AreaKind.DERIVED and programme().kind is AreaKind.PROGRAMME
    assert Area("gemeente", "GM0363", "Amsterdam").kind is AreaKind.OFFICIAL
