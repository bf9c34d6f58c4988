"""A small map of one area: its buurten in the colour of their class."""

import pydeck as pdk

from dashboard.analysis.profile import Bounds
from dashboard.maps.builder import FAINT, OPAQUE, class_fill, deck, fill, rgb, varying_lines
from dashboard.maps.view import around
from dashboard.vocabulary import COLOURS, TOTAL


def buurten_map(number: int, year: int, bounds: Bounds, files: dict[str, str]) -> pdk.Deck:
    """The buurten of the area with this ``number``, coloured by their class in ``year``.

    ``number``: as ``map_layers.area_number``; ``bounds``: of the area; ``files``:
    addresses of the static borders (``nplv_buurt``). Buurten of another area are faint.
    """
    own = f"properties.area=={number}"
    colours = [class_fill(TOTAL, None, year, opacity) for opacity in (OPAQUE, FAINT)]
    line = str(rgb(COLOURS["muted"]))[1:-1]
    layers = [
        fill("buurten", files["nplv_buurt"], f"{own}?{colours[0]}:{colours[1]}", pickable=True),
        varying_lines("randen", files["nplv_buurt"], f"[{line},{own}?{OPAQUE}:{FAINT}]", 1),
    ]
    view = around(bounds)
    return deck(layers, view, f"<b>{{name}}</b><br>{year}: {{t{year}}}", view.zoom - 1)
