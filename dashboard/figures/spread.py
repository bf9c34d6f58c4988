"""Rows of dots on one axis, against bands."""

from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Strip
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures import theme
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import point_ids
from dashboard.figures.rows import row_names, segments
from dashboard.vocabulary.look import COLOURS

ROW_HEIGHT = 46
EDGES = 92
NAME_LIFT = 0.33
"""How far above its dots the name of a row stands, in rows."""
DROP = 0.12
"""How far the middle of the dots lies below the middle of the row, in rows."""
JITTER = (0.0, 0.11, -0.11, 0.055, -0.055)
"""Dots of nearly the same value are drawn beside each other, always in this order."""
SMALLEST, LARGEST = 5.0, 14.0
"""Diameter of a dot in pixels, without weight and from ``LARGE`` on."""
LARGE = 5000
"""Weight of the largest dot."""


@figure_of.register
def _(figure: Strip) -> go.Figure:
    """A row of dots under each name: larger where more live, a diamond for an outlier, an upright
    dash at the median; the marks are long lines."""
    rows = figure.rows
    values = [dot.value for row in rows for dot in row.dots] or [0.0, 1.0]
    low, high = figure.axis.ends or (min(values), max(values))
    room = (high - low) * 0.05
    low, high = low - room, high + room
    bands = theme.seen_bands(figure.bands, low, high)
    words = [  # where there is room
        theme.note(band.label, sum(ends) / 2)
        for band, ends in bands
        if (ends[1] - ends[0]) / (high - low) > 0.03
    ]
    colours = [COLOURS["chosen"] if row.chosen else "" for row in rows]
    drawn = theme.empty_figure(
        ROW_HEIGHT * len(rows) + EDGES,
        margin={"l": 8, "r": 8, "t": 40, "b": 52},
        shapes=[
            *(theme.stripe("x", ends, look(band.role).colour, 0.25) for band, ends in bands),
            *(theme.rule("x", mark.at) for mark in figure.marks),
        ],
        annotations=[
            *words,
            theme.note(figure.bands_title, 0, xanchor="left", xref="paper", yshift=18),
            *row_names([row.name for row in rows], colours, low, NAME_LIFT),
        ],
        xaxis=theme.value_axis(figure.axis, low, high),
        yaxis=theme.quiet_axis(range=[len(rows) - 0.45, -0.6], tickvals=[], **theme.NO_LINE),
    )
    kinds = [_dots(figure, chosen, odd) for chosen in (False, True) for odd in (False, True)]
    medians = (
        ((round(row.median, 6),) * 2, (at + DROP - 0.24, at + DROP + 0.24))
        for at, row in enumerate(rows)
    )
    return drawn.add_traces(
        [
            *(kind for kind in kinds if kind["x"]),
            segments(medians, COLOURS["text"], 3),
        ]
    )


def _dots(figure: Strip, chosen: bool, odd: bool) -> dict[str, Any]:
    """The dots of one kind in all rows: of rows that are chosen or not, outliers or not.

    By name of the row: a file of the figure lists them alike, however the rows are ordered.
    """
    found = [
        (dot, at + DROP + JITTER[turn % len(JITTER)], theme.literal(f"{dot.name}, {row.name}"))
        for at, row in sorted(enumerate(figure.rows), key=lambda placed: placed[1].name)
        for turn, dot in enumerate(row.dots)
        if (row.chosen, dot.odd) == (chosen, odd)
    ]
    write = KINDS[figure.axis.kind].write
    return point_ids([dot.name for dot, _, _ in found]) | {
        "type": "scatter",
        "mode": "markers",
        "x": theme.rounded(dot.value for dot, _, _ in found),
        "y": [round(y, 3) for _, y, _ in found],
        "marker": {
            "size": [_size(dot.weight or 0.0) for dot, _, _ in found],
            "symbol": "diamond" if odd else "circle",
            "color": COLOURS["chosen"] if chosen else COLOURS["programme"],
            "opacity": 0.6,
            "line": {"color": COLOURS["background"], "width": 1},
        },
        "text": [words for _, _, words in found],
        "customdata": [write(dot.value) for dot, _, _ in found],
        "hovertemplate": "%{text}: %{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def _size(weight: float) -> float:
    """The diameter of a dot: its surface grows with the weight."""
    part = min(weight / LARGE, 1.0)
    return round(SMALLEST + (LARGEST - SMALLEST) * part**0.5, 1)
