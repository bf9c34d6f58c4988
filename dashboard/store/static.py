"""Copies of borders for the browser: static files that are fetched once and kept.

A file's name holds a hash of its content, so that a browser may cache it for
good and a new set is never drawn on old borders.
"""

import hashlib
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd

from dashboard.store.read import Store
from dashboard.vocabulary import CLASSES, MISSING, PROGRAMME_YEARS

FOLDER = Path(__file__).parents[2] / "static"
"""Beside the entry file: the one place that Streamlit serves static files from."""
URL = "/app/static"
COUNTRY_TOLERANCE = 400
"""Metres; the country's gemeenten are background at about 1:2,000,000."""
FILES: tuple[str, ...] = ("gemeente", "nplv", "buurt")
"""Names of the files; a folder that lacks one was made by an earlier version."""
LAYOUT = 2
"""Raise it when the files get another content from the same set."""
DEGREES = 4
"""Decimals of a coordinate in the browser: about 10 metres."""


def _geojson(shapes: gpd.GeoDataFrame) -> bytes:
    """Compact GeoJSON in WGS84 with every column of ``shapes`` as a property."""
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


def area_number(store: Store, area: str) -> int:
    """The number that stands for an NPLV area in the properties of the ``buurt`` file."""
    return store.area_ids.index(area)


def _with_classes(store: Store) -> gpd.GeoDataFrame:
    """The NPLV buurten with what a map of them needs as properties.

    area: ``area_number``; k<year>: class 1-9, 0 where there is no score; t<year>: its name.
    """
    shapes = store.shapes("buurt").set_index("code", drop=False)
    places = store.areas[store.areas["level"] == "buurt"].set_index("code")["nplv_area"]
    numbers = {area: area_number(store, area) for area in store.area_ids}
    shapes["area"] = places.reindex(shapes.index).map(numbers).fillna(-1).astype(int)
    classes = store.series.loc["buurt", "class"].unstack("year").reindex(shapes.index)
    names = {0: MISSING} | {c.number: c.name for c in CLASSES}
    for year in PROGRAMME_YEARS:
        known = classes[year] if year in classes else pd.Series(0, index=shapes.index)
        shapes[f"k{year}"] = known.fillna(0).astype(int)
        shapes[f"t{year}"] = shapes[f"k{year}"].map(names)
    return shapes.reset_index(drop=True)


def _already_there(index: Path, key: str) -> dict[str, str]:
    """Name -> file if all files of the set ``key`` are there; empty if not, or if the index
    cannot be read: then they are made again."""
    try:
        known = json.loads(index.read_text(encoding="utf-8"))
        files = known["files"]
        whole = known["set"] == key and set(files) == set(FILES)
        return files if whole and all((index.parent / f).is_file() for f in files.values()) else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def prepare(store: Store, folder: Path = FOLDER) -> dict[str, str]:
    """Write the browser's files if they are not there; name -> address on the page.

    ``gemeente``: borders of all gemeenten, coarse, for orientation; ``nplv``: the
    outlines of the areas; ``buurt``: the buurten inside them with their classes.
    Old files of ours are removed.
    """
    folder.mkdir(exist_ok=True)
    key = f"{store.manifest['content_hash']}.{LAYOUT}"
    index = folder / "index.json"
    if known := _already_there(index, key):
        return {name: f"{URL}/{file}" for name, file in known.items()}
    contents = {
        "gemeente": _geojson(_rounded(store.shapes("gemeente"), COUNTRY_TOLERANCE)),
        "nplv": _geojson(_rounded(store.shapes("nplv"), 0)),
        "buurt": _geojson(_rounded(_with_classes(store), 0)),
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
