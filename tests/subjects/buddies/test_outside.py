"""Which wijken outside the programme did better: counted by hand, of those that take part."""

import re

import pytest

from dashboard.analysis.better import Aim
from dashboard.analysis.comparable import match
from dashboard.language.grammar import some_of
from dashboard.subjects.buddies.tiles.better import wijken_outside
from dashboard.vocabulary.areas import own_area
from dashboard.vocabulary.periods import Period
from tests.language.checks import check

CLEAR = 0.0392
AIMS = (Aim(), Aim("won"), Aim("onv", Period(2022, 2024)))


@pytest.fixture(scope="module")
def jumps(store):
    """Code -> the periods (first, last) in which the score of a place jumped."""
    found = zip(store.areas["code"], store.areas["jump"], strict=True)
    return {
        code: [tuple(map(int, p.split("-"))) for p in jump.split(", ") if p] for code, jump in found
    }


def taking_part(store, jumps, code, aim):
    first, last = aim.years
    wijken = list(match(store, store.area(code)).wijken.index)
    return wijken, [w for w in wijken if not any(first <= a and b <= last for a, b in jumps[w])]


def counted(text, name):
    """How many are alike, take part and did better: read back from the words."""
    text = text.replace(name, "X").lower()
    if some := re.match(r"van de (\d+) wijken .* leken, tel(?:t|len) er (\d+|geen) mee", text):
        total, part = int(some[1]), 0 if some[2] == "geen" else int(some[2])
        text = text.split(" mee: ")[1]
    else:
        part = 1 if text.startswith("in de enige") else None
        total = part
    if part in (0, 1):
        return total, part, int("niet duidelijk" not in text) * part
    number, of = re.match(r"in (?:(\d+|geen) van (?:de|die) |alle |beide ?)(\d*)", text).groups()
    of = int(of or 2)
    better = {"geen": 0, None: of}.get(number)
    return total or of, part or of, int(number) if better is None else better


def test_the_headline_counts_the_wijken_that_take_part_and_names_how_many_do_not(
    store, value, jumps
):
    some_left_out = 0
    for code in store.area_ids:
        for aim in AIMS if match(store, store.area(code)) else ():
            first, last = aim.years
            wijken, part = taking_part(store, jumps, code, aim)

            def moved(level, one, aim=aim, first=first, last=last):
                return value(level, one, last, aim.measure) - value(level, one, first, aim.measure)

            better = [w for w in part if moved("wijk", w) - moved("nplv", code) + 1e-9 >= CLEAR]
            headline = check(wijken_outside(store, store.area(code), aim).headline)
            expected = len(wijken), len(part), len(better)
            assert counted(headline, store.names[code]) == expected, headline
            some_left_out += len(part) < len(wijken)
    assert some_left_out >= 7


def test_schiedam_has_one_wijk_that_takes_part_and_says_so(store):
    headline = wijken_outside(store, store.area("schiedam-nieuwland-oost"), Aim()).headline
    assert headline.startswith(
        "Van de 2 wijken buiten het NPLV die in 2018 op een deel van Schiedam"
    )
    assert (
        "leken, telt er 1 mee: daar ging het tussen 2018 en 2024 niet duidelijk beter" in headline
    )


def test_a_wijk_resembles_a_part_of_an_area_and_a_single_place_itself(store):
    area = store.area("arnhem-oost")
    single = next(store.area(code) for code in area.members if match(store, store.area(code)))
    mine = store.area(own_area("Van mij", (single.code,)).code)
    for one, words in ((area, "op een deel van"), (single, "op"), (mine, "op")):
        headline = wijken_outside(store, one, Aim()).headline
        assert f"in 2018 {words} {one.name} le" in headline, headline


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("BU00140900", r"In alle 5 wijken .* leken, ging het .* 2024 duidelijk beter"),
        ("WK0363FJ", r"In de enige wijk .* leek, ging het .* 2024 duidelijk beter"),
        ("WK0363FE", r"In de enige wijk .* leek, ging het .* 2024 niet duidelijk beter"),
    ],
)
def test_of_all_it_says_all_and_of_one_the_only_one(store, code, said):
    assert re.match(said, wijken_outside(store, store.area(code), Aim()).headline)


def test_of_how_many():
    said = [some_of(*many) for many in ((0, 5), (3, 5), (5, 5), (2, 2), (0, 2), (1, 2))]
    assert said == ["geen van de 5", "3 van de 5", "alle 5", "beide", "geen van de 2", "1 van de 2"]
    assert some_of(1, 3, "die ") == "1 van die 3"


def test_where_none_did_clearly_better_the_bound_is_that_of_clear(store):
    content = wijken_outside(store, store.area("breda-noord"), Aim())
    assert "0,04" in content.figure.text and "ruis" not in content.figure.text


def test_what_is_said_of_a_wijk_goes_on_after_its_colon(store):
    items = wijken_outside(store, store.area("arnhem-oost"), Aim()).figure.items
    assert items == (("Danswijk", "(Almere): ging duidelijk beter in 2018-2024."),)
