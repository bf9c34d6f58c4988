"""The areas as marks on a map."""

from collections.abc import Iterable

import pandas as pd

from dashboard.content.maps import Spot
from dashboard.content.values import class_of


def spots(table: pd.DataFrame, texts: Iterable[str], chosen: str | None) -> tuple[Spot, ...]:
    """Marks of areas (index: id; columns name, lon, lat, class_end), with ``texts`` of each."""
    rows = zip(table.index, table["name"], table["lon"], table["lat"], table["class_end"], texts,
               strict=True)  # fmt: skip
    return tuple(
        Spot(str(name), text, lon, lat, class_of(klass), area == chosen)
        for area, name, lon, lat, klass, text in rows
    )
