"""Tile about how hard the number of unfavourable households is, and the wijken that crossed."""

import pandas as pd

from dashboard.content.content import Content
from dashboard.content.table import Table
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers, scope
from dashboard.language import scope as scope_words
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.unfavourable.numbers import BEFORE, INTO, SHIFT, band, crossed
from dashboard.subjects.unfavourable.words import bound as bound_sentences
from dashboard.vocabulary import LAST_YEAR


@per_store(TILES)
def hardness(store: Store) -> Content:
    """The number with the bound as it is, lower and higher, and the wijken that crossed."""
    found, table = band(store), crossed(store)
    frame = pd.DataFrame(
        {
            "Wijk": table["name"],
            "Gemeente": table["gemeente"],
            "Wat": table["way"].map(bound_sentences.WAYS),
            str(BEFORE): table["start"],
            str(LAST_YEAR): table["end"],
            "Verandering": table["change"],
            "Huishoudens": table["households"],
            "Let op": [
                scope.flags(*row) for row in zip(table["jump"], table["small"], strict=True)
            ],
        }
    ).reset_index(drop=True)
    rows = [] if found is None else [
        ("Klassegrens zoals hier", found.now, found.change),
        (f"Grens {numbers.magnitude(SHIFT)} lager", found.low, found.change_low),
        (f"Grens {numbers.magnitude(SHIFT)} hoger", found.high, found.change_high),
    ]  # fmt: skip
    into = table["way"] == INTO
    return Content(
        headline=bound_sentences.band(found, SHIFT, BEFORE, LAST_YEAR),
        lead=bound_sentences.crossed(
            (int(into.sum()), float(table.loc[into, "households"].sum())),
            (int((~into).sum()), float(table.loc[~into, "households"].sum())),
            int(table["near"].sum()), int(table["jumped"].sum()), BEFORE, LAST_YEAR,
        ),
        figure=Cards(
            tuple(
                Card(name, numbers.thousands(now), f"huishoudens; sinds {BEFORE} "
                     f"{numbers.thousands_change(change)}")
                for name, now, change in rows
            )
        ),
        alt="",
        table=Table.of(frame, {
            str(BEFORE): "score", str(LAST_YEAR): "score", "Verandering": "difference",
            "Huishoudens": "count",
        }),
        unit="huishoudens (CBS 2024) in een wijk met klasse zwak of lager; score per wijk",
        source=SOURCE,
        period=numbers.period(BEFORE, LAST_YEAR),
        notes=(bound_sentences.WHY, scope_words.FIXED),
    )  # fmt: skip
