"""Figure values to Plotly and HTML: importing this package registers every drawing."""

from dashboard.figures import lines, stacked, waterfall
from dashboard.figures.drawing import figure_of

__all__ = ["figure_of", "lines", "stacked", "waterfall"]
