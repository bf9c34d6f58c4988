"""What the browser's files hold: borders with the class of every measure, year and change.

The browser colours a map by itself, from one property, so that another year or
measure costs no borders. It gets classes and not scores: a class is a small
number, and worked out here it is exact at the bounds.
"""

import json
import re
from itertools import combinations

import geopandas as gpd
import pandas as pd
import shapely

from dashboard.analysis.aggregate import change_class
from dashboard.analysis.jumps import jump_text
from dashboard.analysis.series import values_of_level
from dashboard.build.grid import DEGREES, on_grid, outlines, segments
from dashboard.build.map_names import LEAST, SIZES, STEPS, file_of, first_zooms
from dashboard.ladder import of_level
from dashboard.store.read import Store
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import REGISTRY, TOTAL, measure_of
from dashboard.vocabulary.scales import LIVEABILITY

_NUMBER = re.compile(r"^Wijk \d+ (?=.)")
"""What CBS puts before the name of many wijken; on a map it is only in the way."""
_CLASS_NAMES = {c.number: c.name for c in LIVEABILITY.legend()}


def slots() -> dict[tuple[str, int | None, int], int]:
    """(measure, first year or None, year) -> place in the property ``k`` of its digit.

    Without a first year it is the class in that year, with one the class of the
    change. Digits: 1-9, and 0 where a value is missing. A measure without a scale or without
    ladders has no such classes.
    """
    wanted: list[tuple[str, int | None, int]] = []
    for key, measure in REGISTRY.items():
        years = measure.every_year
        wanted += [(key, None, year) for year in years if measure.scale]
        wanted += [(key, *pair) for pair in combinations(years, 2) if measure.ladders]
    return {what: at for at, what in enumerate(wanted)}


def classes(store: Store, level: str) -> pd.DataFrame:
    """Class of each measure, year and change: a row per code, a column per key of ``slots``.

    Values 0-9; 0 where a value is missing.
    """
    columns = {}
    for key, first, last in slots():
        values = values_of_level(store, level, key, ours=first is not None)
        if first is None:
            found = measure_of(key).classes(values[last])
        else:
            found = change_class(values[last] - values[first], of_level(level, key))
        columns[(key, first, last)] = found
    return pd.DataFrame(columns).fillna(0).astype(int)


def layers(store: Store) -> dict[str, bytes]:
    """Name of a file -> its content (GeoJSON in WGS84, or plain JSON where it says so).

    - per level of ``map_levels``: code, name, gemeente, ``k`` (see ``slots``), ``sprong``
      (what to beware of, "" for most) and t<year>, the class of the total score in
      words, for the years the level has;
    - ``nplv``: the outlines of the areas (code, name);
    - ``nplv_buurt``: the buurten inside them, as the level has them;
    - ``grenzen``: municipal borders and the coast, a list of straight pieces (JSON:
      longitude and latitude of both ends);
    - per step of ``map_names.STEPS`` the names that have room on the map from that zoom: a point
      within each gemeente or wijk, with its ``name`` and the ``size`` of its letters (pixels).

    All borders are on the same grid, so that an outline holds its buurten to the letter.
    """
    grid = {level: on_grid(store.shapes(level)) for level in map_levels()}
    made = {
        level: _geojson(shapes, _properties(store, level, shapes["code"]))
        for level, shapes in grid.items()
    }
    pieces = _compact(segments(grid["gemeente"]).tolist())
    return made | _names(store) | _nplv_layers(store, grid["buurt"]) | {"grenzen": pieces}


def _names(store: Store) -> dict[str, bytes]:
    places = named_places(store)
    zooms = first_zooms(places)
    return {file_of(step): _points(places[zooms == step]) for step in STEPS}


def named_places(store: Store) -> pd.DataFrame:
    """What has a name on the map, the most households first within a level: name, lon, lat (on the
    grid), size (pixels of a letter) and least (lowest zoom); wijken after gemeenten."""
    table = store.areas[store.areas["level"].isin(SIZES)].dropna(subset=["lon", "lat"])
    rank = table["level"].map(list(SIZES).index)
    table = table.assign(rank=rank, weight=table["households"].fillna(0))
    table = table.sort_values(["rank", "weight", "code"], ascending=[True, False, True])
    return pd.DataFrame(
        {
            "name": table["name"].str.replace(_NUMBER, "", regex=True),
            "lon": table["lon"].round(DEGREES),
            "lat": table["lat"].round(DEGREES),
            "size": table["level"].map(SIZES),
            "least": table["level"].map(LEAST),
        }
    ).reset_index(drop=True)


def _points(places: pd.DataFrame) -> bytes:
    points = [
        {
            "type": "Feature",
            "properties": {"name": name, "size": size},
            "geometry": {"type": "Point", "coordinates": at},
        }
        for name, size, *at in zip(
            places["name"], places["size"].tolist(), places["lon"], places["lat"], strict=True
        )
    ]
    return _compact({"type": "FeatureCollection", "features": points})


def _nplv_layers(store: Store, shapes: gpd.GeoDataFrame) -> dict[str, bytes]:
    places = store.areas[store.areas["level"] == "buurt"].set_index("code")["nplv_area"]
    own = places.reindex(shapes["code"]).replace("", None)
    # An area of wijken whose buurten have no border is in the lists, and gets no outline.
    found = outlines(shapes, own).reindex(sorted(store.area_ids)).dropna()
    around = gpd.GeoDataFrame(
        {"code": found.index, "name": found.index.map(store.names)}, geometry=found.to_numpy()
    )
    inside = shapes[own.notna().to_numpy()].reset_index(drop=True)
    table = _properties(store, "buurt", inside["code"])
    return {
        "nplv": _geojson(around, around[["code", "name"]]),
        "nplv_buurt": _geojson(inside, table),
    }


def _properties(store: Store, level: str, codes: pd.Series) -> pd.DataFrame:
    """The properties of each of ``codes``, in their order."""
    areas = store.areas[store.areas["level"] == level].set_index("code").reindex(codes)
    digits = classes(store, level).reindex(codes).fillna(0).astype(int)
    table = pd.DataFrame({"code": codes.to_numpy(), "name": areas["name"].to_numpy()})
    table["gemeente"] = areas["gemeente"].to_numpy()
    table["k"] = ["".join(map(str, row)) for row in digits.to_numpy().tolist()]
    table["sprong"] = [jump_text(text) for text in areas["jump"].fillna("")]
    for year in sorted(store.series.loc[level].index.unique("year")):
        table[f"t{year}"] = digits[(TOTAL, None, year)].map(_CLASS_NAMES).to_numpy()
    return table


def _geojson(shapes: gpd.GeoDataFrame, properties: pd.DataFrame) -> bytes:
    """Compact GeoJSON of ``shapes`` (WGS84, on the grid) with a row of ``properties`` each."""
    features = [
        {"type": "Feature", "properties": own, "geometry": _geometry(shape)}
        for own, shape in zip(properties.to_dict("records"), shapes.geometry, strict=True)
    ]
    return _compact({"type": "FeatureCollection", "features": features})


def _compact(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _geometry(shape: shapely.Geometry) -> dict:
    return json.loads(shapely.to_geojson(shape), parse_float=lambda x: round(float(x), DEGREES))
