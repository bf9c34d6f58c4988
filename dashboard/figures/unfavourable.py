"""Unfavourable liveability: households in numbers, how often, and the course per class."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.classes import text_colour
from dashboard.figures.labels import apart
from dashboard.figures.theme import LEGEND, empty_figure, quiet_axis
from dashboard.vocabulary import CLASSES, COLOURS, UNFAVOURABLE, YEARS
from dashboard.wording import numbers

ROW = 34
"""Pixels a bar."""
LABEL_PIXELS = 40
YEAR_ROOM = 0.25
"""Share of the axis that the label of a year takes beside the long names, on a phone."""


def unfavourable_bars(counts: pd.DataFrame) -> go.Figure:
    """Households in the unfavourable classes: one bar per year (rows), cut by class (columns).

    The number behind a bar is its whole. The first year stands on top.
    """
    years = [numbers.year(int(y)) for y in counts.index]
    totals = counts[list(UNFAVOURABLE)].sum(axis=1)
    high = float(totals.max()) or 1.0
    figure = empty_figure(
        ROW * len(years) + 72,
        barmode="stack",
        bargap=0.3,
        margin={"l": 8, "r": 8, "t": 8, "b": 52},
        xaxis=quiet_axis(
            range=[0, high * 1.24],
            tickformat=",d",
            nticks=5,
            title={"text": "huishoudens in klasse zwak of lager", "font": {"size": 13}},
        ),
        yaxis=quiet_axis(
            type="category", autorange="reversed", ticks="", linecolor=COLOURS["background"]
        ),
    )
    present = [c for c in CLASSES if c.number in UNFAVOURABLE and counts[c.number].any()]
    figure.add_traces(
        [
            {
                "type": "bar",
                "orientation": "h",
                "name": c.name,
                "y": years,
                "x": [int(v) for v in counts[c.number]],
                "marker": {"color": c.colour, "line": {"color": COLOURS["text"], "width": 0.5}},
                "customdata": [numbers.count(v) for v in counts[c.number]],
                "hovertemplate": f"%{{y}}, {c.name}: %{{customdata}}<extra></extra>",
            }
            for c in present
        ]
    )
    figure.add_trace(
        {
            "type": "scatter",
            "mode": "text",
            "x": [float(v) for v in totals],
            "y": years,
            "text": [f" {numbers.count(v)}" for v in totals],
            "textposition": "middle right",
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
    )
    return figure


def times_bars(
    nplv: pd.Series, rest: pd.Series, names: tuple[str, str], unit: str, thousands: bool = False
) -> go.Figure:
    """How many (values) were so how often (index): NPLV and the rest, stacked; 1 and more.

    ``thousands``: write the numbers in thousands, which is what fits on a phone.
    """
    at = [int(n) for n in nplv.index if n > 0]
    whole = nplv.loc[at] + rest.loc[at]
    high = float(whole.max()) or 1.0
    colours = (COLOURS["programme"], COLOURS["earlier"])
    figure = empty_figure(
        360,
        barmode="stack",
        bargap=0.25,
        margin={"l": 8, "r": 8, "t": 40, "b": 56},
        showlegend=True,
        legend=LEGEND,
        xaxis=quiet_axis(
            tickvals=at,
            ticktext=[str(n) for n in at],
            ticks="",
            title={
                "text": f"aantal metingen (van {len(YEARS)}, sinds {YEARS[0]})",
                "font": {"size": 13},
            },
        ),
        yaxis=quiet_axis(
            range=[0, high * 1.14],
            showticklabels=False,
            ticks="",
            linecolor=COLOURS["background"],
            title={"text": unit, "font": {"size": 13}},
        ),
    )
    for values, name, colour in zip((nplv.loc[at], rest.loc[at]), names, colours, strict=True):
        figure.add_trace(
            {
                "type": "bar",
                "x": at,
                "y": [int(v) for v in values],
                "name": name,
                "marker": {"color": colour},
                "text": [
                    numbers.count(v / (1000 if thousands else 1)) if v >= high * 0.07 else ""
                    for v in values
                ],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "constraintext": "none",
                "textfont": {"color": text_colour(colour)},
                "customdata": [numbers.count(v) for v in values],
                "hovertemplate": f"%{{x}} keer, {name}: %{{customdata}}<extra></extra>",
            }
        )
    return figure


@dataclass(frozen=True)
class ClassLine:
    """A group of classes: its ``name``, the ``klass`` that colours its marks, ``values`` by
    year and a line ``dash``."""

    name: str
    klass: int
    values: pd.Series
    dash: str


SYMBOLS: Sequence[str] = ("circle", "square", "diamond", "triangle-up", "cross")


def class_course(lines: Sequence[ClassLine], change: bool, base_year: int) -> go.Figure:
    """One line per group of classes through the years, labelled at its end.

    Marks have the colour of the class on a dark edge: the colours of the classes alone
    are too light for a line. The year of grouping is marked.
    """
    table = pd.DataFrame({line.name: line.values for line in lines})
    years = [int(y) for y in table.index]
    low, high = float(table.min(axis=None)), float(table.max(axis=None))
    if change:
        low, high = min(low, 0.0), max(high, 0.0)
    room = max((high - low) * 0.1, 0.006)
    low, high = low - room, high + room
    text = numbers.difference if change else numbers.score
    figure = empty_figure(
        430,
        margin={"l": 52, "r": 150, "t": 28, "b": 36},
        shapes=_marks(base_year, change),
        annotations=[
            {
                "x": base_year, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False,
                "xanchor": "right" if base_year == years[-1] else "center",
                "text": f"ingedeeld op {base_year}",
                "font": {"size": 12, "color": COLOURS["muted"]},
            },
            *_ends(table, text, low, high),
        ],
        xaxis=quiet_axis(
            tickvals=_labelled(years),
            tickangle=0,
            range=[years[0] - 0.7, years[-1] + 0.7],
        ),
        yaxis=quiet_axis(
            range=[low, high], tickformat="+,.2f" if change else ",.2f", ticks="", nticks=7
        ),
    )  # fmt: skip
    figure.add_traces(
        [_line(line, SYMBOLS[at % len(SYMBOLS)], text) for at, line in enumerate(lines)]
    )
    return figure


def _labelled(years: list[int]) -> list[int]:
    """The years that get a label: those far enough apart to be read on a phone."""
    kept = [years[-1]]
    for year in reversed(years[:-1]):
        if kept[-1] - year >= (years[-1] - years[0]) * YEAR_ROOM:
            kept.append(year)
    return kept[::-1]


def _line(line: ClassLine, symbol: str, text: Any) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": line.name,
        "x": [int(y) for y in line.values.index],
        "y": [None if pd.isna(v) else round(float(v), 6) for v in line.values],
        "line": {"color": COLOURS["muted"], "width": 1.5, "dash": line.dash},
        "marker": {
            "symbol": symbol,
            "size": 11,
            "color": CLASSES[line.klass - 1].colour,
            "line": {"color": COLOURS["text"], "width": 1},
        },
        "customdata": [text(v) for v in line.values],
        "hovertemplate": f"%{{x}}: %{{customdata}}<extra>{line.name}</extra>",
    }


def _ends(table: pd.DataFrame, text: Any, low: float, high: float) -> list[dict[str, Any]]:
    ends = table.iloc[-1].dropna().sort_values()
    gap = (high - low) * LABEL_PIXELS / (430 - 28 - 36)
    placed = apart([float(v) for v in ends], gap, low + gap / 2, high - gap / 2)
    return [
        {
            "x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "y": y, "align": "left",
            "showarrow": False, "text": f"<b>{name}</b><br>{text(value)}",
            "font": {"size": 12},
        }
        for (name, value), y in zip(ends.items(), placed, strict=True)
    ]  # fmt: skip


def _marks(base_year: int, change: bool) -> list[dict[str, Any]]:
    upright: Mapping[str, Any] = {
        "type": "line", "x0": base_year, "x1": base_year, "y0": 0, "y1": 1, "yref": "paper",
        "layer": "below", "line": {"color": COLOURS["muted"], "width": 1, "dash": "dot"},
    }  # fmt: skip
    zero = {
        "type": "line", "x0": 0, "x1": 1, "xref": "paper", "y0": 0, "y1": 0, "layer": "below",
        "line": {"color": COLOURS["muted"], "width": 1},
    }  # fmt: skip
    return [dict(upright), *([zero] if change else [])]
