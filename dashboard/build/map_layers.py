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


SHEETS = ("", "_thema", "_thema_verloop")
"""What the name of a file adds to its level: the Leefbaarometer, the themes, and changes in them.

Each has the borders again: who looks at no theme fetches nothing for it, and no file is larger
than a megabyte as it is sent.
"""


def sheet_of(measure: str, first: int | None) -> str:
    """Which of ``SHEETS`` has the classes of a measure (a key), or since ``first`` of a change."""
    if not measure_of(measure).theme:
        return SHEETS[0]
    return SHEETS[1] if first is None else SHEETS[2]


def slots(sheet: str = SHEETS[0]) -> dict[tuple[str, int | None, int], int]:
    """(measure, first year or None, year) -> place in the property ``k`` of its digit, of what
    stands in ``sheet``.

    Without a first year it is the class in that year, with one the class of the
    change. Digits: 1-9, and 0 where a value is missing. A measure without a scale or without
    ladders has no such classes.
    """
    wanted: list[tuple[str, int | None, int]] = []
    for key, measure in REGISTRY.items():
        years = measure.every_year
        wanted += [(key, None, year) for year in years if measure.scale]
        wanted += [(key, *pair) for pair in combinations(years, 2) if measure.ladders]
    own = (what for what in wanted if sheet_of(*what[:2]) == sheet)
    return {what: at for at, what in enumerate(own)}


def classes(store: Store, level: str, sheet: str = SHEETS[0]) -> pd.DataFrame:
    """Class of each measure, year and change: a row per code, a column per key of ``slots``.

    Values 0-9; 0 where a value is missing.
    """
    columns = {}
    for key, first, last in slots(sheet):
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
    - per level and further sheet of ``SHEETS``: code, name, gemeente and ``k``;
    - ``nplv``: the outlines of the areas (code, name);
    - ``nplv_buurt``: the buurten inside them, as the level has them;
    - ``grenzen``: municipal borders and the coast, a list of straight pieces (JSON:
      longitude and latitude of both ends);
    - per step of ``map_names.STEPS`` the names that have room on the map from that zoom: a point
      within each gemeente or wijk, with its ``name`` and the ``size`` of its letters (pixels).

    All borders are on the same grid, so that an outline holds its buurten to the letter.
    """
    grid = {level: on_grid(store.shapes(level)) for level in map_levels()}
    made = {}
    for level, shapes in grid.items():
        drawn = _geometries(shapes)
        table = _properties(store, level, shapes["code"])
        made[level] = _geojson(drawn, table)
        for sheet in SHEETS[1:]:
            own = table[["code", "name", "gemeente"]]
            own = own.assign(k=_digits(store, level, shapes["code"], sheet))
            made[f"{level}{sheet}"] = _geojson(drawn, own)
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
        "nplv": _geojson(_geometries(around), around[["code", "name"]]),
        "nplv_buurt": _geojson(_geometries(inside), table),
    }


def _properties(store: Store, level: str, codes: pd.Series) -> pd.DataFrame:
    """The properties of each of ``codes``, in their order."""
    areas = store.areas[store.areas["level"] == level].set_index("code").reindex(codes)
    table = pd.DataFrame({"code": codes.to_numpy(), "name": areas["name"].to_numpy()})
    table["gemeente"] = areas["gemeente"].to_numpy()
    table["k"] = _digits(store, level, codes)
    table["sprong"] = [jump_text(text) for text in areas["jump"].fillna("")]
    for year in sorted(store.series.loc[level].index.unique("year")):
        at = slots()[TOTAL, None, year]
        table[f"t{year}"] = [_CLASS_NAMES[int(digits[at])] for digits in table["k"]]
    return table


def _digits(store: Store, level: str, codes: pd.Series, sheet: str = SHEETS[0]) -> list[str]:
    """The property ``k`` of each of ``codes``, in their order."""
    found = classes(store, level, sheet).reindex(codes).fillna(0).astype(int)
    return ["".join(map(str, row)) for row in found.to_numpy().tolist()]


def _geometries(shapes: gpd.GeoDataFrame) -> list[dict]:
    """The borders of ``shapes`` (WGS84, on the grid), made once for every file that has them."""
    return [_geometry(shape) for shape in shapes.geometry]


def _geojson(geometries: list[dict], properties: pd.DataFrame) -> bytes:
    """Compact GeoJSON of ``geometries`` with a row of ``properties`` each."""
    features = [
        {"type": "Feature", "properties": own, "geometry": geometry}
        for own, geometry in zip(properties.to_dict("records"), geometries, strict=True)
    ]
    return _compact({"type": "FeatureCollection", "features": features})


def _compact(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _geometry(shape: shapely.Geometry) -> dict:
    return json.loads(shapely.to_geojson(shape), parse_float=lambda x: round(float(x), DEGREES))
