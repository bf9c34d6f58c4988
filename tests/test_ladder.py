"""The ladder of words: no difference is told that is smaller than its noise."""

import pytest

from dashboard import ladder
from dashboard.ladder import AREA, GROUP, PLACE, Difference
from dashboard.vocabulary.areas import country
from tests.areas import area_of


@pytest.mark.parametrize(
    ("value", "own", "step"),
    [
        (0.0099, AREA, 0),
        (0.010, AREA, 1),
        (-0.0391, AREA, -1),
        (-0.0392, AREA, -2),
        (0.0199, PLACE, 0),
        (-0.020, PLACE, -1),
        (0.0392, PLACE, 2),
        (0.0049, GROUP, 0),
        (0.005, GROUP, 1),
        (0.0199, GROUP, 1),
        (-0.020, GROUP, -2),
        (0.0, GROUP, 0),
    ],
)
def test_a_bound_counts_as_passed_and_below_it_nothing_is_told(value, own, step):
    assert Difference(value, own).step == step
    assert Difference(-value, own).step == -step


def test_a_bound_reached_by_binary_noise_counts_as_passed():
    assert Difference(4.1592 - 4.12, AREA).step == 2
    assert Difference(0.1 + 0.2 - 0.29, AREA).step == 1


def test_a_group_whose_interval_holds_zero_is_not_told():
    assert Difference(0.0106, GROUP, 0.0110).step == 0
    assert Difference(0.0106, GROUP, 0.0100).step == 1
    assert Difference(-0.0577, GROUP, 0.0577).step == 0
    assert Difference(0.0106, GROUP, float("nan")).step == 1


@pytest.mark.parametrize("missing", [None, float("nan"), float("inf")])
def test_a_missing_difference_has_no_step(missing):
    assert not Difference(missing, AREA).known
    with pytest.raises(TypeError):
        _ = Difference(missing, AREA).step


def test_the_kind_of_thing_decides_its_ladder():
    one, place, group = (area_of(code) for code in ("GM0014", "WK001400", "NPLV-2002"))
    assert ladder.of(country()) is ladder.of(group) is GROUP
    assert ladder.of(area_of("heerlen-noord")) is ladder.of(one) is AREA
    assert ladder.of(place) is ladder.of(area_of("BU00140000")) is PLACE
    assert ladder.pair(one, group) is ladder.pair(place, one) is ladder.pair(one, place) is AREA
    assert ladder.pair(place, group) is PLACE
    assert ladder.pair(group, group) is GROUP


def test_among_several_the_least_sure_decides():
    one, place, group = (area_of(code) for code in ("GM0014", "WK001400", "NPLV"))
    assert ladder.among([one, group]) is ladder.among([group]) is AREA
    assert ladder.among([one, place, group]) is PLACE
