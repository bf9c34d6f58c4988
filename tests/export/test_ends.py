"""The ends of an axis: round numbers around all values, with few steps between them."""

import pytest

from dashboard.content.figures import Axis
from dashboard.export.ends import MOST, round_ends

SETS = [(4.0, 4.1), (4.05,), (-0.12, 0.03), (0.0004, 0.0005), (0.0,), (12_000.0, 963_000.0),
        (5_000_000.0,), (-3.0, -2.0)]  # fmt: skip


@pytest.mark.parametrize("values", SETS)
@pytest.mark.parametrize("zero", [False, True])
def test_the_ends_hold_the_values_on_round_numbers_with_at_most_so_many_steps(values, zero):
    low, high, step = round_ends(Axis("score", zero=zero), values)
    # Where zero is an end nothing lies beyond it.
    assert low < min(values) or low == 0
    assert high > max(values) or high == 0
    assert not zero or low <= 0 <= high
    for end in (low, high):
        assert end / step == pytest.approx(round(end / step), abs=1e-6)
    # A step of room at each side comes on top.
    assert 1 <= round((high - low) / step) <= MOST + 2


def test_without_room_values_that_are_round_are_the_ends():
    assert round_ends(Axis("count"), (0.0, 100.0), 0.0) == (0.0, 100.0, 20)


def test_values_that_hardly_differ_are_not_drawn_far_apart():
    low, high, _ = round_ends(Axis("difference"), (0.0100, 0.0101))
    assert high - low >= 0.008
    low, high, _ = round_ends(Axis("count"), (10_000.0, 10_001.0))
    assert high - low >= 20


def test_values_on_one_side_of_zero_leave_no_room_on_the_other():
    low, high, _ = round_ends(Axis("amount", zero=True), [62.6, 164.9], 0.14)
    assert low == 0.0 and high > 164.9
    low, high, _ = round_ends(Axis("amount", zero=True), [-62.6, -164.9], 0.14)
    assert high == 0.0 and low < -164.9
