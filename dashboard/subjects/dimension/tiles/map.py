"""Tile of a dimension page: the areas on a map, in the classes of the dimension."""

import pandas as pd

from dashboard.analysis.aggregate import dimension_class
from dashboard.content.content import Content
from dashboard.content.legend import words_legend
from dashboard.content.maps import SpotMap
from dashboard.content.spots import spots
from dashboard.content.table import Table
from dashboard.language import alt_texts, numbers
from dashboard.language import classes as classes_words
from dashboard.language.sources import BORDERS_SOURCE, GEMEENTEN_NOTE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.dimension.tiles.course import ordered_areas
from dashboard.subjects.dimension.words import findings
from dashboard.vocabulary import DIMENSIONS, SCORE_UNIT


@per_store(TILES)
def where(
    store: Store, key: str, order: str, period: tuple[int, int], chosen: str | None
) -> Content:
    """Where the areas lie and how they stand on dimension ``key``, with the list beside it."""
    last = period[1]
    table = ordered_areas(store, key, order, period)
    classes = dimension_class(table["end"])
    marks = spots(table.assign(class_end=classes), table["end"].map(numbers.difference), chosen)
    labels = classes_words.class_labels("nplv", key, change=False)
    low = table["end"].lt(0)
    return Content(
        headline=findings.below_reference(
            int(low.sum()), int(table["end"].notna().sum()), DIMENSIONS[key].name, last
        ),
        figure=SpotMap(marks, key, last),
        legend=words_legend(labels),
        alt=alt_texts.area_map(
            DIMENSIONS[key].name.lower(),
            {
                str(name): None if pd.isna(k) else int(k)
                for name, k in zip(table["name"], classes, strict=True)
            },
            str(last),
            labels=labels,
        ),
        table=Table.of(
            pd.DataFrame(
                {
                    "Gebied": table["name"].to_numpy(),
                    str(last): table["end"].to_numpy(),
                    "Verandering": table["change"].to_numpy(),
                }
            ),
            {str(last): "difference", "Verandering": "difference"},
        ),
        unit=SCORE_UNIT,
        source=BORDERS_SOURCE,
        period=numbers.period(*period),
        notes=(
            f"Een stip is een gebied. {GEMEENTEN_NOTE} {classes_words.STEPS} De lijst zegt "
            "hetzelfde als de kaart.",
        ),
    )
