"""Map values to pictures (SVG), and to deck.gl where a reader moves the map."""

from dashboard.maps import areas, buurten, places  # noqa: F401
from dashboard.maps.drawing import map_of

__all__ = ["map_of"]
