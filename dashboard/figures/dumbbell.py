"""Two dots per row, then and now, with a line that says what is usual."""

from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Dumbbell, DumbbellRow, Mark, Value
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures import theme
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import point_ids
from dashboard.figures.rows import Piece, row_names, row_texts, segments
from dashboard.vocabulary.look import COLOURS

ROW_HEIGHT = 40
"""Pixels a row: its name stands above its dots, so that a phone has room for both."""
EDGES = 96
"""Pixels above and below the rows: legend, axis and its title."""
NAME_LIFT = 0.4
"""How far above its dots the name of a row stands, in rows."""
ROOM = 0.06
"""Share of the axis kept free at both ends."""


@figure_of.register
def _(figure: Dumbbell) -> go.Figure:
    """The rows from top to bottom: an open dot then, a filled dot now, a line between."""
    rows, marks = figure.rows, figure.marks
    values = [v for row in rows for v in (row.then, row.now) if v is not None]
    values += [mark.at for mark in marks]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    room = max((high - low) * ROOM, 0.004)
    low, high = low - room, high + room
    colours = ["" if row.role == "area" else look(row.role).colour for row in rows]
    drawn = theme.empty_figure(
        ROW_HEIGHT * len(rows) + EDGES,
        margin={"l": 8, "r": 8, "t": 44, "b": 52},
        showlegend=True,
        legend=theme.LEGEND,
        shapes=[
            theme.stripe("y", (at - 0.65, at + 0.32), COLOURS["surface"], 1)
            for at, row in enumerate(rows)
            if row.role == "chosen"
        ],
        annotations=[
            *(
                theme.note(mark.label, mark.at, xanchor=_anchor((mark.at - low) / (high - low)))
                for mark in marks
            ),
            *row_names([row.name for row in rows], colours, low, NAME_LIFT),
        ],
        xaxis=theme.value_axis(figure.axis, low, high),
        yaxis=theme.quiet_axis(range=[len(rows) - 0.5, -0.85], tickvals=[], **theme.NO_LINE),
    )
    return drawn.add_traces(
        [
            segments([((low, high), (at, at)) for at in range(len(rows))], COLOURS["line"], 1),
            _mark_lines(len(rows), marks),
            *_joins(rows),
            _dots(figure, [row.then for row in rows], figure.ends[0], filled=False),
            _dots(figure, [row.now for row in rows], figure.ends[1], filled=True),
            row_texts([row.text for row in rows], colours, high, NAME_LIFT),
        ]
    )


def _dots(figure: Dumbbell, values: list[Value], name: str, filled: bool) -> dict[str, Any]:
    looks, write = [look(row.role) for row in figure.rows], KINDS[figure.axis.kind].write
    colours = [its.colour for its in looks]
    return point_ids([row.name for row in figure.rows]) | {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": theme.rounded(values),
        "y": list(range(len(looks))),
        "marker": {
            "symbol": [its.marker for its in looks],
            "size": 11 if filled else 10,
            "color": colours if filled else COLOURS["background"],
            "line": {"color": colours, "width": 2},
        },
        "text": [theme.literal(row.name) for row in figure.rows],
        "customdata": [write(v) for v in values],
        "hovertemplate": "%{text}: %{customdata}<extra>" + name + "</extra>",
        "cliponaxis": False,
    }


def _joins(rows: tuple[DumbbellRow, ...]) -> list[dict[str, Any]]:
    """The lines between the two dots of each row, drawn under them: one trace a colour."""
    pieces: dict[str, list[Piece]] = {}
    for at, row in enumerate(rows):
        if row.then is not None and row.now is not None:
            ends = round(row.then, 6), round(row.now, 6)
            pieces.setdefault(look(row.role).colour, []).append((ends, (at, at)))
    return [segments(piece, colour, 3, opacity=0.45) for colour, piece in pieces.items()]


def _mark_lines(rows: int, marks: tuple[Mark, ...]) -> dict[str, Any]:
    """The marks, broken where the texts stand."""
    pieces = [((m.at, m.at), (at - 0.1, at + 0.28)) for m in marks for at in range(rows)]
    return segments(pieces, COLOURS["country"], 1)


def _anchor(part: float) -> str:
    """Which side of a label stands at its line, so that it stays inside the figure."""
    if part < 0.3:
        return "left"
    return "right" if part > 0.7 else "center"
