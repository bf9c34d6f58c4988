"""The page for an address that is none of ours."""

import pytest

from dashboard.ui.registry import PAGES
from dashboard.ui.unknown_page import unknown_page


def test_it_leads_to_every_page():
    html = unknown_page("/bestaatniet")
    for info in PAGES:
        assert f'href="./{info.url_path}"' in html
        assert f">{info.title}</a>" in html


def test_links_climb_out_of_a_deeper_address():
    assert 'href="../kaart"' in unknown_page("/a/b")
    assert 'href="../../kaart"' in unknown_page("/a/b/c")


def test_who_typed_a_capital_gets_the_page_with_the_choice():
    html = unknown_page("/Gebiedsprofiel", "gebied=Utrecht&x=1")
    assert 'Bedoelt u de pagina <a href="./gebiedsprofiel?gebied=Utrecht&amp;x=1">' in html


@pytest.mark.parametrize(("path", "query"), [("/<b>", ""), ("/KAART", '"><script>')])
def test_what_was_asked_stays_text(path, query):
    html = unknown_page(path, query)
    assert "<b>" not in html and "<script>" not in html


def test_who_typed_the_name_of_the_start_page_gets_it():
    assert 'Bedoelt u de pagina <a href="./">Overzicht</a>?' in unknown_page("/overzicht")
