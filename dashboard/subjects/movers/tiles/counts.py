"""Tiles about risers and fallers: how many, per period, and with another bound."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.analysis.jumps import JUMPED, SMALL
from dashboard.analysis.movers import (
    FALLER,
    OTHER,
    RISER,
    by_threshold,
    counts,
    has_rest,
    ratio_by_period,
)
from dashboard.analysis.turn import judged
from dashboard.analysis.unfavourable import late_starters
from dashboard.content.content import Content
from dashboard.content.table import Column, Table, joined
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import REST, STEPS, WHOLE
from dashboard.store.read import Store
from dashboard.subjects.movers.figures import balance_columns, mover_bars
from dashboard.subjects.movers.numbers import Moved, Question, groups_of
from dashboard.subjects.movers.words import counts as words
from dashboard.vocabulary import COUNTRY, PROGRAMME, SUBSTANTIAL

GROUP_NAMES: dict[str, str] = {
    COUNTRY: "Heel Nederland",
    PROGRAMME: "NPLV-gebieden",
    REST: "Rest van het land",
}
UNITS: dict[str, str] = {"areas": "Gebieden", "households": "Huishoudens"}
ONLY_NPLV = (
    "Op dit niveau staan alleen plaatsen in de NPLV-gebieden in deze gegevens: de rest van het "
    "land ontbreekt."
)


def population_note(store: Store, asked: Question) -> tuple[str, ...]:
    """What a reader must know about who is counted."""
    if has_rest(store, asked.level):
        return (scope.NPLV_RULE,) if asked.level == "wijk" else ()
    return (ONLY_NPLV,)


def _columns(table: pd.DataFrame, whole: str, unit: str = "areas") -> tuple[Column, ...]:
    """The numbers of each row of ``counts`` under Dutch headers; ``whole``: that of them all.
    Of places also the risers for every faller, empty without fallers."""
    keys = {whole: unit} | {
        header: f"{kind}_{unit}"
        for header, kind in (("Stijgers", RISER), ("Daartussen", OTHER), ("Dalers", FALLER))
    }
    columns = (Column(name, tuple(table[key].astype(int)), "count") for name, key in keys.items())
    ratio = Column("Per daler", tuple(table["ratio"].astype(float)), "ratio")
    return (*columns, ratio) if unit == "areas" else tuple(columns)


@per_store(TILES)
def amounts(store: Store, asked: Question, unit: str) -> Content:
    """How many rose and fell: the country, NPLV and the rest beside each other."""
    table = counts(store, *asked.movers).loc[list(groups_of(store, asked.level))]
    names = tuple(GROUP_NAMES[group] for group in table.index)
    places = [Moved.of(row) for _, row in table.iterrows()]
    moved = [Moved.of(row, unit) for _, row in table.iterrows()]
    every, period = replace(asked, group=table.index[0]), numbers.period(*asked.period)
    what = asked.plural if unit == "areas" else "huishoudens"
    bars = dict(zip(names, moved, strict=True))
    return Content(
        headline=words.how_many(every, places[0]),
        lead=words.beside(asked.level, *places[1:]) if len(places) > 1 else "",
        figure=mover_bars(
            bars,
            f"ongunstige {what}"
            if unit == "areas"
            else f"{what} in een ongunstige {asked.singular}",
        ),
        alt=words.bars_alt(
            f"{what} in stijgers en dalers onder ongunstige {asked.plural}",
            bars,
            period,
            unit == "areas",
        ),
        table=joined(Column("Groep", names), *_columns(table, what.capitalize(), unit)),
        unit=f"aantal {what}" if unit == "areas" else f"aantal {what} (CBS 2024)",
        source=SOURCE,
        period=period,
        notes=(
            scope.mover_rule(asked.level, asked.threshold, adjustable=True),
            *population_note(store, asked),
            *words.not_counted(every, *(int(table[why].iloc[0]) for why in (SMALL, JUMPED))),
            words.REGRESSION,
            *((words.LONGER,) if asked.period == WHOLE else ()),
        ),
    )


def _balanced(asked: Question, table: pd.DataFrame, first: Column) -> dict[str, Any]:
    """Fields of ``Content``: risers and fallers in upright bars, one for each of ``first``."""
    what = f"aantal {asked.plural}"
    moved = [Moved.of(row) for _, row in table.iterrows()]
    columns = (first, *_columns(table, asked.plural.capitalize()))
    bars = dict(zip(first.written, moved, strict=True))
    return {
        "figure": balance_columns(bars, tuple(columns[-1].written), what),
        "table": Table(columns),
        "unit": what,
        "source": SOURCE,
    }


@per_store(TILES)
def by_period(store: Store, asked: Question) -> Content:
    """Risers and fallers in every period of two years, with their ratio."""
    table = ratio_by_period(store, asked.level, asked.threshold).xs(asked.group, level="group")
    first = Column("Periode", tuple(numbers.period(*period) for period in table.index))
    own = (words.own_population(late_starters(store)),) if asked.level == "wijk" else ()
    return Content(
        headline=words.by_period(asked, {p: r for p, r in table["ratio"].items() if p >= STEPS[2]}),
        lead=f"{words.STATEMENT} {words.against_report(asked, judged(store))}",
        **_balanced(asked, table, first),
        alt=words.bars_alt(
            f"stijgers en dalers onder ongunstige {asked.plural} {asked.where}".strip(),
            {p: Moved.of(row) for p, (_, row) in zip(first.values, table.iterrows(), strict=True)},
            "per periode van twee jaar",
        ),
        period=numbers.period(table.index[0][0], table.index[-1][1]),
        notes=(
            "Onder elke periode staat het aantal stijgers per daler. Bij weinig dalers springt "
            "die verhouding: kijk ook naar de aantallen.",
            words.NOT_COUNTED,
            *own,
            words.FINEST,
        ),
    )


@per_store(TILES)
def thresholds(store: Store, asked: Question) -> Content:
    """What another bound would give."""
    table = by_threshold(store, *asked.movers[:3]).xs(asked.group, level="group")
    moved = {float(bound): Moved.of(row) for bound, row in table.iterrows()}
    return Content(
        headline=words.by_threshold(asked, moved),
        **_balanced(asked, table, Column("Grens", tuple(moved), "bound")),
        alt=words.bars_alt(
            f"stijgers en dalers onder ongunstige {asked.plural} {asked.where} per grens",
            {f"grens {numbers.bound(bound)}": own for bound, own in moved.items()},
            numbers.period(*asked.period),
        ),
        period=numbers.period(*asked.period),
        notes=(
            "Onder elke grens staat het aantal stijgers per daler. De standaardgrens, "
            f"{numbers.bound(SUBSTANTIAL)}, is één stap van de klassen van een dimensie; "
            "de andere zijn de helft, anderhalf en twee keer zo groot.",
            words.NOT_COUNTED,
        ),
    )
