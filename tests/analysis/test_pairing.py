"""Who learns from whom: the best of all ways, by trying them all, and every swap of the twenty."""

import random
from itertools import permutations

import pytest

from dashboard.analysis.assignment import best_assignment
from dashboard.analysis.pairing import _pair, _pairs, pairing
from dashboard.analysis.similarity import DEFAULT

EXACT = 1e-9


def total(worth, chosen):
    return sum(worth[row][column] for row, column in enumerate(chosen) if column is not None)


def brute(worth):
    """The most rows that can have a column, and of those ways the largest sum."""
    best = (-1, 0.0)
    for order in permutations(range(len(worth))):
        told = [worth[r][c] for r, c in enumerate(order) if worth[r][c] is not None]
        best = max(best, (len(told), sum(told)))
    return best


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_no_other_way_is_worth_more(size):
    dice = random.Random(size)
    for _ in range(30 if size < 6 else 6):
        worth = [[round(dice.random() * 5, 2) for _ in range(size)] for _ in range(size)]
        for row in range(size):
            for column in range(size):
                if row == column or dice.random() < 0.2:
                    worth[row][column] = None
        found = best_assignment(worth)
        used = [column for column in found if column is not None]
        assert len(set(used)) == len(used)
        count, most = brute(worth)
        assert len(used) == count
        assert total(worth, found) == pytest.approx(most, abs=EXACT)


def test_of_nothing_there_is_nothing():
    assert best_assignment([]) == []
    assert best_assignment([[None]]) == [None]


def test_equal_costs_give_the_same_answer_each_time():
    worth = [[1.0] * 5 for _ in range(5)]
    assert best_assignment(worth) == best_assignment(worth)


def test_every_area_gives_once_and_takes_once_and_never_itself(store):
    found = pairing(store)
    assert [m.taker.code for m in found] == store.area_ids
    assert sorted(m.giver.code for m in found) == sorted(store.area_ids)
    assert all(m.giver.code != m.taker.code for m in found)
    assert pairing(store) == found


def test_what_a_pair_is_worth_is_likeness_times_dimensions(store):
    rows = {
        (r["code"], key): r[key]
        for r in store.scores[store.scores["year"] == 2024].to_dict("records")
        for key in ("fys", "onv", "soc", "vrz", "won")
    }
    for found in pairing(store):
        one, other = found.taker.code, found.giver.code
        lacks = [k for k in ("fys", "onv", "soc", "vrz", "won") if _below(rows, one, "NL", k)]
        better = [k for k in lacks if _below(rows, one, other, k)]
        assert (list(found.lacks), list(found.better)) == (lacks, better)
        near = 1 / (1 + found.resembles.distance)
        assert found.worth == pytest.approx(near * len(better), abs=EXACT)


def _below(rows, one, other, key):
    return rows[other, key] - rows[one, key] + 1e-9 >= 0.010


def test_no_swap_of_two_or_three_areas_is_worth_more(store):
    worth = [[pair.worth for pair in row] for row in _pairs(store, DEFAULT)]
    at = {code: i for i, code in enumerate(store.area_ids)}
    chosen = [at[m.giver.code] for m in pairing(store)]
    for other in swapped(chosen):
        assert total(worth, other) <= total(worth, chosen) + EXACT


def swapped(chosen):
    """Every way in which two or three areas take another's giver, but never themselves."""
    for picked in [*permutations(range(20), 2), *permutations(range(20), 3)]:
        other = list(chosen)
        for row, source in zip(picked, picked[1:] + picked[:1], strict=True):
            other[row] = chosen[source]
        if all(row != column for row, column in enumerate(other)):
            yield other


@pytest.mark.parametrize("weights", [DEFAULT, (0, 0, 0, 0, 1, 0)])
def test_of_ways_that_are_worth_as_much_it_is_the_one_of_which_the_pairs_are_most_alike(
    store, weights
):
    ids = store.area_ids
    pairs = [[_pair(store, store.area(a), store.area(b), weights) for b in ids] for a in ids]
    worth = [[pair.worth for pair in row] for row in pairs]
    near = [
        [1 / (1 + pair.resembles.distance) if a != b else 0 for b, pair in enumerate(row)]
        for a, row in enumerate(pairs)
    ]
    chosen = [ids.index(m.giver.code) for m in pairing(store, weights=weights)]
    same = 0
    for other in swapped(chosen):
        if abs(total(worth, other) - total(worth, chosen)) < EXACT:
            same += 1
            assert total(near, other) <= total(near, chosen) + EXACT
    assert same


def test_an_excluded_pair_is_not_in_it_either_way(store):
    first = pairing(store)[0]
    out = frozenset((first.taker.code, first.giver.code))
    again = pairing(store, frozenset((out,)))
    assert all({m.taker.code, m.giver.code} != out for m in again)
    assert sum(m.worth for m in again) <= sum(m.worth for m in pairing(store)) + EXACT


def test_who_is_excluded_from_everyone_is_left_without_and_the_others_are_not(store):
    alone, *others = store.area_ids
    found = pairing(store, frozenset(frozenset((alone, o)) for o in others))
    assert [m.taker.code for m in found if m.giver is None] == [alone]
