"""Risers and fallers in one area: counted again from the rows, and told whole."""

import itertools

import pytest

from dashboard.analysis.movers import levels
from dashboard.store.own import compose
from dashboard.subjects.movers.numbers import STEPS_AND_WHOLE, Moved, Question
from dashboard.subjects.movers.tiles.within import within
from dashboard.subjects.movers.words.within import how_many
from dashboard.vocabulary.ladders import JUMP, SUBSTANTIAL
from tests.language.checks import check

ASKED = Question("wijk", 2018, 2024)


def brute(store, asked, area):
    """Risers, between and fallers by plain dictionaries: class and score of the rows, who is small
    or jumped left out."""
    rows = store.scores[store.scores["level"] == asked.level]
    score = {(c, y): (x, k) for c, y, x, k in
             rows[["code", "year", "lbm", "class"]].itertuples(index=False)}  # fmt: skip
    facts = store.areas.set_index("code")
    codes = {c for c in facts.index[facts["level"] == asked.level]
             if {c, "WK" + c[2:8]} & set(area.members)
             or any("WK" + m[2:8] == c for m in area.members)}  # fmt: skip
    years = [y for y in (2018, 2020, 2022, 2024) if asked.first <= y <= asked.last]
    found = {1: 0, 0: 0, -1: 0}
    for code in codes:
        ends = [score.get((code, y)) for y in (asked.first, asked.last)]
        if None in ends or ends[0][1] > 4 or facts.at[code, "small"]:
            continue
        line = [score[code, y][0] for y in years if (code, y) in score]
        if any(abs(b - a) > JUMP + 1e-9 for a, b in itertools.pairwise(line)):
            continue
        change = ends[1][0] - ends[0][0]
        found[0 if abs(change) < SUBSTANTIAL - 1e-9 else 1 if change > 0 else -1] += 1
    return Moved(found[1], found[0], found[-1])


@pytest.mark.parametrize("period", STEPS_AND_WHOLE[:1] + STEPS_AND_WHOLE[-1:])
def test_they_are_those_of_the_rows(store, period):
    own = compose(store, "Van mij", ["GM0363", "WK034402", "BU05991033"]).area
    for area in (own, *map(store.area, store.area_ids[:4])):
        for level in levels(store):
            asked = Question(level, *period)
            cards = within(store, asked, area).figure.cards
            moved = brute(store, asked, area)
            expected = (sum(moved), moved.up, moved.down)
            assert [card.value for card in cards] == list(map(str, expected))
            check(within(store, asked, area).headline)


@pytest.mark.parametrize(
    ("moved", "known", "told"),
    [
        ((0, 0, 0), 0, "Voor de wijken in X zijn er over 2018-2024 geen gegevens."),
        ((0, 0, 0), 3, "Geen getelde wijk in X scoorde in 2018 zwak of lager: dan zijn er in "
                       "2018-2024 geen stijgers of dalers."),
        ((0, 1, 0), 3, "De enige getelde wijk in X die in 2018 zwak of lager scoorde, is tot 2024 "
                       "geen stijger en geen daler."),
        ((0, 0, 1), 3, "De enige getelde wijk in X die in 2018 zwak of lager scoorde, is tot 2024 "
                       "een daler."),
        ((2, 1, 0), 3, "Onder de 3 getelde wijken in X die in 2018 zwak of lager scoorden, waren "
                       "er in 2018-2024 2 stijgers en geen dalers; 1 zit daartussen."),
    ],
)  # fmt: skip
def test_it_is_told_how_many(moved, known, told):
    assert check(how_many(ASKED, "in X", Moved(*moved), known)) == told


def test_fewer_than_none_is_refused():
    with pytest.raises(ValueError, match="negative"):
        how_many(ASKED, "in X", Moved(-1, 0, 0), 3)


def test_places_that_lie_in_it_for_a_part_are_told_as_such(store):
    area = compose(store, "Twee buurten", ["BU03440211", "BU03440212"]).area
    content = within(store, ASKED, area)
    assert "(deels) in Twee buurten" in content.headline
    assert any("een deel van haar huishoudens" in note for note in content.notes)
