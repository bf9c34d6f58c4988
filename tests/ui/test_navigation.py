"""The navigation: pages and links are made once, and are the same for every reader."""

import os.path
import re
import traceback

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui import navigation
from dashboard.ui.registry import PAGES
from tests.conftest import ROOT
from tests.pages.screen import SECONDS, of

LINK = re.compile(r'<li><a href="([^"]*)" target="_self"( aria-current="page")?>([^<]*)</a></li>')


def app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS).run()


def menu(screen: AppTest) -> str:
    return next(h.value for h in of(screen.main, "html") if h.value.startswith("<nav"))


def test_every_page_is_linked_in_the_row_and_in_the_menu_on_every_visit():
    for screen in (app(), app()):
        titles = [title for _, _, title in LINK.findall(menu(screen))]
        assert titles == [info.title for info in PAGES] * 2


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_the_open_page_and_its_group_are_marked_and_no_other(info):
    html = navigation.navigation(info)
    assert {title for _, here, title in LINK.findall(html) if here} == {info.title}
    marked = re.findall(r'<details class="hier"><summary>([^<]*)</summary>', html)
    assert marked == [info.group] * bool(info.group)


def test_links_take_the_place_along_and_are_harmless_text():
    for to, _, title in LINK.findall(navigation.navigation(PAGES[0], "WK003401")):
        info = next(info for info in PAGES if info.title == title)
        assert to == f"{info.url_path or './'}?gebied=WK003401"
    assert "<b>" not in navigation.navigation(PAGES[0], "<b>")


def test_a_page_without_data_still_has_its_navigation(monkeypatch, tmp_path):
    monkeypatch.setenv("NPLV_DATA", str(tmp_path))
    screen = app()
    assert screen.error and len(LINK.findall(menu(screen))) == 2 * len(PAGES)


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
