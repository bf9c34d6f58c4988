"""Eigen gebied: an area grows and shrinks, the address holds it, and a hostile list is told so."""

import io
import zipfile

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store.own import compose, own_of
from dashboard.store.read import Store
from dashboard.ui.my_area import AREA
from dashboard.ui.turns import Turns
from tests.pages.screen import headline, open_page, texts, tiles

PAGE = "eigen_gebied"
PATHMOS, WERVEN, HOVEN = "BU01530202", "WK003402", "WK003403"


def token(store: Store, name: str, *codes: str) -> str:
    area = compose(store, name, codes).area
    assert area
    return area.code


def address(screen: AppTest) -> str:
    """What the address says of the place that is looked at; "" for nothing."""
    held = screen.query_params.get(AREA, "")
    return held if isinstance(held, str) else held[-1]


def members(store: Store, screen: AppTest) -> tuple[str, ...]:
    """What the address says that the area is made of."""
    held = address(screen)
    area = own_of(store, held).area if held else None
    return area.members if area else ()


def press(screen: AppTest, *words: str) -> AppTest:
    """Press the first button whose label holds all ``words``."""
    label = next(b for b in screen.button if all(word in b.label for word in words))
    label.click()
    screen.run()
    assert not screen.exception, [e.value for e in screen.exception]
    return screen


def search(screen: AppTest, text: str) -> AppTest:
    screen.text_input(key="zoek-toe").set_value(text)
    return screen.run()


def way(screen: AppTest, key: str) -> AppTest:
    next(c for c in screen.segmented_control if c.key == "manier").set_value(key)
    return screen.run()


def test_a_place_that_is_searched_begins_an_area_that_the_address_holds(store):
    screen = search(open_page(PAGE), "Pathmos")
    press(screen, "Voeg Pathmos toe", "buurt in Enschede")
    assert members(store, screen) == (PATHMOS,)
    assert "scoort in 2024" in headline(tiles(screen)["gebied"])
    facts = " ".join(" ".join(texts(screen)).split())
    assert "niet te bepalen in deze set: alleen 2024" in facts
    search(screen, "De Werven")
    press(screen, "Voeg De Werven toe", "wijk in Almere")
    assert members(store, screen) == (PATHMOS, WERVEN)


def test_a_part_of_a_town_comes_at_once_with_the_name_that_was_searched(store):
    screen = search(open_page(PAGE), "almere haven")
    press(screen, "wijken toe", "tot en met Overig Almere Haven")
    found = members(store, screen)
    assert found[0] == "WK003401" and found[-1] == "WK003416" and len(found) == 13
    assert screen.text_input(key="eigen_naam").value == "almere haven"


def test_a_gemeente_brings_all_its_wijken_or_some(store):
    screen = way(open_page(PAGE), "gemeente")
    screen.selectbox(key="gemeente-toe").set_value("GM0034")
    screen.run()
    screen.multiselect(key="wijken-GM0034").set_value([WERVEN, HOVEN])
    screen.run()
    press(screen, "Voeg deze 2 wijken toe")
    assert members(store, screen) == (WERVEN, HOVEN)
    press(screen, "Voeg alle 62 wijken van Almere toe")
    assert len(members(store, screen)) == 62
    press(screen, "Haal Almere weg")
    assert members(store, screen) == () and address(screen) == ""


def test_a_place_is_taken_away_and_the_rest_stays(store):
    screen = open_page(PAGE, gebied=token(store, "Haven", WERVEN, HOVEN, PATHMOS))
    press(screen, "Haal De Hoven weg")
    assert members(store, screen) == (PATHMOS, WERVEN)
    press(screen, "Haal alles weg")
    assert members(store, screen) == ()


def test_the_name_is_text_alone_and_stays_with_the_area(store):
    screen = open_page(PAGE, gebied=token(store, "Haven", WERVEN))
    screen.text_input(key="eigen_naam").set_value("<b>Mijn</b> haven")
    screen.run()
    name = screen.text_input(key="eigen_naam").value
    assert "<" not in name and name.endswith("haven")
    assert own_of(store, address(screen)).name == name
    assert members(store, screen) == (WERVEN,)


def test_a_wijk_takes_the_place_of_its_buurt_and_a_buurt_of_it_stays_out(store):
    screen = open_page(PAGE, gebied=token(store, "Haven", "BU00340201"))
    press(search(screen, "WK003402"), "Voeg De Werven toe")
    assert members(store, screen) == (WERVEN,)
    press(search(screen, "BU00340201"), "Voeg Rozenwerf")
    assert members(store, screen) == (WERVEN,)
    assert any("haar hele wijk hoort bij uw gebied" in info.value for info in screen.info)


