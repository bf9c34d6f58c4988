"""The names on the moving map: from which zoom each stands there, so that none lies on another.

Decided here and not by the browser: deck.gl fades what collides, and a name that is half there is
no name. A name that has come stays while a reader zooms in.
"""

import numpy as np
import pandas as pd

STEPS = (5.0, 6.0, 6.3, 7.0, 7.5, 8.0, 8.5, 9.0, 10.0, 11.0, 12.0, 13.0)
"""Zooms at which names come, from the one at which a reader sees the whole country and more: each
has a file and a layer of its own."""
SIZES = {"gemeente": 14, "wijk": 12}
"""Level -> height of its letters in pixels; the first goes before the second."""
LEAST = {"gemeente": STEPS[0], "wijk": 10.0}
"""Level -> zoom from which its names are there at all: those of a gemeente fit on a phone."""
LETTER, HIGH = 0.56, 1.2
"""Width of a letter as a part of its size, somewhat more than on average, and height of a line."""
AROUND = 6
"""Pixels between two names, at least."""
WORLD = 512
"""Pixels of the whole world at zoom 0, as deck.gl has it."""


def file_of(step: float) -> str:
    """The name of the file with the names that come at ``step``: one of ``STEPS``."""
    return f"namen_{STEPS.index(step)}"


def pixels(places: pd.DataFrame) -> np.ndarray:
    """Where places (``lon``, ``lat`` in degrees) lie at zoom 0: x and y in pixels (Mercator)."""
    lat = np.radians(places["lat"].to_numpy(dtype=float))
    x = (places["lon"].to_numpy(dtype=float) + 180) / 360
    y = 0.5 - np.log(np.tan(np.pi / 4 + lat / 2)) / (2 * np.pi)
    return np.column_stack([x, y]) * WORLD


def boxes(places: pd.DataFrame) -> np.ndarray:
    """Width and height in pixels that each name takes (``name`` and ``size``), with room around."""
    size = places["size"].to_numpy(dtype=float)
    wide = places["name"].str.len().to_numpy(dtype=float) * LETTER * size
    return np.column_stack([wide, HIGH * size]) + AROUND


def first_zooms(places: pd.DataFrame) -> pd.Series:
    """The zoom from which each name has room: one of ``STEPS``; NaN for one that never has.

    ``places``: name, lon, lat, size (pixels of a letter) and least (the lowest zoom), the most
    important first: it goes before all that follow.
    """
    at, box = pixels(places), boxes(places)
    least = places["least"].to_numpy(dtype=float)
    zooms = np.full(len(places), np.nan)
    for n in range(len(places)):
        apart = np.abs(at[:n] - at[n])
        room = (box[:n] + box[n]) / 2
        with np.errstate(divide="ignore"):
            # They part where they are far enough in one direction, the first that is.
            free = np.log2(room / apart).min(axis=1, initial=np.inf)
        there = ~np.isnan(zooms[:n])
        found = max([least[n], *free[there & (free > zooms[:n])]])
        zooms[n] = min((step for step in STEPS if step >= found), default=np.nan)
    return pd.Series(zooms, index=places.index)
