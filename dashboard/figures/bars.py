"""Bars per dimension, then and now."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, quiet_axis, wrapped
from dashboard.vocabulary import COLOURS, DIMENSIONS
from dashboard.wording import numbers

LABEL_ROOM = 0.36
"""Share of the axis kept free for the numbers beside the bars, on a phone as well."""


def gap_bars(gaps: pd.DataFrame, height: int = 400) -> go.Figure:
    """Horizontal bars of the gap per dimension for the first and last year of ``gaps``.

    ``gaps``: as ``analysis.gap.gap_by_dimension``; the largest backlog of the last
    year stands on top. Left of zero is worse than the country.
    """
    years = list(dict.fromkeys(gaps.index.get_level_values("year")))
    first, last = years[0], years[-1]
    order = gaps.loc[last, "gap"].sort_values(ascending=False).index
    low, high = min(gaps["gap"].min(), 0), max(gaps["gap"].max(), 0)
    room = (high - low) * LABEL_ROOM
    figure = empty_figure(
        height,
        barmode="group",
        bargap=0.3,
        margin={"l": 8, "r": 8, "t": 36, "b": 56},
        showlegend=True,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "traceorder": "reversed"},
        xaxis=quiet_axis(
            range=[low - room, high + room],
            tickformat="+,.2~f",
            nticks=5,
            title={"text": "slechter dan Nederland  ←  0  →  beter", "font": {"size": 13}},
        ),
        yaxis=quiet_axis(ticks="", linecolor=COLOURS["background"]),
        shapes=[
            {
                "type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper",
                "line": {"color": COLOURS["country"], "width": 1},
            }
        ],
    )  # fmt: skip
    colours = ((last, COLOURS["programme"]), (first, COLOURS["earlier"]))
    figure.add_traces(
        [_bars(gaps.loc[year, "gap"].reindex(order), str(year), c) for year, c in colours]
    )
    return figure


def _bars(values: pd.Series, name: str, colour: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "y": [wrapped(DIMENSIONS[str(key)].name) for key in values.index],
        "x": [None if pd.isna(v) else round(float(v), 6) for v in values],
        "orientation": "h",
        "name": name,
        "marker": {"color": colour},
        "text": [numbers.difference(v) for v in values],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{y}: %{text}<extra>" + name + "</extra>",
    }
