"""A map of one area: its buurten in the colour of their class, with their names where they fit."""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import shapely

from dashboard.analysis.areas import buurten_in, wijken_of
from dashboard.analysis.series import values_of_level
from dashboard.content.look import class_role, fainter, look
from dashboard.content.maps import AreaMap
from dashboard.language import numbers
from dashboard.maps import flat, labels
from dashboard.maps.drawing import map_of
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL, measure_of

FAINT = 0.3
"""How much of its colour a buurt of another NPLV area has."""
HEIGHTS = (230.0, 430.0)
"""The lowest and the highest picture, in units."""
LARGER = 1.3
"""How much smaller a name is beside its buurt on a wide map than on a phone."""
SIZES = {"": 1.0, "ruim": 1 / LARGER}
"""On a phone or only on a wide map (classes in CSS) -> how large letters are beside the map."""
HELD = 0.8
"""Part of its room that a name must have within its buurt."""


@dataclass(frozen=True)
class Seen:
    """What such a map shows: its ``frame``, the borders (RD) of the places in the area (``own``)
    and of those of another NPLV area (``others``), and the number of the class of each (0:
    missing)."""

    frame: flat.Frame
    own: gpd.GeoSeries
    others: gpd.GeoSeries
    found: pd.Series


def seen(figure: AreaMap, store: Store) -> Seen:
    """What the map of ``figure`` shows."""
    shapes = flat.stored(store, figure.level)
    codes = (buurten_in if figure.level == "buurt" else wijken_of)(store, figure.area)
    own = shapes.reindex(list(codes)).dropna()
    frame = flat.around(tuple(own.total_bounds), HEIGHTS)
    around = _around(shapes, frame)
    around = around[~around.index.isin(own.index)]
    inside = store.areas[store.areas["level"] == figure.level].set_index("code")["nplv_area"]
    others = around[inside.reindex(around.index).fillna("").ne("").to_numpy()]
    return Seen(frame, own, others, _classes(store, figure.level, figure.year))


@map_of.register
def _(figure: AreaMap, store: Store, _files: Mapping[str, str], _background: str = "") -> str:
    """The buurten (or wijken) of the area by their class; those of another NPLV area are faint."""
    shown = seen(figure, store)
    frame, own = shown.frame, shown.own
    parts = [
        _land(store, frame),
        *_coloured(frame, shown.others, shown.found, FAINT),
        *_coloured(frame, own, shown.found, 1.0),
    ]
    written = [
        flat.named(frame, place, lines, f"midden {kind}")
        for place, lines, kind in names_inside(store, frame, own, SIZES)
    ]
    picture = flat.picture(frame, parts)
    return flat.whole(
        frame, [picture, *_fields(store, frame, own, shown.found), *written], "buurten"
    )


def _classes(store: Store, level: str, year: int) -> pd.Series:
    found = measure_of(TOTAL).classes(values_of_level(store, level)[year])
    return found.astype(float).fillna(0).astype(int)


def land(store: Store, frame: flat.Frame) -> gpd.GeoSeries:
    """The gemeenten (RD) that lie around, as far as the frame shows them."""
    return _around(flat.stored(store, "gemeente"), frame).clip_by_rect(*frame.box.bounds)


def _around(shapes: gpd.GeoSeries, frame: flat.Frame) -> gpd.GeoSeries:
    """The ``shapes`` that lie partly in the frame."""
    return shapes.iloc[sorted(shapes.sindex.query(frame.box, predicate="intersects"))]


def _land(store: Store, frame: flat.Frame) -> str:
    return flat.filled(frame, land(store, frame), COLOURS["surface"], flat.edge(COLOURS["line"], 1))


def _coloured(
    frame: flat.Frame, shapes: gpd.GeoSeries, found: pd.Series, strength: float
) -> list[str]:
    """The ``shapes`` in the colours of their classes; hatched without one."""
    numbered = found.reindex(shapes.index).fillna(0).astype(int)
    line = flat.edge(fainter(COLOURS["text"], 0.8 * strength), 0.7)
    fills = {
        number: fainter(look(class_role(number)).colour, strength) if number else flat.HATCH
        for number in sorted(set(numbered))
    }
    return [flat.filled(frame, shapes[numbered == n], fill, line) for n, fill in fills.items()]


def _fields(store: Store, frame: flat.Frame, own: gpd.GeoSeries, found: pd.Series) -> list[str]:
    """An unseen field over each buurt that tells of it and leads to its profile."""
    names = {n: measure_of(TOTAL).scale.label(n) for n in set(found) if n}  # type: ignore[union-attr]
    told = (names.get(found.get(code, 0), numbers.MISSING) for code in own.index)
    return [
        flat.field(frame, shape, store.names[code], text, code)
        for (code, shape), text in zip(own.items(), told, strict=True)
    ]


def names_inside(
    store: Store, frame: flat.Frame, own: gpd.GeoSeries, sizes: Mapping[str, float]
) -> list[tuple[tuple[float, float], tuple[str, ...], str]]:
    """The name of every place that holds it, the largest first: where its middle stands (units),
    its lines, and the first of ``sizes`` at which it fits (kind -> part of the letters of
    ``labels``)."""
    taken: list[shapely.Polygon] = []
    written = []
    for code in own.area.sort_values(ascending=False).index:
        shape, lines = own[code], labels.broken(store.names[code])
        middle = shapely.get_point(shapely.maximum_inscribed_circle(shape), 0)
        for kind, part in sizes.items():
            wide = labels.width(lines) * part * frame.scale
            high = len(lines) * labels.LINE * part * frame.scale
            x, y = middle.x, middle.y
            box = shapely.box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            held = box.intersection(shape).area / box.area >= HELD
            if held and not any(box.intersects(other) for other in taken):
                taken.append(box)
                written.append((frame.place(x, y), lines, kind))
                break
    return written
