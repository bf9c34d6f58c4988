"""A postcode: its profile by every way to write it, and what other pages do with it."""

import pytest

from dashboard.ui.place_search import results
from dashboard.ui.registry import PAGES, PageInfo, Shows, page_info
from tests.pages.screen import open_page, texts
from tests.pages.test_my_area import address, head, links

OTHERS = [info for info in PAGES if info.key != "gebiedsprofiel"]
SAMPLE = ("overzicht", "vergelijken", "kaart", "buddys")


@pytest.mark.parametrize("written", ["3011", "3011 AB", "3011ab"])
def test_the_profile_opens_by_its_four_digits_with_or_without_letters(written):
    screen = open_page("gebiedsprofiel", gebied=written)
    assert address(screen)["gebied"] == ["3011"] and not screen.warning and not screen.error
    assert screen.title[0].value == "Postcode 3011 (Rotterdam)"
    said = " ".join(texts(screen))
    assert "klasse zeer goed" in said and "De postcodes in Rotterdam" in said


def other_page(info: PageInfo) -> None:
    screen = open_page(info, gebied="3011")
    assert address(screen)["gebied"] == ["3011"] and not screen.warning and not screen.error
    said = head(screen)
    assert "U kijkt naar: postcode 3011 (Rotterdam)" in said
    assert ("Postcode 3011 komt op deze pagina niet voor" in said) == (info.shows is not Shows.NONE)
    assert links(screen)["postcode 3011 (Rotterdam)"] == "gebiedsprofiel?gebied=3011"


@pytest.mark.parametrize("key", SAMPLE)
def test_another_page_keeps_it_and_says_where_to_look(key):
    other_page(page_info(key))


@pytest.mark.proof
@pytest.mark.parametrize("info", OTHERS, ids=lambda info: info.key)
def test_every_other_page_keeps_it_and_says_where_to_look(info):
    other_page(info)


def test_the_search_of_every_page_offers_its_profile(store):
    for info in PAGES:
        html = results(store, info, "3011 AB")
        assert 'href="gebiedsprofiel?gebied=3011"' in html and "in Rotterdam" in html


def test_an_unknown_postcode_is_said():
    screen = open_page("gebiedsprofiel", gebied="1000")
    assert screen.warning or screen.error
    assert "gebied" not in address(screen)
