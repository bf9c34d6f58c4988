"""Thema's: every theme opens, every measure of it, for any place, and says what it does not."""

from dataclasses import replace

import pytest

from dashboard.ui import data
from dashboard.vocabulary.themes import THEME_MEASURES, THEMES
from tests.pages.screen import headline, of, open_page, plain, tiles

PLACES = ("", "heerlen-noord", "breda-noord", "GM0344", "WK034403", "BU05991081")
FIRST = {one.theme: one.key for one in reversed(THEME_MEASURES.values())}
ALL = [
    pytest.param(measure, place, marks=pytest.mark.proof)
    for measure in THEME_MEASURES
    for place in PLACES[1:]
]


def fine(screen):
    assert not screen.exception and not screen.error
    assert "antwoord" in tiles(screen)
    return screen


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_opens_on_its_first_measure(theme):
    screen = fine(open_page("thema", thema=theme))
    assert not screen.warning
    assert {"gebieden", "zelfde-klasse", "klassen", "wolk"} <= set(tiles(screen))
    said = " ".join(plain(html.value) for html in of(screen.main, "html"))
    assert "Een verschil is geen oorzaak" in said


@pytest.mark.parametrize(("measure", "place"), ALL)
def test_every_measure_opens_for_any_place(measure, place):
    asked = {"thema": THEME_MEASURES[measure].theme, "maat": measure, "gebied": place}
    screen = fine(open_page("thema", **asked))
    assert not screen.warning


@pytest.mark.parametrize("place", PLACES[1:])
def test_a_place_stands_beside_the_programme(store, place):
    screen = fine(open_page("thema", thema="veiligheid", gebied=place))
    name = store.area(place).name
    table = of(tiles(screen)["antwoord"], "table")[0].value
    assert any(name in str(header) for header in table.columns)
    assert name in " ".join(plain(m.value) for m in of(tiles(screen)["antwoord"], "markdown"))


def test_a_measure_of_another_theme_falls_back_to_the_first_and_is_said():
    screen = fine(open_page("thema", thema="wonen", maat="criminaliteit"))
    assert len(screen.warning) == 1
    assert "Koopwoningen" in headline(tiles(screen)["gebieden"])


def test_a_theme_without_its_file_says_what_is_missing_and_how_to_get_it(store, monkeypatch):
    rows = store.indicators[store.indicators["measure"] != "criminaliteit"]
    less = replace(store, indicators=rows[rows["measure"] != "geluid_buren"])
    monkeypatch.setattr(data, "get_store", lambda: less)
    monkeypatch.setattr("dashboard.ui.frame.get_store", lambda: less)
    screen = fine(open_page("thema", thema="veiligheid"))
    assert list(tiles(screen)) == ["antwoord"]
    text = " ".join(plain(m.value) for m in of(screen.main, "markdown"))
    assert "geen gegevens" in text and "47022NED" in text
