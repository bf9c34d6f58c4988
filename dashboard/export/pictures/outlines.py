"""The borders of all places of a level, ready to be drawn: read and taken apart once for a set."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from matplotlib.path import Path

from dashboard.maps import flat
from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store


@dataclass(frozen=True, eq=False)
class Outlines:
    """The corners of many places as one array, because drawing asks for them by the thousands.

    ``codes``: of the places; ``bounds``: west, south, east and north of each. ``corners``: of
    their rings after each other; ``verbs``: what a pen does at each (of ``matplotlib.path``);
    ``place``: to which of the places each belongs. Metres (RD).
    """

    codes: pd.Index
    bounds: np.ndarray
    corners: np.ndarray
    verbs: np.ndarray
    place: np.ndarray

    def within(self, frame: flat.Frame) -> np.ndarray:
        """For each place whether its bounds lie partly in the frame."""
        west, south, east, north = frame.box.bounds
        left, low, right, high = self.bounds.T
        return np.asarray((left <= east) & (right >= west) & (low <= north) & (high >= south))

    def of(self, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Corners and verbs of the ``places`` (a truth for each)."""
        wanted = places[self.place]
        return self.corners[wanted], self.verbs[wanted]


def taken_apart(shapes: pd.Series) -> Outlines:
    """The outlines of ``shapes`` (code -> border in metres, RD)."""
    borders = shapes.to_numpy()
    parts, whose = shapely.get_parts(borders, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    corners, ring = shapely.get_coordinates(rings, return_index=True)
    verbs = np.full(len(corners), Path.LINETO, dtype=Path.code_type)
    turns = np.diff(ring) != 0
    if len(corners):
        verbs[np.r_[True, turns]] = Path.MOVETO
        verbs[np.r_[turns, True]] = Path.CLOSEPOLY
    return Outlines(shapes.index, shapely.bounds(borders), corners, verbs, whose[of_part][ring])


@per_store(LARGE)
def outlines(store: Store, level: str, metres: int = 0) -> Outlines:
    """The outlines of every place of a level, so many ``metres`` coarse (0: as they are stored)."""
    return taken_apart(flat.coarse(store, level, metres) if metres else flat.stored(store, level))
