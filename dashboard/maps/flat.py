"""Maps that are one picture: an SVG in the page itself, under names that are text and links.

They need no WebGL and fetch nothing, are whole on paper and sharp on every screen. What moves
is the map of all places alone (``maps.places``).
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import geopandas as gpd
import numpy as np
import shapely

from dashboard.content.names import profile_address
from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS

CRS = 28992
"""Rijksdriehoekstelsel (metres): as the borders are stored."""
WIDTH = 360
"""Width of a picture in its own units: about the pixels of a phone."""
HATCH = "geen-gegevens"
"""Name of the pattern of what has no value: grey alone looks like a class on a beamer."""
_PATTERN = (
    f'<defs><pattern id="{HATCH}" width="5" height="5" patternUnits="userSpaceOnUse" '
    f'patternTransform="rotate(45)"><rect width="5" height="5" fill="{COLOURS["missing"]}"/>'
    f'<path d="M0 0V5" stroke="{COLOURS["comparable"]}" stroke-width="1.4"/></pattern></defs>'
)


@dataclass(frozen=True)
class Frame:
    """The part of the country that a picture shows: its west and north side in metres (RD), how
    many metres a unit of the picture is, and its height in units; it is ``WIDTH`` wide."""

    west: float
    north: float
    scale: float
    height: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point (metres, RD) in the units of the picture, from its left and its top."""
        return (x - self.west) / self.scale, (self.north - y) / self.scale

    @property
    def box(self) -> shapely.Polygon:
        """The frame in metres (RD)."""
        east, south = self.west + WIDTH * self.scale, self.north - self.height * self.scale
        return shapely.box(self.west, south, east, self.north)

    def path(self, shapes: Iterable[shapely.Geometry]) -> str:
        """The outlines of ``shapes`` (RD) as the path of an SVG, in tenths of a unit; what is
        smaller than a tenth is left out."""
        pieces = []
        parts = shapely.get_parts(np.array(list(shapes), dtype=object))
        for ring in shapely.get_rings(parts):
            xy = shapely.get_coordinates(ring)
            at = np.column_stack([(xy[:, 0] - self.west), (self.north - xy[:, 1])]) / self.scale
            steps = np.rint(at * 10).astype(int)
            steps = steps[np.r_[True, np.any(np.diff(steps, axis=0) != 0, axis=1)]]
            if len(steps) < 4:
                continue
            moves = np.diff(steps, axis=0)[:-1]
            line = " ".join(f"{x} {y}" for x, y in moves)
            pieces.append(f"M{steps[0, 0]} {steps[0, 1]}l{line}z".replace(" -", "-"))
        return "".join(pieces)


def around(bounds: tuple[float, float, float, float], heights: tuple[float, float]) -> Frame:
    """The frame that holds ``bounds`` (metres, RD: west, south, east, north) with some air, its
    height between the two ``heights``."""
    west, south, east, north = bounds
    wide, high = max(east - west, 1.0) * 1.06, max(north - south, 1.0) * 1.06
    height = min(max(high / wide * WIDTH, heights[0]), heights[1])
    scale = max(wide / WIDTH, high / height)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    return Frame(middle_x - WIDTH * scale / 2, middle_y + height * scale / 2, scale, height)


@per_store(LARGE)
def stored(store: Store, level: str) -> gpd.GeoSeries:
    """Code -> border (RD) of every place of a level, as the set has them."""
    shapes = store.shapes(level).set_index("code").geometry
    _ = shapes.sindex  # made once, for all who ask what lies in a frame
    return shapes


@per_store(LARGE)
def coarse(store: Store, level: str, metres: float) -> gpd.GeoSeries:
    """Code -> border (RD) of every place of a level, ``metres`` coarse and without gaps."""
    return stored(store, level).simplify_coverage(metres)


def filled(frame: Frame, shapes: Iterable[shapely.Geometry], fill: str, line: str = "") -> str:
    """The ``shapes`` as one part of the picture: ``fill`` a colour, or the name of a pattern
    (``HATCH``); ``line``: further attributes, of the edge."""
    path = frame.path(shapes)
    paint = f"url(#{HATCH})" if fill == HATCH else fill
    return f'<path transform="scale(.1)" d="{path}" fill="{paint}"{line}/>' if path else ""


def edge(colour: str, width: float) -> str:
    """The attributes of an edge of ``width`` units in ``colour`` (hex)."""
    return f' stroke="{colour}" stroke-width="{width * 10:g}" stroke-linejoin="round"'


def picture(frame: Frame, parts: Iterable[str]) -> str:
    """The image of ``parts`` (SVG; the first lies lowest) on the sea, as HTML: a data address.

    What it shows is told by the content (``ui.tile`` gives the image its text).
    """
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {frame.height:g}">{_PATTERN}'
        f'<rect width="100%" height="100%" fill="{COLOURS["sea"]}"/>{"".join(parts)}</svg>'
    )
    coded = base64.b64encode(svg.encode()).decode()
    return f'<img alt="" src="data:image/svg+xml;base64,{coded}">'


def named(
    frame: Frame, at: tuple[float, float], lines: Iterable[str], kind: str, code: str = ""
) -> str:
    """A name over ``lines`` at a place of the picture (in its units): a link to the profile of
    the place with that ``code``, or only text. ``kind``: its classes in CSS."""
    text = "<br>".join(map(escape, lines))
    style = f'style="{_at(frame, at)}"'
    if not code:
        return f'<span class="kaartnaam {kind}" {style}>{text}</span>'
    return f'<a class="kaartnaam {kind}" {style} href="{address(code)}" target="_self">{text}</a>'


def address(code: str) -> str:
    """Where the profile of a place is found, seen from a page; safe in HTML."""
    return escape(profile_address(code), quote=True)


def whole(frame: Frame, parts: Iterable[str], kind: str = "") -> str:
    """The map as HTML: ``parts`` (the picture first) in a box with the shape of the frame."""
    style = f"aspect-ratio:{WIDTH}/{frame.height:g}"
    return f'<div class="vlakkaart {kind}" style="{style}">{"".join(parts)}</div>'


def _at(frame: Frame, at: tuple[float, float]) -> str:
    return f"left:{at[0] / WIDTH:.2%};top:{at[1] / frame.height:.2%}"


def spot(frame: Frame, at: tuple[float, float], name: str, text: str, code: str) -> str:
    """An unseen field over a mark at a place of the picture; as ``field``."""
    return _unseen("kaartstip", _at(frame, at), name, text, code)


def field(frame: Frame, shape: shapely.Geometry, name: str, text: str, code: str) -> str:
    """An unseen field over a ``shape`` (RD), for the mouse: it tells ``text`` of ``name`` and
    leads to its profile. The keyboard has the list beside the map."""
    parts = shapely.get_parts(shapely.simplify(shape, frame.scale))
    rings = [shapely.get_coordinates(shapely.get_exterior_ring(part)) for part in parts]
    corners = [point for ring in rings for point in ring] + [ring[0] for ring in rings[-2::-1]]
    places = (frame.place(x, y) for x, y in corners)
    path = ",".join(f"{x / WIDTH:.1%} {y / frame.height:.1%}" for x, y in places)
    return _unseen("kaartvlak", f"clip-path:polygon({path})", name, text, code)


def _unseen(kind: str, style: str, name: str, text: str, code: str) -> str:
    title = escape(f"{name}: {text}" if text else name, quote=True)
    return (
        f'<a class="{kind}" style="{style}" title="{title}" tabindex="-1" aria-hidden="true" '
        f'href="{address(code)}" target="_self"></a>'
    )
