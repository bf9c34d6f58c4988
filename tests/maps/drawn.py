"""What a map tells the browser: a moving one worked out as deck.gl would, a picture as it is."""

import base64
import json
import re
from html.parser import HTMLParser

import pydeck as pdk

from dashboard.build.map_layers import SHEETS
from dashboard.build.map_names import STEPS, file_of
from dashboard.maps.builder import mark
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.scales import CLASSES

ADDRESSES = {
    name: f"app/static/{name}.000000000000.geojson"
    for name in (
        *("gemeente", "wijk", "buurt", "nplv", "nplv_buurt", "grenzen"),
        *(f"{level}{sheet}" for level in map_levels() for sheet in SHEETS[1:]),
        *map(file_of, STEPS),
    )
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
    assert own["updateTriggers"]["getFillColor"] == [mark(expression)]
    return expression


def colour(expression: str, **properties) -> list[int]:
    """What a colour expression gives for a place with these properties."""
    listed, at = re.fullmatch(r"\((\[.+\])\)\[properties\.k\[(\d+)\]\]", expression).groups()
    return json.loads(listed)[int(properties["k"][int(at)])]


def rgb(number: int | None) -> list[int]:
    """The colour of a class in the legend, of a missing one for None."""
    return list(bytes.fromhex((CLASSES[number - 1].colour if number else COLOURS["missing"])[1:]))


class Flat(HTMLParser):
    """A map that is one picture: its ``svg``, and the ``links`` and ``names`` that lie over it.

    ``links``: attributes of every link; ``names``: text of a name -> its attributes.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[dict[str, str]] = []
        self.names: dict[str, dict[str, str]] = {}
        self.svg = ""
        self._own: dict[str, str] = {}
        self._text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        found = dict(attrs)
        if tag == "img":
            self.svg = base64.b64decode(found["src"].partition("base64,")[2]).decode()
        if tag == "a":
            self.links.append(found)
        if tag in ("a", "span"):
            self._own, self._text = found, []
        if tag == "br":
            self._text.append(" ")

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("a", "span") and "kaartnaam" in self._own.get("class", ""):
            self.names["".join(self._text).replace("- ", "-")] = self._own