def test_a_list_is_reported_line_by_line_and_taken_over_when_asked(store):
    screen = way(open_page(PAGE), "lijst")
    text = "Pathmos (Enschede)\n3402\nWK003402\nCentrum\nDe Wervn"
    screen.text_area(key="geplakte_lijst").set_value(text)
    screen.run()
    assert members(store, screen) == ()
    assert "2 herkend" in headline(tiles(screen)["lijst"])
    press(screen, "Neem 2 plekken over")
    assert members(store, screen) == (PATHMOS, WERVEN)
    assert "lijst" not in tiles(screen)


def upload(screen: AppTest, content: bytes, name: str = "lijst.csv") -> AppTest:
    screen.file_uploader[0].set_value((name, content, "text/csv"))
    screen.run()
    assert not screen.exception, [e.value for e in screen.exception]
    return screen


def test_an_uploaded_list_is_read(store):
    screen = upload(way(open_page(PAGE), "lijst"), b"code;naam\r\n1530202;Pathmos\r\n")
    press(screen, "Neem 1 plek over")
    assert members(store, screen) == (PATHMOS,)


def test_a_list_waits_for_its_turn_and_without_one_is_not_read(monkeypatch):
    turns = Turns(1, patience=0.01, strict=True)
    monkeypatch.setattr("dashboard.ui.compositions.own_list.LISTS", turns)
    screen = way(open_page(PAGE), "lijst")
    with turns.taken():  # by another reader: a script runs in a thread of its own
        upload(screen, b"1530202")
    assert ["Er worden nu veel lijsten gelezen" in e.value for e in screen.error] == [True]
    assert "lijst" not in tiles(screen)
    upload(screen, b"1530202")
    assert not screen.error
    assert "lijst" in tiles(screen)


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"x" * 5_000_000, "groter dan 1 MB"),
        (bomb(), "veel te groot"),
    ],
    ids=["5 MB", "zip bomb"],
)
def test_a_hostile_file_gives_a_sentence_and_changes_nothing(store, content, told):
    link = token(store, "Haven", WERVEN)
    screen = upload(way(open_page(PAGE, gebied=link), "lijst"), content)
    assert [told in error.value for error in screen.error] == [True]
    assert members(store, screen) == (WERVEN,)


def test_a_formula_and_markup_in_a_list_are_shown_to_the_letter(store):
    screen = way(open_page(PAGE), "lijst")
    screen.text_area(key="geplakte_lijst").set_value('=HYPERLINK("http://x")\n<b>x</b>')
    screen.run()
    shown = [text for text in texts(screen) if "HYPERLINK" in text and text.startswith("=")]
    assert shown and not any(
        "<b>x</b>" in text and "\\<" not in text for text in texts(screen) if text.startswith("<")
    )
    assert not [b for b in screen.button if "over in uw gebied" in b.label]


def test_more_than_three_hundred_places_are_not_added(store):
    codes = store.areas.loc[store.areas["level"] == "buurt", "code"].tolist()[:320]
    screen = way(open_page(PAGE, gebied=token(store, "Haven", WERVEN)), "lijst")
    screen.text_area(key="geplakte_lijst").set_value("\n".join(codes))
    screen.run()
    press(screen, "Neem 320 plekken over")
    assert members(store, screen) == (WERVEN,)
    assert any("hoogstens 300" in info.value for info in screen.info)


@pytest.mark.parametrize("link", ["eigen~Haven~zzz", "eigen~<b>~"])
def test_a_broken_link_says_so_and_the_page_stands(store, link):
    screen = open_page(PAGE, gebied=link)
    assert [w for w in screen.warning if "niet te lezen" in w.value]
    assert members(store, screen) == ()
    press(search(screen, "Pathmos"), "Voeg Pathmos toe", "buurt in Enschede")
    assert members(store, screen) == (PATHMOS,)


def test_who_looks_at_a_place_can_begin_with_it(store):
    screen = press(open_page(PAGE, gebied="heerlen-noord"), "Begin met Heerlen-Noord")
    assert members(store, screen) == tuple(sorted(store.area("heerlen-noord").members))


def test_the_links_go_on_with_the_area(store):
    link = token(store, "Haven", WERVEN, HOVEN)
    screen = open_page(PAGE, gebied=link)
    html = " ".join(h.value for h in screen.get("html"))
    for page in ("gebiedsprofiel", "vergelijken", "kaart"):
        assert f"{page}?gebied={link}" in html


def test_an_administrator_sees_what_another_list_of_the_areas_would_change(store, bron):
    screen = open_page(PAGE, proef="true")
    lines = (bron / "nplv_gebieden.csv").read_text("utf-8").splitlines()
    upload(screen, "\n".join(line for line in lines if "delft-west" not in line).encode())
    assert headline(tiles(screen)["proef"]) == "Met deze lijst vervalt er 1 gebied."
    upload(screen, "\n".join([*lines, lines[1]]).encode())
    assert "proef" not in tiles(screen)
    assert ["meer dan één keer" in error.value for error in screen.error] == [True]
