"""The one builder of moving maps: fills, borders and outlines, and the frame they lie in.

Borders come from our own static files; nothing is fetched from elsewhere unless
an administrator set a background.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

import pydeck as pdk

from dashboard.build.map_layers import sheet_of, slots
from dashboard.content.look import rgb
from dashboard.content.view import FARTHEST, NEAREST, View
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import measure_of

BORDER_WIDTH, OUTLINE_WIDTH, CHOSEN_WIDTH = 0.5, 1.5, 3.0
"""Widths of lines in pixels."""
OPAQUE, OVER_BACKGROUND = 255, 170
"""Opacity (0-255) of a fill: as in the legend, and over a background map."""
NAME_FONT = "Source Sans, sans-serif"
"""Of the names on the map: that of the page. A name with a digit would need quotes, and without
them a canvas keeps its own letters of 10 pixels."""
HIGHLIGHT = [28, 28, 28, 60]
"""Laid over the place under the mouse: red, green, blue and opacity."""
_LINE_SUBLAYERS = ("linestrings", "polygons-stroke")


def palette(measure: str, change: bool = False) -> list[list[int]]:
    """Red, green and blue of each class of ``measure``, or of a ``change`` in it: missing first."""
    return [rgb(colour) for colour in (COLOURS["missing"], *measure_of(measure).colours(change))]


def class_fill(measure: str, first: int | None, last: int, opacity: int = OPAQUE) -> str:
    """Expression of deck.gl: the colour of a place's digit in ``k`` (``map_layers.slots``), in the
    file of its ``sheet_of``.

    A list of colours and the digit as the place in it: nothing is computed in the browser.
    """
    faint = [] if opacity == OPAQUE else [opacity]
    colours = ",".join(str(colour + faint) for colour in palette(measure, first is not None))
    slot = slots(sheet_of(measure, first))[measure, first, last]
    return f"([{colours}])[properties.k[{slot}]]".replace(" ", "")


def fill(
    name: str, address: str, colour: str, pickable: bool = False, visible: bool = True
) -> pdk.Layer:
    """The areas of a file, filled with ``colour`` (an expression), without lines.

    Lines around every place would take longer than all the rest: what the mouse is
    on lights up instead.

    The colour is given to the sublayer that draws: Streamlit fades every layer
    that has a colour of its own once something is selected, and a faded class is
    another colour than the legend's. Without its trigger the map would silently
    keep its old colours.
    """
    own = {"getFillColor": f"@@={colour}", "updateTriggers": {"getFillColor": [mark(colour)]}}
    shown = {"visible": visible, "pickable": pickable, "auto_highlight": pickable}
    own_layer = {"_subLayerProps": {"polygons-fill": own}, "highlight_color": HIGHLIGHT}
    return _areas(name, address, filled=True, stroked=False, **shown, **own_layer)


def mark(colour: str) -> str:
    """Short for an expression of a colour: all that counts is that it changes with it."""
    return blake2b(colour.encode(), digest_size=6).hexdigest()


def plain(name: str, address: str, colour: str) -> pdk.Layer:
    """The areas of a file in one ``colour`` (hex), under what has scores."""
    return fill(name, address, str(rgb(colour)))


def lines(
    name: str, address: str | Mapping[str, Any], colour: str, width: float, visible: bool = True
) -> pdk.Layer:
    """The lines or outlines of a file (or of GeoJSON) in one ``colour`` (hex).

    As in ``fill``, the colour is given to the sublayers that draw.
    """
    own = {"getColor": f"@@={rgb(colour)}", "updateTriggers": {"getColor": [colour]}}
    sublayers = {"_subLayerProps": dict.fromkeys(_LINE_SUBLAYERS, own)}
    return _areas(name, address, **_outlined(width), visible=visible, **sublayers)


def _outlined(width: float) -> dict[str, Any]:
    widths = {"line_width_min_pixels": width, "line_width_max_pixels": width}
    return {"filled": False, "stroked": True, "pickable": False} | widths


def _areas(name: str, address: str | Mapping[str, Any], **options: Any) -> pdk.Layer:
    return pdk.Layer("GeoJsonLayer", data=address, id=name, **options)


def names(name: str, address: str, least: float) -> pdk.Layer:
    """The names of a file (points with ``name`` and ``size``), there from zoom ``least`` on.

    One tile that is the whole file: of the layers of deck.gl only those of tiles know a zoom.
    What deck.gl takes by itself is left out: a map has a dozen of these layers.
    """
    return pdk.Layer(
        "TileLayer",
        data=address,
        id=name,
        max_zoom=0,
        visible_min_zoom=least,
        point_type="'text'",
        get_text="properties.name",
        get_text_size="properties.size",
        get_text_color=rgb(COLOURS["text"]),
        text_font_family=f"'{NAME_FONT}'",
        text_character_set="'auto'",
        text_font_weight=600,
        text_font_settings={"sdf": True, "buffer": 6},
        text_outline_width=4,
        text_outline_color=[255, 255, 255, 230],
    )


class CompactDeck(pdk.Deck):
    """A map whose message holds no spaces: pydeck puts every coordinate on a line of its own."""

    def to_json(self) -> str:
        """The message for deck.gl."""
        return json.dumps(json.loads(super().to_json()), separators=(",", ":"))


def deck(
    layers: Sequence[pdk.Layer],
    view: View,
    tooltip: str,
    farthest: float = FARTHEST,
    background: str = "",
) -> pdk.Deck:
    """The map of ``layers`` (the first lies lowest) with ``tooltip`` as HTML of ours.

    Values in braces are filled in by the browser, which escapes them.
    ``background``: address of map tiles with {z}, {x} and {y}; "" asks nobody for anything.
    """
    shown = {"initial_view_state": view_state(view, farthest), "tooltip": {"html": tooltip}}
    made = CompactDeck(list(layers), map_provider=None, **shown)
    if background:
        # Set afterwards: the constructor takes a style only with a provider's account.
        made.map_style = _tile_style(background)
    return made


def view_state(view: View, farthest: float = FARTHEST) -> pdk.ViewState:
    """``view`` for deck.gl; the reader can zoom out to ``farthest``."""
    ends = {"min_zoom": farthest, "max_zoom": NEAREST}
    return pdk.ViewState(view.longitude, view.latitude, view.zoom, **ends)


def _tile_style(address: str) -> str:
    """A MapLibre style of one raster layer, as a data address: Streamlit takes only text here."""
    style = {
        "version": 8,
        "sources": {"tegels": {"type": "raster", "tiles": [address], "tileSize": 256}},
        "layers": [{"id": "tegels", "type": "raster", "source": "tegels"}],
    }
    return "data:application/json," + quote(json.dumps(style))


def orientation(files: Mapping[str, str]) -> pdk.Layer:
    """Municipal borders and the coast, quietly, over what they divide."""
    return pdk.Layer(
        "LineLayer",
        data=files["grenzen"],
        id="grenzen",
        get_source_position="[this[0], this[1]]",
        get_target_position="[this[2], this[3]]",
        get_color=rgb(COLOURS["muted"]),
        get_width=BORDER_WIDTH,
        width_units="'pixels'",
        pickable=False,
    )
