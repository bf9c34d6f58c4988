"""Read and check the boundaries of one level."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote

import geopandas as gpd
import pandas as pd
import pandera.pandas as pa
import pyogrio
import shapely
from pyproj.exceptions import CRSError

from dashboard.sources.checks import code_rule, filled, once, validate
from dashboard.sources.files import Found
from dashboard.sources.formats import HEAD_BYTES, recognise
from dashboard.sources.tables import tidy_text
from dashboard.vocabulary.levels import LEVELS

CRS = 28992
"""EPSG code of the Dutch grid (Amersfoort / RD New, in metres)."""
PLACE = "object"
"""A row of a GeoPackage has no line; it is named by its feature number (fid)."""
GEMEENTE = "gm_naam"
EXTENT = (-7_000, 289_000, 300_000, 629_000)
"""Smallest x and y, largest x and y of the Dutch grid: where EPSG:28992 holds."""
SQLITE_WAL = 2
"""Byte 18 of an SQLite file whose last changes may stand in a file beside it."""
READ_ERRORS = (RuntimeError, ValueError, OSError, KeyError, CRSError, shapely.errors.ShapelyError)
"""What the libraries raise for a damaged file; their own errors are RuntimeErrors."""


def read_boundaries(found: Found, path: Path) -> gpd.GeoDataFrame:
    """Read the boundaries of level ``found.level`` from the GeoPackage at ``path``.

    Returns code, name, gemeente, geometry (polygons, EPSG:28992, metres) in
    file order; the index is the feature number. ``gemeente`` is the name for a
    gemeente, and '' where the file does not give it. Raises SourceError when
    the file cannot be read, has no layer with the code column, is not in
    EPSG:28992, or holds a wrong or doubled code, an empty name, or a geometry
    that is missing, empty, not a polygon or invalid.
    """
    _check_container(found, path)
    stem = LEVELS[found.level].column
    code, name = f"{stem}_code", f"{stem}_naam"
    try:
        layer, fields = _layer(found, path, code)
        if name not in fields:
            raise found.wrong(f"de kolom '{name}' ontbreekt")
        columns = list(dict.fromkeys(c for c in (code, name, GEMEENTE) if c in fields))
        shapes = pyogrio.read_dataframe(path, layer=layer, columns=columns, fid_as_index=True)
    except READ_ERRORS as error:
        raise found.wrong("het bestand is beschadigd of geen GeoPackage") from error
    _check_layer(found, shapes)
    gemeente = shapes[GEMEENTE] if GEMEENTE in fields else pd.Series("", index=shapes.index)
    result = gpd.GeoDataFrame(
        {
            "code": tidy_text(shapes[code]),
            "name": tidy_text(shapes[name]),
            "gemeente": tidy_text(gemeente),
        },
        # A height, which some programs add, is of no use here.
        geometry=shapely.force_2d(shapes.geometry.to_numpy()),
        crs=f"EPSG:{CRS}",
    )
    validate(pd.DataFrame(result.drop(columns="geometry")), schema(found.level), found, PLACE)
    _check_geometry(found, result)
    return result


@cache
def schema(level: str) -> pa.DataFrameSchema:
    """The rules that hold for the codes and names of boundaries of ``level``."""
    codes = pa.Column(str, [code_rule(level), once("name")])
    return pa.DataFrameSchema(
        {"code": codes, "name": pa.Column(str, filled()), "gemeente": pa.Column(str)}
    )


def _check_container(found: Found, path: Path) -> None:
    """The file is a GeoPackage and whole.

    Looked at before a library opens it: that would try a hundred formats, some
    of which name other files and addresses to read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    known = recognise(head)
    if not head.startswith(b"SQLite format 3\0"):
        what = f", maar {known.name}" if known else ""
        raise found.wrong(f"het bestand is leeg of geen GeoPackage{what}")
    beside = path.with_name(path.name + "-wal")
    if head[18] == SQLITE_WAL and beside.is_file() and beside.stat().st_size:
        raise found.wrong(
            "het bestand is nog open in een ander programma",
            advice="sluit het programma waarin de kaart open staat (QGIS bijvoorbeeld), "
            "en probeer het opnieuw.",
        )
    try:
        whole = _asked(path, "PRAGMA quick_check(1)") == ["ok"]
    except (sqlite3.Error, UnicodeError):
        whole = False
    if not whole:
        raise found.wrong("het bestand is beschadigd")


def _layer(found: Found, path: Path, code: str) -> tuple[str, list[str]]:
    """The first layer that has the code column, and its fields."""
    # A view is a question, which may take for ever to answer.
    tables = _asked(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    for layer in pyogrio.list_layers(path)[:, 0]:
        fields = list(pyogrio.read_info(path, layer=layer)["fields"]) if layer in tables else []
        if code in fields:
            return layer, fields
    raise found.wrong(f"er is geen laag met de kolom '{code}'")


def _asked(path: Path, question: str) -> list[str]:
    """The first column of what the database answers, read without a lock or a change."""
    address = f"file:{quote(str(path))}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        return [row[0] for row in database.execute(question)]


def _check_layer(found: Found, shapes: pd.DataFrame) -> None:
    if shapes.empty:
        raise found.wrong("het bestand heeft geen rijen")
    if not isinstance(shapes, gpd.GeoDataFrame):
        raise found.wrong("de laag heeft geen geometrie")
    crs = shapes.crs
    if crs is None or crs.to_epsg() != CRS:
        raise found.wrong(
            f"de coördinaten zijn niet in het Rijksdriehoeksstelsel (EPSG:{CRS}), "
            f"maar in {crs.name if crs else 'een onbekend stelsel'}"
        )


def _check_geometry(found: Found, shapes: gpd.GeoDataFrame) -> None:
    shape = shapes.geometry
    absent = shapely.is_missing(shape.to_numpy()) | shapely.is_empty(shape.to_numpy())
    bounds = shape.bounds
    where = shapes[["code", "name"]]
    for text, ok in (
        ("de vorm ontbreekt of is leeg", pd.Series(~absent, index=shapes.index)),
        ("de vorm is geen vlak", shape.geom_type.isin(["Polygon", "MultiPolygon"])),
        (
            "de vorm ligt buiten Nederland: x en y zijn verwisseld",
            ~_inside(bounds[["miny", "minx", "maxy", "maxx"]]) | _inside(bounds),
        ),
        ("de vorm ligt buiten Nederland", _inside(bounds)),
        ("de vorm is ongeldig (de rand kruist zichzelf)", shape.is_valid),
    ):
        found.require(text, ok, where, place=PLACE)
    found.require("twee vormen liggen over elkaar", _apart(shapes), where, place=PLACE)


def _apart(shapes: gpd.GeoDataFrame) -> pd.Series:
    """True where a point in a shape lies in no other shape, and no other's point in it."""
    points = shapes.geometry.representative_point().to_numpy()
    point, shape = shapely.STRtree(shapes.geometry.to_numpy()).query(points, "intersects")
    other = point != shape
    both = {*point[other], *shape[other]}
    return pd.Series([at not in both for at in range(len(shapes))], index=shapes.index)


def _inside(bounds: pd.DataFrame) -> pd.Series:
    """True where smallest x, y and largest x, y lie on the Dutch grid."""
    west, south, east, north = EXTENT
    low_x, low_y, high_x, high_y = (bounds[column] for column in bounds.columns)
    return (low_x >= west) & (low_y >= south) & (high_x <= east) & (high_y <= north)
