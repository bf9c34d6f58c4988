"""The map of the areas: nothing from elsewhere, marks in the colour of their class."""

import json
import re

import pandas as pd
import pytest

from dashboard.maps.areas import areas_map
from dashboard.vocabulary import CLASSES, COLOURS

FILES = {
    "gemeente": "/app/static/gemeente.000000000000.geojson",
    "nplv": "/app/static/nplv.000000000000.geojson",
}


def places(**changes) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "name": ["Aadorp-Oost", "Beestad", "Ceeberg"],
            "gemeente": ["Aadorp", "Beestad", "Ceeberg"],
            "lon": [4.9, 5.1, 5.2],
            "lat": [52.3, 52.1, 51.9],
            "end": [3.8, 4.1195, float("nan")],
            "change": [-0.0061, 0.0214, float("nan")],
            "class_end": pd.array([3, 7, None], dtype="Int64"),
        },
        index=pd.Index(["aadorp", "beestad", "ceeberg"]),
    )
    return table.assign(**changes)


def drawn(**options) -> dict:
    return json.loads(areas_map(places(), FILES, **options).to_json())


def marks(**options) -> dict[str, dict]:
    layer = next(x for x in drawn(**options)["layers"] if x["@@type"] == "ScatterplotLayer")
    return {mark["naam"]: mark for mark in layer["data"]}


def rgb(colour: str) -> list[int]:
    return list(bytes.fromhex(colour[1:]))


@pytest.mark.parametrize("chosen", [None, "beestad"])
def test_the_map_asks_nobody_else_for_anything(chosen):
    deck = areas_map(places(), FILES, chosen)
    text = deck.to_json()
    assert not re.findall(r"(?:https?:)?//[\w.]", text)
    picture = json.loads(text)
    assert picture.get("mapProvider") is None
    sources = [x["data"] for x in picture["layers"] if isinstance(x["data"], str)]
    assert sources == [FILES["gemeente"], FILES["nplv"]]


def test_a_mark_has_the_colour_of_its_class_and_missing_its_own():
    found = marks()
    assert found["Aadorp-Oost"]["colour"] == rgb(CLASSES[3 - 1].colour)
    assert found["Beestad"]["colour"] == rgb(CLASSES[7 - 1].colour)
    assert found["Ceeberg"]["colour"] == rgb(COLOURS["missing"])


def test_every_area_has_a_mark_at_its_place():
    found = marks()
    assert found["Aadorp-Oost"]["position"] == [4.9, 52.3]
    assert len(found) == 3


def test_a_mark_says_score_class_and_change_in_dutch():
    assert marks()["Beestad"]["regel"] == "4,120, goed; verandering +0,021"
    assert marks()["Aadorp-Oost"]["regel"] == "3,800, onvoldoende; verandering −0,006"
    assert marks()["Ceeberg"]["regel"] == (
        "geen gegevens, geen gegevens; verandering geen gegevens"
    )


def test_the_chosen_area_is_larger_and_has_a_wider_ring():
    found = marks(chosen="beestad")
    own, other = found["Beestad"], found["Aadorp-Oost"]
    assert own["radius"] > other["radius"] and own["width"] > other["width"]
    assert own["ring"] == rgb(COLOURS["chosen"])


def test_an_unknown_choice_marks_nobody():
    assert marks(chosen="nergens") == marks()


def test_a_name_is_never_markup_in_the_tooltip():
    table = places(name=["<img src=x onerror=alert(1)>", "Beestad", "Ceeberg"])
    assert "<img" not in areas_map(table, FILES).to_json()


def test_the_map_shows_the_whole_country():
    view = drawn()["initialViewState"]
    assert (view["latitude"], view["longitude"]) == pytest.approx((52.2, 5.3), abs=0.3)
