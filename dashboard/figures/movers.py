"""Risers and fallers: on which dimensions they moved."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import LEGEND, empty_figure, quiet_axis, wrapped
from dashboard.vocabulary import COLOURS, DIMENSIONS
from dashboard.wording import numbers

UP, DOWN = COLOURS["better"], COLOURS["worse"]


def driver_bars(changes: Mapping[str, pd.Series]) -> go.Figure:
    """Mean change per dimension: a bar for the risers and one for the fallers.

    ``changes``: name -> change by dimension key. The largest rise of the first stands on top.
    """
    first = next(iter(changes.values()))
    order = list(first.sort_values(kind="stable").index)
    values = pd.concat(list(changes.values()))
    low, high = min(values.min(), 0.0), max(values.max(), 0.0)
    room = (high - low) * 0.3 or 0.01
    colours = dict(zip(changes, (UP, DOWN), strict=True))
    figure = empty_figure(
        440,
        barmode="group",
        bargap=0.3,
        margin={"l": 8, "r": 8, "t": 40, "b": 52},
        showlegend=True,
        legend=LEGEND,
        xaxis=quiet_axis(
            range=[low - room, high + room],
            tickformat="+,.2~f",
            nticks=5,
            title={"text": "achteruit  ←  0  →  vooruit", "font": {"size": 13}},
        ),
        yaxis=quiet_axis(ticks="", linecolor=COLOURS["background"]),
        shapes=[
            {
                "type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper",
                "line": {"color": COLOURS["country"], "width": 1},
            }
        ],
    )  # fmt: skip
    # Plotly draws the last trace of a group on top: the risers come first in the reading order.
    figure.add_traces(
        [
            _across(order, part, name, colours[name])
            for name, part in reversed(list(changes.items()))
        ]
    )
    return figure.update_layout(legend_traceorder="reversed")


def _across(order: list[str], part: pd.Series, name: str, colour: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [wrapped(DIMENSIONS[key].name) for key in order],
        "x": [None if pd.isna(part[key]) else round(float(part[key]), 6) for key in order],
        "marker": {"color": colour},
        "text": [numbers.difference(part[key]) for key in order],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": f"%{{y}}: %{{text}}<extra>{name}</extra>",
    }
