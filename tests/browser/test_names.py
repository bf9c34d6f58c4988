"""The name of a place, or its point in a figure, opens its profile in the same window."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

CODE = re.compile(r"/gebiedsprofiel\?gebied=([A-Za-z0-9-]+)$")


def press(page: Page, what: Locator) -> None:
    """Click in the middle of ``what`` with a mouse: what lies on top of it gets the click."""
    what.evaluate("element => element.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(300)
    box = what.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    page.wait_for_timeout(300)
    page.mouse.down()
    page.mouse.up()


def drawn(page: Page, tile: str) -> Locator:
    """The figure of a tile, when it stands there."""
    place = page.locator(f".st-key-tegel-{tile}")
    place.evaluate("element => element.scrollIntoView()")
    plot = place.locator(".js-plotly-plot").first
    plot.wait_for()
    return plot


def test_a_name_in_a_figure_opens_the_profile_and_the_figure_does_not_catch_the_click(
    visit: Visit,
) -> None:
    page = visit("fysieke_leefomgeving")
    name = drawn(page, "gebieden").locator(".annotation a", has_text="Heerlen-Noord").first
    press(page, name)
    page.wait_for_url(re.compile("gebied=heerlen-noord"))
    expect(page.locator("h1")).to_contain_text("Heerlen-Noord")
    assert not problems(page)


def test_a_point_in_a_figure_opens_the_profile_of_its_place(visit: Visit) -> None:
    page = visit("fysieke_leefomgeving")
    # The last point: the first rows are the country and the programme, which have no profile.
    press(page, drawn(page, "gebieden").locator(".points .point").last)
    page.wait_for_url(CODE)
    assert not problems(page)


def test_a_label_has_the_colour_of_its_line(visit: Visit) -> None:
    page = visit("vergelijken?gebieden=heerlen-noord&gebieden=breda-noord")
    label = drawn(page, "verloop").locator(".annotation a", has_text="Heerlen-Noord").last
    own = label.evaluate("e => getComputedStyle(e).fill")
    text = label.evaluate("e => getComputedStyle(e.closest('text')).fill")
    assert own == text


def test_a_name_in_a_table_opens_the_profile_in_the_same_window(visit: Visit) -> None:
    page = visit("gebiedsprofiel?gebied=WK003402")
    before = len(page.context.pages)
    tile = page.locator(".st-key-tegel-buurten")
    tile.evaluate("element => element.scrollIntoView()")
    link = tile.locator("table a").first
    link.wait_for()
    press(page, link)
    page.wait_for_url(re.compile("gebied=BU"))
    assert len(page.context.pages) == before
    # Another place on the same page begins at its top.
    page.wait_for_function("document.querySelector('[data-testid=stMain]').scrollTop < 50")
    assert not problems(page)
