"""A small map of the country with a mark for each NPLV area, on coloured gemeenten."""

import pandas as pd
import pydeck as pdk

from dashboard.maps.builder import (
    FAINT,
    OUTLINE_WIDTH,
    class_colour,
    class_fill,
    deck,
    fill,
    lines,
    marks,
    orientation,
    plain,
    rgb,
)
from dashboard.maps.view import COUNTRY_VIEW
from dashboard.vocabulary import COLOURS

FARTHEST = 5.8
PLAIN, CHOSEN = {"width": 1.5, "radius": 7}, {"width": 4, "radius": 10}
"""Ring and radius of a mark in pixels."""


def areas_map(
    places: pd.DataFrame, files: dict[str, str], measure: str, year: int, chosen: str | None = None
) -> pdk.Deck:
    """Marks at the ``lon`` and ``lat`` of each area, over the gemeenten in fainter colours.

    ``places``: index area id; columns name, lon, lat, class_end (1-9, <NA> where
    missing) and text (what is said of it). ``files``: addresses of the static
    borders (``gemeente``, ``grenzen``, ``nplv``). Both are coloured by their class on
    ``measure`` in ``year``. The chosen area has a wide ring.
    """
    dots = [
        {
            "position": [round(row.lon, 5), round(row.lat, 5)],
            "colour": class_colour(None if pd.isna(row.class_end) else int(row.class_end)),
            "ring": rgb(COLOURS["chosen"] if row.Index == chosen else COLOURS["text"]),
            "naam": row.name,
            "regel": row.text,
        }
        | (CHOSEN if row.Index == chosen else PLAIN)
        for row in places.rename_axis("id").itertuples()
    ]
    layers = [
        plain("land", files["gemeente"], COLOURS["background"]),
        fill("gemeenten", files["gemeente"], class_fill(measure, None, year, FAINT)),
        orientation(files),
        lines("gebieden", files["nplv"], COLOURS["programme"], OUTLINE_WIDTH),
        marks("merken", dots),
    ]
    return deck(layers, COUNTRY_VIEW, "<b>{naam}</b><br>{regel}", FARTHEST)
