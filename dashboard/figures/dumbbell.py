"""Two dots per row, then and now, with a line that says what is usual."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, literal, quiet_axis
from dashboard.vocabulary import COLOURS
from dashboard.wording import numbers

ROW_HEIGHT = 40
"""Pixels a row: its name stands above its dots, so that a phone has room for both."""
EDGES = 96
"""Pixels above and below the rows: legend, axis and its title."""
NAME_LIFT = 0.4
"""How far above its dots the name of a row stands, in rows."""
ROOM = 0.06
"""Share of the axis kept free at both ends."""
NAME_SIZE = 13


@dataclass(frozen=True)
class Row:
    """One row: ``name``, value ``then`` and ``now`` (None: missing), ``text`` at the right.

    ``kind``: "area", "programme", "country" (square dots) or "chosen".
    """

    name: str
    then: float | None
    now: float | None
    text: str
    kind: str = "area"


@dataclass(frozen=True)
class Mark:
    """An upright line through all rows: where it stands, and what it is called."""

    at: float
    label: str


def dumbbell(
    rows: list[Row],
    years: tuple[int, int],
    marks: list[Mark],
    axis_title: str,
    number: Callable[[float | None], str] = numbers.deviation,
    tickformat: str = "+,.2~f",
) -> go.Figure:
    """The ``rows`` from top to bottom: an open dot then, a filled dot now, a line between.

    ``number`` writes the values in the hover; a missing value has no dot.
    """
    values = _known(v for row in rows for v in (row.then, row.now))
    values += _known(mark.at for mark in marks)
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    room = max((high - low) * ROOM, 0.004)
    low, high = low - room, high + room
    figure = empty_figure(
        ROW_HEIGHT * len(rows) + EDGES,
        margin={"l": 8, "r": 8, "t": 44, "b": 52},
        showlegend=True,
        legend={
            "orientation": "h", "x": 0, "xanchor": "left", "yref": "container", "y": 1,
            "yanchor": "top", "itemclick": False, "itemdoubleclick": False,
        },
        shapes=[_band(at) for at, row in enumerate(rows) if row.kind == "chosen"],
        annotations=[_mark_label(mark, low, high) for mark in marks],
        xaxis=quiet_axis(
            range=[low, high],
            tickformat=tickformat,
            nticks=6,
            title={"text": axis_title, "font": {"size": 13}},
        ),
        yaxis=quiet_axis(
            range=[len(rows) - 0.5, -0.85],
            tickvals=[],
            linecolor=COLOURS["background"],
        ),
    )  # fmt: skip
    first, last = years
    figure.add_traces(
        [
            _hairs(rows, low, high),
            _mark_lines(len(rows), marks),
            *_joins(rows),
            _dots(rows, [row.then for row in rows], str(first), number, filled=False),
            _dots(rows, [row.now for row in rows], str(last), number, filled=True),
            _texts(rows, [literal(row.name) for row in rows], low, "middle right"),
            _texts(rows, [row.text for row in rows], high, "middle left"),
        ]
    )
    return figure


def _known(values: Iterable[float | None]) -> list[float]:
    return [v for v in values if v is not None]


def _colour(row: Row) -> str:
    return COLOURS.get(row.kind, COLOURS["programme"])


def _dots(
    rows: list[Row],
    values: list[float | None],
    name: str,
    number: Callable[[float | None], str],
    filled: bool,
) -> dict[str, Any]:
    colours = [_colour(row) for row in rows]
    symbols = ["square" if row.kind == "country" else "circle" for row in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [None if v is None else round(v, 6) for v in values],
        "y": list(range(len(rows))),
        "marker": {
            "symbol": symbols,
            "size": 11 if filled else 10,
            "color": colours if filled else COLOURS["background"],
            "line": {"color": colours, "width": 2},
        },
        "text": [literal(row.name) for row in rows],
        "customdata": [number(v) for v in values],
        "hovertemplate": "%{text}: %{customdata}<extra>" + name + "</extra>",
        "cliponaxis": False,
    }


def _joins(rows: list[Row]) -> list[dict[str, Any]]:
    """The lines between the two dots of each row, drawn under them: one trace a colour."""
    pieces: dict[str, dict[str, list[float | None]]] = {}
    for at, row in enumerate(rows):
        if row.then is not None and row.now is not None:
            piece = pieces.setdefault(_colour(row), {"x": [], "y": []})
            piece["x"] += [round(row.then, 6), round(row.now, 6), None]
            piece["y"] += [at, at, None]
    return [_segments(piece, colour, 3, opacity=0.45) for colour, piece in pieces.items()]


def _hairs(rows: list[Row], low: float, high: float) -> dict[str, Any]:
    """A hairline through each row, from its name to its number."""
    piece: dict[str, list[float | None]] = {"x": [], "y": []}
    for at in range(len(rows)):
        piece["x"] += [low, high, None]
        piece["y"] += [at, at, None]
    return _segments(piece, COLOURS["line"], 1)


def _segments(
    piece: dict[str, list[float | None]], colour: str, width: float, **more: Any
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        **piece,
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
        "showlegend": False,
    } | more


def _band(at: int) -> dict[str, Any]:
    return {
        "type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": at - 0.65, "y1": at + 0.32,
        "fillcolor": COLOURS["surface"], "line": {"width": 0}, "layer": "below",
    }  # fmt: skip


def _texts(rows: list[Row], words: list[str], x: float, side: str) -> dict[str, Any]:
    """A text above the dots of each row, at one end; not plain for what is not plain an area."""
    bold = [f"<b>{text}</b>" if row.kind != "area" else text
            for row, text in zip(rows, words, strict=True)]  # fmt: skip
    colours = [COLOURS["text"] if row.kind == "area" else _colour(row) for row in rows]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x] * len(rows),
        "y": [at - NAME_LIFT for at in range(len(rows))],
        "text": bold,
        "textposition": side,
        "textfont": {"size": NAME_SIZE, "color": colours},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }


def _mark_lines(rows: int, marks: list[Mark]) -> dict[str, Any]:
    """The marks, broken where the texts stand."""
    piece: dict[str, list[float | None]] = {"x": [], "y": []}
    for mark in marks:
        for at in range(rows):
            piece["x"] += [mark.at, mark.at, None]
            piece["y"] += [at - 0.15, at + 0.38, None]
    return _segments(piece, COLOURS["country"], 1)


def _mark_label(mark: Mark, low: float, high: float) -> dict[str, Any]:
    return {
        "x": mark.at, "y": 1, "yref": "paper", "yanchor": "bottom",
        "xanchor": _anchor((mark.at - low) / (high - low)),
        "text": mark.label, "showarrow": False,
        "font": {"size": 12, "color": COLOURS["muted"]},
    }  # fmt: skip


def _anchor(part: float) -> str:
    """Which side of a label stands at its line, so that it stays inside the figure."""
    if part < 0.3:
        return "left"
    return "right" if part > 0.7 else "center"
