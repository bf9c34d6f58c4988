"""On paper a chart is as wide as the sheet: nothing is cut off at the right."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PATIENCE_MS, wait_until_ready
from tests.conftest import Server

pytestmark = pytest.mark.browser

SHEET = 600
"""Pixels: narrower than any chart on the screen."""
# A browser that prints lays the page out anew and tells no script of the new sizes.
SILENT = """
const Observer = window.ResizeObserver;
window.ResizeObserver = class extends Observer {
  constructor(tell) { super((...found) => window.onPaper || tell(...found)); }
};
"""
LAID_OUT = """sheet => {
  window.onPaper = true;
  window.dispatchEvent(new Event("beforeprint"));
  document.querySelector("[data-testid=stMainBlockContainer]").style.width = `${sheet}px`;
  return [...document.querySelectorAll(".js-plotly-plot .main-svg")].map(drawing => {
    const { width, height } = drawing.getBoundingClientRect();
    return [drawing.viewBox.baseVal?.width ?? 0, width, height];
  });
}"""


@pytest.fixture
def printed(browser: Browser, server: Server):
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(SILENT)
    page = context.new_page()
    page.set_viewport_size({"width": 1400, "height": 900})
    yield page
    context.close()


@pytest.mark.parametrize("path", ["", "gebiedsprofiel?gebied=Heerlen-Noord", "vergelijken"])
def test_every_chart_fits_the_paper_and_is_whole(printed: Page, server: Server, path: str) -> None:
    printed.goto(f"{server.url}/{path}")
    wait_until_ready(printed)
    printed.emulate_media(media="print")
    drawings = printed.evaluate(LAID_OUT, SHEET)
    assert drawings
    for drawn, width, height in drawings:
        # The whole of what was drawn is scaled into the narrower box.
        assert drawn > SHEET and 0 < width <= SHEET and height > 0
    printed.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not printed.locator(".js-plotly-plot .main-svg[viewBox]").count()
