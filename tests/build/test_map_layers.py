"""What the browser's files hold: whole borders, right classes, small enough."""

import gzip
import json
import re

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from dashboard.build.map_layers import SHEETS, layers, slots
from dashboard.build.map_names import SIZES, STEPS, file_of
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import DEVIATION, MEASURES, TOTAL, measure_of
from dashboard.vocabulary.scales import CLASS_BOUNDS, CLASSES, DIMENSION_BOUNDS, MISSING

MOST_BYTES = 1_000_000
"""Gzipped, per file: what a browser fetches once for a level."""


@pytest.fixture(scope="module")
def files(store):
    """Name -> the file as the browser gets it."""
    return layers(store)


@pytest.fixture(scope="module")
def features(files):
    texts = {name: json.loads(content) for name, content in files.items() if name != "grenzen"}
    return {name: collection["features"] for name, collection in texts.items()}


@pytest.fixture(scope="module")
def geometry(features):
    return {
        name: np.array([shape(f["geometry"]) for f in found]) for name, found in features.items()
    }


def properties(features, name):
    return {f["properties"]["code"]: f["properties"] for f in features[name]}


def test_no_file_is_larger_than_a_megabyte_as_it_is_sent(files):
    sizes = {name: len(gzip.compress(content, 6)) for name, content in files.items()}
    assert max(sizes.values()) <= MOST_BYTES, sizes


@pytest.mark.parametrize("name", [*map_levels(), "nplv_buurt"])
def test_borders_as_they_are_drawn_leave_no_gap_and_do_not_overlap(geometry, name):
    assert shapely.coverage_is_valid(geometry[name])
    assert shapely.is_valid(geometry[name]).all()


@pytest.mark.parametrize("name", [*map_levels(), "nplv", "nplv_buurt"])
def test_everything_lies_in_the_netherlands(geometry, name):
    x0, y0, x1, y1 = shapely.total_bounds(geometry[name])
    assert 3.2 < x0 < x1 < 7.3 and 50.7 < y0 < y1 < 53.7


@pytest.mark.parametrize("level", map_levels())
def test_every_place_is_still_about_as_large_as_it_was(store, geometry, level):
    """Within 5% and 2 ha: half a cell of the grid (about 50 m2 a metre of border) is no more."""
    drawn = gpd.GeoSeries(geometry[level], crs=4326).to_crs(28992).area.to_numpy()
    stored = store.shapes(level).geometry.area.to_numpy()
    assert (np.abs(drawn - stored) < 0.05 * stored + 20_000).all()


@pytest.mark.parametrize("level", map_levels())
def test_every_scored_place_is_drawn_or_is_listed_as_without_a_border(store, features, level):
    drawn = set(properties(features, level))
    scored = set(store.scores.loc[store.scores["level"] == level, "code"])
    listed = {r["code"] for r in store.manifest["without_shape"] if r["level"] == level}
    assert scored - drawn == listed
    assert len(drawn) == len(features[level])


def test_an_outline_holds_its_buurten_and_nothing_else(store, features, geometry):
    inside = geometry["nplv_buurt"]
    table = store.areas[store.areas["level"] == "buurt"].set_index("code")["nplv_area"]
    areas = table.reindex([f["properties"]["code"] for f in features["nplv_buurt"]]).to_numpy()
    for feature, outline in zip(features["nplv"], geometry["nplv"], strict=True):
        own = inside[areas == feature["properties"]["code"]]
        assert len(own) and shapely.covers(outline, own).all()
        assert outline.area == pytest.approx(shapely.area(own).sum(), rel=1e-9)


def by_hand(value, bounds):
    """Class of a value: one more than the number of bounds that it reaches."""
    return 0 if value != value else 1 + sum(value >= bound for bound in bounds)


@pytest.mark.parametrize("level", map_levels())
@pytest.mark.parametrize("measure", MEASURES)
def test_the_digit_of_a_year_is_the_class_of_its_score(store, features, level, measure):
    rows = store.scores[store.scores["level"] == level]
    column = DEVIATION if measure == TOTAL else measure
    bounds = CLASS_BOUNDS if measure == TOTAL else DIMENSION_BOUNDS
    bounds = [bound / 2 for bound in bounds] if measure == "fys" else bounds
    scores = dict(zip(zip(rows["code"], rows["year"], strict=True), rows[column], strict=True))
    at = slots()
    for code, own in properties(features, level).items():
        for year in measure_of(measure).every_year:
            value = scores.get((code, year), float("nan"))
            assert int(own["k"][at[(measure, None, year)]]) == by_hand(value, bounds)


@pytest.mark.parametrize(("measure", "first", "last"), [
    (TOTAL, 2018, 2024), (TOTAL, 2002, 2024), ("onv", 2022, 2024), ("soc", 2014, 2018),
])  # fmt: skip
def test_the_digit_of_a_change_is_its_class_alike_up_and_down(
    store, features, measure, first, last
):
    rows = store.scores[store.scores["level"] == "wijk"].set_index(["code", "year"])
    scores = rows[DEVIATION if measure == TOTAL else measure].to_dict()
    at, nan = slots()[(measure, first, last)], float("nan")
    for code, own in properties(features, "wijk").items():
        change = round(scores.get((code, last), nan) - scores.get((code, first), nan), 6)
        steps = sum(abs(change) >= size for size in (0.02, 0.0392, 0.0784, 0.1568))
        wanted = 5 + (steps if change > 0 else -steps) if change == change else 0
        assert int(own["k"][at]) == wanted, (code, change)


