"""Read and check the boundaries of one level."""

from functools import cache
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pandera.pandas as pa
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from dashboard.sources.checks import code_rule, require, rule, validate
from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found
from dashboard.vocabulary import LEVELS

CRS = 28992
"""EPSG code of the Dutch grid (Amersfoort / RD New, in metres)."""
PLACE = "object"
"""A row of a GeoPackage has no line; it is named by its feature number (fid)."""
GEMEENTE = "gm_naam"


def read_boundaries(found: Found, path: Path) -> gpd.GeoDataFrame:
    """Read the boundaries of level ``found.level`` from the GeoPackage at ``path``.

    Returns code, name, gemeente, geometry (polygons, EPSG:28992, metres) in
    file order; the index is the feature number. ``gemeente`` is the name for a
    gemeente, and '' where the file does not give it. Raises SourceError when
    the file cannot be read, has no layer with the code column, is not in
    EPSG:28992, or holds a wrong or doubled code, an empty name, or a geometry
    that is missing, empty, not a polygon or invalid.
    """
    stem = LEVELS[found.level].column
    code, name = f"{stem}_code", f"{stem}_naam"
    try:
        layer, fields = _layer(found, path, code)
        if name not in fields:
            raise SourceError(found.name, f"de kolom '{name}' ontbreekt", advice=found.advice)
        columns = list(dict.fromkeys(c for c in (code, name, GEMEENTE) if c in fields))
        shapes = pyogrio.read_dataframe(path, layer=layer, columns=columns, fid_as_index=True)
    except (DataSourceError, DataLayerError) as error:
        raise SourceError(
            found.name, "het bestand is leeg of geen GeoPackage", advice=found.advice
        ) from error
    _check_layer(found, shapes)
    gemeente = shapes[GEMEENTE] if GEMEENTE in fields else pd.Series("", index=shapes.index)
    result = gpd.GeoDataFrame(
        {
            "code": _text(shapes[code]),
            "name": _text(shapes[name]),
            "gemeente": _text(gemeente),
        },
        geometry=shapes.geometry,
        crs=f"EPSG:{CRS}",
    )
    validate(pd.DataFrame(result.drop(columns="geometry")), schema(found.level), found, PLACE)
    _check_geometry(found, result)
    return result


@cache
def schema(level: str) -> pa.DataFrameSchema:
    """The rules that hold for the codes and names of boundaries of ``level``."""
    return pa.DataFrameSchema(
        {
            "code": pa.Column(
                str,
                [
                    code_rule(level),
                    rule(
                        "dezelfde code komt meer dan één keer voor",
                        lambda s: ~s.duplicated(keep=False),
                        ("name",),
                    ),
                ],
            ),
            "name": pa.Column(str, rule("de naam is leeg", lambda s: s != "")),
            "gemeente": pa.Column(str),
        }
    )


def _layer(found: Found, path: Path, code: str) -> tuple[str, list[str]]:
    """The first layer that has the code column, and its fields."""
    for layer in pyogrio.list_layers(path)[:, 0]:
        fields = list(pyogrio.read_info(path, layer=layer)["fields"])
        if code in fields:
            return layer, fields
    raise SourceError(found.name, f"er is geen laag met de kolom '{code}'", advice=found.advice)


def _check_layer(found: Found, shapes: pd.DataFrame) -> None:
    if shapes.empty:
        raise SourceError(found.name, "het bestand heeft geen rijen", advice=found.advice)
    if not isinstance(shapes, gpd.GeoDataFrame):
        raise SourceError(found.name, "de laag heeft geen geometrie", advice=found.advice)
    crs = shapes.crs
    if crs is None or crs.to_epsg() != CRS:
        raise SourceError(
            found.name,
            f"de coördinaten zijn niet in het Rijksdriehoeksstelsel (EPSG:{CRS}), "
            f"maar in {crs.name if crs else 'een onbekend stelsel'}",
            advice=found.advice,
        )


def _check_geometry(found: Found, shapes: gpd.GeoDataFrame) -> None:
    shape = shapes.geometry
    absent = shapely.is_missing(shape.to_numpy()) | shapely.is_empty(shape.to_numpy())
    for text, ok in (
        ("de vorm ontbreekt of is leeg", pd.Series(~absent, index=shapes.index)),
        ("de vorm is geen vlak", shape.geom_type.isin(["Polygon", "MultiPolygon"])),
        ("de vorm is ongeldig (de rand kruist zichzelf)", shape.is_valid),
    ):
        require(ok, shapes, found, text, ("code", "name"), place=PLACE)


def _text(values: pd.Series) -> pd.Series:
    return values.astype("str").where(values.notna(), "").str.strip().astype("str")
