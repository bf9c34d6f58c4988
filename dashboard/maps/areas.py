"""A map of the country with a mark and a name for each NPLV area, on coloured gemeenten."""

from collections.abc import Mapping

import geopandas as gpd
import pandas as pd
import shapely

from dashboard.analysis.series import values_of_level
from dashboard.content.look import class_role, fainter, look
from dashboard.content.maps import Spot, SpotMap
from dashboard.maps import flat, labels
from dashboard.maps.drawing import map_of
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import measure_of

FAINT = 0.3
"""How much of its colour a gemeente has: it is what lies around the marks."""
COARSE = 700
"""Metres that the borders of gemeenten are coarse: less than a unit of the picture."""
SEA = 30_000
"""Metres of sea in the west, where the names of the Randstad find room."""
COUNTRY = (13_600 - SEA, 306_800, 278_100, 619_200)
"""West, south, east and north of the Netherlands in metres (RD)."""
FRAME = flat.around(COUNTRY, (390, 440))
RADIUS, CHOSEN_RADIUS = 5.5, 8.0
"""Of a mark, in units."""
KINDS = {"left": "", "right": "naar-links", "middle": "midden"}
"""Side of a name at which it begins -> its class in CSS."""


@map_of.register
def _(figure: SpotMap, store: Store, _files: Mapping[str, str], _background: str = "") -> str:
    """Marks over the gemeenten in fainter colours; a chosen one is larger, with a wide ring."""
    marks = middles(figure.spots)
    names = tuple(labels.broken(spot.name) for spot in figure.spots)
    found = labels.placed(marks, names, (flat.WIDTH, FRAME.height), RADIUS)
    rows = list(zip(figure.spots, marks, names, found, strict=True))
    parts = [_land(store, figure.measure, figure.year)]
    parts += [_leader(at, label) for _, at, _, label in rows if label.leader]
    parts += [_mark(spot, at, figure.measure) for spot, at, _, _ in sorted(rows, key=_chosen_last)]
    fields = [flat.spot(FRAME, at, spot.name, spot.text, spot.code) for spot, at, _, _ in rows]
    written = [
        flat.named(
            FRAME,
            (label.x, label.y),
            lines,
            f"{KINDS[label.side]}{' gekozen' if spot.chosen else ''}",
            spot.code,
        )
        for spot, _, lines, label in rows
    ]
    return flat.whole(FRAME, [flat.picture(FRAME, parts), *fields, *written])


def _chosen_last(row: tuple[Spot, tuple[float, float], tuple[str, ...], labels.Label]) -> bool:
    return row[0].chosen


def middles(spots: tuple[Spot, ...]) -> tuple[tuple[float, float], ...]:
    """The middle of each mark in the units of the picture."""
    points = gpd.GeoSeries.from_xy(
        [spot.longitude for spot in spots], [spot.latitude for spot in spots], crs=4326
    ).to_crs(flat.CRS)
    return tuple(FRAME.place(x, y) for x, y in zip(points.x, points.y, strict=True))


def gemeenten(store: Store, measure: str, year: int) -> tuple[gpd.GeoSeries, pd.Series]:
    """Border (RD, coarse) and number of the class (0: missing) of every gemeente, by code."""
    shapes = flat.coarse(store, "gemeente", COARSE)
    found = measure_of(measure).classes(values_of_level(store, "gemeente", measure)[year])
    return shapes, found.reindex(shapes.index).astype(float).fillna(0).astype(int)


def country(shapes: gpd.GeoSeries) -> shapely.Geometry:
    """What the gemeenten are together."""
    return shapely.coverage_union_all(shapes.to_numpy())


@per_store(TILES)
def _land(store: Store, measure: str, year: int) -> str:
    """The gemeenten in the faint colour of their class, all of a class in one piece."""
    shapes, numbers = gemeenten(store, measure, year)
    line = flat.edge(COLOURS["background"], 0.4)
    whole = flat.edge(COLOURS["comparable"], 1)
    parts = [flat.filled(FRAME, [country(shapes)], COLOURS["surface"], whole)]
    for number in sorted(set(numbers)):
        fill = flat.HATCH
        if number:
            fill = fainter(look(class_role(number, measure)).colour, FAINT)
        parts.append(flat.filled(FRAME, shapes[numbers == number], fill, line))
    return "".join(parts)


def _leader(at: tuple[float, float], label: labels.Label) -> str:
    assert label.leader
    x, y = label.leader
    return f'<path d="M{at[0]:.1f} {at[1]:.1f}L{x:.1f} {y:.1f}" stroke="{COLOURS["muted"]}"/>'


def _mark(spot: Spot, at: tuple[float, float], measure: str) -> str:
    colour = look(class_role(spot.klass, measure)).colour
    ring, width = (COLOURS["chosen"], 3) if spot.chosen else (COLOURS["text"], 1.2)
    return (
        f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{CHOSEN_RADIUS if spot.chosen else RADIUS}" '
        f'fill="{colour}" stroke="{ring}" stroke-width="{width}"/>'
    )
