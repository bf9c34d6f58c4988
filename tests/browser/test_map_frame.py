"""The frame of the map of places: what is told stays in it, and on the whole screen its legend."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.maps import CHART

pytestmark = pytest.mark.browser
FRAME = ".st-key-kaart-plaatsen"


def test_what_is_told_of_a_place_stays_inside_the_map(visit: Visit) -> None:
    page = visit("kaart?niveau=gemeente&beeld=52.1,5.6,9.50")
    page.locator(CHART).evaluate("map => map.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(500)
    box = page.locator(CHART).bounding_box()
    assert box
    for across, down in ((0.97, 0.5), (0.97, 0.97), (0.5, 0.97)):
        page.mouse.move(box["x"] + box["width"] * across, box["y"] + box["height"] * down)
        told = page.locator(f"{CHART} .deck-tooltip")
        expect(told).to_be_visible()
        page.wait_for_timeout(300)
        found = told.bounding_box()
        assert found
        assert found["x"] + found["width"] <= box["x"] + box["width"]
        assert found["y"] + found["height"] <= box["y"] + box["height"]


def test_the_map_on_the_whole_screen_keeps_its_legend(visit: Visit) -> None:
    page = visit("kaart")
    # Pressed as a keyboard does: it is only in sight under the mouse.
    page.locator(FRAME).get_by_role("button", name="Fullscreen").press("Enter")
    legend = page.locator(".st-key-tegel-plaatsen .legenda-tabel")
    expect(page.locator("html.kaart-vult-scherm")).to_have_count(1)
    expect(legend).to_be_in_viewport()
    expect(legend).to_contain_text("zeer onvoldoende (lager dan 3,674)")
    seen = legend.evaluate(
        """table => {
            const box = table.getBoundingClientRect();
            return table.contains(document.elementFromPoint(box.x + 20, box.y + 20));
        }"""
    )
    assert seen  # on top of the map, not under it
