"""What a test sees of a map: the colour at a spot, and what the page fetched for it."""

import io
import time

from PIL import Image
from playwright.sync_api import Page

from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES

CHART = ".st-key-kaart-plaatsen [data-testid=stDeckGlJsonChart]"
PATIENCE = 40.0
BELOW_NAME = 24
"""Pixels under the middle: there the name of a place may stand, and a colour has to be read."""


def class_rgb(number: int | None) -> tuple[int, int, int]:
    """Red, green and blue of a class as the legend has it; of a missing one for None."""
    colour = CLASSES[number - 1].colour if number else COLOURS["missing"]
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def middle_colour(page: Page) -> tuple[int, int, int]:
    """The colour of the map where it looks: just below the middle, clear of a name there."""
    box = page.locator(CHART).bounding_box()
    assert box
    spot = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2 + BELOW_NAME}
    picture = page.screenshot(clip={**spot, "width": 1, "height": 1})
    red, green, blue = Image.open(io.BytesIO(picture)).convert("RGB").getpixel((0, 0))
    return red, green, blue


def wait_for_colour(page: Page, wanted: tuple[int, int, int]) -> tuple[int, int, int]:
    """The colour in the middle, once it is ``wanted`` or when patience is at its end."""
    deadline = time.monotonic() + PATIENCE
    found = middle_colour(page)
    while found != wanted and time.monotonic() < deadline:
        page.wait_for_timeout(100)
        found = middle_colour(page)
    return found


def fetched(page: Page) -> list[str]:
    """A list that grows with the name of every map file the page asks for from now on.

    Waits first until those of the first view are there.
    """
    page.wait_for_function(
        """() => ["gemeente", "grenzen", "nplv"].every(name =>
            performance.getEntriesByType("resource").some(entry =>
                entry.name.includes(`/app/static/${name}.`) && entry.responseEnd > 0))"""
    )
    names: list[str] = []
    page.on(
        "request",
        lambda request: (
            names.append(request.url.rsplit("/", 1)[1].split(".")[0])
            if request.url.endswith(("geojson", ".json")) and "/app/static/" in request.url
            else None
        ),
    )
    return names
