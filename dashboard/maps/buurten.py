"""A small map of one area: its buurten in the colour of their class."""

import math

import pydeck as pdk

from dashboard.analysis.profile import Bounds
from dashboard.vocabulary import CLASSES, COLOURS

FRAME = (320, 400)
"""Width and height in pixels that the area must fit in: the map of a phone, with a margin."""
TILE = 512
"""Pixels of the whole world at zoom 0."""
OTHERS = 70
"""Opacity (0-255) of buurten that belong to another NPLV area."""


def buurten_map(number: int, year: int, bounds: Bounds, files: dict[str, str]) -> pdk.Deck:
    """The buurten of the area with this ``number``, coloured by their class in ``year``.

    ``number``: as ``store.static.area_number``; ``bounds``: of the area; ``files``:
    addresses of the static borders (``buurt``, with properties area, k<year>,
    t<year>). Nothing is fetched from elsewhere.
    """
    fill, line = _fill(number, year), _line(number)
    layer = pdk.Layer(
        "GeoJsonLayer", data=files["buurt"], id="buurten", filled=True, stroked=True,
        get_fill_color=fill, get_line_color=line, line_width_min_pixels=1, pickable=True,
        auto_highlight=True, update_triggers={"getFillColor": [fill], "getLineColor": [line]},
    )  # fmt: skip
    return pdk.Deck(
        layers=[layer],
        initial_view_state=_view(bounds),
        map_provider=None,
        tooltip={"html": f"<b>{{name}}</b><br>{year}: {{t{year}}}"},
    )


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _fill(number: int, year: int) -> str:
    """An expression of deck.gl: the colour of the class, fainter outside the area."""
    colours = {c.number: _rgb(c.colour) for c in CLASSES}
    missing = _rgb(COLOURS["missing"])
    channels = []
    for at in range(3):
        steps = "".join(f"properties.k{year}=={k}?{rgb[at]}:" for k, rgb in colours.items())
        channels.append(steps + str(missing[at]))
    return f"[{', '.join(channels)}, properties.area=={number}?255:{OTHERS}]"


def _line(number: int) -> str:
    red, green, blue = _rgb(COLOURS["muted"])
    return f"[{red}, {green}, {blue}, properties.area=={number}?255:{OTHERS}]"


def _view(bounds: Bounds) -> pdk.ViewState:
    """The largest zoom at which the area fits in ``FRAME`` (Web Mercator)."""
    west, south, east, north = bounds
    wide = (east - west) / 360
    high = (_mercator(north) - _mercator(south)) / (2 * math.pi)
    zoom = min(math.log2(FRAME[0] / TILE / wide), math.log2(FRAME[1] / TILE / high))
    return pdk.ViewState(
        longitude=round((west + east) / 2, 5),
        latitude=round((south + north) / 2, 5),
        zoom=round(zoom, 2),
        min_zoom=round(zoom - 1, 2),
        max_zoom=16,
    )


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
