"""What a map tells the browser, worked out as deck.gl would."""

import json
import re

import pydeck as pdk

from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES

ADDRESSES = {
    name: f"app/static/{name}.000000000000.geojson"
    for name in ("gemeente", "wijk", "buurt", "nplv", "nplv_buurt", "grenzen")
}


def picture(deck: pdk.Deck) -> dict:
    return json.loads(deck.to_json())


def layers(deck: pdk.Deck) -> dict[str, dict]:
    return {layer["id"]: layer for layer in picture(deck)["layers"]}


def hosts(deck: pdk.Deck) -> list[str]:
    """Every address of another host in the message."""
    return re.findall(r"(?:https?:)?//[\w.]+", deck.to_json())


def fill(layer: dict) -> str:
    """The colour expression of a layer; the layer itself has none, or Streamlit would fade it."""
    assert "getFillColor" not in layer
    own = layer["_subLayerProps"]["polygons-fill"]
    expression = own["getFillColor"].removeprefix("@@=")
    assert own["updateTriggers"]["getFillColor"] == [expression]
    return expression


def colour(expression: str, **properties) -> list[int]:
    """What a colour expression gives for a place with these properties."""
    if chosen := re.fullmatch(r"properties\.area==(\d+)\?(.+):(.+)", expression):
        number, yes, no = chosen.groups()
        return colour(yes if properties["area"] == int(number) else no, **properties)
    listed, at = re.fullmatch(r"\((\[.+\])\)\[properties\.k\[(\d+)\]\]", expression).groups()
    return json.loads(listed)[int(properties["k"][int(at)])]


def rgb(number: int | None) -> list[int]:
    """The colour of a class in the legend, of a missing one for None."""
    return list(bytes.fromhex((CLASSES[number - 1].colour if number else COLOURS["missing"])[1:]))
