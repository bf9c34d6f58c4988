"""Figures about risers, fallers and unfavourable liveability: they show the numbers they get."""

import re

import pytest

from dashboard.analysis.unfavourable import CLASS_GROUPS
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.figures import figure_of
from dashboard.store.read import Store
from dashboard.subjects.movers.figures import balance_columns, mover_bars
from dashboard.subjects.movers.numbers import Moved
from dashboard.subjects.unfavourable.tiles import persistence
from dashboard.vocabulary.look import COLOURS

BARS = {"Heel Nederland": Moved(14, 96, 11), "NPLV-gebieden": Moved(0, 47, 0)}


def test_the_parts_of_a_bar_are_shares_of_its_whole():
    figure = figure_of(mover_bars(BARS, "wijken"))
    assert [sum(t.x[at] for t in figure.data) for at in (0, 1)] == pytest.approx([1, 1], abs=1e-5)
    assert {t.name for t in figure.data} == {"stijgers", "daartussen", "dalers"}


def test_a_number_that_does_not_fit_on_a_phone_is_left_out_of_the_bar_but_not_of_the_hover():
    figure = figure_of(mover_bars({"x": Moved(500_000, 100, 100)}, "huishoudens"))
    fallers = next(t for t in figure.data if t.name == "dalers")
    assert fallers.text == ("",) and "100" in fallers.customdata[0]


def test_a_group_without_places_has_no_bar():
    assert mover_bars(BARS | {"leeg": Moved(0, 0, 0)}, "wijken").categories == tuple(BARS)


def test_risers_stand_above_the_line_and_fallers_below():
    figure = figure_of(balance_columns(BARS, ("1,3", "geen dalers"), "aantal wijken"))
    assert figure.data[0].y == (14, 0) and figure.data[1].y == (-11, 0)
    assert all("-" not in text for t in figure.data for text in t.text)


def test_every_place_is_in_the_table_of_transitions_and_text_is_escaped():
    cells = (
        Cell(("0",), "earlier", strength=0.0, strong=False),
        Cell(("7",), "earlier", strength=0.4, strong=False),
        Cell(("8",), "earlier"),
    )
    rows = (HeatRow("4 zwak", cells),)
    html = figure_of(HeatTable("<b>", "van & naar", tuple("456"), rows, style="transitions"))
    assert html.count("<tr>") == 2 and ">7</td>" in html and "<strong>8</strong>" in html
    colours = re.findall(r"background:(#\w{6});color:(#\w{6})", html)
    assert colours[0] == (COLOURS["background"], COLOURS["muted"])
    assert colours[2] == (COLOURS["earlier"], COLOURS["text"])
    assert len({colour for colour, _ in colours}) == 3
    assert "&lt;b&gt;" in html and "van &amp; naar" in html


def test_never_is_not_drawn(store: Store):
    figure = figure_of(persistence.how_often(store, "zwak", "areas").figure)
    assert figure.layout.xaxis.ticktext[0] == "1" and len(figure.layout.xaxis.ticktext) == 9
    assert all(len(trace.y) == 9 for trace in figure.data)


def test_each_group_of_classes_is_a_line_with_its_name_and_a_mark_of_its_own(store: Store):
    figure = figure_of(persistence.groups(store, 2018, "verandering").figure)
    assert len({t.marker.symbol for t in figure.data}) == len(CLASS_GROUPS)
    words = " ".join(a.text for a in figure.layout.annotations)
    assert all(name in words for name in CLASS_GROUPS) and "ingedeeld op 2018" in words
