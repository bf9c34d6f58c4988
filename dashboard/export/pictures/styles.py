"""How matplotlib calls what a look is made of."""

from typing import Any

MARKERS = {
    "circle": "o",
    "square": "s",
    "x": "X",
    "diamond": "D",
    "triangle-up": "^",
    "triangle-down": "v",
    "cross": "P",
    "star": "*",
    "pentagon": "p",
}
"""Marker of a look -> how matplotlib calls it."""
SIZES = {"star": 1.35, "diamond": 0.88, "x": 1.15, "cross": 1.1}
"""Marker -> how much larger it is drawn, so that all look equally large."""
DASHES: dict[str, Any] = {
    "solid": "solid",
    "dash": (0, (4, 2)),
    "dot": (0, (1, 1.5)),
    "dashdot": (0, (4, 1.5, 1, 1.5)),
}
"""Dash of a look -> lengths of line and gap, in widths of the line."""
ACROSS = {"left": "left", "right": "right", "middle": "center"}
"""Side of a text at which its place is -> how matplotlib calls it."""
