"""The buurten within each area: a strip of dots per area, against the nine classes."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, literal, quiet_axis
from dashboard.vocabulary import CLASSES, COLOURS, DIMENSION_BOUNDS
from dashboard.wording import numbers

ROW_HEIGHT = 46
EDGES = 92
NAME_LIFT = 0.33
"""How far above its dots the name of an area stands, in rows."""
DROP = 0.12
"""How far the middle of the dots lies below the middle of the row, in rows."""
JITTER = (0.0, 0.11, -0.11, 0.055, -0.055)
"""Dots of nearly the same value are drawn beside each other, always in this order."""
SMALLEST, LARGEST = 5.0, 14.0
"""Diameter of a dot in pixels, for few and for many households."""
MANY_HOUSEHOLDS = 5000
NAME_SIZE = 13


@dataclass(frozen=True)
class Strip:
    """The row of one area: its id (``area``), ``name``, the ``median`` of its buurten, and
    whether it is ``chosen``."""

    area: str
    name: str
    median: float
    chosen: bool = False


def strip_plot(
    strips: list[Strip], points: pd.DataFrame, country: float | None, span: tuple[float, float]
) -> go.Figure:
    """A row per strip, from top to bottom, with its buurten from ``points``.

    ``points``: as ``analysis.dimension.buurten``. ``span``: lowest and highest
    value of the axis. A dot is a buurt, larger where more households live; a
    diamond is an outlier; the upright dash is the median, the long line the
    ``country``.
    """
    low, high = span
    room = (high - low) * 0.05
    low, high = low - room, high + room
    shapes, notes = _bands(low, high)
    if country is not None and not pd.isna(country):
        shapes.append(
            {
                "type": "line", "x0": country, "x1": country, "y0": 0, "y1": 1, "yref": "paper",
                "line": {"color": COLOURS["country"], "width": 1},
            }
        )  # fmt: skip
    figure = empty_figure(
        ROW_HEIGHT * len(strips) + EDGES,
        margin={"l": 8, "r": 8, "t": 40, "b": 52},
        shapes=shapes,
        annotations=notes,
        xaxis=quiet_axis(
            range=[low, high],
            tickformat="+,.2~f",
            nticks=6,
            title={"text": "minder gunstig  ←  score  →  gunstiger", "font": {"size": 13}},
        ),
        yaxis=quiet_axis(
            range=[len(strips) - 0.45, -0.6], tickvals=[], linecolor=COLOURS["background"]
        ),
    )
    figure.add_traces([*_dots(strips, points), _medians(strips), _names(strips, low)])
    return figure


def _dots(strips: list[Strip], points: pd.DataFrame) -> list[dict[str, Any]]:
    """Every buurt of every strip: a trace for dots, diamonds, and those of the chosen area."""
    place = {strip.area: at for at, strip in enumerate(strips)}
    names = {strip.area: strip.name for strip in strips}
    rows = points[points["area"].isin(place)].sort_values(["area", "value"])
    turn = rows.groupby("area").cumcount().mod(len(JITTER))
    rows = rows.assign(
        y=rows["area"].map(place) + DROP + turn.map(dict(enumerate(JITTER))),
        words=(rows["name"] + ", " + rows["area"].map(names)).map(literal),
        chosen=rows["area"].isin([strip.area for strip in strips if strip.chosen]),
        odd=rows["outlier"] != 0,
    )
    return [_kind(group, *kind) for kind, group in rows.groupby(["chosen", "odd"])]


def _kind(rows: pd.DataFrame, chosen: bool, odd: bool) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows["value"].round(6).tolist(),
        "y": rows["y"].round(3).tolist(),
        "marker": {
            "size": [_size(n) for n in rows["households"]],
            "symbol": "diamond" if odd else "circle",
            "color": COLOURS["chosen"] if chosen else COLOURS["programme"],
            "opacity": 0.6,
            "line": {"color": COLOURS["background"], "width": 1},
        },
        "text": rows["words"].tolist(),
        "customdata": [numbers.deviation(v) for v in rows["value"]],
        "hovertemplate": "%{text}: %{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def _medians(strips: list[Strip]) -> dict[str, Any]:
    """An upright dash at the median of each strip, as one trace."""
    x: list[float | None] = []
    y: list[float | None] = []
    for at, strip in enumerate(strips):
        x += [round(strip.median, 6)] * 2 + [None]
        y += [at + DROP - 0.24, at + DROP + 0.24, None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"color": COLOURS["text"], "width": 3},
    }  # fmt: skip


def _size(households: object) -> float:
    """The diameter of a dot: its surface grows with the households."""
    n = 0.0 if pd.isna(households) else float(households)  # type: ignore[arg-type]
    part = min(n / MANY_HOUSEHOLDS, 1.0)
    return round(SMALLEST + (LARGEST - SMALLEST) * part**0.5, 1)


def _bands(low: float, high: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The nine classes of a dimension as bands; their numbers above them, where there is room."""
    bands, words = [], []
    for klass, (lower, upper) in zip(
        CLASSES, pairwise((float("-inf"), *DIMENSION_BOUNDS, float("inf"))), strict=True
    ):
        left, right = max(lower, low), min(upper, high)
        if right <= left:
            continue
        bands.append(
            {
                "type": "rect", "yref": "paper", "x0": left, "x1": right, "y0": 0, "y1": 1,
                "fillcolor": klass.colour, "opacity": 0.25, "line": {"width": 0}, "layer": "below",
            }
        )  # fmt: skip
        if (right - left) / (high - low) > 0.03:
            words.append(
                {
                    "x": (left + right) / 2, "y": 1, "yref": "paper", "yanchor": "bottom",
                    "text": str(klass.number), "showarrow": False,
                    "font": {"size": 12, "color": COLOURS["muted"]},
                }
            )  # fmt: skip
    words.append(
        {
            "x": 0, "xref": "paper", "xanchor": "left", "y": 1, "yref": "paper", "yshift": 18,
            "yanchor": "bottom", "text": "klasse van de dimensie, 1 (laagst) tot en met 9",
            "showarrow": False, "font": {"size": 12, "color": COLOURS["muted"]},
        }
    )  # fmt: skip
    return bands, words


def _names(strips: list[Strip], x: float) -> dict[str, Any]:
    colours = [COLOURS["chosen"] if strip.chosen else COLOURS["text"] for strip in strips]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x] * len(strips),
        "y": [at - NAME_LIFT for at in range(len(strips))],
        "text": [
            f"<b>{literal(strip.name)}</b>" if strip.chosen else literal(strip.name)
            for strip in strips
        ],
        "textposition": "middle right",
        "textfont": {"size": NAME_SIZE, "color": colours},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
