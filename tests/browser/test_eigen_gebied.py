"""Composing an area in a browser: by clicking on the map, by keyboard, and for everybody."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.store.own import compose
from dashboard.store.read import Store
from tests.browser.barriers import barriers, overflow
from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

MAP = ".st-key-kaart-samenstellen [data-testid=stDeckGlJsonChart]"
TALL = 1800
"""Height of the window: the whole map is in sight."""
WIJK = "WK034403"


def link(store: Store, *codes: str) -> str:
    area = compose(store, "Proef", codes).area
    assert area
    return f"eigen_gebied?gebied={area.code}"


def click_the_middle(page: Page, then: Callable[[], bool]) -> None:
    """Click on the place in the middle of the map, until ``then`` holds."""
    chart = page.locator(MAP)
    for _ in range(3):  # on a busy machine a map drawn without a graphics card misses a click
        chart.scroll_into_view_if_needed()
        box = chart.bounding_box()
        assert box
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for _ in range(50):
            if then():
                return
            page.wait_for_timeout(200)


def test_a_click_on_the_map_takes_a_place_away_and_another_brings_it_back(
    visit: Visit, store: Store
) -> None:
    page = visit(link(store, WIJK), height=TALL)
    name = store.names[WIJK]
    away = page.get_by_role("button", name=f"Haal {name} weg")
    expect(away).to_be_visible()
    page.wait_for_timeout(2000)  # the borders come in a file of their own
    click_the_middle(page, lambda: away.count() == 0)
    expect(away).to_have_count(0)
    assert "gebied=" not in page.url
    wait_until_ready(page)
    click_the_middle(page, lambda: away.count() == 1)
    expect(away).to_be_visible()
    page.wait_for_url("**gebied=eigen*")
    assert not problems(page)


def test_a_click_on_the_sea_changes_nothing(visit: Visit) -> None:
    page = visit("eigen_gebied", height=TALL)
    away = page.locator("[class*=st-key-weg-]")
    page.wait_for_timeout(2000)  # the borders come in a file of their own
    click_the_middle(page, lambda: away.count() == 1)
    expect(away).to_have_count(1)
    page.wait_for_url("**gebied=eigen*")
    wait_until_ready(page)
    page.wait_for_timeout(2000)
    one, box = page.url, page.locator(MAP).bounding_box()
    assert box
    page.mouse.click(box["x"] + 15, box["y"] + 15)  # all of the country is in sight
    page.wait_for_timeout(3000)
    wait_until_ready(page)
    expect(away).to_have_count(1)
    assert page.url == one
    assert not problems(page)


def test_an_area_is_composed_by_keyboard_alone(visit: Visit) -> None:
    page = visit("eigen_gebied")
    page.get_by_label("Naam of code van een gemeente, wijk of buurt").focus()
    page.keyboard.type("Pathmos")
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Voeg Pathmos toe (buurt in Enschede)")
    expect(button).to_be_visible()
    for _ in range(10):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    away = page.get_by_role("button", name="Haal Pathmos weg")
    expect(away).to_be_visible()
    page.wait_for_url("**gebied=eigen*")
    away.focus()
    page.keyboard.press("Enter")
    expect(away).to_have_count(0)
    assert not problems(page)


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("way", ["zoek", "gemeente", "lijst"])
def test_nothing_bars_a_reader(visit: Visit, store: Store, width: int, way: str) -> None:
    page = visit(f"{link(store, WIJK, 'BU01530202')}&manier={way}", width=width)
    assert not barriers(page)
    assert not overflow(page)
    assert not problems(page)


def test_a_file_is_read_and_one_that_is_too_large_is_told_in_dutch(visit: Visit) -> None:
    page = visit("eigen_gebied?manier=lijst")
    field = page.locator("[data-testid=stFileUploader] input")
    large = {"name": "groot.csv", "mimeType": "text/csv", "buffer": b"x" * 5_000_000}
    field.set_input_files(large)
    expect(page.get_by_text("Het bestand is groter dan 1 MB.")).to_be_visible()
    rows = b"code\n1530202\nWK003402\n"
    field.set_input_files({"name": "lijst.csv", "mimeType": "text/csv", "buffer": rows})
    page.get_by_role("button", name="Neem 2 plekken over").click()
    expect(page.get_by_role("button", name="Haal De Werven weg")).to_be_visible()
    page.wait_for_url("**gebied=eigen*")
