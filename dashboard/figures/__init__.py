"""Figure values to Plotly and HTML: importing this package registers every drawing."""

from dashboard.figures import (  # noqa: F401
    answers,
    bars,
    cards,
    dumbbell,
    heat,
    lines,
    panels,
    ranks,
    ruler,
    scatter,
    spread,
    stacked,
    statements,
    tracks,
    waterfall,
)
from dashboard.figures.drawing import figure_of

__all__ = ["figure_of"]
