"""Points under two axes: a background that is small and grey, and groups that are named."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.content.figures import Axis, Points, Scatter
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import point_ids
from dashboard.figures.theme import BUTTONS, empty_figure, literal, value_axis
from dashboard.vocabulary.look import COLOURS

ROOM = 0.04
"""Free space around the points, as a share of their range."""


@figure_of.register
def _(figure: Scatter) -> go.Figure:
    """Drawn without WebGL. A background is numbers alone and has no hover text: that keeps a few
    thousand points below 50 kB."""
    drawn = empty_figure(
        figure.height,
        margin={"l": 8, "r": 8, "t": 36, "b": 8},
        showlegend=True,
        legend=BUTTONS | {"itemsizing": "constant"},
        xaxis=_axis(figure.across, [v for group in figure.groups for v in group.x]),
        yaxis=_axis(figure.up, [v for group in figure.groups for v in group.y]),
        hovermode="closest",
    )
    return drawn.add_traces([_points(figure, group) for group in figure.groups])


def _points(figure: Scatter, group: Points) -> dict[str, Any]:
    its = look(group.role)
    points: dict[str, Any] = {"type": "scatter", "mode": "markers", "name": group.name}
    points |= {"x": _compact(group.x), "y": _compact(group.y)}
    if not group.texts:
        marker: dict[str, Any] = {"size": 4, "color": its.colour, "opacity": 0.45}
        return points | {"hoverinfo": "skip", "marker": marker}
    marker = {"size": its.size, "color": its.colour, "symbol": group.marker or its.marker}
    marker["line"] = {"color": COLOURS["background"], "width": 1}
    across, up = (KINDS[axis.kind].write for axis in (figure.across, figure.up))
    return (
        point_ids(group.texts)
        | points
        | {
            "marker": marker,
            "text": [literal(text) for text in group.texts],
            "customdata": [[across(x), up(y)] for x, y in zip(group.x, group.y, strict=True)],
            "hovertemplate": "%{text}<br>%{customdata[0]} en %{customdata[1]}<extra></extra>",
        }
    )


def _compact(values: tuple[float, ...]) -> np.ndarray:
    """Plotly sends an array of float32 as bytes: a fifth of the same numbers as text."""
    return np.array(values, dtype=np.float32)


def _axis(axis: Axis, values: list[float]) -> dict[str, Any]:
    low, high = min(values), max(values)
    room = (high - low) * ROOM
    return value_axis(axis, low - room, high + room, zeroline=True, zerolinecolor=COLOURS["line"])
