"""The place that a reader looks at: in the head of every page, in the address, and along."""

import re
from urllib.parse import parse_qs, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.registry import PAGES, PageInfo, Shows, page_info
from tests.pages.screen import ROOT, SECONDS, of, open_page, tags_off, texts

OF_PROGRAMME, GEMEENTE, WIJK, BUURT = "heerlen-noord", "GM0599", "WK003401", "BU03440111"


def head(screen: AppTest) -> str:
    """What stands in the head, as it is read."""
    html = " ".join(node.value for node in of(screen.main, "html"))
    return " ".join(tags_off(html).split())


def address(screen: AppTest) -> dict[str, list[str]]:
    return parse_qs(urlencode(dict(screen.query_params), doseq=True), keep_blank_values=True)


def links(screen: AppTest) -> dict[str, str]:
    """Words of a link in our own HTML -> its address."""
    html = " ".join(node.value for node in of(screen.main, "html"))
    found = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', html)
    found = [(to, re.sub("<[^>]*>", "", said)) for to, said in found]
    first: dict[str, str] = {}
    for to, words in found:
        first.setdefault(tags_off(words).strip(), to.replace("&amp;", "&"))
    return first


def turn_to(screen: AppTest, page: str) -> AppTest:
    """By a link of the navigation: it has no query."""
    screen.query_params.clear()
    screen.switch_page(page_info(page).path).run()
    assert not screen.exception and not screen.error and not screen.warning
    return screen


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_every_page_says_which_place_the_reader_looks_at(info: PageInfo):
    assert "U kijkt naar: alle 20 NPLV-gebieden" in head(open_page(info))
    screen = open_page(info, gebied=OF_PROGRAMME)
    assert "U kijkt naar: Heerlen-Noord" in head(screen)
    assert address(screen) == {"gebied": [OF_PROGRAMME]}
    link = links(screen).get("Heerlen-Noord")
    assert link == f"gebiedsprofiel?gebied={OF_PROGRAMME}" or info.key == "gebiedsprofiel"


@pytest.mark.parametrize("code", [GEMEENTE, WIJK, BUURT])
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_any_place_opens_every_page_and_one_about_the_areas_says_where_to_look(info, code):
    screen = open_page(info, gebied=code.lower())
    assert address(screen)["gebied"] == [code] and not screen.warning and not screen.error
    said = head(screen)
    assert ("komt op deze pagina niet voor" in said) == (info.shows is Shows.PROGRAMME)
    if info.shows is Shows.PROGRAMME:
        found = links(screen)
        for title, key in (("Mijn gebied", "gebiedsprofiel"), ("Kaart", "kaart")):
            assert found[title] == f"{key}?gebied={code}"


def test_a_gemeente_names_the_areas_that_lie_in_it_and_a_buurt_the_one_it_lies_in():
    rotterdam = open_page(gebied=GEMEENTE)
    assert "In deze gemeente ligt het NPLV-gebied Rotterdam-Zuid ." in head(rotterdam)
    assert links(rotterdam)["Rotterdam-Zuid"] == "./?gebied=rotterdam-zuid"
    assert "NPLV-gebied Utrecht Overvecht" in head(open_page(gebied="WK034403"))
    almere = head(open_page(gebied="GM0034"))
    assert "Almere komt op deze pagina niet voor" in almere and "ligt het NPLV" not in almere


def test_the_place_goes_along_to_every_page():
    screen = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    screen.query_params["gebied"] = "rotterdam-zuid"
    screen.run()
    for info in (*PAGES[1:], PAGES[0]):
        turn_to(screen, info.key)
        assert address(screen)["gebied"] == ["rotterdam-zuid"], info.key
        assert "U kijkt naar: Rotterdam-Zuid" in head(screen)
    screen.query_params["gebied"] = "breda-noord"
    screen.switch_page(page_info("gebiedsprofiel").path).run()
    assert "U kijkt naar: Breda-Noord" in head(turn_to(screen, "overzicht"))


def test_comparing_begins_with_the_place():
    screen = open_page("vergelijken", gebied=OF_PROGRAMME)
    assert screen.multiselect(key="gebieden").value[0] == OF_PROGRAMME


@pytest.mark.parametrize(
    ("text", "code"),
    [("Heerlen-Noord", OF_PROGRAMME), ("HEERLEN-NOORD", OF_PROGRAMME), ("gm0599", GEMEENTE)],
)
def test_an_old_link_by_name_and_another_case_are_understood(text, code):
    screen = open_page("gebiedsprofiel", gebied=text)
    assert address(screen) == {"gebied": [code]} and not screen.warning


@pytest.mark.parametrize(
    "text", ["Atlantis", "NL", "NPLV", "GM9999", "E1234N5678", "<b>", "x" * 999]
)
def test_an_unknown_place_is_said_once_and_leaves_the_address(text):
    screen = open_page(gebied=text)
    (said,) = (w.value for w in screen.warning)
    assert "bij ‘gebied’ een onbekende waarde" in said and "Zoek hierboven" in said
    assert not set(said) & set("<>")
    assert not address(screen) and "alle 20 NPLV-gebieden" in head(screen)
    assert not screen.run().warning


def search(screen: AppTest, text: str) -> dict[str, str]:
    screen.text_input(key="zoek-plek").set_value(text).run()
    assert not screen.exception
    return links(screen)


def test_searching_stays_on_the_page_where_it_can_and_keeps_its_choices():
    screen = open_page("overzicht", periode="2022-2024", volgorde="naam")
    found = search(screen, "heerlen")
    kept = parse_qs(found["Heerlen-Noord"].removeprefix("./?"))
    assert kept == {"gebied": [OF_PROGRAMME], "periode": ["2022-2024"], "volgorde": ["naam"]}
    assert found["Heerlen"] == "gebiedsprofiel?gebied=GM0917"
    assert (
        search(open_page("kaart", plaats="WK034403"), "almere")["Almere"] == "kaart?gebied=GM0034"
    )
    assert search(open_page("samenhang"), "heerlen-noord")["Heerlen-Noord"].startswith("gebieds")


def test_without_a_word_all_areas_are_offered_and_without_a_hit_it_says_what_to_do():
    screen = open_page("verantwoording")
    offered = set(links(screen)) - {"Mijn gebied"}
    assert len([w for w in offered if links(screen)[w].startswith("gebiedsprofiel")]) == 20
    search(screen, "xyzzyq <b>")
    assert "Niets gevonden voor ‘xyzzyq <b>’" in " ".join(texts(screen)).replace(
        "&lt;", "<"
    ).replace("&gt;", ">")
    search(screen, "almere")
    assert "gemeente" in head(screen) and "Er zijn er meer" in head(screen)


def test_the_place_can_be_let_go_with_all_choices_kept():
    screen = open_page("overzicht", gebied=OF_PROGRAMME, volgorde="naam")
    clear = "Wis en kijk naar alle 20 NPLV-gebieden"
    assert links(screen)[clear] == "./?volgorde=naam"
    assert clear not in links(open_page("overzicht"))
