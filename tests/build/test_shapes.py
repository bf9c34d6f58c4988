"""Borders: neighbours keep touching, nothing scored is lost unsaid, points lie inside."""

import geopandas as gpd
import pytest
import shapely

NETHERLANDS = (10_000, 300_000, 280_000, 620_000)
"""A box around the country in EPSG:28992, metres."""


@pytest.fixture(scope="module")
def shapes(store):
    return {level: store.shapes(level) for level in ("gemeente", "wijk", "buurt", "nplv")}


@pytest.mark.parametrize("level", ["gemeente", "wijk", "buurt"])
def test_borders_of_a_level_neither_overlap_nor_leave_slivers(shapes, level):
    assert shapely.coverage_is_valid(shapes[level].geometry.to_numpy())


@pytest.mark.parametrize("level", ["gemeente", "wijk", "buurt", "nplv"])
def test_every_border_is_a_valid_polygon_in_the_netherlands(shapes, level):
    geometry = shapes[level].geometry
    assert geometry.is_valid.all() and not geometry.is_empty.any()
    assert set(geometry.geom_type) <= {"Polygon", "MultiPolygon"}
    left, bottom, right, top = NETHERLANDS
    x0, y0, x1, y1 = geometry.total_bounds
    assert left < x0 < x1 < right and bottom < y0 < y1 < top
    assert shapes[level]["code"].is_unique and shapes[level]["code"].is_monotonic_increasing


def test_the_outline_of_an_area_holds_all_its_buurten(store, shapes):
    # A metre: coordinates are stored as doubles, a union may move a point a hair.
    area = store.areas[store.areas["level"] == "buurt"].set_index("code")["nplv_area"]
    outline = shapes["nplv"].set_index("code").geometry.buffer(1)
    buurten = shapes["buurt"]
    buurten = buurten[buurten["code"].map(area) != ""]
    own = gpd.GeoSeries(
        outline.reindex(buurten["code"].map(area)).to_numpy(), index=buurten.index, crs=28992
    )
    assert own.notna().all()
    assert own.covers(buurten.geometry).all()


def test_an_outline_is_no_larger_than_its_buurten(store, shapes):
    area = store.areas[store.areas["level"] == "buurt"].set_index("code")["nplv_area"]
    buurten = shapes["buurt"]
    summed = buurten.geometry.area.groupby(buurten["code"].map(area)).sum()
    outline = shapes["nplv"].set_index("code").geometry.area
    # 1e-6 of the size: the same polygons, summed in another order.
    assert (outline / summed.reindex(outline.index) - 1).abs().max() < 1e-6


def test_every_area_has_one_outline_with_its_name(store, shapes):
    outline = shapes["nplv"].set_index("code")["name"]
    assert sorted(outline.index) == sorted(store.area_ids)
    assert all(outline[code] == store.names[code] for code in store.area_ids)


@pytest.mark.parametrize("level", ["wijk", "buurt", "gemeente"])
def test_every_scored_place_has_a_border_or_is_said_to_have_none(store, shapes, level):
    scored = set(store.scores.loc[store.scores["level"] == level, "code"])
    said = {r["code"] for r in store.manifest["without_shape"] if r["level"] == level}
    assert scored <= set(shapes[level]["code"]) | said
    assert not said & set(shapes[level]["code"])


@pytest.mark.parametrize("level", ["wijk", "buurt", "gemeente", "nplv"])
def test_the_point_of_an_area_lies_inside_it(store, shapes, level):
    frame = shapes[level].set_index("code")
    areas = store.areas[store.areas["level"] == level].set_index("code")
    points = areas.loc[areas["lon"].notna(), ["lon", "lat"]]
    assert set(points.index) == set(frame.index)
    there = gpd.GeoSeries.from_xy(points["lon"], points["lat"], index=points.index, crs=4326)
    there = there.to_crs(28992)
    # Two metres: five decimals of a degree are about one metre.
    assert there.distance(frame.geometry.reindex(points.index)).max() < 2


def test_areas_of_one_gemeente_lie_in_it(store, shapes):
    nplv = store.areas[store.areas["level"] == "nplv"].set_index("code").loc[store.area_ids]
    gemeente = shapes["gemeente"].set_index("code").geometry
    points = gpd.GeoSeries.from_xy(nplv["lon"], nplv["lat"], index=nplv.index, crs=4326)
    own = gpd.GeoSeries(
        gemeente.reindex(nplv["gemeente_code"]).to_numpy(), index=nplv.index, crs=28992
    )
    assert own.covers(points.to_crs(28992)).all()
