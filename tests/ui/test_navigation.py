"""The navigation: pages and links are made once, and are the same for every reader."""

import os.path
import traceback

from streamlit.testing.v1 import AppTest

from dashboard.ui import navigation
from dashboard.ui.registry import PAGES
from tests.conftest import ROOT
from tests.pages.screen import of

LINKS = [info.title for info in PAGES]


def app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()


def links(screen: AppTest) -> list[str]:
    return [link.proto.label for link in screen.get("page_link")][: len(LINKS)]


def test_every_page_has_a_link_on_a_first_and_on_a_later_visit():
    assert links(app()) == links(app()) == LINKS


def test_the_group_of_the_open_page_is_marked_for_every_reader(monkeypatch):
    """The second time from what was kept, which must not be that of another page."""

    def bare():
        import streamlit as st

        from dashboard.ui.navigation import draw

        draw(st.session_state["titel"])

    monkeypatch.setattr(navigation, "_links", lambda found: None)
    navigation.draw.clear()
    wanted = {"Samenhang": ["Analyse"], "Sociale samenhang": ["Dimensies"], "Kaart": []}
    for title in (*wanted, *wanted):
        screen = AppTest.from_function(bare)
        screen.session_state["titel"] = title
        groups = [group.proto.popover for group in of(screen.run().main, "popover")]
        assert [g.label for g in groups if g.type == "secondary"] == wanted[title]
    navigation.draw.clear()


def test_the_disk_is_not_asked_for_the_pages_again(monkeypatch):
    """Not for each of the fourteen at every run, as ``st.Page`` and ``st.page_link`` do."""
    app()
    screen = app()
    asked: list[str] = []
    real = os.path.realpath

    def realpath(path, **how):
        # The test's own way in looks for the pages as well, which the server (ui.warm) does not.
        if "_create_page" not in {frame.name for frame in traceback.extract_stack()}:
            asked.append(str(path))
        return real(path, **how)

    monkeypatch.setattr(os.path, "realpath", realpath)
    screen.run()
    assert not screen.exception
    pages = [path for path in asked if "/pages/" in path]
    assert len(pages) <= 2, pages  # the links on the page itself


def test_readers_of_one_page_do_not_share_the_note_that_it_may_run():
    """Streamlit notes on a page that it may run; the first reader's run uses that note up."""
    app()
    made = navigation._made()
    assert not any(page._can_be_called for page in made)
    for one, other in zip(navigation.pages(), made, strict=True):
        assert one is not other and one.url_path == other.url_path
