"""The tasks of the readers, tried as they would: the clicks, and what the first screen says."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit, wait_until_ready
from tests.sampling import sample

pytestmark = pytest.mark.browser

SIZES = {390: 844, 1400: 900, 820: 1180, 1920: 1080}
"""Width -> height, in pixels."""


class Reader:
    """Who tries a task on ``page``, and counts the clicks."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def click(self, found: Locator) -> None:
        found.click()
        self.clicks += 1

    def sees(self, said: str | re.Pattern[str]) -> None:
        """``said`` is on the screen as it is, without scrolling."""
        wait_until_ready(self.page, everything=False)
        found = self.page.locator("[data-testid=stMain]").get_by_text(said).first
        expect(found).to_be_visible()
        box, size = found.bounding_box(), self.page.viewport_size
        assert box and size
        assert box["y"] >= 0 and box["y"] + box["height"] <= size["height"], (said, box, size)
        assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"], (said, box, size)

    def to_profile(self, name: str) -> None:
        """From the first page to the profile of an area: its name stands in the first bars."""
        bars = self.page.locator(".st-key-tegel-vooruit")
        bars.scroll_into_view_if_needed()
        self.click(bars.get_by_role("link", name=name, exact=True).first)
        expect(self.page.locator("h1")).to_have_text(name)

    def search(self) -> None:
        self.click(self.page.get_by_role("button", name=re.compile("Zoek een andere plek")))


@pytest.fixture(params=sample(SIZES, lambda number, _: number < 2))
def reader(visit: Visit, request: pytest.FixtureRequest) -> Reader:
    """A reader who opens the first page, on a screen of each size."""
    return Reader(visit("", request.param, SIZES[request.param], everything=False))


def test_how_an_area_went_and_what_makes_the_difference(reader: Reader) -> None:
    reader.to_profile("Heerlen-Noord")
    reader.sees(re.compile("Sinds 2018 ging het licht vooruit"))
    reader.sees(re.compile("Het verschil met Nederland zit vooral in overlast en onveiligheid"))
    assert reader.clicks <= 2


def test_which_areas_fell_since_2022(reader: Reader) -> None:
    reader.sees(re.compile("Sinds 2022 ging geen gebied duidelijk achteruit"))
    names = (
        "Roosendaal Ring", "Den Haag Zuidwest", "Groningen-Noord", "Tilburg NoordWest",
        "Zaandam-Oost", "Eindhoven Woensel Zuid",
    )  # fmt: skip
    reader.sees(re.compile(".*".join(map(re.escape, names))))
    assert reader.clicks == 0


def test_whether_an_area_did_better_than_comparable_wijken(reader: Reader) -> None:
    reader.to_profile("Rotterdam-Zuid")
    reader.sees(re.compile("vergelijkbare wijken"))
    assert reader.clicks <= 2


def test_how_many_households_live_in_weak_or_lower(reader: Reader) -> None:
    reader.to_profile("Tilburg NoordWest")
    reader.sees(re.compile(r"\d+% · [\d.]+ huishoudens"))
    assert reader.clicks <= 2


def test_what_a_number_means(reader: Reader) -> None:
    reader.click(reader.page.get_by_text("Wat betekent dit getal?").first)
    wait_until_ready(reader.page, everything=False)
    expect(reader.page.get_by_text(re.compile("Een klasse is .* breed")).first).to_be_visible()
    assert reader.clicks == 1


def test_how_our_own_wijk_does(reader: Reader) -> None:
    reader.search()
    reader.page.get_by_label(re.compile("Gemeente, wijk, buurt")).fill("almere")
    reader.page.keyboard.press("Enter")
    found = reader.page.locator(".plekken").get_by_role("link", name="Almere", exact=True)
    reader.click(found.first)
    expect(reader.page).to_have_url(re.compile("gebied=GM0034"))
    reader.sees(re.compile("De leefbaarheid in .*Almere.* is in 2024"))
    assert reader.clicks == 2


def test_who_resembles_us_and_does_better(reader: Reader) -> None:
    page = reader.page
    if page.viewport_size and page.viewport_size["width"] < 600:
        reader.click(page.get_by_text("Menu", exact=True))
    reader.click(page.locator("nav.menu a:visible", has_text="Buddy").first)
    expect(page.locator("h1")).to_have_text("Buddy’s")
    reader.click(page.locator("ul.links").get_by_role("link", name="Arnhem-Oost", exact=True))
    expect(page).to_have_url(re.compile("gebied=arnhem-oost"))
    reader.sees(re.compile("NPLV-gebieden lijken er .* sterk op Arnhem-Oost"))
    assert reader.clicks <= 3


def test_a_colleague_gets_exactly_this(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{page.url}gebiedsprofiel?gebied=breda-noord&periode=2022-2024")
    wait_until_ready(page, everything=False)
    said = page.locator(".st-key-tegel-antwoord").inner_text()
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {"
        "writeText: async text => { window.copied = text; }}})"
    )
    copy = page.locator("[data-kopieer-link]:visible")
    reader.click(copy)
    expect(copy).to_have_text("Gekopieerd")
    assert reader.clicks == 1
    page.goto(page.evaluate("window.copied"))
    wait_until_ready(page, everything=False)
    assert page.locator(".st-key-tegel-antwoord").inner_text() == said
    period = page.get_by_role("radio", name="2022-2024", exact=True).first
    expect(period).to_have_attribute("aria-checked", "true")
