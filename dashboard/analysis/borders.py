"""Where areas and places lie: their borders, and the rectangles around them."""

import pandas as pd
import shapely

from dashboard.analysis.areas import level_of
from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store

Bounds = tuple[float, float, float, float]
"""West, south, east and north in degrees (WGS84)."""


@per_store(LARGE)
def all_bounds(store: Store) -> dict[str, Bounds]:
    """Area id -> the rectangle around it; all at once: setting up the projection is what costs."""
    shapes = store.shapes("nplv")
    rows = shapes.to_crs(4326).bounds.to_numpy()
    return {
        str(code): (float(west), float(south), float(east), float(north))
        for code, (west, south, east, north) in zip(shapes["code"], rows, strict=True)
    }


def bounds(store: Store, area: str) -> Bounds:
    """The rectangle around an area."""
    return all_bounds(store)[area]


@per_store(LARGE)
def borders(store: Store, level: str) -> pd.Series:
    """Code -> border in degrees (WGS84); all at once: setting up the projection is what costs."""
    shapes = store.shapes(level)
    return shapes.set_index("code").geometry.to_crs(4326)


def border_of(store: Store, code: str) -> shapely.Geometry | None:
    """The border of a place in degrees (WGS84); None where it has none."""
    return borders(store, str(level_of(store, code))).get(code)


def bounds_of(store: Store, code: str) -> Bounds | None:
    """The rectangle around a place; None where it has no border."""
    border = border_of(store, code)
    return None if border is None else border.bounds
