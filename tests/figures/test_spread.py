"""The strips: a dot a buurt in the row of its area, outliers, medians and bands."""

from dataclasses import replace
from itertools import pairwise

from dashboard.content.figures import Axis, Dot, Mark, Strip, StripRow
from dashboard.content.lines import class_bands
from dashboard.figures import figure_of
from dashboard.figures.spread import DROP, JITTER, LARGEST, SMALLEST
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES

STRIP = Strip(
    (
        StripRow(
            "Aadorp",
            -0.05,
            (
                Dot("Oost", -0.30, 5, odd=True),
                Dot("West", -0.05, 5000),
                Dot("Noord", 0.01, 900),
            ),
            chosen=True,
        ),
        StripRow("Beestad", 0.10, (Dot("Zuid", 0.10, None),)),
    ),
    Axis("deviation", "score", ends=(-0.30, 0.15)),
    class_bands("fys", str),
    "klasse van de dimensie",
    (Mark(-0.002, "Nederland"),),
)


def drawn():
    return figure_of(STRIP)


def dots() -> dict[str, tuple[float, float, float, str, str]]:
    """Words -> x, y, size, symbol and colour of each dot."""
    return {
        text: (x, y, size, t.marker.symbol, t.marker.color)
        for t in drawn().data
        if t.mode == "markers"
        for text, x, y, size in zip(t.text, t.x, t.y, t.marker.size, strict=True)
    }


def test_every_dot_stands_in_its_row():
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
    without = figure_of(replace(STRIP, marks=()))
    assert not [s for s in without.layout.shapes if s.type == "line"]


def test_names_stand_above_their_dots_the_chosen_one_in_bold():
    names = [note for note in drawn().layout.annotations if note.yref is None]
    assert [name.text for name in names] == ["<b>Aadorp</b>", "Beestad"]
    assert all(name.y < row for row, name in enumerate(names))


def test_hover_names_the_value_in_dutch():
    shown = [c for t in drawn().data if t.mode == "markers" for c in t.customdata]
    assert sorted(shown) == sorted(["−0,300", "−0,050", "+0,010", "+0,100"])


def test_without_ends_the_axis_covers_every_dot_and_without_dots_it_is_there():
    axis = Axis("deviation", "score")
    low, high = figure_of(replace(STRIP, axis=axis)).layout.xaxis.range
    assert low < -0.30 and high > 0.10
    low, high = figure_of(Strip((), axis)).layout.xaxis.range
    assert low < high