@pytest.mark.parametrize(("level", "measure", "bounds"), [
    ("buurt", "criminaliteit", (15, 21, 28, 40, 70)), ("wijk", "armoede", (1, 1.5, 2, 3, 5)),
    ("gemeente", "woz", (270, 330, 390, 450, 550)),
])  # fmt: skip
def test_the_digit_of_a_theme_is_the_class_of_its_value(store, features, level, measure, bounds):
    rows = store.indicators[store.indicators["measure"] == measure]
    values = rows[rows["level"] == level].set_index(["code", "year"])["value"].to_dict()
    at, years = slots(SHEETS[1]), measure_of(measure).every_year
    for code, own in properties(features, f"{level}{SHEETS[1]}").items():
        assert set(own) == {"code", "name", "gemeente", "k"}
        for year in years:
            value = values.get((code, year), float("nan"))
            assert int(own["k"][at[measure, None, year]]) == by_hand(value, bounds)


def test_the_digit_of_a_change_in_a_theme_is_its_class_by_its_own_ladder(store, features):
    rows = store.indicators[store.indicators["measure"] == "gezondheid"]
    values = rows[rows["level"] == "buurt"].set_index(["code", "year"])["value"].to_dict()
    at, nan = slots(SHEETS[2])["gezondheid", 2012, 2024], float("nan")
    for code, own in properties(features, f"buurt{SHEETS[2]}").items():
        change = round(values.get((code, 2024), nan) - values.get((code, 2012), nan), 6)
        steps = sum(abs(change) >= size for size in (2, 4, 8, 16))
        wanted = 5 + (steps if change > 0 else -steps) if change == change else 0
        assert int(own["k"][at]) == wanted, (code, change)


def test_who_looks_at_no_theme_fetches_nothing_for_it(features):
    """The files of the first view hold the Leefbaarometer alone; each theme measure stands once."""
    assert all(not measure_of(key).theme for key, _, _ in slots())
    for sheet in SHEETS[1:]:
        assert all(measure_of(key).theme for key, _, _ in slots(sheet))
    together = [what for sheet in SHEETS for what in slots(sheet)]
    assert len(together) == len(set(together))


def test_a_jump_is_told_in_the_tooltip_of_a_wijk_and_a_buurt(store, features):
    jumps = store.areas.set_index(["level", "code"])["jump"]
    for level in map_levels():
        for code, own in properties(features, level).items():
            assert bool(own["sprong"]) == bool(jumps[level, code]), code
    wijk = next(own for own in properties(features, "wijk").values() if own["sprong"])
    assert "grens of bebouwing veranderde mogelijk" in wijk["sprong"]


def test_the_tooltip_names_the_class_of_every_year_the_level_has(store, features):
    for level in map_levels():
        years = set(store.scores.loc[store.scores["level"] == level, "year"])
        for own in properties(features, level).values():
            assert {k for k in own if k.startswith("t")} == {f"t{y}" for y in years}
            for year in years:
                digit = int(own["k"][slots()[(TOTAL, None, year)]])
                name = CLASSES[digit - 1].name if digit else MISSING
                assert own[f"t{year}"] == name


def test_a_place_without_a_score_in_a_year_is_drawn_as_such(features):
    digits = [
        own["k"][slots()[(TOTAL, None, 2002)]] for own in properties(features, "wijk").values()
    ]
    assert 0 < digits.count("0") < len(digits)


def test_the_pieces_of_the_borders_are_the_borders_of_the_gemeenten_each_once(files, geometry):
    pieces = json.loads(files["grenzen"])
    ends = {frozenset({(x0, y0), (x1, y1)}) for x0, y0, x1, y1 in pieces}
    assert len(ends) == len(pieces)
    drawn = shapely.union_all([shapely.LineString([(a, b), (c, d)]) for a, b, c, d in pieces])
    borders = shapely.union_all(shapely.boundary(geometry["gemeente"]))
    # Degrees: the same coordinates, merged in another order.
    assert drawn.length == pytest.approx(borders.length, rel=1e-9)
    assert shapely.difference(drawn, borders).length < 1e-6


def test_every_gemeente_and_nearly_every_wijk_has_its_name_at_a_point_within_it(features, geometry):
    names = [f for step in STEPS for f in features[file_of(step)]]
    for level, size in SIZES.items():
        own = [f for f in names if f["properties"]["size"] == size]
        points = [shapely.Point(f["geometry"]["coordinates"]) for f in own]
        drawn = gpd.GeoSeries(geometry[level])
        inside = shapely.STRtree(points).query(drawn.to_numpy(), predicate="intersects")[0]
        assert len(set(inside)) > {"gemeente": 0.98, "wijk": 0.9}[level] * len(drawn)
    assert not [f for f in names if re.match(r"Wijk \d+ .", f["properties"]["name"])]


def test_the_largest_gemeente_is_named_first(features):
    assert features[file_of(STEPS[0])][0]["properties"]["name"] == "Amsterdam"
