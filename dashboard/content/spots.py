"""The areas as marks on a map."""

from collections.abc import Iterable

import pandas as pd

from dashboard.content.maps import Spot
from dashboard.content.values import class_of


def spots(table: pd.DataFrame, texts: Iterable[str], chosen: str | None) -> tuple[Spot, ...]:
    """Marks of areas (index: id; columns name, lon, lat, class_end), with ``texts`` of each."""
    rows = table[["name", "lon", "lat", "class_end"]].itertuples()
    return tuple(
        Spot(str(name), text, lon, lat, class_of(klass), area == chosen)
        for (area, name, lon, lat, klass), text in zip(rows, texts, strict=True)
    )
