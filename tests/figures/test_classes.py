"""Households per class: one bar a year that adds up, in the colour of the class, readable."""

import pandas as pd
import pytest

from dashboard.content.classes import AMOUNTS, class_bars
from dashboard.figures import figure_of
from dashboard.figures.classes import text_colour
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES

SHARES = pd.DataFrame(
    [[0, 0, 0.05, 0.65, 0.3, 0, 0, 0, 0], [0, 0, 0, 0.25, 0.4, 0.35, 0, 0, 0]],
    index=[2018, 2024],
    columns=range(1, 10),
    dtype=float,
)


@pytest.fixture(scope="module")
def traces():
    return {t.name: t for t in figure_of(class_bars(SHARES, 300)).data}


def test_only_classes_that_occur_are_drawn_from_low_to_high(traces):
    assert list(traces) == ["onvoldoende", "zwak", "voldoende", "ruim voldoende"]
    assert [t.marker.color for t in traces.values()] == [c.colour for c in CLASSES[2:6]]


def test_the_parts_of_a_year_add_up_to_the_whole(traces):
    for at in range(2):
        assert sum(t.x[at] for t in traces.values()) == pytest.approx(1, abs=1e-6)


def test_a_part_has_its_percentage_unless_it_is_too_small(traces):
    assert list(traces["zwak"].text) == ["65%", "25%"]
    assert list(traces["onvoldoende"].text) == ["", ""]
    assert list(traces["onvoldoende"].customdata) == [
        "2018, onvoldoende: 5,0%",
        "2024, onvoldoende: 0,0%",
    ]


def test_the_first_year_stands_on_top(traces):
    assert list(traces["zwak"].y) == ["2018", "2024"]
    assert figure_of(class_bars(SHARES, 300)).layout.yaxis.autorange == "reversed"


def test_the_bars_of_households_hold_the_classes_of_the_table_with_their_sum_behind():
    counts = pd.DataFrame({c.number: [10 * c.number] for c in CLASSES[:4]}, index=[2024])
    figure = figure_of(class_bars(counts, 106, AMOUNTS))
    assert [t.name for t in figure.data[:-1]] == [c.name for c in CLASSES[:4]]
    assert figure.data[-1].text == (" 100",)
    assert figure.layout.height == 106


@pytest.mark.parametrize("number", [c.number for c in CLASSES])
def test_the_number_in_a_bar_can_be_read(number):
    """WCAG 1.4.3: at least 4.5 between text and ground, worked out by its own formula."""

    def luminance(colour):
        parts = [b / 255 for b in bytes.fromhex(colour[1:])]
        red, green, blue = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    ground = CLASSES[number - 1].colour
    text = text_colour(ground)
    assert text in (COLOURS["text"], COLOURS["background"])
    low, high = sorted((luminance(text), luminance(ground)))
    assert (high + 0.05) / (low + 0.05) >= 4.5
