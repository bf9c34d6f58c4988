"""The scales: what was published falls in its own class; one of another unit can be made."""

import math

import numpy as np
import pandas as pd
import pytest

from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import (
    CLASS_BOUNDS,
    CLASSES,
    DIMENSION_BOUNDS,
    DIMENSION_SCALE,
    INSUFFICIENT,
    LIVEABILITY,
    MISSING,
    REFERENCE,
    UNFAVOURABLE,
    Scale,
)

GAPS = (
    (-0.432, -0.424),
    (-0.3546, -0.3530),
    (-0.2819, -0.2810),
    (-0.1642, -0.1639),
    (-0.10309, -0.10285),
    (0.01011, 0.01018),
    (0.0895, 0.0896),
    (0.16794, 0.16798),
)
"""Between class n and n + 1 (``afw``), from DATA.md: no published area lies inside a gap."""
TREES = Scale(bounds=(10, 25), colours=("#aaa", "#bbb", "#ccc"))
"""A made scale: three classes of percentages, without names."""


def test_nine_classes_have_eight_rising_bounds() -> None:
    assert [c.number for c in CLASSES] == list(range(1, 10)) == list(LIVEABILITY.numbers)
    assert len(CLASS_BOUNDS) == len(DIMENSION_BOUNDS) == 8
    assert list(CLASS_BOUNDS) == sorted(CLASS_BOUNDS)


def test_the_scale_of_a_dimension_is_symmetric() -> None:
    assert [-b for b in reversed(DIMENSION_BOUNDS)] == list(DIMENSION_BOUNDS)
    assert DIMENSION_SCALE.middle == 5 and LIVEABILITY.middle is None


def test_unfavourable_is_zwak_or_lower_and_insufficient_lies_within() -> None:
    assert CLASSES[max(UNFAVOURABLE) - 1].name == "zwak"
    assert CLASSES[max(INSUFFICIENT) - 1].name == "onvoldoende"
    assert set(INSUFFICIENT) < set(UNFAVOURABLE)


@pytest.mark.parametrize(("number", "gap"), list(enumerate(GAPS, start=1)))
def test_both_ends_of_a_gap_between_classes_fall_in_their_own_class(number, gap):
    assert LIVEABILITY.classes(pd.Series(gap) + REFERENCE).tolist() == [number, number + 1]


@pytest.mark.parametrize(("bound", "gap"), list(zip(CLASS_BOUNDS, GAPS, strict=True)))
def test_a_bound_lies_inside_the_gap_that_published_areas_leave(bound, gap):
    assert gap[0] < bound < gap[1]


@pytest.mark.parametrize("scale", [LIVEABILITY, DIMENSION_SCALE, TREES])
def test_a_value_on_a_bound_is_in_the_higher_class_and_just_below_it_in_the_lower(scale):
    for number, bound in enumerate(scale.bounds, start=1):
        around = pd.Series([np.nextafter(bound, -9), bound, np.nextafter(bound, 99)])
        assert scale.classes(around).tolist() == [number, number + 1, number + 1]
        assert [scale.number(x) for x in around] == [number, number + 1, number + 1]


def test_the_reference_is_class_six_ruim_voldoende_and_the_middle_of_a_dimension():
    assert CLASSES[LIVEABILITY.number(REFERENCE) - 1].name == "ruim voldoende"
    assert DIMENSION_SCALE.number(0.0) == DIMENSION_SCALE.middle


def test_the_class_of_a_missing_value_is_missing():
    result = LIVEABILITY.classes(pd.Series([REFERENCE, math.nan], index=["x", "y"]))
    assert result.isna().tolist() == [False, True]
    assert list(result.index) == ["x", "y"]


def test_the_stored_class_of_every_row_is_that_of_its_score(store):
    assert (LIVEABILITY.classes(store.scores["lbm"]) == store.scores["class"]).all()


def test_a_scale_of_another_unit_names_its_classes_by_their_values():
    write = "{:.0f}%".format
    assert [c.name for c in TREES.legend(write)] == [
        "lager dan 10%", "10% tot 25%", "25% of hoger", MISSING,
    ]  # fmt: skip
    assert [c.colour for c in TREES.legend(write)] == ["#aaa", "#bbb", "#ccc", COLOURS["missing"]]


def test_a_legend_holds_what_is_present_and_missing_last():
    assert [c.number for c in LIVEABILITY.legend(present=[0, 7, 2])] == [2, 7, 0]
    assert [c.name for c in LIVEABILITY.legend(present=[7])] == ["goed"]


def test_the_middle_class_of_a_dimension_says_what_it_lies_around():
    label = DIMENSION_SCALE.label(5, "{:.2f}".format)
    assert label == "rond het referentiepunt (-0.04 tot 0.04)"


@pytest.mark.parametrize(
    "wrong",
    [
        {"bounds": (2, 1), "colours": ("#a", "#b", "#c")},
        {"bounds": (1, 1), "colours": ("#a", "#b", "#c")},
        {"bounds": (1,), "colours": ("#a",)},
        {"bounds": (1,), "colours": ("#a", "#b"), "names": ("laag",)},
    ],
    ids=["falling", "equal", "colours", "names"],
)
def test_a_scale_that_does_not_fit_is_refused(wrong):
    with pytest.raises(ValueError, match="bounds that rise"):
        Scale(**wrong)
