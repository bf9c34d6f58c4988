"""Presentation in a real browser: legible, worked by the keys, and left with the choices kept."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

SMALLEST = """() => {
  const stage = document.querySelector(".st-key-toneel");
  const blown = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--groot"));
  const sizes = [];
  for (const words = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT); words.nextNode();) {
    const element = words.currentNode.parentElement;
    if (words.currentNode.textContent.trim() && element.getBoundingClientRect().width > 2)
      sizes.push(parseFloat(getComputedStyle(element).fontSize) * blown);
  }
  return Math.min(...sizes);
}"""
PLACE = ".groot-plaats"


def at(page: Page, place: str) -> None:
    expect(page.locator(PLACE)).to_have_text(place)
    wait_until_ready(page)


def test_two_areas_are_on_the_beamer_within_two_clicks_and_legible(visit: Visit) -> None:
    asked = "gebieden=delft-west&gebieden=arnhem-oost&jaren=2022-2024"
    page = visit(f"vergelijken?{asked}", 1920, 1080)
    page.locator(".groot-tonen:visible").click()
    at(page, "1 van 6")
    assert asked in page.url
    assert page.evaluate(SMALLEST) >= 28
    for name in ("Delft-West", "Arnhem-Oost"):
        expect(page.locator(".st-key-toneel svg").get_by_text(name).first).to_be_visible()
    chart = page.locator(".st-key-toneel .main-svg").first.bounding_box()
    assert chart["width"] >= 1750 and chart["y"] + chart["height"] <= 1080
    assert not barriers(page)
    assert not problems(page)


def test_the_keys_step_through_the_tiles_and_escape_leaves_with_the_choices(visit: Visit) -> None:
    page = visit("vergelijken?jaren=2022-2024&toon=groot", 1280, 720)
    at(page, "1 van 6")
    page.keyboard.press("ArrowRight")
    at(page, "2 van 6")
    expect(page).to_have_url(re.compile("tegel=2"))
    page.keyboard.press("PageUp")
    at(page, "1 van 6")
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-toneel")).to_have_count(0)
    wait_until_ready(page)
    assert "toon=" not in page.url and "tegel=" not in page.url and "jaren=2022-2024" in page.url


def test_a_point_of_a_chart_that_is_blown_up_tells_its_own_value(visit: Visit) -> None:
    page = visit("vergelijken?toon=groot", 1920, 1080)
    point = page.locator(".st-key-toneel .points path").nth(1)
    box = point.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    told = page.locator(".hoverlayer .hovertext").first
    expect(told).to_contain_text("2020")
    near = told.bounding_box()
    assert abs(near["y"] + near["height"] / 2 - box["y"] - box["height"] / 2) < 40
