"""Bars cut in parts, lying and upright: of 100%, amounts with their sum, or around a line."""

from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Columns, StackedBars, sums_of
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures import theme
from dashboard.figures.classes import text_colour
from dashboard.figures.drawing import figure_of
from dashboard.figures.rows import words_at
from dashboard.vocabulary.look import COLOURS

WHOLE = {
    "range": [0, 1.001],
    "tickvals": [0, 0.25, 0.5, 0.75, 1],
    "ticktext": ["0%", "25%", "50%", "75%", "100%"],
}
"""The axis of bars of 100%."""


@figure_of.register
def _(figure: StackedBars) -> go.Figure:
    """Bars lying below each other, the first on top."""
    names = [theme.wrapped(name) for name in figure.categories]
    sums = sums_of(figure.series, len(names))
    amounts = {"range": [0, (max(sums, default=0) or 1) * 1.24], "tickformat": ",d", "nticks": 5}
    right, top, bottom = (8, 8, 52) if not figure.whole else (28, 8, 44)
    if figure.legend:
        right, top, bottom = 24, 40, 52
    drawn = theme.empty_figure(
        figure.height,
        barmode="stack",
        bargap=0.35 if figure.legend else 0.3,
        margin={"l": 8, "r": right, "t": top, "b": bottom},
        showlegend=figure.legend,
        legend=theme.LEGEND | {"traceorder": "normal"},
        xaxis=theme.quiet_axis(figure.axis.title, **(WHOLE if figure.whole else amounts)),
        yaxis=theme.quiet_axis(type="category", autorange="reversed", **theme.NO_LINE),
    )
    # Classes that touch need an edge; light ones without a whole stand out on white by a dark one.
    edge = ("background", 0 if figure.legend else 1) if figure.whole else ("text", 0.5)
    line = {"color": COLOURS[edge[0]], "width": edge[1]}
    for at, series in enumerate(figure.series):
        marker = {"color": look(series.role).colour, "line": line}
        place = {"orientation": "h", "y": names, "x": theme.rounded(series.values)}
        drawn.add_trace(_part(figure, at) | place | {"marker": marker})
    if not figure.whole:
        totals = [f" {KINDS[figure.axis.kind].write(total)}" for total in sums]
        drawn.add_trace(words_at(sums, names, totals))
    return drawn


@figure_of.register
def _upright(figure: Columns) -> go.Figure:
    """Bars standing beside each other."""
    at, opposite = list(range(len(figure.categories))), figure.opposite
    sides = [(one,) for one in figure.series] if opposite else [figure.series, ()]
    high, low = (max(sums_of(side, len(at)), default=0) for side in sides)
    high = high or 1
    beyond = (high + low) * 0.14
    left, bottom = (12, 84) if opposite else (8, 56)
    below = figure.below or ("",) * len(at)
    ticks = [
        f"{name.replace('-', '-<br>')}<br>{text}" if text else name
        for name, text in zip(figure.categories, below, strict=True)
    ]
    across = [-0.6, len(at) - 0.4] if opposite else [-0.5, len(at) - 0.5]
    up = [-low - beyond if opposite else 0, high + beyond]
    drawn = theme.empty_figure(
        380 if opposite else 360,
        barmode="relative",
        bargap=0.3 if opposite else 0.25,
        margin={"l": left, "r": 8, "t": 40, "b": bottom},
        showlegend=True,
        legend=theme.LEGEND,
        xaxis=theme.quiet_axis(
            figure.across, tickvals=at, ticktext=ticks, tickangle=0, ticks="", range=across
        ),
        yaxis=theme.quiet_axis(figure.axis.title, range=up, showticklabels=False, **theme.NO_LINE),
        shapes=[theme.rule("y")] if opposite else [],
    )
    for n, series in enumerate(figure.series):
        way = -1 if opposite and n else 1
        place = {"x": at, "y": [v and way * v for v in theme.rounded(series.values)]}
        drawn.add_trace(_part(figure, n) | place | {"marker": {"color": look(series.role).colour}})
    return drawn


def _part(figure: StackedBars | Columns, at: int) -> dict[str, Any]:
    """What every bar of a series has: its name, what is written in it and what is told of it."""
    series = figure.series[at]
    part = {
        "type": "bar",
        "name": series.name,
        "customdata": figure.details[at],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    if not figure.labels:
        return part
    if isinstance(figure, Columns) and figure.opposite:
        return part | {"text": figure.labels[at], "textposition": "outside", "cliponaxis": False}
    return part | {
        "text": figure.labels[at],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": text_colour(look(series.role).colour)},
    }
