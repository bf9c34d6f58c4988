"""What holds on every page of the registry, a page that is yet to come included."""

import re

import pytest

from dashboard.ui.frame import METHOD
from dashboard.ui.registry import PAGES
from dashboard.vocabulary.sources import HOUSEHOLDS_SOURCE, SCORE_SOURCE
from tests.pages.screen import (
    figures,
    headline,
    lead,
    of,
    open_closed,
    open_page,
    plain,
    texts,
    tiles,
)

ENGLISH = (
    "the", "and", "with", "from", "this", "select", "choose", "no results", "press", "loading",
    "download plot", "download data", "choose an option", "choose options", "search", "close",
    "error", "warning", "undefined", "nan", "none", "null", "true", "false", "<na>",
)  # fmt: skip
"""Words and remains of a program that no Dutch text on a page holds."""
ANY_ENGLISH = re.compile(rf"(?<![\w<])(?:{'|'.join(map(re.escape, ENGLISH))})(?!\w)", re.I)
MOST_ALT = 600
SHORT = 6
"""Words of the longest verdict."""


@pytest.fixture(scope="module", params=PAGES, ids=lambda info: info.key)
def visited(request):
    """(page, screen) of each page as a visitor first sees it."""
    return request.param, open_page(request.param)


def test_a_page_opens_without_an_error_or_a_warning(visited):
    _, screen = visited
    assert [e.value for e in screen.error] == []
    assert [w.value for w in screen.warning] == []


def test_a_page_has_its_own_title_and_says_what_it_is_for(visited):
    info, screen = visited
    assert [t.value for t in screen.title] == [info.title]
    assert any(m.value.endswith(info.about) for m in screen.markdown)


def test_every_chart_and_map_has_an_alt_text(visited):
    _, screen = visited
    for figure in figures(screen.main):
        alt = figure.proto.alt
        assert alt.strip().endswith("."), alt
        assert 40 < len(alt) <= MOST_ALT


def test_every_table_has_an_alt_text(visited):
    _, screen = visited
    assert all(t.proto.alt.strip() for t in of(screen.main, "table"))


def test_every_picture_in_our_own_html_has_an_alt_text(visited):
    _, screen = visited
    for html in of(screen.main, "html"):
        for image in re.findall(r"<img [^>]*>", html.value):
            assert re.search(r'alt="[^"]+"', image), image


def test_every_figure_stands_in_a_tile_with_a_sentence_a_table_and_what_to_take_along(visited):
    _, screen = visited
    found = tiles(screen)
    inside = [f for tile in found.values() for f in figures(tile)]
    assert len(inside) == len(figures(screen.main))
    for key, tile in found.items():
        assert len(of(tile, "header")) == 1, key
        assert not headline(tile)[0].islower() and headline(tile).endswith("."), key
        # A list of thousands stands beside the map of places as a choice, in pages.
        assert len(of(tile, "table") or of(tile, "radio")) == 1, key
        assert {"Excel", "CSV"} <= {b.label for b in of(tile, "download_button")}, key
        assert "Periode: " in plain(of(tile, "caption")[0].value), key


def test_no_line_under_a_figure_repeats_what_the_foot_of_the_page_says(visited):
    _, screen = visited
    *lines, foot = (plain(c.value) for c in of(screen.main, "caption"))
    for said in (SCORE_SOURCE, HOUSEHOLDS_SOURCE, "schaal van de Leefbaarometer"):
        assert said in foot
        assert not [line for line in lines if said in line]


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_no_headline_and_no_sentence_below_it_stands_twice_on_a_page(info):
    screen = open_closed(info)
    said = [text for tile in tiles(screen).values() for text in (headline(tile), lead(tile))]
    sentences = [one for text in said for one in re.split(r"(?<=\.) (?=[A-Z])", text)]
    # A verdict in a few words may be that of two statements.
    long = [one for one in sentences if len(one.split()) > SHORT]
    assert not {one for one in long if long.count(one) > 1}


def test_every_text_on_a_page_is_dutch(visited):
    _, screen = visited
    found = {text: m[0] for text in texts(screen) if (m := ANY_ENGLISH.search(text))}
    assert not found


def test_the_search_for_english_sees_english():
    assert all(ANY_ENGLISH.search(f"Kies {word} hier") for word in ENGLISH)
    assert not ANY_ENGLISH.search("Andere thema’s: nandoe, selectie, errata en nullijn")


def test_numbers_in_tables_follow_dutch_notation(visited):
    """A comma before decimals, a real minus, a point between thousands alone."""
    _, screen = visited
    for table in of(screen.main, "table"):
        for cell in map(str, table.value.to_numpy().ravel()):
            if re.fullmatch(r"[-+−]?[\d.,]+%?", cell):
                assert re.fullmatch(r"[+−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?%?", cell), cell


def test_no_heading_has_an_anchor_with_an_english_hint(visited):
    _, screen = visited
    headings = of(screen.main, "header") + of(screen.main, "title") + of(screen.main, "subheader")
    assert headings
    assert all(h.proto.hide_anchor for h in headings)


def test_a_page_ends_with_what_its_figures_are_made_of_and_where_to_read_on(visited):
    info, screen = visited
    state = of(screen.main, "caption")[-1].value
    for part in ("Leefbaarometer 3.0, meting 2024", "berekend", "officieel", "benadering"):
        assert part in state
    ways = [link.proto.label for link in of(screen.main, "page_link")]
    assert ("Naar de verantwoording" in ways[-1:]) == (info.key != METHOD)


def test_pages_are_reached_from_the_start_page():
    screen = open_page()
    for info in (*PAGES[1:], PAGES[0]):
        screen.switch_page(info.path).run()
        assert not screen.exception and not screen.error
        assert [t.value for t in screen.title] == [info.title]


def test_a_page_says_once_that_a_difference_is_computed_before_rounding(visited):
    """Shown are −0,006 for the areas, −0,002 for the country, and −0,003 between them."""
    _, screen = visited
    told = [text for text in texts(screen) if "een verschil of verandering is" in text.lower()]
    assert len(told) == 1 and "vóór afronding" in told[0]
