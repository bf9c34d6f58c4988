"""The page Wat kan ik ermee: uses, facts about the chosen place, and links a reader opens."""

import re

from tests.pages.screen import headline, of, open_closed, open_page, tiles

FETCHES = re.compile(r"<(?:img|script|iframe|link|source)\b[^>]*https?://", re.I)


def test_without_a_place_it_says_what_it_is_used_for_and_asks_for_one():
    screen = open_closed("wat_kan_ik_ermee")
    html = " ".join(h.value for h in of(screen.main, "html"))
    assert not tiles(screen)
    assert "Wbmgp" in html and "nota 2026-0000277190" in html
    assert 'href="wat_kan_ik_ermee?gebied=arnhem-oost"' in html


def test_for_a_place_the_facts_come_first():
    screen = open_page("wat_kan_ik_ermee", gebied="heerlen-noord")
    assert list(tiles(screen)) == ["feiten", "wijken", "buurten"]
    assert headline(tiles(screen)["feiten"]).startswith("In 2024 heeft Heerlen-Noord een score van")


def test_links_to_other_websites_are_only_links():
    screen = open_closed("wat_kan_ik_ermee")
    html = " ".join(h.value for h in of(screen.main, "html"))
    outside = re.findall(r"<a [^>]*https://[^>]*>", html)
    assert len(outside) == 3
    assert all('rel="noopener noreferrer"' in link for link in outside)
    assert not FETCHES.search(html)
