"""A link with choices in it keeps them: what is in the address is what stands on the screen."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

LINKS: dict[str, list[tuple[str, str]]] = {
    "vergelijken": [
        ("gebieden", "delft-west"),
        ("gebieden", "utrecht-overvecht"),
        ("vergelijk", "won"),
        ("jaren", "2022-2024"),
        ("a", "delft-west"),
        ("b", "NL"),
        ("kolom", "change"),
    ],
    "gebiedsprofiel": [
        ("gebied", "breda-noord"),
        ("periode", "2020-2024"),
        ("maat", "soc"),
        ("weergave", "verandering"),
    ],
    "woningvoorraad": [
        ("gebied", "arnhem-oost"),
        ("volgorde", "verandering"),
        ("periode", "2018-2022"),
        ("lang", "true"),
        ("jaar", "2020"),
    ],
    "samenhang": [("soort", "verandering"), ("vergelijking", "binnen")],
    "nota_in_cijfers": [("stelling", "3")],
}


@pytest.mark.parametrize("path", LINKS)
def test_a_link_keeps_its_choices(visit: Visit, path: str) -> None:
    """A choice that is not known leaves the address: none may go."""
    page = visit(f"{path}?{urlencode(LINKS[path])}")
    kept = parse_qsl(urlsplit(page.url).query)
    assert sorted(kept) == sorted(LINKS[path])
    expect(page.get_by_text("onbekende waarde")).to_have_count(0)
    assert not problems(page)


@pytest.mark.parametrize("path", LINKS)
def test_nonsense_in_a_link_gets_a_dutch_message(visit: Visit, path: str) -> None:
    key = LINKS[path][0][0]
    page = visit(f"{path}?{urlencode({key: '<b>Atlantis</b> 1900'})}")
    expect(page.get_by_text("onbekende waarde").first).to_be_visible()
    assert page.locator("[data-testid=stMain] h2").count()


def test_a_chosen_area_goes_along_and_the_way_back_is_one_step_a_page(visit: Visit) -> None:
    page = visit()
    steps = page.evaluate("history.length")
    page.get_by_role("combobox", name="Uitgelicht gebied").click()
    page.get_by_role("option", name="Breda-Noord").click()
    page.wait_for_url("**/?gebied=breda-noord")
    page.get_by_role("radio", name="Naam", exact=True).click()
    page.wait_for_url("**/?gebied=breda-noord&volgorde=naam")
    before = page.url
    page.get_by_role("button", name="Vergelijken", exact=True).click()
    page.get_by_role("link", name="Gebiedsprofiel", exact=True).first.click()
    page.wait_for_url("**/gebiedsprofiel?gebied=breda-noord")
    wait_until_ready(page)
    expect(page.get_by_role("heading", name="Breda-Noord", exact=True)).to_be_visible()
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    page.wait_for_url(before)
    wait_until_ready(page)
    area = page.get_by_role("combobox", name="Uitgelicht gebied")
    expect(area).to_have_value("Breda-Noord")
    area.press("Backspace")
    area.press("Escape")
    page.wait_for_url("**/?volgorde=naam")
    page.go_forward()
    page.wait_for_url("**/gebiedsprofiel?gebied=breda-noord")
    assert not problems(page)
