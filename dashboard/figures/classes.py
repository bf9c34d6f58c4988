"""Households over the nine classes: stacked bars of 100%, a bar per year."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, quiet_axis
from dashboard.vocabulary import CLASSES, COLOURS
from dashboard.wording import numbers

SMALLEST_LABEL = 0.06
"""Parts below this share have no number in the bar: it would not fit on a phone."""
_CHANNELS = (0.2126, 0.7152, 0.0722)


def class_bars(shares: pd.DataFrame, height: int = 300) -> go.Figure:
    """One horizontal bar per year (rows of ``shares``), cut by class (columns 1-9, fractions).

    Each part has the colour of its class and its percentage; a class that never
    occurs is left out. The first year stands on top.
    """
    figure = empty_figure(
        height,
        barmode="stack",
        bargap=0.3,
        margin={"l": 8, "r": 28, "t": 8, "b": 44},
        xaxis=quiet_axis(
            range=[0, 1.001],
            tickvals=[0, 0.25, 0.5, 0.75, 1],
            ticktext=["0%", "25%", "50%", "75%", "100%"],
            title={"text": "ongunstiger  ←  deel van de huishoudens  →  gunstiger",
                   "font": {"size": 13}},
        ),
        yaxis=quiet_axis(
            type="category", autorange="reversed", ticks="", linecolor=COLOURS["background"]
        ),
    )  # fmt: skip
    present = [c for c in CLASSES if (shares[c.number] > 0).any()]
    figure.add_traces(
        [
            {
                "type": "bar",
                "orientation": "h",
                "name": c.name,
                "y": [numbers.year(int(y)) for y in shares.index],
                "x": [round(float(v), 6) for v in shares[c.number]],
                "marker": {
                    "color": c.colour,
                    "line": {"color": COLOURS["background"], "width": 1},
                },
                "text": [numbers.share(v) if v >= SMALLEST_LABEL else "" for v in shares[c.number]],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "constraintext": "none",
                "textfont": {"color": text_colour(c.colour)},
                "customdata": [numbers.share(v, 1) for v in shares[c.number]],
                "hovertemplate": f"%{{y}}, {c.name}: %{{customdata}}<extra></extra>",
            }
            for c in present
        ]
    )
    return figure


def text_colour(background: str) -> str:
    """Dark or white text, whichever stands out most on ``background`` (WCAG contrast)."""
    dark, light = COLOURS["text"], COLOURS["background"]
    return max((dark, light), key=lambda text: _contrast(text, background))


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip(_CHANNELS, linear, strict=True))
