"""Bars beside each other per category, around a line at zero."""

from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Bars, Series
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures import theme
from dashboard.figures.drawing import figure_of


@figure_of.register
def _(figure: Bars) -> go.Figure:
    values = [v for series in figure.series for v in series.values if v is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    # Share of the axis kept free for the numbers beside the bars, on a phone as well.
    share, top, bottom = (0.3, 40, 52) if figure.still else (0.36, 36, 56)
    room = (high - low) * share or 0.01
    drawn = theme.empty_figure(
        figure.height,
        barmode="group",
        bargap=0.3,
        margin={"l": 8, "r": 8, "t": top, "b": bottom},
        showlegend=True,
        legend=(theme.LEGEND if figure.still else theme.BUTTONS) | {"traceorder": "reversed"},
        xaxis=theme.value_axis(figure.axis, low - room, high + room, nticks=5),
        yaxis=theme.quiet_axis(**theme.NO_LINE),
        shapes=[theme.rule("x")],
    )
    # Plotly starts at the bottom, with categories and with the bars of one.
    return drawn.add_traces([_bars(figure, series) for series in reversed(figure.series)])


def _bars(figure: Bars, series: Series) -> dict[str, Any]:
    write, name = KINDS[figure.axis.kind].write, theme.literal(series.name)
    return {
        "type": "bar",
        "y": [theme.wrapped(category) for category in reversed(figure.categories)],
        "x": theme.rounded(reversed(series.values)),
        "orientation": "h",
        "name": name,
        "marker": {"color": look(series.role).colour},
        "text": [write(value) for value in reversed(series.values)],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{y}: %{text}<extra>" + name + "</extra>",
    }
