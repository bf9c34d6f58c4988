"""Rows on one scale and the answer as HTML: places, signs, escaped text, words for every row."""

import re

from dashboard.content.answers import (
    Answer,
    KeyFigure,
    Ruler,
    RulerMark,
    Rung,
    Sign,
    Span,
    Spot,
    Track,
    Tracks,
    span_of,
    spot_of,
)
from dashboard.content.names import PlaceName
from dashboard.figures import figure_of

ODD = "<b>&</b>"
TRACKS = Tracks(
    "Verschil",
    (
        Track("Een", "−0,100", "de band", (Span(-0.2, 0.0, "line"),), (Spot(-0.1, "programme"),)),
        Track(ODD, ODD, ODD, (), (Spot(0.2, "comparable"),), chosen=True),
    ),
    (-0.2, 0.2),
    ("slechter", "beter"),
    (Sign("spot", "area-0", ODD), Sign("line", "country", "Nederland")),
    Span(-0.01, 0.01, "missing"),
)


def test_a_place_on_the_scale_is_a_part_of_its_width():
    html = figure_of(TRACKS)
    assert 'class="baan-deel" style="left:0.00%;width:50.00%' in html
    assert 'class="baan-punt" style="left:25.00%' in html
    assert 'class="baan-punt" style="left:100.00%' in html
    assert html.count('class="baan-nul" style="left:50.00%') == 2
    assert html.count('style="left:47.50%;width:5.00%') == 2


def test_every_row_has_its_words_and_its_drawing_is_hidden_from_a_screen_reader():
    rows = re.findall(r"<li(?: class=\"gekozen\")?><span class=\"baan-naam\">.*?</li>",
                      figure_of(TRACKS))  # fmt: skip
    assert len(rows) == 2
    for row in rows:
        assert 'class="baan" aria-hidden="true"' in row and 'class="alleen-voorlezen"' in row
    assert "de band" in rows[0] and rows[1].startswith('<li class="gekozen">')


def test_text_is_escaped_and_a_name_of_a_place_is_a_link():
    answer = Answer((ODD,), (KeyFigure(ODD, ODD, ODD),), TRACKS)
    ruler = Ruler(ODD, (Rung("a", None, 1.0, "", "class-1"), Rung("c", 1.0, 1.2, "1", "class-2"),
                  Rung(ODD, 1.2, None, ODD, "class-3")),
                  (RulerMark(ODD, 1.1, ODD, "country", "c"),), (ODD,))  # fmt: skip
    for figure in (answer, ruler):
        assert "<b>&" not in figure_of(figure) and "&lt;b&gt;&amp;" in figure_of(figure)
    named = Tracks("", (Track(PlaceName("Zaandam", "zaandam-oost"), "", ""),), (0.0, 1.0), ("", ""),
                   ())  # fmt: skip
    assert 'href="gebiedsprofiel?gebied=zaandam-oost"' in figure_of(named)


def test_what_is_missing_is_not_drawn():
    nan = float("nan")
    assert span_of(None, 1.0, "line") == span_of(0.0, nan, "line") == ()
    assert spot_of(None, "line") == spot_of(nan, "line") == ()
