"""With forced colours (Windows high contrast) what is told by colour stays to be seen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from dashboard.vocabulary.scales import CLASSES
from tests.browser.conftest import PATIENCE_MS, wait_until_ready
from tests.conftest import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def contrast(browser: Browser, server: Server) -> Iterator[Page]:
    """The map page as Windows draws it in high contrast."""
    context = browser.new_context(locale="nl-NL", forced_colors="active", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{server.url}/kaart")
    wait_until_ready(page)
    yield page
    context.close()


def backgrounds(page: Page, selector: str) -> list[str]:
    return page.eval_on_selector_all(
        selector, "found => found.map(one => getComputedStyle(one).backgroundColor)"
    )


def test_the_legend_keeps_its_colours_and_the_chosen_button_differs(contrast: Page) -> None:
    shown = backgrounds(contrast, ".legenda-tabel .klasse-vlak")
    wanted = [f"rgb({int(c.colour[1:3], 16)}, {int(c.colour[3:5], 16)}, {int(c.colour[5:], 16)})"
              for c in CLASSES]  # fmt: skip
    assert shown[:9] == wanted
    chosen = backgrounds(contrast, "button[role=radio][aria-checked=true]")
    others = backgrounds(contrast, "button[role=radio][aria-checked=false]")
    assert chosen and others and not set(chosen) & set(others)
