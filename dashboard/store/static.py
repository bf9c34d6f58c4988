"""Copies of borders for the browser: static files that are fetched once and kept.

A file's name holds a hash of its content, so that a browser may cache it for
good and a new set is never drawn on old borders.
"""

import hashlib
import json
from pathlib import Path

import geopandas as gpd

from dashboard.store.read import Store

FOLDER = Path(__file__).parents[2] / "static"
"""Beside the entry file: the one place that Streamlit serves static files from."""
URL = "/app/static"
COUNTRY_TOLERANCE = 400
"""Metres; the country's gemeenten are background at about 1:2,000,000."""
DEGREES = 4
"""Decimals of a coordinate in the browser: about 10 metres."""


def _geojson(shapes: gpd.GeoDataFrame) -> bytes:
    """Compact GeoJSON in WGS84 with the code and name of each shape."""
    feature = json.loads(shapes.to_crs(4326).to_json(drop_id=True))
    text = json.dumps(
        {"type": "FeatureCollection", "features": feature["features"]},
        ensure_ascii=False,
        separators=(",", ":"),
        default=str,
    )
    return text.encode()


def _rounded(shapes: gpd.GeoDataFrame, tolerance: float) -> gpd.GeoDataFrame:
    shapes = shapes.copy()
    if tolerance:
        shapes["geometry"] = shapes.geometry.simplify_coverage(tolerance)
    wgs = shapes.to_crs(4326)
    wgs["geometry"] = wgs.geometry.set_precision(10**-DEGREES, mode="pointwise")
    return wgs


def prepare(store: Store, folder: Path = FOLDER) -> dict[str, str]:
    """Write the browser's files if they are not there; name -> address on the page.

    ``gemeente``: borders of all gemeenten, coarse, for orientation; ``nplv``: the
    outlines of the areas. Old files of ours are removed.
    """
    folder.mkdir(exist_ok=True)
    key = store.manifest["content_hash"]
    index = folder / "index.json"
    if index.is_file():
        known = json.loads(index.read_text(encoding="utf-8"))
        if known.get("set") == key and all((folder / f).is_file() for f in known["files"].values()):
            return {name: f"{URL}/{file}" for name, file in known["files"].items()}
    contents = {
        "gemeente": _geojson(_rounded(store.shapes("gemeente"), COUNTRY_TOLERANCE)),
        "nplv": _geojson(_rounded(store.shapes("nplv"), 0)),
    }
    files = {}
    for name, content in contents.items():
        files[name] = f"{name}.{hashlib.sha256(content).hexdigest()[:12]}.geojson"
        (folder / files[name]).write_bytes(content)
    for path in folder.glob("*.geojson"):
        if path.name not in files.values():
            path.unlink()
    index.write_text(json.dumps({"set": key, "files": files}), encoding="utf-8")
    return {name: f"{URL}/{file}" for name, file in files.items()}
