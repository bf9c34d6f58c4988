"""Borders on the grid of the browser's coordinates, still without a gap or an overlap.

Rounding each polygon by itself makes neighbours cross or part by a hair. So the
lines of the whole coverage are rounded together (snap rounding), and the faces
they enclose go back to the polygon they lie in.
"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

DEGREES = 4
"""Decimals of a coordinate in the browser: about 10 metres."""


def on_grid(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """``shapes`` (code, name, geometry; a valid coverage) in WGS84 with ``DEGREES`` decimals.

    Same rows in the same order. The result is a valid coverage; a polygon that
    is smaller than the grid raises ``ValueError``.
    """
    exact = shapes.geometry.to_crs(4326).to_numpy()
    lines = shapely.union_all(shapely.boundary(exact), grid_size=10**-DEGREES)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    points = shapely.point_on_surface(faces)
    face, owner = shapely.STRtree(exact).query(points, predicate="within")
    # A lake that lies in a polygon but is no part of it stays out: it is a face too.
    overlap = shapely.area(shapely.intersection(faces[face], exact[owner]))
    mostly = overlap > shapely.area(faces[face]) / 2
    owners = pd.Series(owner[mostly], index=face[mostly]).groupby(level=0).first()
    parts = pd.Series(faces[owners.index]).groupby(owners.to_numpy())
    merged = parts.agg(lambda some: shapely.coverage_union_all(some.to_numpy()))
    if lost := sorted(set(range(len(shapes))) - set(merged.index)):
        raise ValueError(f"no border left of {shapes['code'].iloc[lost].tolist()}")
    rounded = shapely.transform(merged.sort_index().to_numpy(), _rounded)
    return shapes[["code", "name"]].set_geometry(
        gpd.GeoSeries(rounded, index=shapes.index, crs=4326)
    )


def outlines(shapes: gpd.GeoDataFrame, groups: pd.Series) -> gpd.GeoSeries:
    """Group -> the outline of its members, by name; members without a group are left out.

    ``shapes``: a valid coverage; ``groups``: the group of each row.
    """
    inside = groups.notna().to_numpy()
    merged = pd.Series(shapes.geometry.to_numpy()[inside]).groupby(groups[inside].to_numpy())
    found = merged.agg(lambda some: shapely.coverage_union_all(some.to_numpy()))
    return gpd.GeoSeries(found, crs=shapes.crs)


def segments(shapes: gpd.GeoDataFrame) -> np.ndarray:
    """The borders of a valid coverage as straight pieces, each once, the coast among them.

    A row per piece: longitude and latitude of its two ends. A browser draws loose
    pieces in a fraction of the time of whole lines, whose corners it has to join.
    """
    lines = shapely.get_parts(shapely.union_all(shapely.boundary(shapes.geometry.to_numpy())))
    points, line = shapely.get_coordinates(lines, return_index=True)
    joined = line[1:] == line[:-1]
    return np.hstack([points[:-1], points[1:]])[joined].round(DEGREES)


def _rounded(coordinates: np.ndarray) -> np.ndarray:
    return coordinates.round(DEGREES)
