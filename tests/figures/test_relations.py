"""The matrix as a real table, and a cloud of points that stays small."""

import json
import re

import numpy as np
import pytest

from dashboard.content.figures import Axis, Points, Scatter
from dashboard.content.look import look
from dashboard.content.texts import Cell, HeatRow, HeatTable, Listing, Remark, VerdictRow, Verdicts
from dashboard.figures import figure_of
from dashboard.figures.legend import legend_html
from dashboard.language import numbers
from dashboard.subjects.relations.numbers import VARIANTS
from dashboard.subjects.relations.tiles import UNCLEAR, matrix

MOST_BYTES = 150_000


def test_the_matrix_is_a_table_with_headers_both_ways_and_nothing_of_a_pair_with_itself():
    close, same = Cell(("+0,92", "sterk"), "same-3"), Cell((), spoken="zelfde dimensie")
    rows = (HeatRow("Aa & co", (same, close)), HeatRow("Bee", (close, same)))
    heads = ("Aa & co", "Bee")
    html = figure_of(HeatTable("Bijschrift", "Dimensie", heads, rows, style="relations"))
    assert "<caption>Bijschrift</caption>" in html
    assert html.count('scope="col"') == 3 and html.count('scope="row"') == 2
    assert html.count("+0,92") == html.count("<span>sterk</span>") == 2
    assert html.count("zelfde dimensie") == 2
    assert "Aa &amp; co" in html and "Aa & co" not in html


@pytest.mark.parametrize("step", range(4))
def test_the_two_directions_and_no_direction_have_their_own_colour(step):
    assert len({look(r).colour for r in (f"same-{step}", f"opposite-{step}", UNCLEAR)}) == 3


def test_the_legend_names_every_colour(store):
    html = legend_html(matrix(store, VARIANTS[0]).legend)
    assert html.count("<li>") == 9 and "onduidelijk" in html


def test_four_thousand_points_stay_below_the_bound():
    draw = np.random.default_rng(1)
    x, y = (tuple(map(float, values)) for values in draw.normal(size=(2, 4000)))
    names = ("Een wijk met een lange naam (Gemeente)",) * 110
    groups = (
        Points("overige", "comparable", x[110:], y[110:]),
        Points("eigen", "programme", x[:110], y[:110], names, "diamond"),
    )
    figure = figure_of(Scatter(groups, Axis("deviation", "x"), Axis("deviation", "y")))
    spec = figure.to_json()
    assert len(spec) < MOST_BYTES
    assert "scattergl" not in spec
    assert [len(t["x"]) for t in figure.data] == [3890, 110]
    assert len(json.loads(spec)["data"][1]["text"]) == 110
    assert figure.data[1].customdata[0][0] == numbers.deviation(x[0])
    assert (figure.data[0].hoverinfo, figure.data[1].marker.symbol) == ("skip", "diamond")
    low, high = figure.layout.xaxis.range
    assert low < min(x) and max(x) < high


def test_the_parts_of_a_statement_say_in_words_what_the_mark_shows():
    needs = Verdicts("Nodig", ("Wat", "Bron"), (VerdictRow("Hitte", "Atlas"),), marked=False)
    rows = (VerdictRow("Eén", "klopt", True), VerdictRow("<b>", "klopt niet", False))
    html = figure_of(Verdicts("Onderdelen", ("Deel", "Past"), rows, below=needs))
    assert re.findall(r'class="uitkomst (\w+)">([^<]+)<', html) == [
        ("ja", "klopt"),
        ("nee", "klopt niet"),
    ]
    assert "<b>" not in html and "&lt;b&gt;" in html
    assert html.count("<table") == 2 and "<td>Atlas</td>" in html


@pytest.mark.parametrize("broken", [False, True])
def test_a_list_and_a_remark_are_text_and_never_markup(broken):
    html = figure_of(Listing((("<b>Aa", "goed & wel"),), broken))
    assert "<strong>&lt;b&gt;Aa</strong>" in html and "goed &amp; wel" in html
    assert figure_of(Remark("<i>")) == "<p>&lt;i&gt;</p>"
