"""A link with choices in it keeps them: what is in the address is what stands on the screen."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.watch import problems

pytestmark = pytest.mark.browser

LINKS: dict[str, list[tuple[str, str]]] = {
    "vergelijken": [
        ("gebieden", "Delft-West"),
        ("gebieden", "Utrecht Overvecht"),
        ("vergelijk", "Woningvoorraad"),
        ("jaren", "2022-2024"),
        ("a", "Delft-West"),
        ("b", "Nederland"),
        ("kolom", "Verandering"),
    ],
    "gebiedsprofiel": [
        ("gebied", "Breda-Noord"),
        ("periode", "2020-2024"),
        ("maat", "Sociale samenhang"),
        ("weergave", "Verandering sinds het begin"),
    ],
    "woningvoorraad": [
        ("gebied", "Arnhem-Oost"),
        ("volgorde", "Verandering"),
        ("periode", "2018-2022"),
        ("lang", "true"),
        ("jaar", "2020"),
    ],
    "samenhang": [("soort", "Verandering 2018-2024"), ("vergelijking", "Binnen gemeenten")],
    "nota_in_cijfers": [("stelling", "3")],
}


@pytest.mark.parametrize("path", LINKS)
def test_a_link_keeps_its_choices(visit: Visit, path: str) -> None:
    """Streamlit drops a choice it does not know from the address: none may go."""
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
