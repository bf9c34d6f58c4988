"""The figure values as the screen draws them: Plotly, HTML of ours, or a map of deck.gl."""

import plotly.graph_objects as go
import pydeck as pdk

from dashboard.content.maps import AreaMap, PlacesMap, SpotMap
from dashboard.figures import figure_of
from dashboard.maps import map_of
from dashboard.ui.background import background
from dashboard.ui.data import get_store, map_files


def drawn(figure: object) -> go.Figure | pdk.Deck | str:
    """A Plotly figure, HTML (text) or a map for a value of ``content.figures``.

    Raises TypeError for what is no such value.
    """
    if isinstance(figure, SpotMap | AreaMap | PlacesMap):
        return map_of(figure, get_store(), map_files(), background())
    return figure_of(figure)
