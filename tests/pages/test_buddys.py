"""The page Buddy's: an answer for every kind of place, with choices in the address."""

import re

import pytest

from dashboard.analysis.similarity import PARTS
from dashboard.vocabulary.areas import own_area
from tests.pages.screen import headline, of, open_closed, open_page, read, tiles


def test_without_a_place_it_asks_for_one_and_shows_the_proposal():
    screen = open_closed("buddys")
    assert set(tiles(screen)) == {"voorstel"}
    links = next(h.value for h in of(screen.main, "html") if 'class="links"' in h.value)
    assert 'href="buddys?gebied=arnhem-oost"' in links


def test_the_answer_comes_before_what_can_be_chosen():
    screen = open_closed("buddys", gebied="arnhem-oost")
    assert list(tiles(screen)) == ["lijkt", "beter", "wijken", "samen", "voorstel"]
    assert "Arnhem-Oost" in headline(tiles(screen)["lijkt"])


def test_choices_come_from_the_address_and_go_there():
    screen = open_page(
        "buddys",
        gebied="zaandam-oost",
        waarop="onv",
        wat="2018-2024",
        buddy="breda-noord",
        **{"weegt-omvang": "0", "niet-samen": "arnhem-oost-zaandam-oost"},
    )
    found = tiles(screen)
    assert "overlast en onveiligheid" in headline(found["beter"])
    assert "Tussen 2018 en 2024" in headline(found["beter"])
    assert "Breda-Noord" in headline(found["samen"])
    table = read(of(found["lijkt"], "table")[0])
    assert "Omvang, afstand" not in table and "Stand, afstand" in table
    pairs = read(of(found["voorstel"], "table")[0])
    assert pairs.loc["Zaandam-Oost", "Kan leren van"] != "Arnhem-Oost"
    assert "0" in screen.query_params["weegt-omvang"]
    assert not screen.warning


@pytest.mark.parametrize("code", ["GM0344", "WK034403", "BU05991081"])
def test_any_place_gets_an_answer(code):
    screen = open_page("buddys", gebied=code)
    assert not screen.error and "lijkt" in tiles(screen)


def test_an_own_area_of_the_same_codes_has_the_same_buddies(store):
    area = store.area("arnhem-oost")
    mine = open_closed("buddys", gebied=own_area("Van mij", area.members).code)
    theirs = open_closed("buddys", gebied=area.code)
    for key in ("lijkt", "beter"):
        said = headline(tiles(mine)[key]).replace("Van mij", area.name)
        assert said == headline(tiles(theirs)[key])


def test_what_counts_stays_when_its_fold_closes_and_is_drawn_only_while_it_is_open():
    screen = open_closed("buddys", gebied="arnhem-oost", **{"weegt-stand": "0"})
    before = headline(tiles(screen)["lijkt"])
    for opened in (False, True, False, True):
        screen.session_state["uitklap-weging"] = opened
        screen.run()
        assert not screen.exception
        labels = [group.label for group in of(screen.main, "button_group")]
        assert any(label.startswith("Stand:") for label in labels) == opened
        assert headline(tiles(screen)["lijkt"]) == before
        assert "0" in screen.query_params["weegt-stand"]


def test_what_the_address_makes_up_is_said_and_changes_nothing():
    screen = open_page("buddys", gebied="arnhem-oost", waarop="<b>geluk</b>", buddy="nergens")
    assert len(screen.warning) == 2
    assert "Arnhem-Oost" in headline(tiles(screen)["beter"])


def test_without_any_part_that_counts_it_says_so():
    none = {f"weegt-{part.key}": "0" for part in PARTS}
    screen = open_closed("buddys", gebied="arnhem-oost", **none)
    assert "geen enkel onderdeel" in headline(tiles(screen)["lijkt"])


def test_what_stands_behind_the_score_can_count_and_then_its_sources_are_named():
    screen = open_closed("buddys", gebied="arnhem-oost", **{"weegt-thema": "2"})
    assert not screen.exception and not screen.warning
    tile = tiles(screen)["lijkt"]
    assert any("Achter de score, afstand" in str(read(t)) for t in of(tile, "table"))
    assert any("politie" in m.value for m in of(tile, "caption") + of(tile, "markdown"))


def test_a_buddy_has_its_profile_beside_that_of_the_place_and_it_says_where_a_slide_is_made(store):
    screen = open_closed("buddys", gebied="arnhem-oost")
    found = [h.value for h in of(screen.main, "html") if 'class="links"' in h.value]
    table = read(of(tiles(screen)["beter"], "table")[0])
    ids = {store.names[code]: code for code in store.area_ids}
    codes = ["arnhem-oost", *(ids[name] for name in table.index)]
    assert len(codes) > 2
    hrefs = [re.findall(r'href="gebiedsprofiel\?gebied=([a-z0-9-]+)"', html) for html in found]
    assert codes in hrefs
    assert any("Meenemen" in one.value and "dia" in one.value for one in of(screen.main, "caption"))
