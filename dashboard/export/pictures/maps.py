"""Maps that are one picture: the areas of the programme in the country, and the buurten of one."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
from matplotlib.path import Path

from dashboard.content.look import Look, class_role, fainter, look
from dashboard.content.maps import AreaMap, Spot, SpotMap
from dashboard.export.pictures.drawing import draw, frame_of, height_of
from dashboard.export.pictures.outlines import Outlines, taken_apart
from dashboard.export.pictures.pen import Box, Pen, Words
from dashboard.maps import areas, buurten, flat, labels
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL

NAME, SMALL_NAME = 8.0, 6.5
"""Size of the letters of names on a map in points, and of those that fit only smaller."""
AIR, LEADING = 1.1, 1.0
"""Room that a name takes as a part of its size, and from one of its lines to the next: two names
below each other are not one."""
HIGHEST = 330.0
"""A map wants to be no higher than this: the rest of the width stays white."""


@dataclass(frozen=True)
class Ground:
    """A map on the sheet: the ``frame`` that it shows, and the ``box`` in which."""

    frame: flat.Frame
    box: Box

    @property
    def unit(self) -> float:
        """Points for a unit of the frame."""
        return self.box.width / flat.WIDTH

    def at(self, place: tuple[float, float]) -> tuple[float, float]:
        """A place in units of the frame on the sheet."""
        return self.box.left + place[0] * self.unit, self.box.top + place[1] * self.unit

    def path(self, found: Outlines, places: np.ndarray | None = None) -> Path:
        """The outlines of ``places`` (a truth for each; without: of all), to a tenth of a point."""
        corners, verbs = (found.corners, found.verbs) if places is None else found.of(places)
        metres = self.frame.scale / self.unit
        across = self.box.left + (corners[:, 0] - self.frame.west) / metres
        down = self.box.top + (self.frame.north - corners[:, 1]) / metres
        return Path(np.round(np.column_stack([across, down]), 1), verbs)


def ground(pen: Pen, box: Box, frame: flat.Frame) -> Ground:
    """The sea in the middle of ``box``, as large as the frame can be in it."""
    unit = min(box.width / flat.WIDTH, box.height / frame.height)
    wide, high = flat.WIDTH * unit, frame.height * unit
    left, top = box.left + (box.width - wide) / 2, box.top + (box.height - high) / 2
    whole = Box(left, top, left + wide, top + high)
    pen.surface(whole, COLOURS["sea"])
    return Ground(frame, whole)


def height_in(frame: flat.Frame, room: float) -> float:
    """How high a map of ``frame`` wants to be in a width of ``room`` points."""
    return min(room * frame.height / flat.WIDTH, HIGHEST)


@dataclass(frozen=True)
class _Paint:
    """How classes are filled: on the scale of ``measure``, in this ``strength`` of their colours,
    with an ``edge`` of a ``width``."""

    measure: str
    strength: float
    edge: str
    width: float


def _coloured(
    pen: Pen, on: Ground, shapes: gpd.GeoSeries, numbers: pd.Series, paint: _Paint
) -> None:
    """The ``shapes`` in the colours of their classes; hatched without one (0)."""
    found = taken_apart(shapes)
    for number in sorted(set(numbers)):
        path = on.path(found, (numbers == number).to_numpy())
        if number:
            full = look(class_role(int(number), paint.measure)).colour
            colour = fainter(full, paint.strength)
            pen.shapes(path, colour, on.box, paint.edge, paint.width)
        else:
            pen.hatched(path, on.box)


@frame_of.register
def _(_figure: SpotMap, _store: Store) -> flat.Frame:
    return areas.FRAME


@height_of.register
def _(_figure: SpotMap, room: float) -> float:
    return height_in(areas.FRAME, room)


@draw.register
def _(figure: SpotMap, pen: Pen, box: Box) -> None:
    """Marks with their names over the gemeenten in fainter colours; a chosen one is larger."""
    on = ground(pen, box, areas.FRAME)
    shapes, numbers = areas.gemeenten(pen.store, figure.measure, figure.year)
    coast = on.path(taken_apart(pd.Series([areas.country(shapes)])))
    pen.shapes(coast, COLOURS["surface"], on.box, COLOURS["comparable"], 0.8)
    paint = _Paint(figure.measure, areas.FAINT, COLOURS["background"], 0.3)
    _coloured(pen, on, shapes, numbers, paint)
    _spots(figure, pen, on)


def _spots(figure: SpotMap, pen: Pen, on: Ground) -> None:
    """The marks, and their names at the places that ``maps.labels`` finds for these letters."""
    # On the sheet letters are of one size, whatever the size of the map. In one order, because
    # the places that were found are kept for the next map with these names.
    unit, box = NAME * AIR / labels.SIZE, on.box
    spots = tuple(sorted(figure.spots, key=lambda spot: spot.code))
    places = [on.at(place) for place in areas.middles(spots)]
    names = tuple(labels.broken(spot.name) for spot in spots)
    marks = tuple(((x - box.left) / unit, (y - box.top) / unit) for x, y in places)
    found = labels.placed(marks, names, (box.width / unit, box.height / unit), areas.RADIUS)
    rows = list(zip(spots, places, names, found, strict=True))
    for _, place, _, label in rows:
        if label.leader:
            x, y = label.leader
            pen.line([place, (box.left + x * unit, box.top + y * unit)], COLOURS["muted"], 0.5)
    for spot, place, _, _ in sorted(rows, key=lambda row: row[0].chosen):
        _mark(spot, place, figure.measure, pen)
    for spot, _, lines, label in rows:
        colour = COLOURS["chosen"] if spot.chosen else COLOURS["text"]
        words = Words(NAME, colour, spot.chosen, label.side, halo=True)
        pen.lines(box.left + label.x * unit, box.top + label.y * unit, lines, words, LEADING)


def _mark(spot: Spot, place: tuple[float, float], measure: str, pen: Pen) -> None:
    ring = COLOURS["chosen" if spot.chosen else "text"]
    its = Look(ring, size=16 if spot.chosen else 11)
    pen.marks([place], its, fill=look(class_role(spot.klass, measure)).colour, edge=ring)


@frame_of.register
def _(figure: AreaMap, store: Store) -> flat.Frame:
    return buurten.seen(figure, store).frame


@height_of.register
def _(_figure: AreaMap, _room: float) -> float:
    return HIGHEST


@draw.register
def _(figure: AreaMap, pen: Pen, box: Box) -> None:
    """The buurten (or wijken) of the area by their class; those of another area are faint."""
    seen = buurten.seen(figure, pen.store)
    on = ground(pen, box, seen.frame)
    land = on.path(taken_apart(buurten.land(pen.store, seen.frame)))
    pen.shapes(land, COLOURS["surface"], on.box, COLOURS["line"], 0.6)
    for shapes, strength in ((seen.others, buurten.FAINT), (seen.own, 1.0)):
        numbers = seen.found.reindex(shapes.index).fillna(0).astype(int)
        edge = fainter(COLOURS["text"], 0.8 * strength)
        _coloured(pen, on, shapes, numbers, _Paint(TOTAL, strength, edge, 0.4))
    sizes = {f"{size:g}": size / labels.SIZE / on.unit for size in (NAME, SMALL_NAME)}
    for place, lines, size in buurten.names_inside(pen.store, seen.frame, seen.own, sizes):
        pen.lines(*on.at(place), lines, Words(float(size), side="middle", halo=True), LEADING)
