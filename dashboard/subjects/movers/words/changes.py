"""Sentences about what moved risers and fallers, and about the classes that places left."""

import pandas as pd

from dashboard.analysis.movers import FALLER, RISER
from dashboard.ladder import AREA, PLACE, Ladder, step
from dashboard.language import grammar, numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import sentence
from dashboard.language.scope import so_many
from dashboard.language.trends import first_place
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.words.counts import no_population
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL, measure_of
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME


def drivers(asked: Question, moved: pd.DataFrame) -> str:
    """On which dimension risers and fallers moved most.

    ``moved``: see ``analysis.movers.drivers``. Movers without households have no mean.
    """
    when = f" tussen {asked.first} en {asked.last}"
    return " ".join(
        sentence(_driver(f"{kind}s", said, moved.loc[kind], way))
        for kind, said, way in ((RISER, when, 1), (FALLER, "", -1))
    )


def _driver(who: str, when: str, means: pd.Series, way: int) -> str:
    if numbers.is_missing(means[TOTAL]):
        if means["areas"]:
            return f"de {who}{when} hebben geen huishoudens, dus ook geen gemiddelde"
        return f"er waren{when} geen {who}"
    size = numbers.told_score(abs(means[TOTAL]))
    text = f"de {who} gingen{when} gemiddeld {size} {grammar.way(way)}"
    parts = means[list(DIMENSION_KEYS)]
    if parts.isna().any():
        return f"{text}; over de dimensies zijn dan geen gegevens"
    return f"{text}, {_most(parts, way, PLACE if means['areas'] == 1 else AREA)}"


def _most(parts: pd.Series, way: int, ladder: Ladder) -> str:
    """On which dimensions they moved most: those that differ too little from the first share it.

    ``ladder``: no interval is kept of a mean of so few places, so it is told as an area is.
    """
    told = {str(k): x * way for k, x in parts.items() if step(x, ladder) * way > 0}
    if not told:
        return "op geen enkele dimensie meetbaar"
    top = first_place(told, ladder)
    named = [measure_of(k).said for k in top]
    much = "alleen" if len(told) == len(top) else "het meest"
    return f"{much} op {numbers.join(named)}"


def driver_sizes(asked: Question, moved: pd.DataFrame) -> str:
    """How many places and households the means of risers and fallers are of."""
    parts = [
        f"de {kind}s ({so_many(int(row['areas']), asked.level)} met "
        f"{numbers.households(row['households'])})"
        for kind, row in moved.iterrows()
    ]
    where = asked.where and f" {asked.where}"
    return sentence(f"gemiddelde over {numbers.join(parts)}{where}, gewogen naar huishoudens")


def driver_alt(asked: Question, moved: pd.DataFrame) -> str:
    """Alt text of the bars per dimension."""
    opening = sentence(
        "staafdiagram: gemiddelde verandering per dimensie van de stijgers en de dalers onder "
        f"ongunstige {asked.plural}, {numbers.period(*asked.period)}"
    )
    means = {
        key: [f"{kind}s {numbers.difference(x)}" for kind, x in moved[key].items()]
        for key in DIMENSION_KEYS
    }
    items = [sentence(f"{measure_of(k).said}: {numbers.join(own)}") for k, own in means.items()]
    return fit([opening], items, "De overige dimensies staan in de tabel.")


def transitions(asked: Question, same: int, up: int, down: int) -> str:
    """How many places (of any class) stayed in their class."""
    if not (total := same + up + down):
        return no_population(asked)
    return sentence(
        f"van de {so_many(total, asked.level)} {asked.where} {'bleef' if same == 1 else 'bleven'} "
        f"er {numbers.count(same)} tussen {asked.first} en {asked.last} in dezelfde klasse, "
        f"{'ging' if up == 1 else 'gingen'} er {numbers.count(up)} naar een hogere en "
        f"{numbers.count(down)} naar een lagere klasse"
    )


def crossed(asked: Question, out: int, into: int) -> str:
    """How many places left the unfavourable classes, and how many came in."""
    return sentence(
        f"{so_many(out, asked.level)} {'kwam' if out == 1 else 'kwamen'} tussen {asked.first} en "
        f"{asked.last} boven {UNFAVOURABLE_NAME} uit, en {so_many(into, asked.level)} "
        f"{'zakte' if into == 1 else 'zakten'} erin"
    )
