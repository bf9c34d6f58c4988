"""The names on the moving map: at every zoom those that are there lie free of each other."""

import math

import numpy as np
import pandas as pd
import pytest

from dashboard.build.map_layers import named_places
from dashboard.build.map_names import LEAST, STEPS, first_zooms


def place(name: str, lon: float, lat: float = 52.0, size: int = 14, least: float = STEPS[0]):
    return {"name": name, "lon": lon, "lat": lat, "size": size, "least": least}


def mercator(lon: float, lat: float, zoom: float) -> tuple[float, float]:
    """Pixels, by the formula of the tiles of web maps (256 at zoom 0, twice that in deck.gl)."""
    size = 512 * 2**zoom
    sine = math.sin(math.radians(lat))
    return (lon + 180) / 360 * size, (
        0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    ) * size


def test_the_first_goes_before_the_second_until_there_is_room():
    found = first_zooms(pd.DataFrame([place("Groot", 5.0), place("Klein", 5.05)]))
    # 0.05 degrees are 0.0711 pixels at zoom 0; each name is 5 x 0.56 x 14 + 6 = 45.2 wide.
    assert found[0] == STEPS[0]
    assert found[1] == min(step for step in STEPS if step >= math.log2(45.2 / 0.0711))


def test_two_names_at_one_point_are_one():
    found = first_zooms(pd.DataFrame([place("Een", 5.0), place("Twee", 5.0)]))
    assert found[0] == STEPS[0] and np.isnan(found[1])


def test_a_name_is_not_there_before_its_lowest_zoom():
    found = first_zooms(pd.DataFrame([place("Wijk", 5.0, least=LEAST["wijk"])]))
    assert found[0] == LEAST["wijk"]


def test_a_name_that_would_later_lie_under_a_greater_one_does_not_come_at_all():
    found = first_zooms(pd.DataFrame([place("Laat", 5.0, least=12.0), place("Vroeg", 5.0)]))
    assert found[0] == 12.0 and np.isnan(found[1])


@pytest.fixture(scope="module")
def named(store):
    """Every place with a name, and the zoom from which it is there."""
    places = named_places(store)
    return places.assign(zoom=first_zooms(places))


@pytest.mark.parametrize("zoom", [*STEPS, 6.3, 9.7, 14.0])
def test_no_name_lies_on_another_at_any_zoom(named, zoom):
    """By another route: boxes half a letter per sign wide and a letter high, drawn in pixels."""
    shown = named[named["zoom"] <= zoom]
    assert len(shown) >= 5
    boxes = []
    for name, lon, lat, size in shown[["name", "lon", "lat", "size"]].itertuples(index=False):
        x, y = mercator(lon, lat, zoom)
        half = len(name) * size / 4
        boxes.append((x - half, x + half, y - size / 2, y + size / 2, name))
    boxes.sort()
    for n, (_, right, top, bottom, name) in enumerate(boxes):
        for left, _, above, below, other in boxes[n + 1 :]:
            if left >= right:
                break
            assert below <= top or above >= bottom, (name, other)
