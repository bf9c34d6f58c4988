"""A small map of one area: its buurten in the colour of their class."""

from collections.abc import Mapping

import pydeck as pdk

from dashboard.build.map_layers import area_number
from dashboard.content.look import rgb
from dashboard.content.maps import AreaMap
from dashboard.maps.builder import FAINT, OPAQUE, class_fill, deck, fill, varying_lines
from dashboard.maps.drawing import map_of
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL


@map_of.register
def _(figure: AreaMap, store: Store, files: Mapping[str, str], _background: str = "") -> pdk.Deck:
    """The buurten of the area by their class; those of another area are faint.

    ``files``: addresses of the static borders (``nplv_buurt``).
    """
    own, year = f"properties.area=={area_number(store, figure.area)}", figure.year
    colours = [class_fill(TOTAL, None, year, opacity) for opacity in (OPAQUE, FAINT)]
    line = str(rgb(COLOURS["muted"]))[1:-1]
    layers = [
        fill("buurten", files["nplv_buurt"], f"{own}?{colours[0]}:{colours[1]}", pickable=True),
        varying_lines("randen", files["nplv_buurt"], f"[{line},{own}?{OPAQUE}:{FAINT}]", 1),
    ]
    tooltip = f"<b>{{name}}</b><br>{year}: {{t{year}}}"
    return deck(layers, figure.view, tooltip, figure.view.zoom - 1)
