"""Figure values to Plotly and HTML: importing this package registers every drawing."""

from dashboard.figures import (
    bars,
)
from dashboard.figures.drawing import figure_of

__all__ = [
    "bars",
    "figure_of",
]
