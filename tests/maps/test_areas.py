"""The map of the areas: nothing from elsewhere, marks in the colour of their class."""

import pandas as pd
import pytest

from dashboard.build.map_layers import slots
from dashboard.content.maps import SpotMap
from dashboard.content.spots import spots
from dashboard.maps import map_of
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL
from tests.areas import area_of
from tests.maps.drawn import ADDRESSES, colour, fill, hosts, layers, picture, rgb


def places(**changes) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "name": ["Aadorp-Oost", "Beestad", "Ceeberg"],
            "lon": [4.9, 5.1, 5.2],
            "lat": [52.3, 52.1, 51.9],
            "class_end": pd.array([3, 7, None], dtype="Int64"),
            "text": ["3,800, onvoldoende", "4,120, goed", "geen gegevens"],
        },
        index=pd.Index(["aadorp", "beestad", "ceeberg"]),
    )
    return table.assign(**changes)


def made(measure: str = TOTAL, year: int = 2024, chosen: str | None = None, **changes):
    table = places(**changes)
    own = area_of(chosen) if chosen else None
    return map_of(SpotMap(spots(table, table["text"], own), measure, year), None, ADDRESSES)


def marks(**options) -> dict[str, dict]:
    return {mark["naam"]: mark for mark in layers(made(**options))["merken"]["data"]}


@pytest.mark.parametrize("chosen", [None, "beestad"])
def test_the_map_asks_nobody_else_for_anything(chosen):
    deck = made(chosen=chosen)
    assert hosts(deck) == [] and picture(deck).get("mapProvider") is None
    sources = [x["data"] for x in picture(deck)["layers"] if isinstance(x["data"], str)]
    assert set(sources) == {ADDRESSES[name] for name in ("gemeente", "grenzen", "nplv")}


def test_a_mark_has_the_colour_of_its_class_and_missing_its_own():
    found = marks()
    assert [found[name]["colour"] for name in ("Aadorp-Oost", "Beestad", "Ceeberg")] == [
        rgb(3), rgb(7), rgb(None),
    ]  # fmt: skip


def test_the_gemeenten_have_the_same_colours_but_fainter():
    expression = fill(layers(made("onv", 2022))["gemeenten"])
    digits = ["0"] * len(slots())
    digits[slots()["onv", None, 2022]] = "8"
    red, green, blue, opacity = colour(expression, k="".join(digits))
    assert [red, green, blue] == rgb(8) and 0 < opacity < 128


def test_every_area_has_a_mark_at_its_place_with_its_words():
    found = marks()
    assert found["Aadorp-Oost"]["position"] == [4.9, 52.3]
    assert found["Beestad"]["regel"] == "4,120, goed"
    assert len(found) == 3


def test_the_chosen_area_is_larger_and_has_a_wider_ring():
    found = marks(chosen="beestad")
    own, other = found["Beestad"], found["Aadorp-Oost"]
    assert own["radius"] > other["radius"] and own["width"] > other["width"]
    assert own["ring"] == list(bytes.fromhex(COLOURS["chosen"][1:]))
    assert marks(chosen="nergens") == marks()


def test_a_name_is_never_markup_in_the_tooltip():
    # The browser fills the values in and escapes them: ours holds none of them, and they go
    # there to the letter, or a reader would see the entities.
    evil = "<img src=x onerror=alert(1)>"
    deck = made(name=[evil] * 3, text=[evil] * 3)
    assert deck._tooltip["html"] == "<b>{naam}</b><br>{regel}"
    assert [mark["naam"] for mark in layers(deck)["merken"]["data"]] == [evil] * 3


def test_the_map_shows_the_whole_country():
    view = picture(made())["initialViewState"]
    assert (view["latitude"], view["longitude"]) == pytest.approx((52.2, 5.3), abs=0.3)
