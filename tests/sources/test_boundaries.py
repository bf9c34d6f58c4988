"""The rules of the boundaries. Features are numbered from 1: WK000101, WK000102, WK000201."""

import sqlite3
from contextlib import closing

import geopandas as gpd
import pytest
from shapely import force_3d, transform
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Point, Polygon

from dashboard.sources import boundaries

from .made import WIJK_NAMES, read_one, refused, square, write_shapes

FILE = "wijk 2024.gpkg"
NAMES = {code: name for code, name in WIJK_NAMES.items() if code != "WK000109"}
SQUARES = [square(code) for code in NAMES]


def rewrite(folder, shapes: gpd.GeoDataFrame) -> None:
    (folder / FILE).unlink()
    shapes.to_file(folder / FILE, layer="wijk 2024", driver="GPKG")


@pytest.mark.parametrize("content", [b"", b"dit is geen kaart"])
def test_a_file_that_is_empty_or_no_geopackage_is_refused(folder, content):
    (folder / FILE).write_bytes(content)
    assert f"{FILE}: het bestand is leeg of geen GeoPackage" in str(refused(folder, FILE))


def test_coordinates_are_in_the_dutch_grid(folder):
    write_shapes(folder / FILE, "wk", NAMES, crs="EPSG:4326")
    error = refused(folder, FILE)
    assert f"{FILE}: de coördinaten zijn niet in het Rijksdriehoeksstelsel (EPSG:28992)" in str(
        error
    )
    assert "maar in WGS 84" in str(error)


def test_a_layer_has_the_code_column(folder):
    rewrite(folder, gpd.read_file(folder / FILE).rename(columns={"wk_code": "code"}))
    assert f"{FILE}: er is geen laag met de kolom 'wk_code'" in str(refused(folder, FILE))


def test_a_layer_has_the_name_column(folder):
    rewrite(folder, gpd.read_file(folder / FILE).drop(columns="wk_naam"))
    assert f"{FILE}: de kolom 'wk_naam' ontbreekt" in str(refused(folder, FILE))


def test_a_layer_has_rows(folder):
    rewrite(folder, gpd.read_file(folder / FILE).iloc[:0])
    assert f"{FILE}: het bestand heeft geen rijen" in str(refused(folder, FILE))


def test_a_code_has_the_pattern_of_its_level(folder):
    shapes = gpd.read_file(folder / FILE)
    shapes.loc[1, "wk_code"] = "BU00010201"
    rewrite(folder, shapes)
    error = refused(folder, FILE)
    assert f"{FILE}: de code is geen code van een wijk" in str(error)
    assert "object 2: code BU00010201, naam Noord" in str(error)


def test_a_code_occurs_once(folder):
    shapes = gpd.read_file(folder / FILE)
    shapes.loc[1, "wk_code"] = "WK000101"
    rewrite(folder, shapes)
    error = refused(folder, FILE)
    assert "dezelfde code komt meer dan één keer voor" in str(error)
    assert list(error.rows.index) == [1, 2]


def test_a_name_may_not_be_empty(folder):
    shapes = gpd.read_file(folder / FILE)
    shapes.loc[2, "wk_naam"] = None
    rewrite(folder, shapes)
    assert "de naam is leeg" in str(refused(folder, FILE))


BOW_TIE = Polygon([(120_000 + x, 450_000 + y) for x, y in ((0, 0), (1, 1), (1, 0), (0, 1))])


@pytest.mark.parametrize(
    ("shape", "rule"),
    [
        (None, "de vorm ontbreekt of is leeg"),
        (MultiPolygon(), "de vorm ontbreekt of is leeg"),
        (BOW_TIE, "de vorm is ongeldig (de rand kruist zichzelf)"),
        (Point(120_000, 450_000), "de vorm is geen vlak"),
    ],
)
def test_a_shape_is_a_valid_polygon(folder, shape, rule):
    write_shapes(folder / FILE, "wk", NAMES, geometry=[SQUARES[0], shape, SQUARES[2]])
    error = refused(folder, FILE)
    assert f"{FILE}: {rule}" in str(error)
    assert "object 2: code WK000102, naam Noord" in str(error)


