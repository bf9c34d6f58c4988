"""The plain way to draw the same map: GeoJSON within the message, coloured on the server.

The yardstick of ``bench.maps``. The level comes from the environment, the year from a widget.
"""

import json
import os
from pathlib import Path

import pydeck as pdk
import streamlit as st

from dashboard.build.map_layers import slots
from dashboard.build.static import FOLDER
from dashboard.content.view import COUNTRY_VIEW, parse_view
from dashboard.maps.builder import palette, view_state
from dashboard.vocabulary.measures import TOTAL

LEVEL = os.environ["BENCH_LEVEL"]

year = st.radio("Jaar", [2024, 2018], horizontal=True)
path = next(Path(FOLDER).glob(f"{LEVEL}.*.geojson"))
borders = json.loads(path.read_text("utf-8"))
digit = slots()[(TOTAL, None, year)]
for feature in borders["features"]:
    feature["properties"]["colour"] = palette(TOTAL)[int(feature["properties"]["k"][digit])]
layer = pdk.Layer(
    "GeoJsonLayer", data=borders, id=LEVEL, get_fill_color="properties.colour", stroked=False
)
view = parse_view(os.environ["BENCH_VIEW"]) or COUNTRY_VIEW
deck = pdk.Deck(layers=[layer], initial_view_state=view_state(view), map_provider=None)
st.pydeck_chart(deck, height=620, key="kaart-plaatsen")
