"""The strips: a dot a buurt in the row of its area, outliers, medians and bands."""

from itertools import pairwise

import pandas as pd

from dashboard.figures.spread import DROP, JITTER, LARGEST, SMALLEST, Strip, strip_plot
from dashboard.vocabulary import CLASSES, COLOURS

POINTS = pd.DataFrame(
    {
        "area": ["a", "a", "a", "b", "c"],
        "name": ["Oost", "West", "Noord", "Zuid", "Elders"],
        "households": pd.array([5, 5000, 900, None, 10], dtype="Int64"),
        "value": [-0.30, -0.05, 0.01, 0.10, 0.2],
        "class": [1, 4, 5, 7, 8],
        "outlier": [-1, 0, 0, 0, 0],
    }
)
STRIPS = [Strip("a", "Aadorp", -0.05, chosen=True), Strip("b", "Beestad", 0.10)]


def drawn():
    return strip_plot(STRIPS, POINTS, -0.002, (-0.30, 0.15))


def dots() -> dict[str, tuple[float, float, float, str, str]]:
    """Words -> x, y, size, symbol and colour of each dot."""
    return {
        text: (x, y, size, t.marker.symbol, t.marker.color)
        for t in drawn().data
        if t.mode == "markers"
        for text, x, y, size in zip(t.text, t.x, t.y, t.marker.size, strict=True)
    }


def test_every_buurt_of_a_strip_is_a_dot_in_its_row_and_no_other():
    found = dots()
    assert set(found) == {"Oost, Aadorp", "West, Aadorp", "Noord, Aadorp", "Zuid, Beestad"}
    assert found["Oost, Aadorp"][0] == -0.30 and found["Zuid, Beestad"][0] == 0.10
    for words, (_, y, *_) in found.items():
        row = 0 if words.endswith("Aadorp") else 1
        assert abs(y - row - DROP) <= max(JITTER) + 1e-9


def test_an_outlier_has_a_shape_of_its_own_and_the_chosen_area_its_colour():
    found = dots()
    assert found["Oost, Aadorp"][3] == "diamond" and found["West, Aadorp"][3] == "circle"
    assert found["West, Aadorp"][4] == COLOURS["chosen"]
    assert found["Zuid, Beestad"][4] == COLOURS["programme"]


def test_a_dot_grows_with_the_households_and_is_small_where_they_are_unknown():
    found = dots()
    assert found["West, Aadorp"][2] == LARGEST and found["Zuid, Beestad"][2] == SMALLEST
    assert SMALLEST < found["Oost, Aadorp"][2] < found["Noord, Aadorp"][2] < LARGEST


def test_the_median_is_a_dash_in_each_row():
    line = next(t for t in drawn().data if t.mode == "lines")
    assert [x for x in line.x if x is not None] == [-0.05, -0.05, 0.10, 0.10]


def test_the_classes_are_bands_from_low_to_high_without_gaps():
    figure = drawn()
    bands = [s for s in figure.layout.shapes if s.type == "rect"]
    low, high = figure.layout.xaxis.range
    assert bands[0].x0 == low and bands[-1].x1 == high
    assert all(a.x1 == b.x0 for a, b in pairwise(bands))
    assert [b.fillcolor for b in bands] == [k.colour for k in CLASSES[: len(bands)]]


def test_the_country_is_a_line_and_its_absence_none():
    lines = [s for s in drawn().layout.shapes if s.type == "line"]
    assert [s.x0 for s in lines] == [-0.002]
    without = strip_plot(STRIPS, POINTS, None, (-0.30, 0.15))
    assert not [s for s in without.layout.shapes if s.type == "line"]


def test_names_stand_above_their_dots_the_chosen_one_in_bold():
    names = next(t for t in drawn().data if t.mode == "text")
    assert tuple(names.text) == ("<b>Aadorp</b>", "Beestad")
    assert all(y < row for row, y in enumerate(names.y))


def test_hover_names_the_value_in_dutch():
    shown = [c for t in drawn().data if t.mode == "markers" for c in t.customdata]
    assert sorted(shown) == sorted(["−0,300", "−0,050", "+0,010", "+0,100"])
