"""Borders of the store: simplified without gaps, and the outlines of the NPLV areas."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.build.derive import Membership
from dashboard.sources import Sources

CRS = 28992
"""Rijksdriehoekstelsel (metres), the system of CBS and the Leefbaarometer."""
TOLERANCE: dict[str, float] = {"gemeente": 150, "wijk": 100, "buurt": 130}
"""Simplification in metres per level: what keeps the browser's file of a level under
1 MB and still looks right at the scale the level is read at."""
FINE = 10
"""Simplification in metres of the buurten inside NPLV areas: they are looked at closely."""
MARGIN = 5_000
"""Metres around the country that stand for the sea while simplifying."""


def store_shapes(sources: Sources, members: Membership) -> dict[str, gpd.GeoDataFrame]:
    """Level -> GeoDataFrame (code, name, geometry; EPSG:28992), sorted by code.

    gemeente, wijk and buurt are nationwide, nplv is the outline of each area: the
    union of its scored buurten. Borders of one level are simplified together
    (``simplify_coverage``), so that neighbours keep touching; the buurten inside
    NPLV areas keep a finer border.
    """
    inside = members.nplv_buurten.set_index("code")["area_id"]
    shapes = {}
    for level, tolerance in TOLERANCE.items():
        frame = _sorted(sources.boundaries[level])
        if level == "buurt":
            simple = _finer_inside(frame.geometry, frame["code"].isin(inside.index).to_numpy())
        else:
            simple = frame.geometry.simplify_coverage(tolerance)
        shapes[level] = frame.set_geometry(simple)
    names = sources.nplv.drop_duplicates("area_id").set_index("area_id")["area"]
    own = shapes["buurt"]["code"].map(inside)
    outline = shapes["buurt"][own.notna()].assign(code=own)
    outline = outline.dissolve("code", method="coverage").reset_index()
    outline["name"] = outline["code"].map(names)
    shapes["nplv"] = outline[["code", "name", "geometry"]].sort_values("code", ignore_index=True)
    return shapes


def _sorted(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    frame = frame[["code", "name", "geometry"]].sort_values("code", ignore_index=True)
    return frame.set_crs(CRS, allow_override=True)


def _finer_inside(geometry: gpd.GeoSeries, inside: np.ndarray) -> gpd.GeoSeries:
    """One coverage, simplified by ``FINE`` where ``inside`` and by the level's tolerance elsewhere.

    Both parts keep the border they share as it is (``simplify_boundary=False``).
    What no buurt covers (water, places without a score) takes part as filler, so
    that only that shared border is kept and not every shore.
    """
    if not inside.any():
        return geometry.simplify_coverage(TOLERANCE["buurt"])
    whole = shapely.coverage_union_all(geometry.to_numpy())
    filler = shapely.box(*geometry.total_bounds).buffer(MARGIN).difference(whole)
    rest = gpd.GeoSeries([*geometry[~inside], filler], crs=CRS)
    result = geometry.copy()
    result[inside] = geometry[inside].simplify_coverage(FINE, simplify_boundary=False)
    simple = rest.simplify_coverage(TOLERANCE["buurt"], simplify_boundary=False)
    result[~inside] = simple.to_numpy()[:-1]
    return result


def centres(shapes: dict[str, gpd.GeoDataFrame]) -> pd.DataFrame:
    """level, code, lon, lat (WGS84 degrees) of a point inside each shape of each level."""
    parts = []
    for level, frame in shapes.items():
        points = frame.geometry.representative_point().to_crs(4326)
        own = {"code": frame["code"], "lon": points.x.round(5), "lat": points.y.round(5)}
        parts.append(pd.DataFrame({"level": level} | own))
    return pd.concat(parts, ignore_index=True)
