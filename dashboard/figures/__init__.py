"""Figure values to Plotly and HTML: importing this package registers every drawing."""

from dashboard.figures import (
    bars,
    dumbbell,
    ranks,
    scatter,
    spread,
)
from dashboard.figures.drawing import figure_of

__all__ = [
    "bars",
    "dumbbell",
    "figure_of",
    "ranks",
    "scatter",
    "spread",
]
