"""Map values to deck.gl: maps that fetch their borders from our own static files."""

from dashboard.maps import areas, buurten, places  # noqa: F401
from dashboard.maps.drawing import map_of

__all__ = ["map_of"]
