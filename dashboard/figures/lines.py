"""Lines through the years, labelled at their end."""

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Lines, Series
from dashboard.content.look import look
from dashboard.content.table import KINDS
from dashboard.figures import theme
from dashboard.figures.drawing import figure_of
from dashboard.figures.labels import apart, two_lines
from dashboard.figures.names import plotly_name, trace_place
from dashboard.vocabulary.look import COLOURS

TEXT_HEIGHT = 0.07
"""Height of a line of text as a share of the axis."""
TOP, BOTTOM = 28, 36
"""Margins of the chart in pixels."""
BELOW = {"layer": "below"}
TICK_STEPS = tuple(n * 10**power for power in range(-2, 7) for n in (1, 2, 5))


@dataclass(frozen=True)
class _Room:
    """Pixels: ``right``, the margin for the labels at the end; ``shift``, where they start in it;
    ``label``, the height of one (a name and a number); ``size``, of its letters. Shares of an
    axis: ``year``, what the label of a year takes on a phone; ``side`` and ``beyond``, what it
    has more than its values (of values, ``least`` at least)."""

    right: int = 138
    shift: int = 10
    label: int = 42
    size: int = 13
    year: float = 0.2
    side: float = 0.03
    beyond: float = 0.12
    least: float = 0.008


LINES = _Room()
MARKS = _Room(150, 8, 40, 12, 0.25, 0.0318, 0.1, 0.006)
"""Where the marks have colours and the lines have none: long names in small letters."""
TALL = 60
"""Height of a label where a long name takes a third line."""


@figure_of.register
def _(figure: Lines) -> go.Figure:
    """A missing year leaves a gap; the axis holds every value, and zero where that belongs."""
    room = MARKS if any(s.fill for s in figure.series) else LINES
    years, span = figure.years, figure.years[-1] - figure.years[0]
    low, high = _range(figure, room)
    ends = {at: s.values[-1] for at, s in enumerate(figure.series) if s.values[-1] is not None}
    texts = {at: _end_text(figure, at, room) for at in sorted(ends, key=lambda at: ends[at])}
    third_line = any(two_lines(s.name, "").count("<br>") > 1 for s in figure.series)
    tall = TALL if third_line else room.label
    height = max(figure.height, TOP + BOTTOM + tall * len(texts))
    gap = (high - low) * tall / (height - TOP - BOTTOM)
    bands = theme.seen_bands(figure.bands, low, high)
    named = _named_years(years, span * room.year)
    every = {"tickvals": years, "ticktext": [str(y) if y in named else "" for y in years]}
    drawn = theme.empty_figure(
        height,
        margin={"l": 52, "r": room.right, "t": TOP, "b": BOTTOM},
        shapes=[
            *(theme.stripe("y", ends, look(band.role).colour, 0.22) for band, ends in bands),
            *(theme.rule("x", mark.at, "muted", dash="dot") | BELOW for mark in figure.marks),
            *([theme.rule("y", 0, "muted") | BELOW] if figure.axis.zero else []),
        ],
        annotations=[
            *(word for band, ends in bands for word in _word(figure, band.label, ends, high - low)),
            *(
                # At the end of the figure towards the inside.
                theme.note(
                    mark.label, mark.at, xanchor="right" if mark.at == years[-1] else "center"
                )
                for mark in figure.marks
            ),
            *_end_labels(figure, texts, (gap, low + gap / 2, high - gap / 2), room),
        ],
        xaxis=theme.quiet_axis(
            tickangle=0,
            range=[years[0] - span * room.side, years[-1] + span * room.side],
            **({"tickvals": named} if room is MARKS else every),
        ),
        yaxis=theme.quiet_axis(
            range=[low, high],
            tickformat=_ticks(figure),
            dtick=next((s for s in TICK_STEPS if (high - low) / s <= 7), TICK_STEPS[-1]),
            ticks="",
        ),
    )
    return drawn.add_traces([_trace(figure, s) for s in figure.series])


