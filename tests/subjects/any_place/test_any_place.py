"""A place outside the programme: where it stands, what lies in it, and what is not known of it."""

import pytest

from dashboard.analysis.areas import takes_part, within_programme
from dashboard.content.names import code_of
from dashboard.subjects.any_place import numbers, words
from dashboard.subjects.any_place.numbers import Rank
from dashboard.subjects.any_place.tiles import caveats, identity, inside
from dashboard.vocabulary.levels import LEVELS

NOISE = {"gemeente": 0.010, "wijk": 0.020, "buurt": 0.020}
"""From which difference one place of a level is told to score higher than another (DESIGN)."""


@pytest.mark.parametrize("code", ["GM0363", "WK003402", "BU00340101"])
def test_a_place_stands_above_the_places_that_score_lower_by_more_than_the_noise(store, code):
    area = store.area(code)
    rows = store.scores[(store.scores["level"] == area.level) & (store.scores["year"] == 2024)]
    scores = rows.set_index("code")["lbm"].dropna()
    own, others = scores[code], scores.drop(code)
    found = numbers.rank(store, area)
    assert found.others == len(others)
    assert found.lower == pytest.approx((others <= own - NOISE[area.level] + 1e-9).mean())
    assert found.higher == pytest.approx((others >= own + NOISE[area.level] - 1e-9).mean())
    assert found.lower + found.higher + found.same == pytest.approx(1)


def test_the_sentence_names_both_sides_and_what_can_not_be_told():
    rank = Rank(200, 0.34, 0.6)
    assert words.stands_among("Aadorp", "wijk", rank) == (
        "Aadorp scoort in 2024 hoger dan 34% en lager dan 60% van de wijken in Nederland."
    )
    assert words.same_as("wijk", rank) == (
        "Van de 200 andere wijken verschillen 6% te weinig om te noemen."
    )
    assert "lager" not in words.stands_among("Aadorp", "wijk", Rank(200, 0.9, 0.0))
    assert "geen gegevens" in words.stands_among("Aadorp", "wijk", None)


@pytest.mark.parametrize(("code", "level"), [("GM0034", "wijk"), ("WK003402", "buurt")])
def test_what_lies_in_a_place_is_all_of_it_and_each_name_leads_there(store, code, level):
    table = inside(store, store.area(code)).table
    header = LEVELS[level].singular.capitalize()
    column = {"wijk": "gemeente_code", "buurt": "wijk_code"}[level]
    places = store.areas[(store.areas["level"] == level) & (store.areas[column] == code)]
    assert {code_of(name) for name in table[header].values} == set(places["code"])
    known = [score for score in table["2024"].values if score == score]
    assert known == sorted(known)


def test_a_buurt_stands_among_those_of_its_wijk_without_a_link_to_itself(store):
    names = inside(store, store.area("BU00340101")).table["Buurt"].values
    codes = [code_of(name) for name in names]
    assert "BU00340101" not in codes and len(codes) > 1
    assert {code[:8] for code in codes if code} == {"BU003401"}


def test_of_a_buurt_outside_the_programme_is_said_what_is_known_and_where_to_look(store):
    (text,) = (t for t in caveats(store, store.area("BU00340101")) if "niet te bepalen" in t)
    assert "alleen 2024" in text and "kijk bij wijk Centrum Almere Haven" in text


def test_of_a_gemeente_is_said_that_no_official_value_stands_beside_ours(store):
    assert any("officieel" in text for text in caveats(store, store.area("GM0917")))
    # Almere has no earlier value of ours: nothing is said of it.
    assert not any("officieel" in text for text in caveats(store, store.area("GM0034")))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("GM0034", "In Almere ligt geen NPLV-gebied"),
        ("GM0917", "In Heerlen ligt het NPLV-gebied Heerlen-Noord"),
        ("GM0363", "liggen de NPLV-gebieden Amsterdam Nieuw-West en Amsterdam Zuidoost"),
    ],
)
def test_which_areas_of_the_programme_a_gemeente_holds_is_said(store, code, said):
    assert said in identity(store, store.area(code)).lead


def test_a_wijk_of_an_area_takes_part_and_another_does_not(store):
    wijk = next(code for code in store.area("heerlen-noord").members if code.startswith("WK"))
    assert takes_part(store, store.area(wijk)) and takes_part(store, store.area("NPLV"))
    assert not takes_part(store, store.area("WK003402")) and not takes_part(store, store.area("NL"))
    assert "ligt in het NPLV-gebied Heerlen-Noord" in words.programme(
        "x", "wijk", within_programme(store, store.area(wijk))
    )


@pytest.mark.parametrize(
    ("low", "known", "said"),
    [
        (0, 8, "Geen van de 8 wijken in A heeft in 2024 klasse zwak of lager."),
        (1, 8, "Van de 8 wijken in A heeft er 1 in 2024 klasse zwak of lager."),
        (8, 8, "Alle 8 wijken in A hebben in 2024 klasse zwak of lager."),
        (0, 1, "De enige wijk in A heeft in 2024 niet klasse zwak of lager."),
        (0, 0, "Van de wijken in A zijn er over 2024 geen gegevens."),
    ],
)
def test_how_many_are_unfavourable_is_said_in_every_case(low, known, said):
    assert words.holds(numbers.WIJKEN, "A", "wijk", low, known) == said


def test_more_unfavourable_places_than_there_are_is_refused():
    with pytest.raises(ValueError, match="2 of 1"):
        words.holds(numbers.WIJKEN, "A", "wijk", 2, 1)
