"""A waterfall: what a difference is made of."""

import itertools
from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Waterfall
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures.drawing import figure_of
from dashboard.figures.theme import (
    NO_LINE,
    TEXT_SIZE,
    empty_figure,
    note,
    quiet_axis,
    rule,
    value_axis,
    wrapped,
)
from dashboard.vocabulary.look import COLOURS

LABEL_ROOM = 0.3
"""Share of the axis kept free for the numbers beside the bars, on a phone as well."""


@figure_of.register
def _(figure: Waterfall) -> go.Figure:
    """A step starts where the one before it ended; the last bar is the total, from zero."""
    bases = [0.0, *itertools.accumulate(step.value for step in figure.steps)]
    values = [*(step.value for step in figure.steps), figure.total.value]
    low, high = min(*bases, values[-1]), max(*bases, values[-1])
    beyond = max((high - low) * LABEL_ROOM, 0.004)
    roles = ["better" if step.value >= 0 else "worse" for step in figure.steps]
    drawn = empty_figure(
        figure.height,
        margin={"l": 8, "r": 8, "t": 8, "b": 52},
        bargap=0.35,
        xaxis=value_axis(figure.axis, low - beyond, high + beyond, nticks=5),
        yaxis=quiet_axis(autorange="reversed", **NO_LINE),
        shapes=[rule("x")],
        annotations=[
            _number(figure, at, base + value, value)
            for at, (base, value) in enumerate(zip([*bases[:-1], 0.0], values, strict=True))
        ],
    )
    return drawn.add_trace(
        {
            "type": "bar",
            "orientation": "h",
            "y": [*(wrapped(step.name) for step in figure.steps), f"<b>{figure.total.name}</b>"],
            "x": [round(v, 9) for v in values],
            "base": [*(round(base, 9) for base in bases[:-1]), 0.0],
            "marker": {"color": [look(role).colour for role in (*roles, figure.role)]},
            "text": [KINDS[figure.axis.kind].write(v) for v in values],
            "textposition": "none",
            "hovertemplate": "%{y}: %{text}<extra></extra>",
        }
    )


def _number(figure: Waterfall, at: int, end: float, value: float) -> dict[str, Any]:
    """The number beside the end of a bar, on white: the line at zero does not run through it."""
    up = value >= 0
    return note(
        KINDS[figure.axis.kind].write(value),
        round(end, 9),
        y=at,
        yref="y",
        yanchor="middle",
        xanchor="left" if up else "right",
        xshift=3 if up else -3,
        bgcolor=COLOURS["background"],
        borderpad=1,
        font={"size": TEXT_SIZE, "color": COLOURS["text"]},
    )
