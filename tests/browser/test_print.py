"""On paper: two sheets, whole charts and nothing that only a screen can do."""

import re
import subprocess
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PATIENCE_MS, Visit, wait_until_ready
from tests.conftest import Server
from tests.sampling import sample

pytestmark = pytest.mark.browser

PROFILE = "gebiedsprofiel?gebied=heerlen-noord"
ASK = """() => {
  window.print = () => { window.printed = true; };
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key: "p", ctrlKey: true, bubbles: true, cancelable: true }));
}"""
"""As the keys do, up to the moment at which the browser would print."""
SHEETS = {"portrait": 703, "landscape": 1032}
"""Pixels of the width between the margins."""
SEEN = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const seen = e => e.getClientRects().length && getComputedStyle(e).visibility !== "hidden";
  return {
    controls: [...main.querySelectorAll("button, input, select, summary, [role=radio]")]
      .filter(seen).map(e => e.outerHTML.slice(0, 90)),
    charts: [...main.querySelectorAll(".js-plotly-plot .main-svg")].filter(seen).map(e => {
      const { left, right, width, height } = e.getBoundingClientRect();
      return [e.viewBox.baseVal.width, e.viewBox.baseVal.height, left, right, width, height];
    }),
    waits: [...main.querySelectorAll(".wacht")].filter(seen).length,
    words: main.innerText,
  };
}"""


@pytest.fixture
def printed(browser: Browser, server: Server):
    """A page that is opened, and asked to print: everything on it stands."""
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)

    def ask(path: str) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": 1400, "height": 900})
        page.goto(f"{server.url}/{path}")
        wait_until_ready(page)
        page.evaluate(ASK)
        page.wait_for_function("() => window.printed")
        return page

    yield ask
    context.close()


def sheets(page: Page, to: Path, landscape: bool = False) -> int:
    """Print ``page`` on A4; the number of sheets."""
    page.pdf(path=to, format="A4", landscape=landscape, print_background=True)
    told = subprocess.run(["pdfinfo", to], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Pages:\s+(\d+)", told)
    assert found
    return int(found[1])


@pytest.mark.parametrize("path", ["", PROFILE])
def test_overzicht_and_a_profile_take_two_sheets(printed, tmp_path: Path, path: str) -> None:
    assert sheets(printed(path), tmp_path / "page.pdf") == 2


@pytest.mark.parametrize(
    ("path", "orientation"),
    sample(
        product(["", PROFILE, "vergelijken", "stijgers_en_dalers"], SHEETS),
        lambda number, one: (one[1] == "portrait") == (number < 4),
    ),
)
def test_what_is_on_paper_is_whole_and_only_for_reading(
    printed, path: str, orientation: str
) -> None:
    page = printed(path)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size({"width": SHEETS[orientation], "height": 1000})
    seen = page.evaluate(SEEN)
    assert not seen["controls"]
    assert not seen["waits"]
    assert seen["charts"]
    for drawn, high, left, right, width, height in seen["charts"]:
        assert drawn and left >= 0 and right <= SHEETS[orientation] + 1
        # The whole of what was drawn is in it, in its own shape.
        assert width / height == pytest.approx(drawn / high, rel=0.02)
    assert page.url in seen["words"] and "Afgedrukt op" in seen["words"]
    assert "U kijkt naar" in seen["words"]


def test_the_tool_in_the_head_prints(visit: Visit) -> None:
    page = visit("vergelijken")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.locator(".afdrukken:visible").click()
    page.wait_for_function("() => window.printed")
    assert not page.locator(".wacht").count()


def test_after_printing_the_page_is_as_before(printed) -> None:
    page = printed("vergelijken")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".js-plotly-plot .main-svg[viewBox]").count()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".js-plotly-plot .main-svg[viewBox]").count()
    assert not page.locator("html.voor-papier").count()
