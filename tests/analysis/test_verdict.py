"""One rule for ten verdicts, and what is slight."""

import pytest

from dashboard.analysis.verdict import Check, Finding, checked, seen, slight_fall, slight_rise

NAN = float("nan")


@pytest.mark.parametrize(
    ("holds", "verdict"),
    [
        ((True, True), "bevestigd"),
        ((True,), "bevestigd"),
        ((True, None), "deels te toetsen"),
        ((None, None), "niet te toetsen"),
        ((), "niet te toetsen"),
        ((True, False), "afwijkend"),
        ((False, None), "afwijkend"),
        ((True, None, False), "afwijkend"),
    ],
)
def test_the_verdict_follows_from_the_parts(holds, verdict):
    parts = tuple(Check(str(n), h) for n, h in enumerate(holds))
    assert Finding(1, parts).verdict == verdict


@pytest.mark.parametrize(
    ("change", "slight"),
    [
        (-0.0004, False), (-0.0006, True), (-0.0391, True), (-0.0392, False), (-0.1, False),
        (0.0, False), (0.01, False), (NAN, False),
    ],
)  # fmt: skip
def test_a_slight_fall_is_shown_as_a_fall_and_stays_below_the_tolerance(change, slight):
    assert slight_fall(change) is slight
    assert slight_rise(-change) is slight


@pytest.mark.parametrize(("x", "shown"), [(0.0005, 0.001), (-0.0005, -0.001), (0.00049, 0.0)])
def test_a_score_is_seen_as_the_formatter_writes_it(x, shown):
    assert seen(x) == shown


def test_a_part_with_an_unknown_value_cannot_be_tested():
    assert checked("a", True, 1.0, NAN).holds is None
    assert checked("a", True, 1.0).holds is True
    assert checked("a", False, 1.0).holds is False
