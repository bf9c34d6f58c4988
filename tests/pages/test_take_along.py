"""Taking a page along: what no reader came near is in it, as it would have stood there."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.export.taken import Taken
from dashboard.ui import frame, shown
from dashboard.ui.registry import PAGES
from tests.conftest import ROOT
from tests.pages.screen import SECONDS, headline, nodes, of, open_page, tiles

SOME = {
    "overzicht": {"lang": "true", "periode": "2022-2024"},
    "gebiedsprofiel": {"gebied": "breda-noord", "maat": "soc", "weergave": "verandering"},
    "ongunstige_leefbaarheid": {"geteld": "households", "wijkbeeld": "aantal"},
}
"""Page -> choices in its address, also of tiles that are not reached."""


OF_WORDS = ("nota_in_cijfers",)
"""Pages of which every tile is a few words above a fold: nothing of them waits."""


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Taken]:
    """The tiles of the page that is opened next, as its foot is drawn."""
    found: list[Taken] = []

    def keep(_store: object) -> None:
        shown.complete()
        found[:] = shown.on_screen()

    monkeypatch.setattr(frame, "_data_state", keep)
    return found


def opened(key: str, address: dict[str, str]) -> AppTest:
    """A page as a reader finds it: only its first tile is made."""
    screen = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    if key != PAGES[0].key:
        screen.switch_page(f"pages/{key}.py")
    for name, value in address.items():
        screen.query_params[name] = value
    screen.run()
    assert not screen.exception
    return screen


def check(key: str, address: dict[str, str], kept: list[Taken]) -> None:
    screen = opened(key, address)
    waits = [n for n in nodes(screen.main) if "-wacht-" in str(getattr(n, "proto", ""))]
    taken, query = list(kept), screen.query_params
    drawn = tiles(open_page(key, **address))
    assert waits or len(drawn) < 2 or key in OF_WORDS
    assert [(one.key, one.content.headline) for one in taken] == [
        (key, headline(tile)) for key, tile in drawn.items()
    ]
    assert [one.content.period for one in taken] == [one.content.period for one in kept]
    asked = {name: value if isinstance(value, str) else value[0] for name, value in query.items()}
    assert asked == address


@pytest.mark.parametrize("key", SOME)
def test_what_was_not_reached_is_taken_along_as_it_would_stand_there(
    key: str, kept: list[Taken]
) -> None:
    check(key, SOME[key], kept)


@pytest.mark.proof
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_of_every_page_all_tiles_are_taken_along(info, kept: list[Taken]) -> None:
    check(info.key, {}, kept)


def label(screen: AppTest) -> str:
    """Of the button in the head."""
    found = (node.proto.popover.label for node in of(screen.main, "popover"))
    return next(text for text in found if text.startswith("Meenemen"))


def test_a_tile_is_put_in_the_basket_and_the_head_of_every_page_says_how_many_there_are() -> None:
    screen = open_page("samenhang")
    assert label(screen) == "Meenemen"
    screen.button(key=f"neem-{next(iter(tiles(screen)))}").click().run()
    assert label(screen) == "Meenemen (1)"
    said = [html.value for html in of(screen.main, "html") if "mandje" in html.value]
    assert [re.sub("<[^>]+>", "", text) for text in said] == [
        "Deze figuur zit in het mandje (1 van 30)."
    ]
    screen.switch_page("pages/kaart.py").run()
    assert label(screen) == "Meenemen (1)"
