"""Mijn gebied for a gemeente, wijk or buurt: every tile that can be there, and no other."""

import pytest

from dashboard.content.names import profile_address
from tests.pages.screen import of, open_page, texts, tiles

PAGE = "gebiedsprofiel"
COURSE = ["verloop", "dimensies", "opbouw"]
ALIKE = ["vergelijkbaar", "wijken"]
PLACES = {
    # Almere: no wijk of it lies in an area, and not every wijk has a score before 2024.
    "GM0034": ["antwoord", "gebied", "achter", "buurten", "klassen", "lijkt"],
    # Heerlen holds an area, and has values of ours in every year.
    "GM0917": ["antwoord", "gebied", *COURSE, "achter", "buurten", "klassen", "lijkt"],
    "WK003402": ["antwoord", "gebied", *COURSE, "achter", "buurten", "klassen", *ALIKE, "lijkt"],
    # A buurt outside the programme: 2024 alone.
    "BU00340101": ["antwoord", "gebied", "achter", "buurten", "lijkt"],
}


@pytest.mark.parametrize("code", PLACES)
def test_a_profile_has_the_tiles_that_its_data_allow(code):
    screen = open_page(PAGE, gebied=code)
    assert not screen.error and not screen.warning
    assert list(tiles(screen)) == PLACES[code]
    assert not any("kan nu niet worden getoond" in text for text in texts(screen))


@pytest.mark.parametrize("code", ["WK003402", "GM0917", "heerlen-noord"])
def test_a_profile_does_not_lead_to_itself(code):
    screen = open_page(PAGE, gebied=code)
    to = profile_address(code)
    for key, tile in tiles(screen).items():
        texts_of_it = [h.value for h in of(tile, "html")]
        texts_of_it += [table.value.to_csv() for table in of(tile, "table")]
        found = [text for text in texts_of_it if f'"{to}"' in text or f"({to})" in text]
        assert not found, key


def odd_places(store) -> list[str]:
    """Places that something is the matter with: no households, a jump, a name that is a word of
    ours, a wijk of one buurt, and a buurt and a wijk within an area of the programme."""
    areas = store.areas[store.areas["level"].isin(["wijk", "buurt"])]
    wijken, buurten = (areas[areas["level"] == level] for level in ("wijk", "buurt"))
    alone = buurten.groupby("wijk_code").size()
    return [
        wijken.loc[wijken["households"].isna(), "code"].iloc[0],
        buurten.loc[buurten["households"].isna(), "code"].iloc[0],
        wijken.loc[wijken["jump"] != "", "code"].iloc[0],
        alone[alone == 1].index[0],
        wijken.loc[wijken["nplv_area"] != "", "code"].iloc[0],
        buurten.loc[buurten["nplv_area"] != "", "code"].iloc[0],
    ]


def test_a_profile_of_a_place_with_something_odd_opens_whole(store):
    for code in odd_places(store):
        screen = open_page(PAGE, gebied=code)
        assert not screen.error and not screen.warning, code
        assert list(tiles(screen))[:2] == ["antwoord", "gebied"], code
        assert not any("kan nu niet worden getoond" in text for text in texts(screen)), code
