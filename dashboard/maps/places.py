"""The map of all places of a level, coloured by what is shown of them."""

import json
from collections.abc import Mapping

import numpy as np
import pydeck as pdk
import shapely

from dashboard.analysis.borders import border_of, members_border
from dashboard.analysis.shown import Shown
from dashboard.build.map_layers import sheet_of
from dashboard.build.map_names import STEPS, file_of
from dashboard.content.look import rgb
from dashboard.content.maps import PlacesMap
from dashboard.maps.builder import (
    BORDER_WIDTH,
    CHOSEN_WIDTH,
    OPAQUE,
    OUTLINE_WIDTH,
    OVER_BACKGROUND,
    class_fill,
    deck,
    fill,
    lines,
    names,
    orientation,
    plain,
)
from dashboard.maps.drawing import map_of
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import SCORE_MEASURES, TOTAL

DECIMALS = 5
"""Decimals of the outline of the chosen place: about a metre."""
DETAIL = 1 / 500
"""What may be left out of that outline, as a part of its size: a pixel on a full map."""


@map_of.register
def _(figure: PlacesMap, store: Store, files: Mapping[str, str], background: str = "") -> pdk.Deck:
    """The places in the colour of their class, over the land.

    Levels that were visited before stay on the map unseen, so that going back fetches nothing.
    """
    shown = figure.shown
    opacity = OVER_BACKGROUND if background else OPAQUE
    colour = class_fill(shown.measure, shown.since, shown.year, opacity)
    sheet = sheet_of(shown.measure, shown.since)
    # What lies unseen has one colour until it is seen again: another is worked out for each of its
    # thousands of places at every choice, and its file may lack the classes of a theme.
    unseen = str(rgb(COLOURS["missing"]))
    layers = [] if background else [plain("land", files["gemeente"], COLOURS["missing"])]
    drawn = f"{shown.level}{sheet}"
    for file in dict.fromkeys((*figure.visited, drawn)):
        here = file == drawn
        # Streamlit keeps what was clicked by the name of its layer, and forgets it with the layer.
        name = f"{file}-{figure.round}" if figure.round else file
        shade = colour if here else unseen
        layers.append(fill(name, files[file], shade, pickable=here, visible=here))
    if "buurt" in (*figure.visited, shown.level):
        own = shown.level == "buurt"
        edges = files["nplv_buurt"]
        layers.append(lines("buurtgrenzen", edges, COLOURS["muted"], BORDER_WIDTH, visible=own))
    layers.append(orientation(files))
    layers.append(
        lines("nplv", files["nplv"], COLOURS["programme"], OUTLINE_WIDTH, visible=figure.outlines)
    )
    chosen = border_of(store, store.area(figure.chosen)) if figure.chosen else None
    if chosen is not None:
        layers.append(lines("gekozen", _feature(chosen), COLOURS["chosen"], CHOSEN_WIDTH))
    each = members_border(store, figure.members) if figure.members else None
    if each is not None and not each.is_empty:
        feature = _feature(each, 2 * len(figure.members))
        layers.append(lines("samengesteld", feature, COLOURS["chosen"], CHOSEN_WIDTH))
    layers += [names(file_of(step), files[file_of(step)], step) for step in STEPS]
    return deck(layers, figure.view, _tooltip(shown), background=background)


def _tooltip(shown: Shown) -> str:
    """Name and gemeente; for the total score the class in words as well; a jump of a score."""
    text = "<b>{name}</b>" if shown.level == "gemeente" else "<b>{name}</b> ({gemeente})"
    if shown.measure == TOTAL:
        text += "".join(f"<br>{year}: {{t{year}}}" for year in shown.years)
    jumps = shown.level != "gemeente" and shown.measure in SCORE_MEASURES
    return text + "<br>{sprong}" * jumps


def _feature(shape: shapely.Geometry, apart: int = 0) -> dict:
    """The outline as GeoJSON, without what would be less than a pixel or a few; of an area of
    places that may lie ``apart`` as many parts stay, the largest, however far they are."""
    west, south, east, north = shape.bounds
    detail = max(east - west, north - south) * DETAIL
    parts = shapely.get_parts(shape)
    areas = shapely.area(parts)
    # Islets of a few pixels: a harbour can have a hundred of them.
    least = np.sort(areas)[::-1][min(max(apart, 1), len(areas)) - 1]
    seen = parts[(areas >= (4 * detail) ** 2) | (areas >= least)]
    simple = shapely.multipolygons(shapely.simplify(seen, detail))
    rounded = shapely.transform(simple, lambda xy: np.round(xy, DECIMALS))
    geometry = json.loads(shapely.to_geojson(rounded))
    return {"type": "Feature", "properties": {}, "geometry": geometry}
