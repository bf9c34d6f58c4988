"""A light map of the 20 areas: a mark per area on the borders of the gemeenten."""

from html import escape

import pandas as pd
import pydeck as pdk

from dashboard.maps.builder import (
    OUTLINE_WIDTH,
    class_colour,
    deck,
    lines,
    marks,
    orientation,
    plain,
    rgb,
)
from dashboard.maps.view import COUNTRY_VIEW
from dashboard.vocabulary import COLOURS
from dashboard.wording import numbers

FARTHEST = 5.8


def areas_map(places: pd.DataFrame, files: dict[str, str], chosen: str | None = None) -> pdk.Deck:
    """Marks coloured by class at the ``lon`` and ``lat`` of each area.

    ``places``: index area id; columns name, gemeente, lon, lat, end (score),
    change, class_end. ``files``: addresses of the static borders (``gemeente``,
    ``grenzen``, ``nplv``). The chosen area has a wide ring.
    """
    dots = [
        {
            "position": [round(row.lon, 5), round(row.lat, 5)],
            "colour": class_colour(None if pd.isna(row.class_end) else int(row.class_end)),
            "ring": rgb(COLOURS["chosen"] if row.Index == chosen else COLOURS["text"]),
            "width": 3 if row.Index == chosen else 1,
            "radius": 10 if row.Index == chosen else 7,
            "naam": escape(row.name),
            "regel": escape(
                f"{numbers.score(row.end)}, {numbers.class_short(row.class_end)}; "
                f"verandering {numbers.difference(row.change)}"
            ),
        }
        for row in places.rename_axis("id").itertuples()
    ]
    layers = [
        plain("gemeenten", files["gemeente"], COLOURS["surface"]),
        *orientation(files),
        lines("gebieden", files["nplv"], COLOURS["programme"], OUTLINE_WIDTH),
        marks("merken", dots),
    ]
    return deck(layers, COUNTRY_VIEW, "<b>{naam}</b><br>{regel}", FARTHEST)
