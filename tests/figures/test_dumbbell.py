"""Two dots a row: their values, what is missing, the names, and room for all."""

import pytest

from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Mark
from dashboard.figures import figure_of
from dashboard.figures.dumbbell import ROW_HEIGHT
from dashboard.vocabulary.look import COLOURS

ROWS = [
    DumbbellRow("Nederland", -0.002, -0.001, "−0,001 (+0,001)", "country"),
    DumbbellRow("Aadorp-Oost", -0.20, -0.15, "−0,150 (+0,050)"),
    DumbbellRow("Beestad", None, -0.10, "−0,100", "chosen"),
    DumbbellRow("Ceedam", -0.1, None, "geen gegevens"),
]
MARKS = [Mark(-0.001, "Nederland 2024")]


def figure(rows=ROWS, marks=MARKS, kind="deviation"):
    ends, axis = ("2018", "2024"), Axis(kind, "score")
    return figure_of(Dumbbell(tuple(rows), ends, axis, tuple(marks)))


def dots(drawn, year: int) -> list[float | None]:
    return list(next(t for t in drawn.data if t.name == str(year)).x)


def words(drawn) -> list[tuple[str, ...]]:
    return [tuple(t.text) for t in drawn.data if t.mode == "text"]


def names_of(drawn) -> list:
    """The names of the rows, from top to bottom."""
    return [note for note in drawn.layout.annotations if note.yref is None]


def test_every_row_has_a_dot_then_and_now_where_it_is_known():
    drawn = figure()
    assert dots(drawn, 2018) == [-0.002, -0.2, None, -0.1]
    assert dots(drawn, 2024) == [-0.001, -0.15, -0.1, None]
    assert all(list(t.y) == [0, 1, 2, 3] for t in drawn.data if t.name in ("2018", "2024"))


def test_the_first_row_stands_on_top():
    low, high = figure().layout.yaxis.range
    assert low > len(ROWS) - 1 and high < 0


def test_a_line_joins_only_dots_that_are_both_there():
    joins = [t for t in figure().data if t.mode == "lines" and t.line.width == 3]
    assert sorted(x for t in joins for x in t.x if x is not None) == [-0.2, -0.15, -0.002, -0.001]


def test_then_and_now_and_the_country_differ_by_more_than_colour():
    drawn = figure()
    then, now = (next(t for t in drawn.data if t.name == y) for y in ("2018", "2024"))
    assert then.marker.color == COLOURS["background"] != now.marker.color[1]
    assert now.marker.symbol[0] == "square" != now.marker.symbol[1]
    assert drawn.layout.showlegend


def test_names_stand_left_and_numbers_right_inside_the_axis():
    drawn = figure()
    (texts,), names = words(drawn), names_of(drawn)
    assert [name.text for name in names] == [
        "<b>Nederland</b>",
        "Aadorp-Oost",
        "<b>Beestad</b>",
        "Ceedam",
    ]
    assert texts[3] == "geen gegevens" and texts[1] == ROWS[1].text
    low, high = drawn.layout.xaxis.range
    (right,) = (t for t in drawn.data if t.mode == "text")
    assert {(name.x, name.xanchor) for name in names} == {(low, "left")}
    assert set(right.x) == {high} and right.textposition == "middle left"


def test_the_hover_is_in_dutch_and_says_what_is_missing():
    now = next(t for t in figure().data if t.name == "2024")
    assert list(now.customdata) == ["−0,001", "−0,150", "−0,100", "geen gegevens"]
    share = next(t for t in figure(kind="share").data if t.name == "2024")
    assert share.customdata[1] == "−15%"


def test_the_chosen_row_has_its_colour_and_a_band():
    drawn = figure()
    now = next(t for t in drawn.data if t.name == "2024")
    assert now.marker.line.color[2] == COLOURS["chosen"]
    (band,) = drawn.layout.shapes
    assert band.y0 < 2 < band.y1


@pytest.mark.parametrize("mark", [-0.5, -0.1, 0.5])
def test_the_axis_covers_every_dot_and_mark_and_a_label_stays_inside(mark):
    drawn = figure(marks=[Mark(mark, "merk")])
    low, high = drawn.layout.xaxis.range
    assert low < min(-0.2, mark) and max(-0.001, mark) < high
    (label,) = (note for note in drawn.layout.annotations if note.text == "merk")
    at = (mark - low) / (high - low)
    assert label.xanchor == ("left" if at < 0.3 else "right" if at > 0.7 else "center")


def test_twenty_rows_keep_their_height_so_that_a_phone_can_show_them():
    tall = figure([DumbbellRow(f"Gebied {n}", 0.0, 0.1, "") for n in range(22)])
    assert tall.layout.height >= 22 * ROW_HEIGHT >= 22 * 30


def test_rows_without_any_value_are_drawn_without_dots():
    drawn = figure([DumbbellRow("Aadorp", None, None, "geen gegevens")], [])
    assert dots(drawn, 2018) == [None] and words(drawn) == [("geen gegevens",)]
