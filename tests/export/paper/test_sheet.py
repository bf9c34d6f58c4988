"""The sheet of an area: two pages, accessible, with the numbers of the screen."""

from dataclasses import replace

import pytest

from dashboard.export.paper import a4
from dashboard.plans.profile import caveats, taken_along
from tests.export.paper.pdfs import joined, opened, tags, words

DASHBOARD = "https://dashboard.example/nplv"
CODES = ("heerlen-noord", "GM0034", "BU00340303")
READ = ("antwoord", "gebied", "verloop", "opbouw", "klassen", "dimensies")
"""Keys in the order in which the front is read."""


@pytest.fixture(scope="module", params=CODES)
def made(request, store):
    """The tiles of a place and its sheet."""
    area = store.area(request.param)
    tiles = taken_along(store, area, DASHBOARD)
    return tiles, a4(tiles, store, caveats(store, area))


def test_it_is_two_pages_with_a_title_a_language_and_tags(made):
    tiles, pdf = made
    with opened(pdf) as file:
        assert len(file.pages) == 2
        assert file.Root.MarkInfo.Marked and str(file.Root.Lang)[:2] == "nl"
        assert str(file.docinfo.Title) == tiles[0].page
        assert file.Root.ViewerPreferences.DisplayDocTitle


def test_every_figure_says_what_it_shows(made):
    found = [alt for name, alt in tags(made[1]) if name == "/Figure"]
    assert found and all(found)
    for tile in made[0]:
        if tile.key in ("verloop", "opbouw", "klassen", "buurten"):
            assert tile.content.alt in found


def test_there_is_one_first_heading_and_tables_have_headers(made):
    names = [name for name, _ in tags(made[1])]
    assert names.count("/H1") == 1 and "/H2" in names
    assert names.count("/Table") == names.count("/THead")


def test_it_says_the_sentences_in_their_order(made):
    text, by_key = words(made[1]), {tile.key: tile.content for tile in made[0]}
    answer = by_key["antwoord"]
    told = [answer.headline, *answer.figure.sentences]
    told += [by_key[k].headline for k in ("opbouw", "verloop", "klassen") if k in by_key]
    places = [text.find(one) for one in told]
    assert -1 not in places and places == sorted(places)


def test_the_same_tiles_give_the_same_bytes(made, store):
    area = store.area(made[0][0].address.partition("=")[2])
    assert a4(made[0], store, caveats(store, area)) == made[1]


ODD = 'A & <b>"x"</b> =1+1 @me #let *vet* _schuin_ $x$ [y] \\ // é ’ 🙂 ليل'


def sheet_of(store, name):
    area = replace(store.area("heerlen-noord"), name=name)
    return a4(taken_along(store, area, DASHBOARD), store)


def test_a_name_is_never_markup_and_what_the_font_lacks_is_a_square(store):
    pdf = sheet_of(store, ODD)
    with opened(pdf) as file:
        shown = str(file.docinfo.Title)
        assert len(file.pages) == 2
    assert shown == ODD.replace("🙂", "□").replace("ليل", "□□□")
    assert shown in words(pdf)


@pytest.mark.parametrize("name", ["Zeer lange naam " * 19, "x" * 300], ids=["words", "one word"])
def test_a_name_of_300_characters_still_makes_two_pages(store, name):
    pdf = sheet_of(store, name.strip())
    with opened(pdf) as file:
        assert len(file.pages) == 2
    assert joined(name) in joined(words(pdf))


def test_no_tiles_make_no_sheet(store):
    with pytest.raises(ValueError, match="no tiles"):
        a4([], store)