@pytest.mark.parametrize(
    ("move", "rule"),
    [
        (lambda shape: transform(shape, lambda c: c / 1000), "de vorm ligt buiten Nederland."),
        (lambda shape: translate(shape, 400_000), "de vorm ligt buiten Nederland."),
        (
            lambda shape: transform(shape, lambda c: c[:, ::-1]),
            "de vorm ligt buiten Nederland: x en y zijn verwisseld.",
        ),
    ],
)
def test_a_shape_lies_in_the_netherlands_in_the_right_order_of_x_and_y(folder, move, rule):
    write_shapes(folder / FILE, "wk", NAMES, geometry=[SQUARES[0], move(SQUARES[1]), SQUARES[2]])
    error = refused(folder, FILE)
    assert f"{FILE}: {rule}" in str(error)
    assert "object 2: code WK000102, naam Noord" in str(error)


def test_a_height_is_left_out(folder, whole_set):
    write_shapes(folder / FILE, "wk", NAMES, geometry=[force_3d(shape) for shape in SQUARES])
    assert read_one(folder, FILE).geometry.equals(read_one(whole_set, FILE).geometry)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04 x [Content_Types].xml", "een Excel-bestand"),
        (b"PK\x03\x04abc", "een zipbestand"),
        (b'{"type": "FeatureCollection"}', "een JSON-bestand"),
        (b"<OGRVRTDataSource><SrcDataSource>/vsicurl/http://127.0.0.1:9/x", "een webpagina of XML"),
    ],
)
def test_another_format_under_the_name_of_a_geopackage_is_named_and_not_opened(
    folder, monkeypatch, content, what
):
    monkeypatch.setattr(boundaries.pyogrio, "list_layers", None)
    (folder / FILE).write_bytes(content)
    assert f"{FILE}: het bestand is leeg of geen GeoPackage, maar {what}" in str(
        refused(folder, FILE)
    )


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_geopackage_that_was_cut_off_is_refused(folder, keep):
    content = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(content[: int(len(content) * keep)])
    assert f"{FILE}: het bestand is beschadigd" in str(refused(folder, FILE))


def test_a_geopackage_that_another_program_has_open_is_refused(folder):
    content = bytearray((folder / FILE).read_bytes())
    content[18] = content[19] = 2
    (folder / FILE).write_bytes(content)
    (folder / f"{FILE}-wal").write_bytes(b"x")
    assert "nog open in een ander programma" in str(refused(folder, FILE))


def test_two_shapes_do_not_lie_over_each_other(folder):
    write_shapes(folder / FILE, "wk", NAMES, geometry=[SQUARES[0], SQUARES[0], SQUARES[2]])
    error = refused(folder, FILE)
    assert f"{FILE}: twee vormen liggen over elkaar" in str(error)
    assert list(error.rows["code"]) == ["WK000101", "WK000102"]


def test_a_view_is_not_read(folder):
    """It may be a question without end: reading it would never stop."""
    with closing(sqlite3.connect(folder / FILE)) as database:
        database.execute('ALTER TABLE "wijk 2024" RENAME TO w')
        database.execute(
            'CREATE VIEW "wijk 2024" AS WITH RECURSIVE c(fid) AS (SELECT 1 UNION ALL SELECT '
            "fid + 1 FROM c) SELECT c.fid AS fid, w.geom, w.wk_code, w.wk_naam, w.gm_naam FROM c, w"
        )
        database.execute("UPDATE gpkg_contents SET table_name = 'wijk 2024'")
        database.execute("UPDATE gpkg_geometry_columns SET table_name = 'wijk 2024'")
        database.commit()
    assert "laag" in refused(folder, FILE).rule
