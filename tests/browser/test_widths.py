"""From a small phone to a beamer the content uses the screen, and nothing is wider than it."""

import pytest
from playwright.sync_api import Page

from dashboard.ui.registry import PAGES, PageInfo
from tests.browser.barriers import overflow
from tests.browser.conftest import ALL_THERE, Visit, wait_until_ready
from tests.sampling import every, sample

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 700, 820, 1400, 1920)
"""Pixels; 700 is a window of 1400 at 200% zoom."""
# Cards of which one stands alone in the last row, and does not fill it.
ORPHANS = """() => [...document.querySelectorAll('.kerncijfers, .veelvoud')].filter(row => {
    const boxes = [...row.children].map(card => card.getBoundingClientRect());
    const last = boxes.filter(box => Math.abs(box.top - boxes.at(-1).top) < 2);
    return boxes.length > 1 && last.length === 1
        && last[0].width < row.getBoundingClientRect().width - 2;
}).map(row => `${row.children.length} cards: ${row.innerText.slice(0, 60)}`)"""
# Tables of which a part lies outside their place; only seven columns and more may be scrolled.
CUT_OFF = """() => [...document.querySelectorAll('[data-testid=stMain] table')].filter(table => {
    const places = ["[data-testid=stColumn]", "[class*='st-key-tegel-']"]
        .map(kind => table.closest(kind)).filter(place => place?.offsetWidth);
    return table.offsetWidth && !table.querySelector('tr > :nth-child(7)') && places.some(
        place => table.getBoundingClientRect().right > place.getBoundingClientRect().right + 1);
}).map(table => `table cut off: ${table.innerText.slice(0, 60)}`)"""
LONGEST_LINE = """() => Math.max(0, ...[...document.querySelectorAll('[data-testid=stMain] p')]
    .filter(p => p.offsetWidth && !p.closest('button, label, summary'))
    .map(p => p.offsetWidth / parseFloat(getComputedStyle(p).fontSize)))"""
"""Of running text, in em: a character of this font takes about half of one."""


@pytest.mark.parametrize("page_info", sample(PAGES, every(2)), ids=lambda info: info.key)
def test_nothing_is_wider_than_its_screen(visit: Visit, page_info: PageInfo) -> None:
    page = visit(page_info.url_path + ALL_THERE.get(page_info.key, ""), WIDTHS[0])
    found = {}
    for width in WIDTHS:
        _resize(page, width)
        found[width] = overflow(page) + page.evaluate(ORPHANS) + page.evaluate(CUT_OFF)
    assert not {width: what for width, what in found.items() if what}


def test_on_a_beamer_the_content_is_wide_and_its_lines_are_not(visit: Visit) -> None:
    page = visit("", 1920, 1080)
    block = page.locator("[data-testid=stMainBlockContainer] > [data-testid=stVerticalBlock]")
    assert block.bounding_box()["width"] >= 1750
    assert page.evaluate(LONGEST_LINE) <= 38
    first, second = (page.locator(f".st-key-tegel-{key}") for key in ("verloop", "dimensies"))
    assert first.bounding_box()["y"] == second.bounding_box()["y"]
    chart = first.locator(".main-svg").first.bounding_box()
    assert chart["width"] >= first.bounding_box()["width"] - 2
    _resize(page, 820)
    assert first.bounding_box()["y"] < second.bounding_box()["y"]


def test_on_a_phone_the_search_stands_above_the_map_and_nothing_lies_over_a_chart(
    visit: Visit,
) -> None:
    page = visit("kaart?plaats=WK034403", 390, 844)
    search, drawn = (page.locator(where) for where in (".st-key-zoek", "[class*=st-key-kaart-]"))
    assert search.bounding_box()["y"] < drawn.first.bounding_box()["y"]
    assert not page.locator(".modebar-container:visible").count()
    _resize(page, 1400)
    assert search.bounding_box()["x"] > drawn.first.bounding_box()["x"]


def _resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(300)  # a chart follows the width of its column a little later
    wait_until_ready(page)
