"""Every page in a real browser, on a desk, a tablet and a phone."""

import os
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.ui.registry import PAGES, PageInfo
from tests.browser.barriers import barriers, overflow, spilled
from tests.browser.conftest import ALL_THERE, Visit, wait_until_ready
from tests.browser.watch import problems
from tests.sampling import every, sample

pytestmark = pytest.mark.browser

WIDTHS = (1400, 820, 390)
OUTPUT = Path(__file__).with_name("output")


def _name(path: str) -> str:
    return path or "start"


def _id(value: PageInfo | int) -> str:
    return _name(value.url_path) if isinstance(value, PageInfo) else str(value)


@pytest.mark.parametrize(
    ("page_info", "width"),
    sample(product(PAGES, WIDTHS), lambda number, one: one[1] == 390 or number % 4 == 0),
    ids=_id,
)
def test_page(visit: Visit, page_info: PageInfo, width: int) -> None:
    """No error, nobody else asked, no barrier axe can find, nothing outside the screen."""
    path, title = page_info.url_path, page_info.title
    page = visit(path, width)
    if os.environ.get("NPLV_PICTURES"):
        _screenshot(page, OUTPUT / f"{_name(path)}-{width}.png")
    assert page.evaluate("document.documentElement.lang") == "nl"
    headings = page.locator("[data-testid=stMain] h1").all_inner_texts()
    assert [text.strip() for text in headings] == [title]
    assert not page.locator("[data-testid=stException]").count()
    assert not overflow(page)
    ticks = page.locator(".xtick text, .ytick text").all_text_contents()
    assert not {"+0", "+0,00", "NaN"} & set(ticks)
    assert not barriers(page)
    assert not problems(page)


@pytest.mark.parametrize("page_info", sample(PAGES, every(3)), ids=_id)
def test_every_table_can_be_read_on_a_phone(visit: Visit, page_info: PageInfo) -> None:
    """With all tables unfolded nothing sticks out and axe finds no barrier."""
    page = visit(page_info.url_path + ALL_THERE.get(page_info.key, ""), 390)
    folds = page.locator("[data-testid=stExpander]")
    for index in range(folds.count()):
        # What is in a fold is made when it is opened, and only then.
        inside = folds.nth(index).locator(
            "[data-testid=stExpanderDetails] [data-testid=stElementContainer]"
        )
        expect(inside).to_have_count(0)
        folds.nth(index).locator("summary").click()
        expect(inside.first).to_be_visible()
    wait_until_ready(page)
    assert not overflow(page)
    assert not spilled(page)
    assert not barriers(page)


def _screenshot(page: Page, path: Path) -> None:
    """Save the whole page, for who wants to look (``NPLV_PICTURES=1``): Streamlit scrolls within
    the window, so the window is made as long."""
    OUTPUT.mkdir(exist_ok=True)
    size = page.viewport_size
    assert size
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": min(max(height, 900), 12_000)})
    wait_until_ready(page)
    page.screenshot(path=path)
    page.set_viewport_size(size)
    wait_until_ready(page)


def test_the_browser_is_told_it_is_one(browser: Browser) -> None:
    """Guard against a suite that passes because nothing was opened."""
    assert browser.is_connected()
    assert PAGES
