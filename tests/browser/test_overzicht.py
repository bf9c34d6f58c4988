"""What only a browser shows of Overzicht: the address, the links, the downloads, the map."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, wait_until_ready
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

DEEP_LINK = (
    "?gebied=Utrecht+Overvecht&weergave=Verandering+sinds+het+begin&volgorde=Naam&periode=2020-2022"
)


def test_a_deep_link_reproduces_the_selection(visit: Visit) -> None:
    page = visit(DEEP_LINK)
    expect(page.locator(".kijkt-naar")).to_contain_text("Utrecht Overvecht")
    for name in ("Verandering sinds het begin", "Naam", "2020-2022"):
        chosen = page.get_by_role("radio", name=name, exact=True)
        expect(chosen).to_have_attribute("aria-checked", "true")
    first = page.locator(".veelvoud-vak strong").first
    expect(first).to_have_text("Amsterdam Nieuw-West")
    expect(page.locator(".veelvoud-vak.gekozen strong").first).to_have_text("Utrecht Overvecht")
    expect(page.locator(".veelvoud-cijfer").first).to_contain_text("sinds 2020")
    page.wait_for_url(
        "**/?gebied=utrecht-overvecht&weergave=verandering&volgorde=naam&periode=2020-2022"
    )


def test_a_choice_changes_the_address_and_the_address_reproduces_the_choice(visit: Visit) -> None:
    page = visit()
    page.get_by_role("radio", name="Naam", exact=True).click()
    page.wait_for_url("**/?volgorde=naam")
    again = visit(page.url.split("/")[-1])
    expect(again.locator(".veelvoud-vak strong").first).to_have_text("Amsterdam Nieuw-West")


def test_an_unknown_area_in_the_address_gets_a_dutch_message(visit: Visit) -> None:
    page = visit("?gebied=Atlantis")
    expect(page.get_by_role("alert").first).to_contain_text("onbekende waarde")
    expect(page.get_by_role("alert").first).to_contain_text("Atlantis")


def test_the_table_can_be_downloaded_for_excel(visit: Visit) -> None:
    page = visit()
    page.get_by_text("Meenemen").nth(1).click()
    with page.expect_download() as caught:
        page.get_by_role("button", name="Excel").nth(0).click()
    assert caught.value.suggested_filename.endswith(".xlsx")


@pytest.mark.parametrize("width", [1400, 390])
def test_the_navigation_leads_to_every_group(visit: Visit, width: int) -> None:
    page = visit(width=width)
    group = "Uitleg" if width > 640 else "Menu"
    page.locator(".menu summary:visible", has_text=group).click()
    page.get_by_role("link", name="Verantwoording", exact=True).first.click()
    page.wait_for_url("**/verantwoording")
    wait_until_ready(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verantwoording")
    assert not problems(page)
