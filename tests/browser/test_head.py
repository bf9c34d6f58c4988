"""The head of every page: one menu, compact, and closed again after a choice."""

from itertools import product

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.watch import problems
from tests.sampling import sample

pytestmark = pytest.mark.browser

TALLEST = 150
"""Pixels of a phone that the head may take: what is below it is what a reader came for."""
HEIGHTS = {390: 844, 820: 1180, 1400: 900}
"""Width -> height of a screen, in pixels."""
BOTTOM = "document.querySelector('.st-key-kop').getBoundingClientRect().bottom"


@pytest.mark.parametrize(
    ("path", "width"),
    sample(
        product(["gebiedsprofiel?gebied=den-haag-zuidwest", "", "?gebied=GM0034"], HEIGHTS),
        lambda number, one: one[1] == 390 or number < len(HEIGHTS),
    ),
)
def test_the_head_is_compact(visit: Visit, path: str, width: int) -> None:
    page = visit(path, width, HEIGHTS[width])
    assert page.evaluate(BOTTOM) <= TALLEST
    expect(page.get_by_role("button", name="Zoek een andere plek")).to_be_visible()


def test_a_phone_has_one_menu_that_closes_after_a_choice(visit: Visit) -> None:
    page = visit("", 390, 844)
    menu = page.locator(".menu-alles")
    menu.locator("summary").click()
    assert not barriers(page)
    menu.get_by_role("link", name="Stijgers en dalers").click()
    expect(page.locator("h1")).to_have_text("Stijgers en dalers")
    wait_until_ready(page)
    expect(page.locator("details[open]")).to_have_count(0)
    assert not problems(page)


def test_a_place_is_found_while_one_types_with_nothing_in_the_way(visit: Visit) -> None:
    page = visit("", 390, 844)
    page.get_by_role("button", name="Zoek een andere plek").click()
    field = page.get_by_label("Gemeente, wijk, buurt, postcode of NPLV-gebied")
    expect(field).to_be_focused()
    assert not barriers(page)
    page.keyboard.type("almer")
    found = page.get_by_role("link", name="Almere", exact=True)
    expect(found).to_be_visible()
    page.keyboard.type("e")
    expect(field).to_have_value("almere")
    wait_until_ready(page)
    assert not barriers(page)
    found.click()
    expect(page.locator("h1")).to_have_text("Almere (gemeente)")
    assert not problems(page)


def test_a_group_of_pages_works_by_keyboard_and_closes_with_escape_and_by_going_on(
    visit: Visit,
) -> None:
    page = visit()
    group = page.locator(".menu-rij summary", has_text="Dimensies")
    group.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Voorzieningen", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("details[open]")).to_have_count(0)
    expect(group).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(".menu-rij summary", has_text="Analyse").click()
    expect(page.locator(".menu-rij details[open]")).to_have_count(1)
    page.evaluate("document.querySelector('h1').click()")  # as a script does, for a tile
    expect(page.locator(".menu-rij details[open]")).to_have_count(1)
    page.locator("h1").click()
    expect(page.locator("details[open]")).to_have_count(0)
    group.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Fysieke leefomgeving")
    assert not problems(page)


def test_the_link_of_the_screen_is_copied_by_keyboard_and_offered_without_permission(
    visit: Visit,
) -> None:
    page = visit("?gebied=breda-noord&periode=2022-2024")
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {"
        "writeText: async text => { window.gekopieerd = text; }}})"
    )
    copy = page.locator(".gereedschap-rij [data-kopieer-link]")
    copy.focus()
    page.keyboard.press("Enter")
    expect(copy).to_have_text("Gekopieerd")
    assert page.evaluate("window.gekopieerd") == page.url
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    )
    expect(copy).to_have_text("Kopieer link")
    copy.click()
    field = page.get_by_label("Link om te kopiëren")
    expect(field).to_be_focused()
    expect(field).to_have_value(page.url)
    assert not problems(page)


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_other_tools_open_within_the_screen(visit: Visit, width: int) -> None:
    page = visit("gebiedsprofiel", width, 844, everything=False)
    expect(page.locator("[data-kopieer-link]:visible")).to_have_count(1)
    page.locator(".gereedschap summary").press("Enter")
    for name in ("Groot tonen", "Afdrukken"):
        box = page.locator(".gereedschap").get_by_text(name).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    assert not barriers(page)
