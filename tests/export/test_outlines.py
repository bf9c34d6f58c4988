"""The borders of a level taken apart: the same places, and only those that a map shows."""

import numpy as np
import pandas as pd
import pytest
import shapely
from matplotlib.path import Path

from dashboard.export.pictures.outlines import outlines, taken_apart
from dashboard.maps import flat
from dashboard.maps.flat import around

TWO = shapely.MultiPolygon(
    [
        shapely.box(0, 0, 4, 4).difference(shapely.box(1, 1, 2, 2)),
        shapely.box(10, 0, 12, 2),
    ]
)
TWO = shapely.normalize(TWO)  # a hole turns the other way than what lies around it
ONE = shapely.box(100, 100, 103, 102)
SHAPES = pd.Series({"a": TWO, "b": ONE})


def surface(corners: np.ndarray, verbs: np.ndarray) -> float:
    """What the rings enclose, holes less: by the formula of Gauss, ring by ring."""
    rings = np.split(corners, np.flatnonzero(verbs == Path.MOVETO)[1:])
    x_y = [(ring[:-1], ring[1:]) for ring in rings]
    return abs(sum(float(np.sum(a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1])) / 2 for a, b in x_y))


@pytest.mark.parametrize("code", ["a", "b"])
def test_a_place_has_all_its_parts_and_holes_and_nothing_of_another(code):
    found = taken_apart(SHAPES)
    corners, verbs = found.of(found.codes == code)
    assert surface(corners, verbs) == pytest.approx(SHAPES[code].area)
    assert tuple(np.r_[corners.min(axis=0), corners.max(axis=0)]) == SHAPES[code].bounds
    rings = len(shapely.get_rings(shapely.get_parts(SHAPES[code])))
    assert (verbs == Path.MOVETO).sum() == (verbs == Path.CLOSEPOLY).sum() == rings


def test_a_place_without_a_border_draws_nothing():
    found = taken_apart(pd.Series({"a": shapely.Polygon(), "b": ONE}))
    assert [len(part) for part in found.of(np.array([True, False]))] == [0, 0]
    assert len(found.of(np.array([True, True]))[0]) == 5


def test_what_lies_in_a_frame_is_what_lies_in_it_by_the_map_on_the_screen(store):
    frame = around((180_000, 310_000, 205_000, 330_000), (230, 430))
    found, shapes = outlines(store, "wijk"), flat.stored(store, "wijk")
    inside = set(found.codes[found.within(frame)])
    assert inside == {shapes.index[at] for at in shapes.sindex.query(frame.box)}
    assert 20 < len(inside) < len(found.codes)


def test_coarser_outlines_have_fewer_corners_of_the_same_places(store):
    fine, coarse = outlines(store, "gemeente"), outlines(store, "gemeente", 700)
    assert list(fine.codes) == list(coarse.codes)
    assert len(coarse.corners) < len(fine.corners) / 2
    assert outlines(store, "gemeente", 700) is coarse  # made once for a set
