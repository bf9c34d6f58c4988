"""The areas as marks on a map."""

from collections.abc import Iterable

import pandas as pd

from dashboard.content.maps import Spot
from dashboard.content.values import class_of
from dashboard.vocabulary.areas import Area


def spots(table: pd.DataFrame, texts: Iterable[str], chosen: Area | None) -> tuple[Spot, ...]:
    """Marks of areas (index: id; columns name, lon, lat, class_end), with ``texts`` of each.

    An area of which nobody knows where it lies has none: it stands in the list only.
    """
    rows = table[["name", "lon", "lat", "class_end"]].itertuples()
    return tuple(
        Spot(
            str(area),
            str(name),
            text,
            lon,
            lat,
            class_of(klass),
            chosen is not None and area == chosen.code,
        )
        for (area, name, lon, lat, klass), text in zip(rows, texts, strict=True)
        if pd.notna(lon) and pd.notna(lat)
    )
