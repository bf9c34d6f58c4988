"""Where a map looks: a centre and a zoom, as text in an address and fitted to a rectangle."""

import math
import re
from dataclasses import dataclass

from dashboard.analysis.borders import Bounds

TILE = 512
"""Pixels of the whole world at zoom 0."""
NEAREST = 16.0
"""Largest zoom: a few streets. Beyond it a border says nothing more."""
FARTHEST = 5.0
"""Smallest zoom: the country and some sea."""
PHONE = (320, 400)
"""Width and height in pixels that a place must fit in: the map of a phone, with a margin."""
DESK = (440, 560)
"""The same on a wide screen, where a map stands beside its list."""
_TEXT = re.compile(r"(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,3})?)")
_LATITUDES, _LONGITUDES = (50.0, 54.5), (2.5, 8.0)
"""The Netherlands with some room, in degrees."""


@dataclass(frozen=True)
class View:
    """Centre in degrees (WGS84) and zoom as deck.gl counts it."""

    latitude: float
    longitude: float
    zoom: float

    def __str__(self) -> str:
        """As in an address: latitude, longitude, zoom."""
        return f"{self.latitude:.4f},{self.longitude:.4f},{self.zoom:.2f}"


COUNTRY_VIEW = View(52.2, 5.3, 6.0)
"""The whole of the Netherlands in a frame of about 355 by 440 pixels: that of a phone."""
DESK_COUNTRY_VIEW = View(52.2, 5.3, 6.3)
"""The same in the frame of a wide screen."""


def parse_view(text: str) -> View | None:
    """The view that ``text`` (see ``View.__str__``) stands for; None if it is none of ours."""
    found = _TEXT.fullmatch(text.strip())
    if not found:
        return None
    values = [float(x) for x in found.groups()]
    bounds = zip(values, (_LATITUDES, _LONGITUDES, (FARTHEST, NEAREST)), strict=True)
    return View(*values) if all(low <= x <= high for x, (low, high) in bounds) else None


def around(bounds: Bounds, frame: tuple[int, int] = PHONE, nearest: float = NEAREST) -> View:
    """The largest zoom, up to ``nearest``, at which ``bounds`` fits in ``frame`` (Web Mercator)."""
    west, south, east, north = bounds
    wide = max((east - west) / 360, 1e-9)
    high = max((mercator(north) - mercator(south)) / (2 * math.pi), 1e-9)
    zoom = min(math.log2(frame[0] / TILE / wide), math.log2(frame[1] / TILE / high), nearest)
    return View(round((south + north) / 2, 5), round((west + east) / 2, 5), round(zoom, 2))


def mercator(latitude: float) -> float:
    """Height of a latitude (degrees) on a Web Mercator map, in radians from the equator."""
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
