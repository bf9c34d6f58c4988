"""The table of risers and fallers, as every tile that lists them has it."""

import pandas as pd

from dashboard.content.names import place_names
from dashboard.content.table import Column, Table, joined
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.words import counts


def listed(asked: Question, table: pd.DataFrame, *where: Column) -> Table:
    """The places of ``table`` (rows of ``analysis.movers.movers``) with what they did, or why they
    do not count, from which class to which; ``where``: columns that say where each lies."""
    kinds = table["left_out"].map(counts.LEFT_OUT).fillna(table["kind"])
    names = place_names(table.set_index("code")["name"]).values()
    return joined(
        Column(asked.singular.capitalize(), tuple(names)),
        *where,
        Column("Soort", tuple(kinds)),
        Column("Verandering", tuple(table["change"]), "difference"),
        Column(str(asked.first), tuple(table["class_start"]), "count", "klasse"),
        Column(str(asked.last), tuple(table["class_end"]), "count", "klasse"),
        Column("Huishoudens", tuple(table["households"]), "count"),
    )
