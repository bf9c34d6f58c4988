"""What a page shows is known when it has been drawn: for who wants to take it along."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.address import VARIABLE
from dashboard.export.taken import Taken
from dashboard.ui import shown
from dashboard.ui.registry import PAGES, page_info
from tests.pages.screen import headline, of, open_page, plain, tiles


def collected(screen: AppTest, monkeypatch: pytest.MonkeyPatch) -> list[Taken]:
    """As an export would ask for it, in the session of ``screen``."""
    monkeypatch.setattr(shown.st, "session_state", screen.session_state)
    monkeypatch.setattr(shown.st, "query_params", _Address(screen.query_params))
    return shown.on_screen()


class _Address(dict):
    def get_all(self, key: str) -> list[str]:
        return self[key] if isinstance(self[key], list) else [self[key]]


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_the_tiles_of_a_page_are_known_in_their_order(info, monkeypatch):
    monkeypatch.setenv(VARIABLE, "https://dashboard.example/nplv")
    screen = open_page(info, **({"gebied": "breda-noord"} if info.key == "gebiedsprofiel" else {}))
    found, drawn = collected(screen, monkeypatch), tiles(screen)
    assert [tile.key for tile in found] == list(drawn)
    for tile, block in zip(found, drawn.values(), strict=True):
        assert tile.topic == plain(of(block, "header")[0].value)
        assert tile.content.headline == headline(block)
        query = "?gebied=breda-noord" if info.key == "gebiedsprofiel" else ""
        assert tile.address == f"https://dashboard.example/nplv/{info.url_path}{query}"


def test_another_page_and_another_choice_take_the_place_of_what_was_there(monkeypatch):
    screen = open_page("kaart", niveau="gemeente")
    screen.switch_page(page_info("samenhang").path).run()
    before = [tile.key for tile in collected(screen, monkeypatch)]
    assert before == list(tiles(screen)) and "plaatsen" not in before


def test_of_a_nonsense_address_only_the_page_is_taken_along(monkeypatch):
    """A QR code holds no more, and a file that cannot be made helps nobody."""
    monkeypatch.setenv(VARIABLE, "https://dashboard.example")
    nonsense, chosen = open_page("overzicht", onzin="x" * 3000), open_page(volgorde="naam")
    (tile, *_) = collected(nonsense, monkeypatch)
    assert tile.address == "https://dashboard.example/"
    (tile, *_) = collected(chosen, monkeypatch)
    assert tile.address.endswith("?volgorde=naam")


def page_with_a_part_that_breaks():
    import streamlit as st

    from dashboard.ui import shown
    from dashboard.ui.registry import HOME
    from dashboard.ui.tile import tile

    def broken():
        raise RuntimeError("nothing to show")

    shown.clear(HOME)
    shown.note("een", "Een", "what it says")
    tile("twee", "Twee", broken)
    shown.note("een", "Een", "what it says now")
    st.text(repr([(tile.key, tile.content) for tile in shown.on_screen()]))


def test_a_tile_that_cannot_be_drawn_is_not_among_them_and_a_new_one_keeps_its_place():
    screen = AppTest.from_function(page_with_a_part_that_breaks).run()
    assert screen.text[0].value == repr([("een", "what it says now")])
