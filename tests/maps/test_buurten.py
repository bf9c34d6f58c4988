"""The small map of an area: its own file, the class as colour, fitted to the area."""

import json
import re

import pytest

from dashboard.maps.buurten import buurten_map
from dashboard.vocabulary import CLASSES, COLOURS

FILES = {"buurt": "/app/static/buurt.000000000000.geojson"}
BREDA = (4.727, 51.575, 4.809, 51.611)


def drawn(number: int = 3, year: int = 2024, bounds=BREDA) -> dict:
    return json.loads(buurten_map(number, year, bounds, FILES).to_json())


def colour(picture: dict, **properties: int) -> list[int]:
    """Work out the colour expression as deck.gl does, for one buurt."""
    expression = picture["layers"][0]["getFillColor"].removeprefix("@@=").strip("[]")
    found = []
    for channel in expression.split(", "):
        for step in channel.split(":"):
            condition, _, value = step.rpartition("?")
            name, _, wanted = condition.removeprefix("properties.").partition("==")
            if not condition or properties[name] == int(wanted):
                found.append(int(value))
                break
    return found


def rgb(hex_colour: str) -> list[int]:
    return list(bytes.fromhex(hex_colour[1:]))


def test_the_map_asks_nobody_else_for_anything():
    text = buurten_map(3, 2024, BREDA, FILES).to_json()
    assert not re.findall(r"(?:https?:)?//[\w.]", text)
    picture = json.loads(text)
    assert picture.get("mapProvider") is None
    assert [layer["data"] for layer in picture["layers"]] == [FILES["buurt"]]


@pytest.mark.parametrize("number", [c.number for c in CLASSES])
def test_a_buurt_has_the_colour_of_its_class(number):
    assert colour(drawn(), k2024=number, area=3) == [*rgb(CLASSES[number - 1].colour), 255]


def test_a_buurt_without_a_score_has_the_colour_of_missing():
    assert colour(drawn(), k2024=0, area=3) == [*rgb(COLOURS["missing"]), 255]


def test_a_buurt_of_another_area_is_fainter():
    assert colour(drawn(number=3), k2024=4, area=5)[3] < 128


def test_another_year_or_area_makes_the_browser_colour_again():
    pictures = [drawn(), drawn(year=2018), drawn(number=4)]
    triggers = [json.dumps(p["layers"][0]["updateTriggers"]) for p in pictures]
    assert len(set(triggers)) == 3


def test_the_view_is_the_middle_of_the_area_and_holds_it():
    view = drawn()["initialViewState"]
    assert view["longitude"] == pytest.approx(4.768, abs=1e-4)
    assert view["latitude"] == pytest.approx(51.593, abs=1e-4)
    width = (BREDA[2] - BREDA[0]) / 360 * 512 * 2 ** view["zoom"]
    assert 100 < width <= 321  # within the map of a phone


def test_the_tooltip_names_the_buurt_and_its_class_in_that_year():
    html = buurten_map(3, 2018, BREDA, FILES)._tooltip["html"]
    assert html == "<b>{name}</b><br>2018: {t2018}"
