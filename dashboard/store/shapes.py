"""Borders of the store: simplified without gaps, and the outlines of the NPLV areas."""

import geopandas as gpd
import pandas as pd

from dashboard.sources import Sources
from dashboard.store.derive import Membership

CRS = 28992
"""Rijksdriehoekstelsel (metres), the system of CBS and the Leefbaarometer."""
TOLERANCE: dict[str, float] = {"gemeente": 150, "wijk": 60, "buurt": 10}
"""Simplification in metres per level: what keeps the starting set small and still
looks exact at the scale the level is drawn at."""
DECIMALS = 0.1
"""Precision of stored coordinates in metres."""


def store_shapes(sources: Sources, members: Membership) -> dict[str, gpd.GeoDataFrame]:
    """Level -> GeoDataFrame (code, name, geometry; EPSG:28992), sorted by code.

    gemeente and wijk are nationwide, buurt is what lies in an NPLV area, nplv is
    the outline of each area: the union of its scored buurten. Borders of one
    level are simplified together (``simplify_coverage``), so that neighbours
    keep touching.
    """
    inside = members.nplv_buurten.set_index("code")["area_id"]
    shapes = {
        level: _simplified(sources.boundaries[level], level) for level in ("gemeente", "wijk")
    }
    buurt = sources.boundaries["buurt"]
    shapes["buurt"] = _simplified(buurt[buurt["code"].isin(inside.index)], "buurt")
    names = sources.nplv.drop_duplicates("area_id").set_index("area_id")["area"]
    outline = shapes["buurt"].assign(code=shapes["buurt"]["code"].map(inside))
    outline = outline.dissolve("code", method="coverage").reset_index()
    outline["name"] = outline["code"].map(names)
    shapes["nplv"] = outline[["code", "name", "geometry"]].sort_values("code", ignore_index=True)
    return shapes


def _simplified(frame: gpd.GeoDataFrame, level: str) -> gpd.GeoDataFrame:
    frame = frame[["code", "name", "geometry"]].sort_values("code", ignore_index=True)
    simple = frame.geometry.simplify_coverage(TOLERANCE[level])
    return gpd.GeoDataFrame(frame[["code", "name"]], geometry=simple, crs=CRS)


def centres(shapes: dict[str, gpd.GeoDataFrame]) -> pd.DataFrame:
    """level, code, lon, lat (WGS84 degrees) of a point inside each shape of each level."""
    parts = []
    for level, frame in shapes.items():
        points = frame.geometry.representative_point().to_crs(4326)
        parts.append(
            pd.DataFrame(
                {
                    "level": level,
                    "code": frame["code"],
                    "lon": points.x.round(5),
                    "lat": points.y.round(5),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)
