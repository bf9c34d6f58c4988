"""Wijken as points: all of them grey and small, those of the programme marked."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, literal, quiet_axis
from dashboard.vocabulary import COLOURS, PROGRAMME_NAME
from dashboard.wording import numbers

ROOM = 0.04
"""Free space around the points, as a share of their range."""
OTHERS, OWN = "overige wijken", f"wijken in {PROGRAMME_NAME}-gebieden"


def scatter(
    table: pd.DataFrame, x: str, y: str, titles: tuple[str, str], height: int = 520
) -> go.Figure:
    """Points of ``table`` (columns ``x``, ``y``, name, gemeente, nplv) under axis ``titles``.

    Drawn without WebGL. The grey points are numbers alone and have no hover text:
    that keeps a few thousand of them below 50 kB.
    """
    own, others = table[table["nplv"]], table[~table["nplv"]]
    figure = empty_figure(
        height,
        margin={"l": 8, "r": 8, "t": 36, "b": 8},
        showlegend=True,
        legend={"orientation": "h", "y": 1.01, "yanchor": "bottom", "itemsizing": "constant"},
        xaxis=_axis(table[x], titles[0]),
        yaxis=_axis(table[y], titles[1]),
        hovermode="closest",
    )
    figure.add_traces(
        [
            {
                "type": "scatter", "mode": "markers", "name": OTHERS, "hoverinfo": "skip",
                "x": _compact(others[x]), "y": _compact(others[y]),
                "marker": {"size": 4, "color": COLOURS["comparable"], "opacity": 0.45},
            },
            {
                "type": "scatter", "mode": "markers", "name": OWN,
                "x": _compact(own[x]), "y": _compact(own[y]),
                "marker": {
                    "size": 9, "color": COLOURS["programme"], "symbol": "diamond",
                    "line": {"color": COLOURS["background"], "width": 1},
                },
                "text": [
                    literal(f"{n} ({g})")
                    for n, g in zip(own["name"], own["gemeente"], strict=True)
                ],
                "customdata": [
                    [numbers.deviation(a), numbers.deviation(b)]
                    for a, b in zip(own[x], own[y], strict=True)
                ],
                "hovertemplate": "%{text}<br>%{customdata[0]} en %{customdata[1]}<extra></extra>",
            },
        ]
    )  # fmt: skip
    return figure


def _compact(values: pd.Series) -> np.ndarray:
    """Plotly sends an array of float32 as bytes: a fifth of the same numbers as text."""
    return values.to_numpy(dtype=np.float32)


def _axis(values: pd.Series, title: str) -> dict[str, Any]:
    low, high = float(values.min()), float(values.max())
    room = (high - low) * ROOM
    return quiet_axis(
        range=[low - room, high + room],
        zeroline=True,
        zerolinecolor=COLOURS["line"],
        tickformat="+,.2~f",
        nticks=6,
        title={"text": title, "font": {"size": 13}},
    )
