"""The sign that a file is being made, and what is said where it fails: the script by itself."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT

pytestmark = pytest.mark.browser

SCRIPT = (ROOT / "dashboard/ui/browser/files.js").read_text("utf-8")
BUTTON = "<div data-testid=stDownloadButton><button>Dia</button></div><main></main>"
BUSY = "document.querySelector('button').disabled = {}"
MAKING = ["Het bestand wordt gemaakt. Een ogenblik."]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a button of Streamlit and our script, in which time stands still: in a profile
    of its own, for a clock is that of every page of a profile."""
    context = browser.new_context()
    made = context.new_page()
    made.clock.install(time=0)
    made.set_content(BUTTON)
    made.evaluate("window.nplv = {told: [], say: (where, text) => nplv.told.push(text)}")
    made.evaluate(SCRIPT)
    made.clock.pause_at(1_000)
    yield made
    context.close()


def told(page: Page) -> list[str]:
    return page.evaluate("nplv.told")


def test_what_takes_over_half_a_second_is_told_and_then_told_no_more(page: Page) -> None:
    page.evaluate(BUSY.format("true"))
    page.clock.run_for(500)  # looked at after at most a quarter: not half a second yet
    assert told(page) == []
    page.clock.run_for(500)
    assert told(page) == MAKING
    page.clock.run_for(5_000)
    assert told(page) == MAKING  # once
    page.evaluate(BUSY.format("false"))
    page.clock.run_for(250)
    assert told(page) == [*MAKING, ""]


def test_what_is_there_sooner_is_not_told(page: Page) -> None:
    for _ in range(3):
        page.evaluate(BUSY.format("true"))
        page.clock.run_for(400)
        page.evaluate(BUSY.format("false"))
        page.clock.run_for(300)
    assert told(page) == []


def test_a_file_that_fails_is_told_in_dutch(page: Page) -> None:
    page.evaluate(
        "document.querySelector('main').innerHTML ="
        " '<div data-testid=stDownloadButtonError><p>Failed to generate</p></div>'"
    )
    page.clock.run_for(250)
    assert page.inner_text("main").startswith("Dit bestand kan nu niet worden gemaakt.")
