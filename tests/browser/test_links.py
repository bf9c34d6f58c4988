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


@pytest.mark.timeout(300)
def test_the_way_back_is_one_step_a_page_and_keeps_place_and_choices(visit: Visit) -> None:
    """Within the app that is open: nothing is loaded anew."""
    page = visit("?gebied=breda-noord")
    page.evaluate("window.sinds_het_openen = true")
    steps = page.evaluate("history.length")
    page.get_by_role("radio", name="2022-2024", exact=True).first.click()
    page.wait_for_url("**/?gebied=breda-noord&periode=2022-2024")
    walked = [page.url]
    for title in ("Mijn gebied", "Vergelijken"):
        page.get_by_role("link", name=title, exact=True).first.click()
        page.wait_for_function(
            "title => document.querySelector('.menu [aria-current]')?.textContent === title",
            arg=title,
        )
        wait_until_ready(page)
        assert "gebied=breda-noord" in page.url
        expect(page.locator(".kijkt-naar")).to_contain_text("U kijkt naar: Breda-Noord")
        walked.append(page.url)
    assert page.evaluate("history.length") == steps + 2
    for address in reversed(walked[:-1]):
        page.go_back()
        wait_until_ready(page)
        assert page.url == address
        expect(page.locator(".kijkt-naar")).to_contain_text("U kijkt naar: Breda-Noord")
    chosen = page.get_by_role("radio", name="2022-2024", exact=True).first
    expect(chosen).to_be_checked()
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Breda-Noord")
    assert page.evaluate("window.sinds_het_openen")
    assert not problems(page)


def test_another_place_is_a_step_and_the_way_back_gives_the_one_before(visit: Visit) -> None:
    page = visit("gebiedsprofiel?gebied=breda-noord")
    page.evaluate("window.sinds_het_openen = true")
    page.get_by_role("radio", name="2022-2024", exact=True).first.click()
    page.wait_for_url("**/gebiedsprofiel?gebied=breda-noord&periode=2022-2024")
    page.get_by_role("button", name="Zoek een andere plek").click()
    expect(page.get_by_label("Gemeente, wijk, buurt, postcode of NPLV-gebied")).to_be_focused()
    page.keyboard.type("den haag")
    page.get_by_role("link", name="Den Haag Zuidwest", exact=True).click()
    expect(page.locator("h1")).to_have_text("Den Haag Zuidwest")
    expect(page.locator("[data-testid=stPopoverBody]")).to_have_count(0)
    wait_until_ready(page)
    held = dict(parse_qsl(urlsplit(page.url).query))
    assert held == {"gebied": "den-haag-zuidwest", "periode": "2022-2024"}
    page.go_back()
    expect(page.locator("h1")).to_have_text("Breda-Noord")
    wait_until_ready(page)
    page.get_by_role("link", name="Wis en kijk naar alle 20 NPLV-gebieden").click()
    expect(page.locator(".kijkt-naar")).to_contain_text("alle 20 NPLV-gebieden")
    assert page.url.endswith("gebiedsprofiel?periode=2022-2024")
    assert page.evaluate("window.sinds_het_openen")
    assert not problems(page)


def test_a_link_that_is_followed_while_figures_come_in_shows_its_page(visit: Visit) -> None:
    """What was asked of the page that is left must not empty the page that is opened."""
    page = visit("", everything=False)
    # A control of the page that is left, pressed just after the step to another.
    page.evaluate(
        "() => { nplv.go('gebiedsprofiel?gebied=heerlen-noord');"
        " document.querySelector(\"[class*='st-key-bereik-'] button\").click(); }"
    )
    expect(page.locator("h1")).to_have_text("Heerlen-Noord")
    wait_until_ready(page)
    expect(page.locator("h1")).to_have_text("Heerlen-Noord")
    assert not problems(page)
