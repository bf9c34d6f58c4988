"""The sheet of an area: two pages, accessible, with the numbers of the screen."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from dashboard.export.paper import a4
from dashboard.export.paper.sheet import COLUMNS, PICTURES, ROWS, SIGNS, WORDS
from dashboard.plans.profile import caveats, taken_along
from tests.export.paper.pdfs import joined, opened, tags, words

DASHBOARD = "https://dashboard.example/nplv"
CODES = ("heerlen-noord", "GM0034", "BU00340303")


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


def test_several_readers_at_once_get_the_same_bytes(made, store):
    tiles, pdf = made
    area = store.area(tiles[0].address.partition("=")[2])
    with ThreadPoolExecutor(3) as readers:
        found = readers.map(lambda _: a4(tiles, store, caveats(store, area)), range(3))
        assert set(found) == {pdf}


def test_no_tiles_make_no_sheet(store):
    with pytest.raises(ValueError, match="no tiles"):
        a4([], store)


def rows(table, until=None):
    """The rows of a table as they are written on the screen, each as one text."""
    written = [column.written for column in table.columns[:until]]
    return [joined("".join(row)) for row in zip(*written, strict=True)]


def test_the_numbers_are_those_of_the_tables_on_the_screen(made):
    text, by_key = joined(words(made[1])), {tile.key: tile.content for tile in made[0]}
    for track in by_key["antwoord"].figure.tracks.tracks:
        assert joined(track.name + track.text) in text
    for figure in by_key["antwoord"].figure.figures:
        assert joined(figure.label + figure.value + figure.remark) in text
    if "dimensies" in by_key:
        assert all(row in text for row in rows(by_key["dimensies"].table))
        steps = by_key["opbouw"].table["Verandering"].written
        assert all(step in text for step in steps if step != "0,000")
    if "verloop" in by_key:  # the lines are named and valued at their end
        assert all(column.written[-1] in text for column in by_key["verloop"].table.columns[1:])


def test_the_list_of_places_has_the_lowest_and_marks_what_to_beware_of(made):
    table = next(tile.content.table for tile in made[0] if tile.key == "buurten")
    text, flags = words(made[1]), table["Let op"].written[:ROWS]
    for row, flag in zip(table.shown.head(ROWS).itertuples(), flags, strict=True):
        name, *cells = map(joined, row[:COLUMNS])
        found = re.search(f"{re.escape(name)}([{SIGNS}]*){re.escape(''.join(cells))}", joined(text))
        assert found and bool(found[1]) == bool(flag), row
    assert ("minder dan 250 huishoudens" in text) or not any("250" in flag for flag in flags)
    if len(table) > ROWS:
        assert f"De {ROWS} laagste van {len(table)}; alle staan op het scherm." in text


def test_what_to_beware_of_and_every_source_are_on_it(made, store):
    tiles, pdf = made
    text = joined(words(pdf))
    area = store.area(tiles[0].address.partition("=")[2])
    assert all(joined(caveat) in text for caveat in caveats(store, area))
    for tile in tiles:
        if tile.key in (*PICTURES, *WORDS):
            assert all(joined(part) in text for part in tile.content.source.split("; "))


@pytest.mark.proof
def test_every_area_and_a_place_of_each_level_has_two_pages(store):
    levels = store.areas.groupby("level")["code"]
    parts = {"gemeente": 60, "wijk": 300, "buurt": 1000}
    sample = [code for level, part in parts.items() for code in levels.get_group(level)[::part]]
    for code in [*store.area_ids, *sample]:
        area = store.area(code)
        pdf = a4(taken_along(store, area, DASHBOARD), store, caveats(store, area))
        with opened(pdf) as file:
            assert len(file.pages) == 2, code
