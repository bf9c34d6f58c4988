"""A waterfall of a difference over the five dimensions."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, quiet_axis, wrapped
from dashboard.vocabulary import COLOURS, DIMENSIONS
from dashboard.wording import numbers

LABEL_ROOM = 0.3
"""Share of the axis kept free for the numbers beside the bars, on a phone as well."""


def waterfall_chart(steps: pd.Series, total_label: str, height: int = 380) -> go.Figure:
    """Bars from zero to the whole difference, one step per dimension, largest first.

    ``steps``: as ``analysis.waterfall``; a rounding remainder has no bar of its own
    (it is far below what can be drawn) but counts in the total. The last bar,
    ``total_label``, is the sum.
    """
    drawn = steps[[k for k in steps.index if k in DIMENSIONS]]
    drawn = drawn.reindex(drawn.abs().sort_values(ascending=False, kind="stable").index)
    ends = drawn.cumsum()
    total = float(steps.sum())
    low, high = min(0.0, ends.min(), total), max(0.0, ends.max(), total)
    room = max((high - low) * LABEL_ROOM, 0.004)
    names = [wrapped(DIMENSIONS[str(k)].name) for k in drawn.index] + [f"<b>{total_label}</b>"]
    values = [*drawn.tolist(), total]
    bases = [*(ends - drawn).tolist(), 0.0]
    colours = [COLOURS["better"] if v >= 0 else COLOURS["worse"] for v in drawn]
    figure = empty_figure(
        height,
        margin={"l": 8, "r": 8, "t": 8, "b": 52},
        bargap=0.35,
        xaxis=quiet_axis(
            range=[low - room, high + room],
            tickformat="+,.2~f",
            nticks=5,
            title={"text": "minder gunstig  ←  0  →  gunstiger", "font": {"size": 13}},
        ),
        yaxis=quiet_axis(autorange="reversed", ticks="", linecolor=COLOURS["background"]),
        shapes=[
            {
                "type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper",
                "line": {"color": COLOURS["country"], "width": 1},
            }
        ],
    )  # fmt: skip
    figure.add_trace(
        {
            "type": "bar",
            "orientation": "h",
            "y": names,
            "x": [round(v, 9) for v in values],
            "base": [round(b, 9) for b in bases],
            "marker": {"color": [*colours, COLOURS["programme"]]},
            "text": [numbers.difference(v) for v in values],
            "textposition": "outside",
            "cliponaxis": False,
            "hovertemplate": "%{y}: %{text}<extra></extra>",
        }
    )
    return figure
