"""Tile about risers and fallers: those in one area."""

import pandas as pd

from dashboard.analysis.areas import places_in
from dashboard.analysis.movers import OTHER, moved_all, movers
from dashboard.content.content import Content
from dashboard.content.texts import Card, Cards
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.movers.numbers import Moved, Question
from dashboard.subjects.movers.tiles.changes import WAYS
from dashboard.subjects.movers.tiles.listed import listed
from dashboard.subjects.movers.words import counts
from dashboard.subjects.movers.words import within as words
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import DIFFERENCE_UNIT
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME


@per_store(TILES)
def within(store: Store, asked: Question, area: Area) -> Content:
    """Which of the unfavourable places in ``area`` rose and fell; ``asked`` says of which level,
    when and from which change on (its group is not looked at)."""
    places = places_in(store, area, asked.level)
    both = moved_all(store, asked.level, asked.first, asked.last)
    known = int(both.index.isin(places).sum())
    table = movers(store, *asked.movers)
    table = table[table["code"].isin(places)]
    counted = table[table["left_out"] == ""]
    sizes = [int((counted["kind"] == kind).sum()) for kind in (*WAYS, OTHER)]
    partly = asked.level == "wijk" and not places <= set(area.members)
    moved = Moved(sizes[0], sizes[2], sizes[1])
    table = pd.concat([counted, table[table["left_out"] != ""]])
    return Content(
        headline=words.how_many(asked, words.where(area.name, partly), moved, known),
        lead=words.unknown(asked, len(places) - known) if known else "",
        figure=Cards(
            (
                Card(
                    f"Getelde {asked.plural}",
                    numbers.count(sum(moved)),
                    f"{UNFAVOURABLE_NAME} in {asked.first}",
                ),
                *(
                    Card(f"{kind.capitalize()}s", numbers.count(number), "")
                    for kind, number in zip(WAYS, sizes, strict=False)
                ),
            )
        ),
        alt="",
        table=listed(asked, table),
        unit=DIFFERENCE_UNIT,
        source=SOURCE,
        period=numbers.period(*asked.period),
        notes=(
            scope.mover_rule(asked.level, asked.threshold, adjustable=True),
            counts.NOT_COUNTED,
            *((scope.PARTLY,) if partly else ()),
        ),
    )
