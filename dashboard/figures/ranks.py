"""Places through the years: every area a line, the chosen ones in colour."""

from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import RankLine, Ranks
from dashboard.content.look import Look, look
from dashboard.content.table import KINDS
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import plotly_name, trace_place
from dashboard.figures.theme import NO_LINE, empty_figure, end_label, literal, quiet_axis
from dashboard.vocabulary.look import COLOURS

ROW = 25
"""Pixels per place: a line of text and some air."""
LABEL_SIZE = 13
QUIET = Look(COLOURS["line"], width=1.5, size=6)
"""How areas look that are not chosen: there, but behind the chosen ones."""
RANK = KINDS["rank"].write


@figure_of.register
def _(figure: Ranks) -> go.Figure:
    """Best on top, in the order of the lines: a later one is drawn over an earlier one."""
    years = list(figure.years)
    height = max((p for line in figure.lines for p in line.places if p is not None), default=1)
    margin = max((years[-1] - years[0]) * 0.04, 0.1)
    drawn = empty_figure(
        60 + ROW * height,
        margin={"l": 44, "r": 196, "t": 12, "b": 36},
        xaxis=quiet_axis(
            tickvals=years,
            ticktext=[str(y) for y in years],
            tickangle=0,
            range=[years[0] - margin, years[-1] + margin],
        ),
        yaxis=quiet_axis(
            range=[height + 0.7, 0.3],
            tickvals=list(range(1, height + 1)),
            ticktext=[RANK(n) for n in range(1, height + 1)],
            **NO_LINE,
        ),
        annotations=[_label(line) for line in figure.lines if line.places[-1] is not None],
    )
    return drawn.add_traces([_trace(figure.years, line) for line in figure.lines])


def _trace(years: tuple[int, ...], line: RankLine) -> dict[str, Any]:
    its = look(line.role) if line.role else QUIET
    return trace_place(line.name) | {
        "type": "scatter",
        "x": list(years),
        "y": list(line.places),
        "mode": "lines+markers",
        "line": {"color": its.colour, "width": its.width, "dash": its.dash},
        "marker": {"color": its.colour, "symbol": its.marker, "size": its.size},
        "name": literal(line.name),
        "connectgaps": False,
        "customdata": [RANK(rank) for rank in line.ranks],
        "hovertemplate": "%{x}: %{customdata}<extra>" + literal(line.name) + "</extra>",
    }


def _label(line: RankLine) -> dict[str, Any]:
    name, colour = plotly_name(line.name), look(line.role or "muted").colour
    text = f"<b>{name}</b>" if line.role else name
    return end_label(text, line.places[-1], 8, color=colour, size=LABEL_SIZE)
