"""One rule for ten verdicts, and when a part holds, is not sure, or cannot be decided."""

import pytest

from dashboard.analysis.verdict import (
    VERDICTS,
    Check,
    Finding,
    alike,
    always,
    checked,
    never,
    seen,
    settled,
    went,
)
from dashboard.ladder import GROUP, Difference

NAN = float("nan")
FITS, FAILS, OPEN = Check("a", True), Check("a", False), Check("a", None)
UNSURE, UNDECIDED = Check("a", True, unsure=True), Check("a", None, undecided=True)


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ((FITS, FITS), "bevestigd"),
        ((FITS,), "bevestigd"),
        ((FITS, OPEN), "deels te toetsen"),
        ((OPEN, OPEN), "niet te toetsen"),
        ((), "niet te toetsen"),
        ((FITS, FAILS), "afwijkend"),
        ((FAILS, OPEN), "afwijkend"),
        ((FITS, OPEN, FAILS), "afwijkend"),
        ((FAILS, UNSURE, UNDECIDED), "afwijkend"),
        ((FITS, UNSURE), "past erbij, maar is niet zeker"),
        ((FITS, UNSURE, OPEN), "past erbij, maar is niet zeker"),
        ((FITS, UNDECIDED), "niet te beslissen op wijkniveau"),
        ((OPEN, UNDECIDED), "niet te beslissen op wijkniveau"),
        ((UNSURE, UNDECIDED), "niet te beslissen op wijkniveau"),
    ],
)
def test_the_verdict_follows_from_the_parts(parts, verdict):
    assert Finding(1, parts).verdict == verdict
    assert verdict in VERDICTS


def outcome(value, margin, way=-1, slight=False):
    return went("a", way, Difference(value, GROUP, margin), slight=slight).outcome


@pytest.mark.parametrize(
    ("value", "margin", "expected"),
    [
        (-0.006, 0.005, "klopt"),
        (-0.006, 0.007, "past erbij, maar is niet zeker"),
        (-0.004, 0.003, "past erbij, maar is niet zeker"),  # its sign, below what is told
        (-0.0004, 0.005, "klopt niet"),  # shows as 0.000
        (0.006, 0.007, "klopt niet"),
        (0.006, 0.005, "klopt niet"),
        (-0.03, 0.005, "klopt"),
        (NAN, 0.005, "niet te toetsen"),
        (None, None, "niet te toetsen"),
    ],
)
def test_a_fall_holds_by_the_ladder_and_is_unsure_where_its_interval_holds_zero(
    value, margin, expected
):
    assert outcome(value, margin) == expected


@pytest.mark.parametrize(("value", "expected"), [(-0.0199, "klopt"), (-0.02, "klopt niet")])
def test_a_slight_fall_is_no_clear_one(value, expected):
    assert outcome(value, 0.001, slight=True) == expected


def test_one_of_several_that_is_not_sure_makes_the_part_unsure():
    sure, unsure = Difference(0.01, GROUP, 0.001), Difference(0.01, GROUP, 0.02)
    assert went("a", 1, sure, sure).outcome == "klopt"
    assert went("a", 1, sure, unsure).outcome == "past erbij, maar is niet zeker"
    assert went("a", 1).holds is None


def test_steeds_fails_on_one_step_the_other_way_and_is_unsure_on_a_small_one():
    up, small, down = (Difference(x, GROUP, 0.004) for x in (0.01, -0.003, -0.01))
    assert always("a", 1, up, up).outcome == "klopt"
    assert always("a", 1, up, small).outcome == "past erbij, maar is niet zeker"
    assert always("a", 1, up, small, down).outcome == "klopt niet"
    assert always("a", 1, up, Difference(NAN, GROUP)).outcome == "niet te toetsen"


def test_stayed_the_same_counts_as_not_worse():
    up, small, down = (Difference(x, GROUP, 0.004) for x in (0.01, -0.003, -0.01))
    assert never("a", -1, up, small).outcome == "klopt"
    assert never("a", -1, up, down).outcome == "klopt niet"


@pytest.mark.parametrize(
    ("value", "margin", "holds"),
    [(-0.0035, 0.0051, True), (-0.006, 0.007, True), (-0.006, 0.005, False), (NAN, 0.1, None)],
)
def test_comparable_is_a_difference_that_is_not_told(value, margin, holds):
    assert alike("a", Difference(value, GROUP, margin)).holds is holds


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ((True, True), "klopt"),
        ((False, False), "klopt niet"),
        ((True, False), "niet te beslissen op wijkniveau"),
        ((True, None), "niet te toetsen"),
        ((), "niet te toetsen"),
    ],
)
def test_equally_good_choices_that_disagree_decide_nothing(answers, outcome):
    assert settled("a", answers).outcome == outcome


@pytest.mark.parametrize(("x", "shown"), [(0.0005, 0.001), (-0.0005, -0.001), (0.00049, 0.0)])
def test_a_score_is_seen_as_the_formatter_writes_it(x, shown):
    assert seen(x) == shown


def test_a_part_with_an_unknown_value_cannot_be_tested():
    assert checked("a", True, 1.0, NAN).holds is None
    assert checked("a", True, 1.0).holds is True
    assert checked("a", False, 1.0).holds is False
