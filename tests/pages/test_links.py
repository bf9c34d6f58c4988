"""Links by code: what the address holds, what goes along to the next page, and the old links."""

from urllib.parse import parse_qs, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.registry import PAGES, page_info
from tests.pages.recorded_links import BY_CODE
from tests.pages.recording import parts, recorded
from tests.pages.screen import ROOT, SECONDS, headline, look_at, open_page, tiles

PAIRS = [(page, *pair) for page, pairs in BY_CODE.items() for pair in pairs.items()]
AREA = "rotterdam-zuid"
WITH_AREA = ("overzicht", "kaart", "sociale_samenhang", "gebiedsprofiel", "vergelijken")


def address(screen: AppTest) -> dict[str, list[str]]:
    return parse_qs(urlencode(dict(screen.query_params), doseq=True), keep_blank_values=True)


def opened(page: str, link: str) -> AppTest:
    asked = {key: found if len(found) > 1 else found[0] for key, found in parse_qs(link).items()}
    return open_page(page, **asked)


def without_warnings(screen: list[list[str]]) -> list[list[str]]:
    return [[text for text in part if "onbekende waarde" not in text] for part in screen]


@pytest.mark.parametrize(("page", "by_name", "by_code"), PAIRS)
def test_a_link_by_code_gives_the_screen_of_the_old_link(page, by_name, by_code):
    screen = opened(page, by_code)
    assert without_warnings(recorded(page)[by_name]) == parts(screen)
    assert address(screen) == parse_qs(by_code)


@pytest.mark.parametrize(("page", "by_name", "by_code"), PAIRS)
def test_an_old_link_is_rewritten_by_code(page, by_name, by_code):
    assert address(opened(page, by_name)) == parse_qs(by_code)


def app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS).run()


def turn_to(screen: AppTest, page: str) -> AppTest:
    """By a link of the navigation: it has no query."""
    screen.query_params.clear()
    screen.switch_page(page_info(page).path).run()
    assert not screen.exception and not screen.error and not screen.warning
    return screen


def test_the_chosen_area_goes_along_and_stands_in_each_address():
    screen = app()
    look_at(screen, AREA)
    for page in WITH_AREA:
        assert address(turn_to(screen, page)) == {"gebied": [AREA]}, page
    turn_to(screen, "vergelijken")
    assert screen.multiselect(key="gebieden").value[0] == AREA
    screen.selectbox(key="a").set_value("NL").run()
    look_at(turn_to(screen, "overzicht"), None)
    assert not address(screen)
    for page in ("gebiedsprofiel", "vergelijken"):
        assert not address(turn_to(screen, page))


def test_a_link_on_the_page_goes_before_the_area_that_was_chosen():
    screen = app()
    look_at(screen, AREA)
    screen.query_params["gebied"] = "breda-noord"
    screen.switch_page(page_info("gebiedsprofiel").path).run()
    assert address(screen) == {"gebied": ["breda-noord"]}
    assert address(turn_to(screen, "overzicht")) == {"gebied": ["breda-noord"]}


def test_a_choice_that_is_no_longer_offered_leaves_the_address():
    screen = open_page("kaart", toon="ontwikkeling", van="2020", tot="2022")
    assert address(screen) == {"wat": ["ontwikkeling"], "van": ["2020"], "tot": ["2022"]}
    next(b for b in screen.get("button_group") if b.key == "wat").set_value("situatie").run()
    assert not address(screen) and not screen.warning


def test_a_chosen_place_is_in_the_address_again_on_the_way_back_to_the_map():
    screen = open_page("kaart", plaats="WK034403")
    turn_to(screen, "overzicht")
    assert address(turn_to(screen, "kaart")) == {"plaats": ["WK034403"]}
    assert "plaats" in tiles(screen)


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_no_code_is_also_the_word_for_something_else(info, monkeypatch):
    """A link could mean either."""
    from dashboard.ui import selection

    found = []
    real = selection._Choice.begin
    monkeypatch.setattr(
        selection._Choice, "begin", lambda self, *a: found.append(self) or real(self, *a)
    )
    open_page(info)
    for choice in found:
        codes = {selection._text(code): label for code, label in choice.options.items()}
        assert len(codes) == len(choice.options)
        for code, label in codes.items():
            assert {code.lower(), code} & set(choice.options.values()) <= {label}, choice.key


def test_a_parameter_that_is_not_ours_is_let_be():
    screen = open_page(utm_source="mail", embed="true")
    assert not screen.exception and not screen.warning
    assert headline(tiles(screen)["verloop"]) == headline(tiles(open_page())["verloop"])