def _ticks(figure: Lines) -> str:
    """How numbers stand at the axis: an amount without needless zeros, a score in two decimals."""
    if figure.axis.kind.startswith("amount"):
        return theme.TICKS["amount"]
    return "+,.2f" if figure.axis.zero else ",.2f"


def _trace(figure: Lines, series: Series) -> dict[str, Any]:
    style, write = look(series.role), KINDS[figure.axis.kind].write
    line = {"color": style.colour, "width": style.width, "dash": series.dash or style.dash}
    marker = {"symbol": series.marker or style.marker, "size": style.size, "color": style.colour}
    if series.fill:  # the colours of classes alone are too light: they get a dark edge
        line["width"] = 1.5
        edge = {"color": COLOURS["text"], "width": 1}
        marker |= {"size": 11, "color": look(series.fill).colour, "line": edge}
    return trace_place(series.name) | {
        "type": "scatter",
        "x": figure.years,
        "y": theme.rounded(series.values),
        "mode": "lines+markers",
        "line": line,
        "marker": marker,
        "name": theme.literal(series.name),
        "connectgaps": False,
        "customdata": [write(v) for v in series.values],
        "hovertemplate": "%{x}: %{customdata}<extra>" + theme.literal(series.name) + "</extra>",
    }


def _end_text(figure: Lines, at: int, room: _Room) -> str:
    series = figure.series[at]
    value = KINDS[figure.axis.kind].write(series.values[-1])
    if room is MARKS:
        return f"<b>{plotly_name(series.name)}</b><br>{value}"
    return plotly_name(series.name, two_lines(series.name, value))


def _end_labels(
    figure: Lines, texts: dict[int, str], places: tuple[float, float, float], room: _Room
) -> list[dict[str, Any]]:
    """Name and last value at the end of each line. ``texts``: by number of the series, from low
    to high; ``places``: how far apart they stand, the lowest and the highest place."""
    placed = apart([figure.series[at].values[-1] or 0.0 for at in texts], *places)
    roles = ["text" if room is MARKS else figure.series[at].role for at in texts]
    return [
        theme.end_label(text, y, room.shift, color=look(role).colour, size=room.size)
        for text, y, role in zip(texts.values(), placed, roles, strict=True)
    ]


def _range(figure: Lines, room: _Room) -> tuple[float, float]:
    """The range of the axis: all values and some room."""
    values = [v for s in figure.series for v in s.values if v is not None] or [0.0, 1.0]
    values += [0.0] if figure.axis.zero else []
    low, high = min(values), max(values)
    beyond = max((high - low) * room.beyond, room.least)
    return low - beyond, high + beyond


def _word(
    figure: Lines, label: str, ends: tuple[float, float], span: float
) -> list[dict[str, Any]]:
    """The name of a band at the left, at the edge farthest from a line; [] where it has no room."""
    first = max(2, len(figure.years) // 3)
    early = [v for s in figure.series for v in s.values[:first] if v is not None]
    height = span * TEXT_HEIGHT
    free = {
        edge: min((abs(v - (y + way * height / 2)) for v in early), default=1.0)
        for edge, y, way in (("top", ends[1], -1), ("bottom", ends[0], 1))
    }
    edge = max(free, key=lambda e: free[e])
    if ends[1] - ends[0] <= height or free[edge] <= height * 0.7:
        return []
    place = {"xref": "paper", "xanchor": "left", "xshift": 4, "yref": "y", "yanchor": edge}
    return [theme.note(label, 0, **place, y=ends[edge == "top"])]


def _named_years(years: tuple[int, ...], room: float) -> list[int]:
    """The years that get a label: all that stand far enough apart to be read on a phone."""
    named = [years[-1]]
    for year in reversed(years[:-1]):
        if named[-1] - year >= room:
            named.append(year)
    return named[::-1]
