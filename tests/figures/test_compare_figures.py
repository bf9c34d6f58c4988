"""Figures of the comparison: labels apart, panels, heat tables and places."""

import itertools
import re

import pandas as pd
import pytest

from dashboard.content.lines import lines_of
from dashboard.content.ranks import rank_lines
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.figures import figure_of
from dashboard.figures.classes import _contrast, text_colour
from dashboard.figures.labels import apart, two_lines
from dashboard.figures.lines import LINES
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.scales import CLASSES

NAN = float("nan")
YEARS = [2018, 2020, 2024]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("NPLV", "<b>NPLV</b><br>3,930"),
        ("Heerlen-Noord", "<b>Heerlen-Noord</b><br>3,930"),
        ("Nieuwegein Centrale As", "<b>Nieuwegein</b><br><b>Centrale As</b> 3,930"),
        ("Schiedam Nieuwland en Oost", "<b>Schiedam Nieuwland</b><br><b>en Oost</b> 3,930"),
    ],
)
def test_a_label_takes_two_short_lines(name, text):
    assert two_lines(name, "3,930") == text


def test_a_label_too_wide_for_a_phone_takes_a_third_line():
    text = two_lines("Nederland (wijken met alle metingen)", "4,116")
    assert text == "<b>Nederland</b><br><b>(wijken met alle</b><br><b>metingen)</b> 4,116"
    assert two_lines("x" * 40, "4,116") == f"<b>{'x' * 40}</b><br>4,116"


@pytest.mark.parametrize(
    "values", [[0, 0, 0], [0, 0.01, 0.5, 0.51, 1], [1, 1, 1, 1], [0.5], [], [0.2, 0.3, 0.4, 0.45]]
)
def test_labels_keep_apart_inside_the_axis_and_in_order(values):
    placed = apart(values, 0.1, 0.0, 1.0)
    assert len(placed) == len(values)
    assert all(b - a >= 0.1 - 1e-9 for a, b in itertools.pairwise(placed))
    assert all(-1e-9 <= y <= 1 + 1e-9 for y in placed)


def test_a_label_with_room_stands_at_its_value():
    assert apart([0.1, 0.5, 0.9], 0.1, 0, 1) == pytest.approx([0.1, 0.5, 0.9])


def test_eight_lines_that_end_together_have_labels_that_do_not_touch():
    names = {c: f"Gebied {c}" for c in "abcdefgh"}
    table = pd.DataFrame({c: [3.9, 3.95, 4.0] for c in names}, index=YEARS)
    figure = figure_of(lines_of(table, names, TOTAL))
    low, high = figure.layout.yaxis.range
    plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    heights = sorted(a.y for a in figure.layout.annotations if a.text.startswith("<b>"))
    assert len(heights) == 8
    pixels = [(b - a) / (high - low) * plot for a, b in itertools.pairwise(heights)]
    assert min(pixels) >= LINES.label - 1
    assert low <= heights[0] and heights[-1] <= high
    looks = {(t.marker.symbol, t.line.dash, t.line.color) for t in figure.data}
    assert len(looks) >= 6


# --- heat


def table_html() -> str:
    full = Cell(("+0,021", "klasse 5", "−0,006"), "class-5")
    best = (Cell(("4,119", "goed"), "class-7"), Cell(("1", "klasse 9"), "class-9"))
    rows = (
        HeatRow("Aa & Bee", (full, Cell(("geen gegevens", ""), "missing"))),
        HeatRow("<b>Cee</b>", best, reference=True),
    )
    heads = ("Totaalscore", "Fysiek")
    return figure_of(HeatTable("Bijschrift", "Gebied", heads, rows, "Fysiek"))


def test_the_heat_table_is_a_table_for_a_screen_reader():
    html = table_html()
    assert "<caption>Bijschrift</caption>" in html
    assert html.count('scope="col"') == 3 and html.count('scope="row"') == 2
    assert html.count("aria-sort") == 1 and 'aria-sort="descending"><span>Fysiek' in html
    assert "Aa &amp; Bee" in html and "&lt;b&gt;Cee" in html and "<b>Cee" not in html


def test_a_cell_says_its_class_in_words_beside_its_colour():
    text = re.sub(r"<[^>]+>", " ", table_html())
    for words in ("+0,021", "klasse  5", "−0,006", "goed", "geen gegevens"):
        assert words in text
    assert COLOURS["missing"] in table_html()


@pytest.mark.parametrize("colour", [*(k.colour for k in CLASSES), COLOURS["missing"]])
def test_text_on_every_class_colour_can_be_read(colour):
    assert _contrast(text_colour(colour), colour) >= 4.5


# --- places


def test_equal_places_are_drawn_below_each_other_and_said_as_equal():
    values = pd.DataFrame({2018: [4.0, 3.9, 3.9], 2024: [3.9, 4.0, NAN]}, index=list("abc"))
    places = values.rank(ascending=False, method="min").astype("Int64")
    names = {"a": "Aa", "b": "Bee", "c": "Cee"}
    figure = figure_of(rank_lines(values, places, names, {"b": "area-0"}))
    lines = {t.name: t for t in figure.data}
    assert [list(lines[n].y) for n in ("Aa", "Bee", "Cee")] == [[1, 2], [2, 1], [3, None]]
    assert list(lines["Cee"].customdata) == ["2e", "geen gegevens"]
    assert figure.data[-1].name == "Bee"
    assert [a.text for a in figure.layout.annotations] == ["Aa", "<b>Bee</b>"]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]
