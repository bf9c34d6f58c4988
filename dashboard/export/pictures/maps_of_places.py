"""The map of all places of a level, coloured by what is shown of them."""

import math
from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.analysis.aggregate import change_class
from dashboard.analysis.borders import border_of, members_border
from dashboard.analysis.series import values_of_level
from dashboard.analysis.shown import Shown
from dashboard.content.maps import PlacesMap
from dashboard.content.view import COUNTRY_VIEW, DESK, DESK_COUNTRY_VIEW, TILE, View
from dashboard.export.pictures.drawing import draw, frame_of, height_of
from dashboard.export.pictures.letters import LINE, width
from dashboard.export.pictures.maps import Ground, ground, height_in
from dashboard.export.pictures.outlines import outlines, taken_apart
from dashboard.export.pictures.pen import Box, Pen, Words
from dashboard.ladder import of_level
from dashboard.maps import areas, flat
from dashboard.store.cache import ONE, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import measure_of

NAME = 7.5
"""Size of the letters of a name in points."""
AROUND_WORLD = 40_075_017.0
"""Metres around the equator: how large a zoom is."""
DETAIL = 0.5
"""Points that a line may lie beside where it is."""
COARSE = (700, 350, 175)
"""Metres that borders may be coarse: a few steps, so that each is made once for a set."""
APART = 3.0
"""Points between two names at least."""


@frame_of.register
def _(figure: PlacesMap, _store: Store) -> flat.Frame:
    return _frame(figure.view)


@height_of.register
def _(figure: PlacesMap, room: float) -> float:
    return height_in(_frame(figure.view), room)


@draw.register
def _(figure: PlacesMap, pen: Pen, box: Box) -> None:
    """The places in the colour of their class, where the reader looked; the gemeenten with names
    where these have room, the outlines of the NPLV areas, of the chosen place and of what a
    reader's own area is made of."""
    shown = figure.shown
    frame = _frame(figure.view)
    on = ground(pen, box, frame)
    # What is drawn as lines needs no more corners than a pen can draw.
    detail = frame.scale / on.unit * DETAIL
    gemeenten = outlines(pen.store, "gemeente", next((m for m in COARSE if m <= detail), 0))
    here = gemeenten.within(frame)
    land = on.path(gemeenten, here)
    pen.image(land, COLOURS["missing"], on.box)
    places = outlines(pen.store, shown.level)
    numbers = classes(pen.store, shown).reindex(places.codes).astype(float).fillna(0).astype(int)
    numbers = np.where(places.within(frame), numbers.to_numpy(), 0)
    colours = measure_of(shown.measure).colours(shown.since is not None)
    for number in sorted(set(numbers) - {0}):
        pen.image(on.path(places, numbers == number), colours[number - 1], on.box)
    pen.shapes(land, "none", on.box, COLOURS["muted"], 0.25)
    if figure.outlines:
        programme = outlines(pen.store, "nplv")
        around = on.path(programme, programme.within(frame))
        pen.shapes(around, "none", on.box, COLOURS["programme"], 0.9)
    chosen = pen.store.area(figure.chosen) if figure.chosen else None
    _outlined(border_of(pen.store, chosen) if chosen else None, pen, on)
    _outlined(members_border(pen.store, figure.members) if figure.members else None, pen, on)
    for place, name in _names(pen.store, on):
        pen.text(*place, name, Words(NAME, side="middle", halo=True))


def classes(store: Store, shown: Shown) -> pd.Series:
    """The class of each place of a level, on the scale of the measure or of a change in it, as
    ``build.map_layers`` has it; missing without a value."""
    values = values_of_level(store, shown.level, shown.measure, ours=shown.since is not None)
    if shown.since is None:
        return measure_of(shown.measure).classes(values[shown.year])
    change = values[shown.year] - values[shown.since]
    return change_class(change, of_level(shown.level, shown.measure))


def _frame(view: View) -> flat.Frame:
    """What the map of a wide screen shows of the country at a view."""
    if view in (COUNTRY_VIEW, DESK_COUNTRY_VIEW):
        return areas.FRAME
    middle = gpd.GeoSeries.from_xy([view.longitude], [view.latitude], crs=4326).to_crs(flat.CRS)
    pixel = AROUND_WORLD * math.cos(math.radians(view.latitude)) / TILE / 2**view.zoom
    wide, high = DESK[0] * pixel, DESK[1] * pixel
    west, north = float(middle.x.iloc[0]) - wide / 2, float(middle.y.iloc[0]) + high / 2
    return flat.Frame(west, north, wide / flat.WIDTH, flat.WIDTH * high / wide)


def _outlined(border: shapely.Geometry | None, pen: Pen, on: Ground) -> None:
    if border is not None and not border.is_empty:
        outline = taken_apart(gpd.GeoSeries([border], crs=4326).to_crs(flat.CRS))
        pen.shapes(on.path(outline), "none", on.box, COLOURS["chosen"], 1.8)


def _names(store: Store, on: Ground) -> Iterator[tuple[tuple[float, float], str]]:
    """The names of gemeenten that touch no other, those with most households first."""
    taken: list[Box] = []
    for name, x, y in _middles(store):
        x, y = on.at(on.frame.place(x, y))
        half, high = width(name, NAME) / 2 + APART, NAME * LINE / 2 + APART
        box = Box(x - half, y - high, x + half, y + high)
        if box.within(on.box) and not any(box.touches(other) for other in taken):
            taken.append(box)
            yield (x, y), name


@per_store(ONE)
def _middles(store: Store) -> tuple[tuple[str, float, float], ...]:
    """Name and a point within (metres, RD) of each gemeente, those with most households first."""
    shapes = flat.stored(store, "gemeente")
    households = store.areas.set_index("code")["households"].reindex(shapes.index).fillna(0)
    order = households.sort_values(ascending=False, kind="stable").index
    points = shapes.reindex(order).representative_point()
    names = [store.names[code] for code in order]
    return tuple(zip(names, map(float, points.x), map(float, points.y), strict=True))
