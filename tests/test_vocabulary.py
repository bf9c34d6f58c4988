"""The words of the field agree with each other and can be read."""

import pytest

from dashboard.vocabulary import (
    AREA_COLOURS,
    CLASS_BOUNDS,
    CLASSES,
    COLOURS,
    DIMENSION_BOUNDS,
    DIMENSION_KEYS,
    DIMENSION_YEARS,
    INSUFFICIENT,
    PERIODS,
    PROGRAMME_YEARS,
    UNFAVOURABLE,
    YEARS,
)


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour (WCAG 2.2, definition)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two hex colours (WCAG 2.2, definition)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_nine_classes_have_eight_rising_bounds() -> None:
    assert [c.number for c in CLASSES] == list(range(1, 10))
    assert len(CLASS_BOUNDS) == len(DIMENSION_BOUNDS) == 8
    assert list(CLASS_BOUNDS) == sorted(CLASS_BOUNDS)


def test_the_scale_of_a_dimension_is_symmetric() -> None:
    assert [-b for b in reversed(DIMENSION_BOUNDS)] == list(DIMENSION_BOUNDS)


def test_unfavourable_is_zwak_or_lower_and_insufficient_lies_within() -> None:
    assert CLASSES[max(UNFAVOURABLE) - 1].name == "zwak"
    assert CLASSES[max(INSUFFICIENT) - 1].name == "onvoldoende"
    assert set(INSUFFICIENT) < set(UNFAVOURABLE)


def test_periods_are_all_pairs_of_programme_years_that_run_forward() -> None:
    n = len(PROGRAMME_YEARS)
    assert len(set(PERIODS)) == len(PERIODS) == n * (n - 1) // 2
    assert all(first < last for first, last in PERIODS)
    assert set(PROGRAMME_YEARS) <= set(DIMENSION_YEARS) <= set(YEARS)
    assert len(DIMENSION_KEYS) == 5


@pytest.mark.parametrize("name", ["programme", "country", "comparable", "chosen", "text", "muted"])
def test_lines_and_their_labels_can_be_read_on_white(name: str) -> None:
    """4.5 is the WCAG AA bound for text; the labels have the colour of their line."""
    assert contrast(COLOURS[name], COLOURS["background"]) >= 4.5


@pytest.mark.parametrize("colour", AREA_COLOURS)
def test_the_colour_of_a_chosen_area_can_be_read_on_white(colour: str) -> None:
    assert contrast(colour, COLOURS["background"]) >= 4.5


@pytest.mark.parametrize("name", ["better", "worse", "programme"])
def test_bars_stand_out_on_white(name: str) -> None:
    """3 is the WCAG AA bound for a graphic."""
    assert contrast(COLOURS[name], COLOURS["background"]) >= 3


def test_class_colours_run_from_orange_to_green_with_the_lightest_in_the_middle() -> None:
    light = [luminance(c.colour) for c in CLASSES]
    assert light.index(max(light)) == 4
    assert light[:5] == sorted(light[:5])
    assert light[4:] == sorted(light[4:], reverse=True)
