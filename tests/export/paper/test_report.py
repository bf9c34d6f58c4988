"""The report of any tiles: contents, a section each, accessible, with the numbers of the screen."""

from itertools import pairwise

import pytest

from dashboard.content.figures import HeatTable, Verdicts
from dashboard.export.paper import report
from dashboard.export.pictures import drawable
from dashboard.export.taken import Taken
from tests.export.paper.pdfs import joined, opened, report_read_back, tags, words
from tests.export.taken import ADDRESS, taken
from tests.export.tiles import a_tile_of_each


@pytest.fixture(scope="module")
def tiles(store):
    """A tile of every kind of figure, of two pages."""
    found = list(a_tile_of_each(store))
    return [
        Taken(f"tegel-{at}", f"Over {name}", content, ADDRESS, "Een" if at < 4 else "Twee & <b>")
        for at, (name, content) in enumerate(found)
    ]


@pytest.fixture(scope="module")
def pdf(store, tiles):
    return report(tiles, store)


def test_it_has_a_title_a_language_tags_and_numbered_pages(pdf):
    with opened(pdf) as file:
        assert file.Root.MarkInfo.Marked and str(file.Root.Lang)[:2] == "nl"
        assert str(file.docinfo.Title) == "Figuren uit het NPLV-dashboard"
        last = len(file.pages)
    assert f"{last} / {last}" in words(pdf)


def test_every_figure_says_what_it_shows_and_nothing_else_is_one(pdf, tiles):
    found = [alt for name, alt in tags(pdf) if name == "/Figure"]
    assert found and all(found)
    for tile in tiles:
        if drawable(tile.content.figure) and tile.content.alt:
            assert tile.content.alt in found


def test_headings_go_down_one_level_at_a_time_and_tables_have_headers(pdf, tiles):
    names = [name for name, _ in tags(pdf)]
    levels = [int(name[2]) for name in names if name[:2] == "/H" and name[2:].isdigit()]
    assert levels.count(1) == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    assert levels.count(3) == len(tiles)
    assert names.count("/Table") == names.count("/THead") > 0


def test_the_tiles_stand_in_their_order_with_their_words_their_tables_and_their_source(pdf, tiles):
    assert report_read_back(pdf, tiles) > 500


def test_tables_of_colours_and_of_words_keep_every_cell(pdf, tiles):
    text = joined(words(pdf))
    for figure in (tile.content.figure for tile in tiles):
        if isinstance(figure, HeatTable):
            for row in figure.rows:
                told = [line for cell in row.cells for line in cell.lines]
                assert joined(row.name + "".join(told)) in text
        if isinstance(figure, Verdicts):
            assert all(joined(row.part + row.outcome) in text for row in figure.rows)


def test_a_single_page_gives_the_report_its_name_and_its_address_once(store):
    text = words(report([taken(key="een"), taken(key="twee")], store))
    assert text.count("Heerlen-Noord") >= 1
    assert joined(text).count(joined(ADDRESS)) == 1


def test_the_same_tiles_give_the_same_bytes(store):
    tiles = [taken(), taken(key="twee")]
    assert report(tiles, store) == report(tiles, store)


def test_no_tiles_make_no_report(store):
    with pytest.raises(ValueError, match="no tiles"):
        report([], store)
