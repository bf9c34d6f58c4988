"""With forced colours (Windows high contrast) what is told by colour stays to be seen."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.vocabulary.scales import CLASSES
from tests.browser.barriers import barriers
from tests.browser.conftest import PATIENCE_MS, wait_until_ready
from tests.conftest import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def contrast(browser: Browser, server: Server) -> Iterator[Callable[[str], Page]]:
    """Opens a page as Windows draws it in high contrast."""
    context = browser.new_context(locale="nl-NL", forced_colors="active", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)

    def open_page(path: str) -> Page:
        page = context.new_page()
        page.goto(f"{server.url}/{path}")
        wait_until_ready(page)
        return page

    yield open_page
    context.close()


def backgrounds(page: Page, selector: str) -> list[str]:
    return page.eval_on_selector_all(
        selector, "found => found.map(one => getComputedStyle(one).backgroundColor)"
    )


def test_the_legend_keeps_its_colours_and_the_chosen_button_differs(
    contrast: Callable[[str], Page],
) -> None:
    page = contrast("kaart")
    shown = backgrounds(page, ".legenda-tabel .klasse-vlak")
    wanted = [f"rgb({int(c.colour[1:3], 16)}, {int(c.colour[3:5], 16)}, {int(c.colour[5:], 16)})"
              for c in CLASSES]  # fmt: skip
    assert shown[:9] == wanted
    chosen = backgrounds(page, "button[role=radio][aria-checked=true]")
    others = backgrounds(page, "button[role=radio][aria-checked=false]")
    assert chosen and others and not set(chosen) & set(others)


def test_the_answer_keeps_its_bars_and_dots(contrast: Callable[[str], Page]) -> None:
    page = contrast("gebiedsprofiel?gebied=heerlen-noord")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    drawn = ".st-key-tegel-antwoord .baan-deel"
    assert page.locator(drawn).count()
    assert ground not in backgrounds(page, drawn)
    assert not barriers(page)


def test_presentation_has_no_barriers(contrast: Callable[[str], Page]) -> None:
    page = contrast("vergelijken?toon=groot")
    expect(page.locator(".groot-plaats")).to_contain_text("1 van")
    assert not barriers(page)
