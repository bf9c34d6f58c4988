"""Presentation (``?toon=groot``): one tile a screen, and every choice kept."""

import pytest

from dashboard.ui.large import BACK
from dashboard.ui.registry import PAGES, PageInfo
from tests.pages.screen import figures, headline, of, open_page, tags_off, tiles


def place(screen) -> str:
    shown = next(h.value for h in of(screen.main, "html") if "groot-plaats" in h.value)
    return tags_off(shown).strip()


@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_a_page_shows_the_first_of_its_tiles_and_no_other(info: PageInfo) -> None:
    ordinary = list(tiles(open_page(info, gebied="heerlen-noord")).items())
    screen = open_page(info, gebied="heerlen-noord", toon="groot")
    assert not screen.error and not screen.warning
    shown = tiles(screen)
    if not ordinary:
        assert not shown and "geen figuren" in screen.info[0].value
        return
    key, tile = ordinary[0]
    assert list(shown) == [key] and headline(shown[key]) == headline(tile)
    assert f"1 van {len(ordinary)}" in place(screen)


def test_each_step_shows_the_next_tile_and_writes_its_number_in_the_address() -> None:
    keys = list(tiles(open_page("vergelijken")))
    screen = open_page("vergelijken", toon="groot")
    assert screen.button(key="groot-vorige").disabled
    for number, key in enumerate(keys[1:], 2):
        screen.button(key="groot-volgende").click().run()
        assert not screen.exception and not screen.error
        assert list(tiles(screen)) == [key]
        assert str(number) in screen.query_params["tegel"]
    assert screen.button(key="groot-volgende").disabled


@pytest.mark.parametrize(("asked", "seen"), [("3", 3), ("99", 6), ("0", 1), ("x", 1), ("-2", 1)])
def test_a_number_that_no_tile_has_gives_the_nearest(asked: str, seen: int) -> None:
    screen = open_page("vergelijken", toon="groot", tegel=asked)
    assert not screen.exception
    assert place(screen) == f"{seen} van 6"


def test_the_choices_of_other_tiles_stay_in_the_address_and_in_the_way_back() -> None:
    asked = {"weergave": "verandering", "periode": "2022-2024", "gebied": "heerlen-noord"}
    screen = open_page("overzicht", toon="groot", tegel="1", **asked)
    number = list(tiles(open_page("overzicht"))).index("verloop") + 1
    for _ in range(number - 1):
        screen.button(key="groot-volgende").click().run()
    assert "verloop" in tiles(screen)
    chosen = next(b for b in screen.get("button_group") if b.key == "weergave")
    assert chosen.value == "verandering"
    screen.button(key="groot-vorige").click().run()
    back = next(h.value for h in of(screen.main, "html") if BACK in h.value)
    for key, value in asked.items():
        assert f"{key}={value}" in back
    assert "toon" not in back and "tegel" not in back


def test_the_figure_is_that_of_the_page_with_its_text_equivalent() -> None:
    (ordinary,) = figures(tiles(open_page("vergelijken"))["verloop"])
    (large,) = figures(tiles(open_page("vergelijken", toon="groot"))["verloop"])
    assert large.proto.alt == ordinary.proto.alt


def test_the_map_of_all_places_is_shown_large_with_what_it_showed() -> None:
    screen = open_page("kaart", toon="groot", wat="ontwikkeling")
    assert list(tiles(screen)) == ["plaatsen"]
    assert headline(tiles(screen)["plaatsen"]) == headline(
        tiles(open_page("kaart", wat="ontwikkeling"))["plaatsen"]
    )
