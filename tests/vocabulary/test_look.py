"""The colours can be told apart and read."""

from itertools import pairwise

import pytest

from dashboard.vocabulary.look import (
    AREA_COLOURS,
    COLOURS,
    NEUTRAL_CHANGES,
    NEUTRAL_COLOURS,
    WORSE_COLOURS,
)
from dashboard.vocabulary.scales import CLASSES


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour (WCAG 2.2, definition)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two hex colours (WCAG 2.2, definition)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


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


def test_neighbouring_classes_can_be_told_apart_on_a_beamer() -> None:
    colours = [c.colour for c in CLASSES]
    assert min(contrast(a, b) for a, b in pairwise(colours)) >= 1.35
    assert contrast(COLOURS["missing"], colours[4]) >= 1.25


@pytest.mark.parametrize("number", range(1, 10))
def test_text_can_be_read_on_the_colour_of_a_class(number: int) -> None:
    colour = CLASSES[number - 1].colour
    assert max(contrast(colour, COLOURS[name]) for name in ("text", "background")) >= 4.5


@pytest.mark.parametrize("colours", [WORSE_COLOURS, NEUTRAL_COLOURS, NEUTRAL_CHANGES])
def test_the_colours_of_themes_can_be_told_apart_and_written_on(colours: tuple[str, ...]) -> None:
    assert min(contrast(a, b) for a, b in pairwise(colours)) >= 1.3
    assert all(max(contrast(c, COLOURS[n]) for n in ("text", "background")) >= 4.5 for c in colours)


def test_a_scale_from_little_to_much_only_darkens() -> None:
    for colours in (WORSE_COLOURS, NEUTRAL_COLOURS):
        assert list(colours) == sorted(colours, key=luminance, reverse=True)
