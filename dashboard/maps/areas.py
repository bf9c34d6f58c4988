"""A small map of the country with a mark for each NPLV area, on coloured gemeenten."""

from collections.abc import Mapping

import pydeck as pdk

from dashboard.content.look import rgb
from dashboard.content.maps import SpotMap
from dashboard.content.view import COUNTRY_VIEW
from dashboard.maps.builder import (
    FAINT,
    OUTLINE_WIDTH,
    class_fill,
    deck,
    fill,
    lines,
    marks,
    orientation,
    palette,
    plain,
)
from dashboard.maps.drawing import map_of
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS

FARTHEST = 5.8
PLAIN, CHOSEN = {"width": 1.5, "radius": 7}, {"width": 4, "radius": 10}
"""Ring and radius of a mark in pixels."""


@map_of.register
def _(figure: SpotMap, _store: Store, files: Mapping[str, str], _background: str = "") -> pdk.Deck:
    """Marks over the gemeenten in fainter colours; a chosen one has a wide ring.

    ``files``: addresses of the static borders (``gemeente``, ``grenzen``, ``nplv``).
    """
    colours = palette(figure.measure)
    dots = [
        {
            "position": [round(spot.longitude, 5), round(spot.latitude, 5)],
            "colour": colours[spot.klass or 0],
            "ring": rgb(COLOURS["chosen" if spot.chosen else "text"]),
            "naam": spot.name,
            "regel": spot.text,
        }
        | (CHOSEN if spot.chosen else PLAIN)
        for spot in figure.spots
    ]
    layers = [
        plain("land", files["gemeente"], COLOURS["background"]),
        fill("gemeenten", files["gemeente"], class_fill(figure.measure, None, figure.year, FAINT)),
        orientation(files),
        lines("gebieden", files["nplv"], COLOURS["programme"], OUTLINE_WIDTH),
        marks("merken", dots),
    ]
    return deck(layers, COUNTRY_VIEW, "<b>{naam}</b><br>{regel}", FARTHEST)
