"""Risers and fallers: how many, per period or bound, and on which dimensions they moved."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.figures.theme import LEGEND, empty_figure, quiet_axis, wrapped
from dashboard.vocabulary import COLOURS
from dashboard.wording import numbers

UP, BETWEEN, DOWN = COLOURS["better"], COLOURS["missing"], COLOURS["worse"]
PHONE_WIDTH, CHARACTER = 235, 8
"""Pixels of a whole bar, and of a character, on a phone: what does not fit has no number."""
ROW = 58
"""Pixels a bar."""


@dataclass(frozen=True)
class Moved:
    """One bar: its ``label`` and how many rose, stayed in between and fell (any unit)."""

    label: str
    up: float
    between: float
    down: float

    @property
    def total(self) -> float:
        """All three together."""
        return self.up + self.between + self.down


def mover_bars(bars: Sequence[Moved], unit: str) -> go.Figure:
    """Bars of 100%: fallers at the left, risers at the right, the rest between. First on top.

    ``unit``: what is counted, for the axis.
    """
    bars = [bar for bar in bars if bar.total]
    parts = (
        ("dalers", DOWN, COLOURS["background"], [bar.down for bar in bars]),
        ("daartussen", BETWEEN, COLOURS["text"], [bar.between for bar in bars]),
        ("stijgers", UP, COLOURS["background"], [bar.up for bar in bars]),
    )
    figure = empty_figure(
        ROW * max(len(bars), 1) + 96,
        barmode="stack",
        bargap=0.35,
        margin={"l": 8, "r": 24, "t": 40, "b": 52},
        showlegend=True,
        legend=LEGEND | {"traceorder": "normal"},
        xaxis=quiet_axis(
            range=[0, 1.001],
            tickvals=[0, 0.25, 0.5, 0.75, 1],
            ticktext=["0%", "25%", "50%", "75%", "100%"],
            title={"text": f"deel van de {unit}", "font": {"size": 13}},
        ),
        yaxis=quiet_axis(autorange="reversed", ticks="", linecolor=COLOURS["background"]),
    )
    figure.add_traces(
        [
            {
                "type": "bar",
                "orientation": "h",
                "name": name,
                "y": [wrapped(bar.label) for bar in bars],
                "x": [round(n / bar.total, 6) for n, bar in zip(values, bars, strict=True)],
                "marker": {"color": colour},
                "text": [_fitting(n, n / bar.total) for n, bar in zip(values, bars, strict=True)],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "constraintext": "none",
                "textfont": {"color": text},
                "customdata": [
                    f"{numbers.count(n)} ({numbers.share(n / bar.total, 1)})"
                    for n, bar in zip(values, bars, strict=True)
                ],
                "hovertemplate": f"{name}: %{{customdata}}<extra></extra>",
            }
            for name, colour, text, values in parts
        ]
    )
    return figure


def _fitting(count: float, share: float) -> str:
    """The number, if the part of the bar has room for it on a phone."""
    text = numbers.count(count)
    return text if share * PHONE_WIDTH >= CHARACTER * len(text) + 4 else ""


def balance_bars(bars: Sequence[Moved], below: Sequence[str], axis: str) -> go.Figure:
    """Per label risers above the line and fallers below it, with their numbers.

    ``below``: a text under each label (the ratio); ``axis``: what is counted.
    """
    high = max([bar.up for bar in bars], default=1) or 1
    low = max([bar.down for bar in bars], default=0)
    room = (high + low) * 0.14
    ticks = [f"{bar.label.replace('-', '-<br>')}<br>{text}"
             for bar, text in zip(bars, below, strict=True)]  # fmt: skip
    at = list(range(len(bars)))
    figure = empty_figure(
        380,
        barmode="relative",
        bargap=0.3,
        margin={"l": 12, "r": 8, "t": 40, "b": 84},
        showlegend=True,
        legend=LEGEND,
        xaxis=quiet_axis(
            tickvals=at, ticktext=ticks, tickangle=0, ticks="", range=[-0.6, len(bars) - 0.4]
        ),
        yaxis=quiet_axis(
            range=[-low - room, high + room],
            showticklabels=False,
            ticks="",
            linecolor=COLOURS["background"],
            title={"text": axis, "font": {"size": 13}},
        ),
        shapes=[
            {
                "type": "line", "x0": 0, "x1": 1, "xref": "paper", "y0": 0, "y1": 0,
                "line": {"color": COLOURS["country"], "width": 1},
            }
        ],
    )  # fmt: skip
    figure.add_traces(
        [
            _upright(at, [bar.up for bar in bars], 1, "stijgers", UP),
            _upright(at, [bar.down for bar in bars], -1, "dalers", DOWN),
        ]
    )
    return figure


def _upright(at: list[int], values: list[float], way: int, name: str, colour: str) -> dict:
    return {
        "type": "bar",
        "x": at,
        "y": [way * v for v in values],
        "name": name,
        "marker": {"color": colour},
        "text": [numbers.count(v) for v in values],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": f"{name}: %{{text}}<extra></extra>",
    }
