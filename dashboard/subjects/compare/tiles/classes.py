"""The class of the chosen areas through the years, as a table of colours."""

import pandas as pd

from dashboard.analysis.series import lines as series_of
from dashboard.content.content import Content
from dashboard.content.look import class_role
from dashboard.content.table import Column, Table
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.content.values import class_of
from dashboard.ladder import among
from dashboard.language import numbers
from dashboard.store.cache import TILES, per_store
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import (
    CLASS,
    MUNICIPALITY,
    OWN,
    SHARED,
    Comparison,
    lines,
    municipality,
)
from dashboard.subjects.compare.words.areas import class_moves, classes_in, gemeente
from dashboard.subjects.compare.words.choice import REFERENCE_NAMES
from dashboard.vocabulary.periods import LAST_YEAR
from dashboard.vocabulary.sources import DERIVED_SOURCE

NOTE = (
    "Een klasse kent geen verschil of lijn: u ziet de klasse zelf. Een kleine verandering van de "
    "score kan een gebied net over een klassegrens brengen. Vergelijkbare wijken liggen verspreid "
    f"en hebben samen geen klasse. De klasse van een gemeente in {LAST_YEAR} is officieel, die van "
    "eerdere jaren komt van onze berekening."
)


@per_store(TILES)
def classes(store: Store, chosen: Comparison) -> Content:
    """The class of the total score per year: the chosen areas, the twenty and the country."""
    first, last = chosen.period
    tables = {area: lines(store, area, CLASS, chosen.years) for area in chosen.areas}
    names = chosen.names
    named = {names[area.code]: _numbers(table[OWN]) for area, table in tables.items()}
    one = next(iter(tables.values()))
    others = {REFERENCE_NAMES[r]: _numbers(one[r]) for r in SHARED if r in chosen.references}
    if MUNICIPALITY in chosen.references:
        for area, table in tables.items():
            name = gemeente(municipality(store, area))
            others[name] = _numbers(table[MUNICIPALITY])
    found = named | others
    scores = series_of(store, chosen.areas, years=chosen.period, ours=True).rename(columns=names)
    moves = {name: _less(row[last], row[first]) for name, row in named.items()}
    return Content(
        headline=classes_in({name: row[last] for name, row in named.items()}, last),
        lead=class_moves(
            moves,
            (scores.loc[last] - scores.loc[first]).to_dict(),
            first,
            last,
            among(chosen.areas),
        ),
        figure=HeatTable(
            "Klasse van de totaalscore per jaar",
            "Gebied",
            tuple(str(year) for year in chosen.years),
            tuple(
                HeatRow(name, tuple(map(_cell, row.values())), name in others)
                for name, row in found.items()
            ),
        ),
        alt="",
        table=Table(
            (
                Column("Gebied", tuple(found)),
                *(
                    Column(str(year), tuple(row[year] for row in found.values()), "class")
                    for year in chosen.years
                ),
            )
        ),
        unit="klasse van leefbaarheid, 1 (zeer onvoldoende) tot en met 9 (uitstekend)",
        source=DERIVED_SOURCE,
        period=numbers.period(first, last),
        notes=(NOTE,),
    )


def _numbers(line: pd.Series) -> dict[int, int | None]:
    return {int(str(year)): class_of(number) for year, number in line.items()}


def _less(now: int | None, then: int | None) -> int | None:
    return None if now is None or then is None else now - then


def _cell(number: int | None) -> Cell:
    words = "" if number is None else f"klasse {number}"
    return Cell((numbers.class_short(number), words), class_role(number))
