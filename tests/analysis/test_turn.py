"""Statement 3 as written: four sets, two units, four bounds, against the official file."""

import pandas as pd
import pytest

from dashboard.analysis import turn
from dashboard.analysis.movers import THRESHOLDS
from tests.build.official import class_of, read_official

YEARS = (2018, 2020, 2022, 2024)
STEPS = ((2018, 2020), (2020, 2022), (2022, 2024))
EXPECTED = {
    "begin": ((38, 1), (23, 6), (9, 7)),
    "2018": ((38, 1), (21, 11), (9, 9)),
    "2024": ((25, 2), (14, 11), (6, 12)),
    "ooit": ((41, 4), (26, 13), (12, 13)),
}
"""The counts of issue 10, from an independent computation."""


@pytest.fixture(scope="module")
def official(bron):
    return read_official(bron)


def counted(official, which, bound, *, jumps=False, everyone=False):
    """Risers and fallers (wijken, households) per step, from the files as dictionaries."""
    low = {key: class_of(row["afw"]) <= 4 for key, row in official.wijk.items() if "afw" in row}
    rows = []
    for first, last in STEPS:
        found = [0, 0, 0, 0]
        for code in {code for code, _ in official.wijk}:
            sizes = official.households.get(code, 0)
            asked = {
                "begin": [first], "2018": [2018], "2024": [2024], "ooit": list(YEARS),
            }[which]  # fmt: skip
            if sizes < (1 if everyone else 250):
                continue
            if everyone and not all((code, y) in low for y in YEARS):
                continue
            if not any(low.get((code, year)) for year in asked):
                continue
            ends = [official.wijk.get((code, y), {}).get("lbm") for y in (first, last)]
            if None in ends:
                continue
            change = round(ends[1] - ends[0], 9)
            if abs(change) > 0.1 and not jumps:
                continue
            if abs(change) >= round(bound, 9):
                at = 0 if change > 0 else 1
                found[at] += 1
                found[at + 2] += sizes
        rows.append(tuple(found))
    return rows


@pytest.mark.parametrize("which", turn.SETS)
def test_the_four_sets_are_those_of_the_independent_count(store, which):
    table = turn.mover_counts(store, which)
    found = tuple(zip(table["risers"], table["fallers"], strict=True))
    assert found == EXPECTED[which]
    assert list(zip(table["first"], table["last"], strict=True)) == list(STEPS)


def test_with_its_jumps_the_set_of_2024_turns_over(store):
    table = turn.mover_counts(store, "2024", with_jumps=True)
    assert list(zip(table["risers"], table["fallers"], strict=True)) == [(26, 2), (15, 16), (6, 17)]


@pytest.mark.bron
@pytest.mark.parametrize("which", turn.SETS)
@pytest.mark.parametrize("bound", THRESHOLDS)
def test_every_set_and_bound_is_that_of_the_official_file(official, store, which, bound):
    table = turn.mover_counts(store, which, bound)
    columns = ["risers", "fallers", "riser_households", "faller_households"]
    found = list(table[columns].itertuples(index=False, name=None))
    assert found == counted(official, which, bound)


@pytest.mark.bron
def test_what_is_left_out_explains_the_difference_with_all_wijken(official):
    everyone = counted(official, "begin", 0.0392, jumps=True, everyone=True)
    assert [row[:2] for row in everyone] == [(43, 1), (28, 9), (15, 9)]
    large = counted(official, "begin", 0.0392, jumps=True)
    assert [row[:2] for row in large] == [(40, 1), (25, 6), (10, 8)]


def frame(up, down, households=((9, 5, 1), (1, 5, 9))):
    return pd.DataFrame(
        {"risers": up, "fallers": down, "riser_households": households[0],
         "faller_households": households[1]}
    )  # fmt: skip


@pytest.mark.parametrize(
    ("up", "down", "clause", "holds"),
    [
        ((9, 5, 1), (1, 6, 9), "minder", True),
        ((9, 9, 1), (1, 6, 9), "minder", False),
        ((9, 5, 1), (1, 6, 9), "meer", True),
        ((9, 5, 1), (1, 6, 6), "meer", False),
        ((9, 5, 1), (9, 6, 9), "eerst", False),
        ((10, 5, 1), (9, 6, 9), "eerst", True),
        # Since 2020 MORE fallers than risers, in both periods: fewer risers is not enough.
        ((9, 5, 1), (1, 6, 9), "omgekeerd", True),
        ((9, 5, 1), (1, 5, 9), "omgekeerd", False),
        ((38, 23, 9), (1, 6, 7), "omgekeerd", False),
        ((38, 23, 9), (1, 6, 7), "ongunstiger", True),
        ((8, 4, 2), (4, 2, 1), "ongunstiger", False),
        ((8, 4, 2), (0, 1, 1), "ongunstiger", True),
        ((8, 4, 2), (0, 0, 1), "ongunstiger", False),
    ],
)
def test_each_clause_on_both_sides_of_its_bound(up, down, clause, holds):
    assert turn.clauses(frame(up, down))[clause] is holds


def test_households_can_answer_otherwise_than_wijken():
    table = frame((9, 5, 1), (1, 4, 9))
    assert not turn.clauses(table)["omgekeerd"]
    other = frame((9, 5, 1), (1, 4, 9), ((9, 4, 1), (1, 5, 9)))
    assert turn.clauses(other, "households")["omgekeerd"]


def test_what_holds_on_some_sets_or_bounds_is_not_decided(store):
    table = turn.tried(store)
    assert len(table) == len(turn.SETS) * len(turn.UNITS) * len(THRESHOLDS)
    outcomes = {c.key: c.outcome for c in turn.judged(store)}
    for clause in turn.CLAUSES:
        number = table[clause].sum()
        expected = {0: "klopt niet", len(table): "klopt"}
        assert outcomes[clause] == expected.get(number, "niet te beslissen op wijkniveau")
    assert outcomes["eerst"] == "klopt"
    assert outcomes["omgekeerd"] == "niet te beslissen op wijkniveau"
