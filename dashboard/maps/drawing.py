"""``map_of``: the one door to every map."""

from collections.abc import Mapping
from functools import singledispatch

import pydeck as pdk

from dashboard.store.read import Store


@singledispatch
def map_of(
    figure: object, store: Store, files: Mapping[str, str], background: str = ""
) -> pdk.Deck | str:
    """The map, of deck.gl or as HTML of ours, of a value of ``content.figures``.

    ``files``: name of a map file -> its address on the page; ``background``: address of map
    tiles, "" for none. Raises TypeError for what is no map.
    """
    raise TypeError(f"no map for a {type(figure).__name__}")
