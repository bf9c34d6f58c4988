"""A light map of the 20 areas: a mark per area on the borders of the gemeenten."""

from html import escape

import pandas as pd
import pydeck as pdk

from dashboard.vocabulary import CLASSES, COLOURS
from dashboard.wording import numbers

VIEW = pdk.ViewState(latitude=52.2, longitude=5.3, zoom=6.1, min_zoom=5.8, max_zoom=12)
"""The whole of the Netherlands in a frame of about 380 by 500 pixels."""


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def areas_map(places: pd.DataFrame, files: dict[str, str], chosen: str | None = None) -> pdk.Deck:
    """Marks coloured by class at the ``lon`` and ``lat`` of each area.

    ``places``: index area id; columns name, gemeente, lon, lat, end (score),
    change, class_end. ``files``: addresses of the static borders (``gemeente``,
    ``nplv``). The chosen area has a wide ring. Nothing is fetched from elsewhere.
    """
    marks = [
        {
            "position": [round(row.lon, 5), round(row.lat, 5)],
            "colour": _rgb(
                COLOURS["missing"]
                if pd.isna(row.class_end)
                else CLASSES[int(row.class_end) - 1].colour
            ),
            "ring": _rgb(COLOURS["chosen"] if row.Index == chosen else COLOURS["text"]),
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
        pdk.Layer(
            "GeoJsonLayer", data=files["gemeente"], id="gemeenten", filled=True, stroked=True,
            get_fill_color=_rgb(COLOURS["surface"]), get_line_color=_rgb(COLOURS["line"]),
            line_width_min_pixels=0.5, pickable=False,
        ),
        pdk.Layer(
            "GeoJsonLayer", data=files["nplv"], id="gebieden", filled=False, stroked=True,
            get_line_color=_rgb(COLOURS["programme"]), line_width_min_pixels=1, pickable=False,
        ),
        pdk.Layer(
            "ScatterplotLayer", data=marks, id="merken", get_position="position",
            get_fill_color="colour", get_line_color="ring", get_line_width="width",
            line_width_units="'pixels'", get_radius="radius", radius_units="'pixels'",
            stroked=True, pickable=True,
        ),
    ]  # fmt: skip
    return pdk.Deck(
        layers=layers,
        initial_view_state=VIEW,
        map_provider=None,
        tooltip={"html": "<b>{naam}</b><br>{regel}"},
    )
