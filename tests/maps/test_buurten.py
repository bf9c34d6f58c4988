"""The small map of an area: its own file, the class as colour, fitted to the area."""

from types import SimpleNamespace

import pytest

from dashboard.build.map_layers import slots
from dashboard.content.maps import AreaMap
from dashboard.content.view import around
from dashboard.maps import map_of
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.scales import CLASSES
from tests.maps.drawn import ADDRESSES, colour, fill, hosts, layers, picture, rgb

BREDA = (4.727, 51.575, 4.809, 51.611)
STORE = SimpleNamespace(area_ids=list("abcdef"))


def made(number: int = 3, year: int = 2024):
    area = STORE.area_ids[number]
    return map_of(AreaMap(area, year, around(BREDA)), STORE, ADDRESSES)


def digits(year: int, number: int) -> str:
    found = ["0"] * len(slots())
    found[slots()[TOTAL, None, year]] = str(number)
    return "".join(found)


def test_the_map_asks_nobody_else_for_anything():
    assert hosts(made()) == [] and picture(made()).get("mapProvider") is None
    assert {x["data"] for x in picture(made())["layers"]} == {ADDRESSES["nplv_buurt"]}


@pytest.mark.parametrize("number", [0, *(c.number for c in CLASSES)])
def test_a_buurt_has_the_colour_of_its_class_or_of_missing(number):
    expression = fill(layers(made())["buurten"])
    assert colour(expression, k=digits(2024, number), area=3) == [*rgb(number or None), 255]


def test_a_buurt_of_another_area_is_fainter():
    expression = fill(layers(made())["buurten"])
    assert colour(expression, k=digits(2024, 4), area=5)[3] < 128


def test_lines_look_at_the_place_only_where_deck_gl_hands_them_the_place():
    """A sublayer of lines that is the first on its page gets another object, and draws nothing."""
    shown = layers(made())
    assert not any(
        "properties" in str(x.get("_subLayerProps", {}).get("polygons-stroke", ""))
        for x in shown.values()
    )
    edges = shown["randen"]
    assert "properties.area==3?255" in edges["getLineColor"]
    assert edges["getLineColor"].removeprefix("@@=") == edges["updateTriggers"]["getLineColor"]


def test_another_year_or_area_makes_the_browser_colour_again():
    assert len({fill(layers(d)["buurten"]) for d in (made(), made(year=2018), made(4))}) == 3


def test_the_view_is_the_middle_of_the_area_and_holds_it():
    view = picture(made())["initialViewState"]
    assert (view["longitude"], view["latitude"]) == pytest.approx((4.768, 51.593), abs=1e-4)
    width = (BREDA[2] - BREDA[0]) / 360 * 512 * 2 ** view["zoom"]
    assert 100 < width <= 321  # within the map of a phone


def test_the_tooltip_names_the_buurt_and_its_class_in_that_year():
    assert made(year=2018)._tooltip["html"] == "<b>{name}</b><br>2018: {t2018}"
