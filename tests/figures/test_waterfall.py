"""The waterfall: every step starts where the one before it ended, and the sum is last."""

import pandas as pd
import pytest

from dashboard.content.look import look
from dashboard.content.waterfall import waterfall_fields
from dashboard.figures import figure_of

STEPS = pd.Series({"fys": -0.02, "onv": -0.14, "soc": 0.06, "vrz": 0.02, "won": -0.06})


def chart(steps: pd.Series):
    return figure_of(waterfall_fields(steps, "Totaal", "verschil")["figure"])


def bar(steps: pd.Series = STEPS):
    return chart(steps).data[0]


def test_the_largest_step_comes_first_and_the_total_last():
    assert list(bar().x) == pytest.approx([-0.14, 0.06, -0.06, -0.02, 0.02, -0.14], abs=1e-9)
    assert bar().y[-1] == "<b>Totaal</b>"


def test_a_step_starts_where_the_one_before_it_ended():
    trace = bar()
    at = 0.0
    for value, base in zip(trace.x[:-1], trace.base[:-1], strict=True):
        assert base == pytest.approx(at, abs=1e-8)
        at += value
    assert trace.base[-1] == 0.0
    assert trace.x[-1] == pytest.approx(at, abs=1e-8)


def test_a_rounding_remainder_counts_in_the_total_and_has_no_bar():
    trace = bar(pd.concat([STEPS, pd.Series({"afronding": 2e-6})]))
    assert len(trace.x) == 6
    assert trace.x[-1] == pytest.approx(-0.14 + 2e-6, abs=1e-9)
    told = waterfall_fields(pd.concat([STEPS, pd.Series({"afronding": 2e-6})]), "Totaal", "x")
    assert told["figure"].rest == pytest.approx(2e-6, abs=1e-12)


def test_every_step_has_its_number_in_dutch():
    assert list(bar().text)[:2] == ["−0,140", "+0,060"]


def test_better_and_worse_differ_in_colour_and_in_sign():
    trace = bar()
    worse, better = trace.marker.color[0], trace.marker.color[1]
    assert worse != better
    assert trace.text[0].startswith("−") and trace.text[1].startswith("+")


def test_the_axis_holds_zero_and_every_step_with_room_for_its_number():
    low, high = chart(STEPS).layout.xaxis.range
    ends = pd.Series(list(bar().x[:-1])).cumsum()
    assert low < min(0, ends.min()) and max(0, ends.max()) < high


def test_steps_of_zero_are_drawn_without_an_error():
    assert list(bar(STEPS * 0).x) == [0] * 6


def test_the_alt_text_tells_the_steps_and_their_sum():
    assert waterfall_fields(STEPS, "Totaal", "verschil")["alt"].startswith(
        "Watervaldiagram: verschil, opgebouwd uit de vijf dimensies: overlast"
    )


def test_no_number_has_the_line_at_zero_through_it():
    """Each stands on white, at the end of its bar and away from it."""
    figure = chart(STEPS)
    ends = [base + x for base, x in zip(bar().base, bar().x, strict=True)]
    assert [note.x for note in figure.layout.annotations] == pytest.approx(ends, abs=1e-8)
    assert {note.bgcolor for note in figure.layout.annotations} == {"#ffffff"}
    assert [note.text for note in figure.layout.annotations] == list(bar().text)
    sides = [note.xanchor for note in figure.layout.annotations]
    assert sides == ["right" if x < 0 else "left" for x in bar().x]
    assert bar().textposition == "none"


def test_the_total_has_the_colour_of_the_place_on_the_page():
    told = waterfall_fields(STEPS, "Totaal", "verandering", "area-1")
    assert figure_of(told["figure"]).data[0].marker.color[-1] == look("area-1").colour
    assert bar().marker.color[-1] != look("programme").colour
