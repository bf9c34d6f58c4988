"""Taking along in a real browser: a file, a sentence, and a link that opens at its tile."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import barriers, overflow
from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

PROFILE = "gebiedsprofiel?gebied=heerlen-noord"
CLIPBOARD = """Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {
    writeText: async text => { window.gekopieerd = text; }}})"""


def opened(page: Page, key: str) -> None:
    """Open the fold of tile ``key`` by keyboard."""
    page.locator(f".st-key-uitklap-mee-{key} summary").press("Enter")
    page.locator(f".st-key-bestanden-{key} button").first.wait_for()


@pytest.mark.parametrize("width", [390, 1400])
def test_what_can_be_taken_along_is_reached_by_keyboard_without_a_barrier(
    visit: Visit, width: int
) -> None:
    page = visit(PROFILE, width)
    opened(page, "verloop")
    assert not barriers(page)
    assert not overflow(page)
    with page.expect_download() as caught:
        page.locator(".st-key-bestanden-verloop").get_by_role("button", name="CSV").press("Enter")
    assert caught.value.suggested_filename == "heerlen-noord-verloop-2018-2024.csv"
    assert not problems(page)


def test_a_copied_link_opens_at_its_tile_and_stays_there(visit: Visit) -> None:
    page = visit(PROFILE)
    page.evaluate(CLIPBOARD)
    opened(page, "klassen")
    page.get_by_text("Kopieer zin met bron").press("Enter")
    expect(page.get_by_text("Gekopieerd").first).to_be_visible()
    sentence = page.evaluate("window.gekopieerd")
    headline = page.locator(".st-key-kernzin-klassen").inner_text()
    assert sentence.startswith(headline) and sentence.endswith(f"{PROFILE}#tegel-klassen")
    page.get_by_text("Kopieer link naar deze figuur").press("Enter")
    page.wait_for_timeout(200)
    link = page.evaluate("window.gekopieerd")
    assert link == f"{page.url}#tegel-klassen"
    again = visit(f"{PROFILE}#tegel-klassen", everything=False)
    heading = again.locator(".st-key-tegel-klassen h2")
    again.locator(".st-key-kernzin-klassen").wait_for()
    wait_until_ready(again, everything=False)
    again.wait_for_timeout(500)
    assert 0 <= heading.bounding_box()["y"] < 120
    assert again.evaluate("document.activeElement.closest('.st-key-tegel-klassen') !== null")
    assert not problems(again)


def test_a_heading_that_is_drawn_anew_keeps_the_focus(visit: Visit) -> None:
    page = visit(PROFILE)
    page.evaluate(
        """() => {
          const heading = () => document.querySelector(".st-key-tegel-klassen h2");
          const focused = setInterval(() => {
            if (document.activeElement !== heading()) return;
            clearInterval(focused);
            heading().replaceWith(heading().cloneNode(true));
            window.drawn = true;
          }, 20);
          location.hash = "#tegel-klassen";
        }"""
    )
    page.wait_for_function(
        "() => window.drawn && document.activeElement.closest('.st-key-tegel-klassen h2')",
        timeout=10_000,
    )


@pytest.mark.parametrize("width", [390, 1400])
def test_the_basket_is_put_in_order_by_keyboard_without_a_barrier(visit: Visit, width: int) -> None:
    page = visit(PROFILE, width)
    for number, key in enumerate(("verloop", "klassen"), start=1):
        opened(page, key)
        page.locator(f".st-key-neem-{key} button").press("Enter")
        expect(page.locator(".st-key-meenemen")).to_contain_text(f"Meenemen ({number})")
    page.locator(".st-key-meenemen button").first.press("Enter")
    expect(page.get_by_text("1. Heerlen-Noord: Het verloop")).to_be_visible()
    page.get_by_role("button", name="Zet 2 hoger").press("Enter")
    expect(page.get_by_text("2. Heerlen-Noord: Het verloop")).to_be_visible()
    assert not barriers(page)
    assert not overflow(page)
    with page.expect_download() as caught:
        page.locator(".st-key-bestanden-mandje").get_by_role("button", name="Dia").press("Enter")
    assert caught.value.suggested_filename == "heerlen-noord-2018-2024.pptx"
    page.keyboard.press("Escape")
    expect(page.get_by_text("Uw mandje")).to_have_count(0)
    assert not problems(page)
