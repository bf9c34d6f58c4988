"""Where areas lie: their borders, and the rectangles around them."""

from collections.abc import Iterable

import pandas as pd
import shapely

from dashboard.analysis.areas import buurten_in
from dashboard.store.cache import LARGE, per_store
from dashboard.store.read import Store
from dashboard.store.schemas import SHAPES
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import part_levels

Bounds = tuple[float, float, float, float]
"""West, south, east and north in degrees (WGS84)."""


@per_store(LARGE)
def borders(store: Store, level: str) -> pd.Series:
    """Code -> border in degrees (WGS84); all at once: setting up the projection is what costs.
    Empty for a level of which the set has no borders."""
    if level not in SHAPES:
        return pd.Series(dtype=object)
    return store.shapes(level).set_index("code").geometry.to_crs(4326)


def border_of(store: Store, area: Area) -> shapely.Geometry | None:
    """The border of an area in degrees (WGS84): of one that the set has no border of, the union
    of the scored buurten in it, as those of the set are made; None where there are none."""
    own = borders(store, area.level).get(area.code)
    if own is not None or not area.members:
        return own
    parts = borders(store, "buurt").reindex(buurten_in(store, area)).dropna()
    return None if parts.empty else shapely.union_all(parts.to_numpy())


def members_border(store: Store, codes: Iterable[str]) -> shapely.MultiPolygon:
    """The borders of wijken and buurten in degrees (WGS84), each by itself and not merged; empty
    where the set has none of them."""
    wanted = list(codes)
    found = [borders(store, level).reindex(wanted).dropna() for level in part_levels()]
    return shapely.multipolygons(shapely.get_parts(pd.concat(found).to_numpy()))


def bounds(store: Store, area: Area) -> Bounds | None:
    """The rectangle around an area; None where it has no border."""
    if area.members and area.code not in borders(store, area.level):
        around = members_border(store, area.members)
        if not around.is_empty:
            return around.bounds
    border = border_of(store, area)
    return None if border is None else border.bounds
