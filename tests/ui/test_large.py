"""What a chart becomes on the stage."""

from itertools import pairwise

import plotly.graph_objects as go
import pytest

from dashboard.content.figures import Axis, Dumbbell, DumbbellRow, Lines, Series
from dashboard.figures import figure_of
from dashboard.ui import large


def dumbbell(rows: int) -> go.Figure:
    ends = tuple(DumbbellRow(f"Gebied {n}", 0.1, 0.2, "+0,1") for n in range(rows))
    figure = figure_of(Dumbbell(ends, ("2018", "2024"), Axis("score", "score")))
    assert isinstance(figure, go.Figure)
    return figure


def test_a_chart_fits_the_stage_and_the_one_of_the_page_stays_as_it_was() -> None:
    drawn = dumbbell(4)
    before = drawn.layout.height
    shown = large.enlarged(drawn)
    assert (shown.layout.width, shown.layout.height) == (large.WIDTH, large.HEIGHT)
    assert drawn.layout.height == before and drawn.layout.width is None


def test_of_many_rows_the_names_stand_beside_them_and_each_has_its_own_height() -> None:
    shown = large.enlarged(dumbbell(20))
    names = [a for a in shown.layout.annotations if "Gebied" in a.text]
    assert [name.y for name in names] == list(range(20))
    assert {name.xanchor for name in names} == {"right"}
    assert shown.layout.xaxis.domain == large.BETWEEN_NAMES
    assert shown.layout.height >= 20 * large.ROW


def test_bars_are_shown_too() -> None:
    shown = large.enlarged(go.Figure({"type": "bar", "x": [1], "y": [2]}))
    assert shown.layout.height == large.HEIGHT


@pytest.mark.parametrize("count", [2, 4])
def test_labels_at_the_end_of_lines_keep_apart_at_the_height_of_the_stage(count: int) -> None:
    lines = tuple(Series(f"Gebied {n}", "country", (0.1, 0.1)) for n in range(count))
    drawn = figure_of(large.fitting(Lines((2018, 2024), lines, Axis("score", "score"))))
    assert isinstance(drawn, go.Figure)
    assert drawn.layout.height == large.HEIGHT
    inside = large.HEIGHT - drawn.layout.margin.t - drawn.layout.margin.b
    low, high = drawn.layout.yaxis.range
    heights = sorted(a.y for a in drawn.layout.annotations if "Gebied" in a.text)
    steps = [(b - a) / (high - low) * inside for a, b in pairwise(heights)]
    assert len(steps) == count - 1 and min(steps) >= 40
