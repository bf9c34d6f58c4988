"""Tiles about risers and fallers: how many, per period, and with another bound."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.analysis import movers
from dashboard.analysis.jumps import JUMPED, SMALL
from dashboard.analysis.movers import FALLER, OTHER, RISER, has_rest
from dashboard.analysis.turn import judged
from dashboard.analysis.unfavourable import late_starters
from dashboard.content.content import Content
from dashboard.content.table import Column, columns_of, joined
from dashboard.language import numbers, scope
from dashboard.language.sources import SOURCE
from dashboard.store.cache import TILES, per_store
from dashboard.store.keys import REST, STEPS, WHOLE
from dashboard.store.read import Store
from dashboard.subjects.movers.figures import balance_columns, mover_bars
from dashboard.subjects.movers.numbers import Moved, Question, groups_of
from dashboard.subjects.movers.words import counts as words
from dashboard.vocabulary.areas import COUNTRY, PROGRAMME
from dashboard.vocabulary.ladders import SUBSTANTIAL

GROUP_NAMES: dict[str, str] = {
    COUNTRY: "Heel Nederland",
    PROGRAMME: "NPLV-gebieden",
    REST: "Rest van het land",
}
UNITS: dict[str, str] = {"areas": "Gebieden", "households": "Huishoudens"}


def population_note(store: Store, asked: Question) -> tuple[str, ...]:
    """What a reader must know about who is counted."""
    if has_rest(store, asked.level):
        return (scope.NPLV_RULE,) if asked.level == "wijk" else ()
    only = "Op dit niveau staan alleen plaatsen in de NPLV-gebieden in deze gegevens"
    return (f"{only}: de rest van het land ontbreekt.",)


def _columns(table: pd.DataFrame, whole: str, unit: str = "areas") -> tuple[Column, ...]:
    """The numbers of each row of ``counts`` under Dutch headers; ``whole``: that of them all.
    Of places also the risers for every faller, empty without fallers."""
    kinds = ((RISER, "Stijgers"), (OTHER, "Daartussen"), (FALLER, "Dalers"))
    named = [(unit, whole), *((f"{kind}_{unit}", header) for kind, header in kinds)]
    ratio = [("ratio", "Per daler", "ratio")] if unit == "areas" else []
    return columns_of(table, *((*one, "count") for one in named), *ratio)


@per_store(TILES)
def amounts(store: Store, asked: Question, unit: str) -> Content:
    """How many rose and fell: the country, NPLV and the rest beside each other."""
    table = movers.counts(store, *asked.movers).loc[list(groups_of(store, asked.level))]
    names = tuple(GROUP_NAMES[group] for group in table.index)
    places, moved = Moved.each(table), Moved.each(table, unit)
    every, period = replace(asked, group=table.index[0]), numbers.period(*asked.period)
    of_places, bars = unit == "areas", dict(zip(names, moved, strict=True))
    what = asked.plural if of_places else "huishoudens"
    low = f"ongunstige {what}" if of_places else f"{what} in een ongunstige {asked.singular}"
    topic = f"{what} in stijgers en dalers onder ongunstige {asked.plural}"
    return Content(
        headline=words.how_many(every, places[0]),
        lead=words.beside(asked.level, *places[1:]) if len(places) > 1 else "",
        figure=mover_bars(bars, low),
        alt=words.bars_alt(topic, bars, period, of_places),
        table=joined(Column("Groep", names), *_columns(table, what.capitalize(), unit)),
        unit=f"aantal {what}{'' if of_places else ' (CBS 2024)'}",
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


def _balanced(
    asked: Question, table: pd.DataFrame, first: Column, when: str, per: str = ""
) -> dict[str, Any]:
    """Fields of ``Content``: risers and fallers in upright bars, one for each of ``first``.

    For the alt text: ``when`` it was, and ``per`` what a bar is, where that is no period.
    """
    what, low = f"aantal {asked.plural}", f"ongunstige {asked.plural} {asked.where}".strip()
    columns = (first, *_columns(table, asked.plural.capitalize()))
    bars = dict(zip(first.written, Moved.each(table), strict=True))
    return {
        "figure": balance_columns(bars, tuple(columns[-1].written), what),
        "alt": words.bars_alt(
            f"stijgers en dalers onder {low}{per and f' per {per}'}",
            {f"{per} {label}": moved for label, moved in bars.items()},
            when,
        ),
        "table": joined(*columns),
        "unit": what,
        "source": SOURCE,
    }


@per_store(TILES)
def by_period(store: Store, asked: Question) -> Content:
    """Risers and fallers in every period of two years, with their ratio."""
    every = movers.ratio_by_period(store, asked.level, asked.threshold)
    table = every.xs(asked.group, level="group")
    first = Column("Periode", tuple(numbers.period(*period) for period in table.index))
    own = (words.own_population(late_starters(store)),) if asked.level == "wijk" else ()
    return Content(
        headline=words.by_period(
            asked,
            {p: m for p, m in zip(table.index, Moved.each(table), strict=True) if p >= STEPS[2]},
        ),
        **_balanced(asked, table, first, "per periode van twee jaar"),
        period=numbers.period(table.index[0][0], table.index[-1][1]),
        notes=(
            words.STATEMENT,
            words.against_report(asked, judged(store)),
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
    table = movers.by_threshold(store, *asked.movers[:3]).xs(asked.group, level="group")
    bounds, period = tuple(map(float, table.index)), numbers.period(*asked.period)
    return Content(
        headline=words.by_threshold(asked, dict(zip(bounds, Moved.each(table), strict=True))),
        **_balanced(asked, table, Column("Grens", bounds, "bound"), period, "grens"),
        period=period,
        notes=(
            "Onder elke grens staat het aantal stijgers per daler. De standaardgrens, "
            f"{numbers.bound(SUBSTANTIAL)}, is één stap van de klassen van een dimensie; "
            "de andere zijn de helft, anderhalf en twee keer zo groot.",
            words.NOT_COUNTED,
        ),
    )
