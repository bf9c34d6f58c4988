"""Damage to the boundaries."""

from pathlib import Path

import geopandas as gpd
import shapely
from shapely.affinity import scale, translate
from shapely.geometry import LineString, MultiPolygon, Point, Polygon

from .made import CORNER


def frame(spoil):
    """Read the shapes, change the frame, write them again."""

    def make(folder: Path, name: str) -> None:
        path = folder / name
        shapes = spoil(gpd.read_file(path))
        path.unlink()
        shapes.to_file(path, layer=path.stem, driver="GPKG")

    return make


def geometry(change, only: int | None = None):
    """Change the geometry of every row, or of row ``only``."""

    def spoil(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        new = [
            change(shape) if only is None or at == only else shape
            for at, shape in enumerate(shapes.geometry)
        ]
        return shapes.set_geometry(gpd.GeoSeries(new, crs=shapes.crs))

    return frame(spoil)


def column(end: str, change):
    """Change the column of which the name ends in ``end``, in the second row."""

    def spoil(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        name = next(c for c in shapes.columns if c.endswith(end))
        shapes.loc[1, name] = change(shapes, name)
        return shapes

    return frame(spoil)


def without(end: str):
    """Drop the first column of which the name ends in ``end``."""
    return frame(lambda shapes: shapes.drop(columns=[c for c in shapes if c.endswith(end)][:1]))


def no_geometry(folder: Path, name: str) -> None:
    path = folder / name
    shapes = gpd.read_file(path)
    path.unlink()
    shapes.drop(columns="geometry").to_csv(path, index=False)


def shifted(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    moved = [*shapes.geometry[1:], shapes.geometry.iloc[0]]
    return shapes.set_geometry(gpd.GeoSeries(moved, crs=shapes.crs))


def bytes_between(start: int, stop: int):
    """Overwrite part of the bytes."""

    def make(folder: Path, name: str) -> None:
        content = bytearray((folder / name).read_bytes())
        content[start:stop] = b"\xa5" * (stop - start)
        (folder / name).write_bytes(content)

    return make


def in_use(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[18] = content[19] = 2
    (folder / name).write_bytes(content)
    (folder / f"{name}-wal").write_bytes(b"x")


def other_layer(folder: Path, name: str) -> None:
    shapes = gpd.read_file(folder / name)
    shapes[["geometry"]].to_file(folder / name, layer="anders", driver="GPKG", mode="a")


X, Y = CORNER
BOW_TIE = Polygon([(X, Y), (X + 1, Y + 1), (X + 1, Y), (X, Y + 1)])

REFUSED = {
    "in degrees": frame(lambda shapes: shapes.to_crs(4326)),
    "in Web Mercator": frame(lambda shapes: shapes.to_crs(3857)),
    "degrees said to be metres": frame(
        lambda shapes: shapes.to_crs(4326).set_crs(28992, allow_override=True)
    ),
    "without a system": frame(lambda shapes: shapes.set_crs(None, allow_override=True)),
    "x and y exchanged": geometry(lambda shape: shapely.transform(shape, lambda c: c[:, ::-1])),
    "one x and y exchanged": geometry(
        lambda shape: shapely.transform(shape, lambda c: c[:, ::-1]), 1
    ),
    "in kilometres": geometry(lambda shape: scale(shape, 0.001, 0.001, origin=(0, 0))),
    "one in kilometres": geometry(lambda shape: scale(shape, 0.001, 0.001, origin=(0, 0)), 1),
    "in England": geometry(lambda shape: translate(shape, -400_000, 0)),
    "one far north": geometry(lambda shape: translate(shape, 0, 900_000), 0),
    "one in another place": geometry(lambda shape: translate(shape, 20_000, 30_000), 1),
    "shifted by one code": frame(shifted),
    "a point": geometry(lambda shape: shape.centroid, 0),
    "all points": geometry(lambda shape: Point(X, Y)),
    "a line": geometry(lambda shape: LineString([(X, Y), (X + 9, Y)]), 0),
    "an empty shape": geometry(lambda shape: MultiPolygon(), 0),
    "no shape": geometry(lambda shape: None, 0),
    "a shape that crosses itself": geometry(lambda shape: BOW_TIE, 1),
    "one in the place of another": frame(
        lambda shapes: shapes.set_geometry(
            gpd.GeoSeries([shapes.geometry.iloc[0]] * 2 + [*shapes.geometry[2:]], crs=shapes.crs)
        )
    ),
    "no rows": frame(lambda shapes: shapes.iloc[:0]),
    "the first half": frame(lambda shapes: shapes.iloc[: len(shapes) // 2]),
    "the second half": frame(lambda shapes: shapes.iloc[len(shapes) // 2 :]),
    "without the code": without("_code"),
    "without the name": without("_naam"),
    "a code twice": column("_code", lambda shapes, name: shapes.loc[0, name]),
    "a code of another kind": column("_code", lambda shapes, name: "PC1011"),
    "an empty code": column("_code", lambda shapes, name: None),
    "an empty name": column("_naam", lambda shapes, name: " "),
    "a CSV under its name": no_geometry,
    "of 2022": lambda folder, name: (folder / name).rename(folder / name.replace("2024", "2022")),
    "as GeoJSON": lambda folder, name: (folder / name).rename(
        folder / name.replace("gpkg", "geojson")
    ),
    "as shape file": lambda folder, name: (folder / name).rename(
        folder / name.replace("gpkg", "shp")
    ),
    "its header spoiled": bytes_between(16, 100),
    "its first page spoiled": bytes_between(100, 4096),
    "open in another program": in_use,
}
ACCEPTED = {
    "a height": geometry(lambda shape: shapely.force_3d(shape, 3)),
    "another layer": other_layer,
    "another column": frame(lambda shapes: shapes.assign(oppervlakte=1.5)),
    "many parts": geometry(lambda shape: MultiPolygon([shape])),
}
