"""Sentences about what moved risers and fallers, and about the classes that places left."""

from collections.abc import Mapping

from dashboard.ladder import AREA, PLACE, Ladder, step
from dashboard.language import grammar, numbers
from dashboard.language.grammar import sentence
from dashboard.language.scope import places
from dashboard.language.trends import first_place
from dashboard.subjects.movers.words.counts import WORST, no_population
from dashboard.vocabulary import LEVELS


def drivers(
    up: Mapping[str, float | None],
    down: Mapping[str, float | None],
    totals: tuple[float | None, float | None],
    sizes: tuple[int, int],
    y0: int,
    y1: int,
) -> str:
    """On which dimension risers and fallers moved most.

    ``up``, ``down``: dimension key -> mean change; ``totals``: their mean change in total;
    ``sizes``: how many they are. Movers without households have no mean.
    """
    grammar.check_years(y0, y1)
    when = f"tussen {y0} en {y1}"
    texts = []
    for who, parts, total, size, way in (
        ("stijgers", up, totals[0], sizes[0], 1),
        ("dalers", down, totals[1], sizes[1], -1),
    ):
        if size and numbers.is_missing(total):
            texts.append(f"de {who} {when} hebben geen huishoudens, dus ook geen gemiddelde")
            continue
        if numbers.is_missing(total):
            texts.append(f"er waren {when} geen {who}")
            continue
        verb = f"gingen de {who} gemiddeld {numbers.magnitude(total)} {grammar.way(way)}"
        known = {k: x for k, x in parts.items() if not numbers.is_missing(x)}
        if len(known) < len(parts) or not known:
            texts.append(f"{when} {verb}; over de dimensies zijn dan geen gegevens")
            continue
        texts.append(f"{when} {verb}, {_most(known, way, PLACE if size == 1 else AREA)}")
    return " ".join(sentence(t) for t in texts)


def _most(parts: Mapping[str, float], way: int, ladder: Ladder) -> str:
    """On which dimensions they moved most: those that differ too little from the first share it.

    ``ladder``: no interval is kept of a mean of so few places, so it is told as an area is.
    """
    told = {k: x * way for k, x in parts.items() if step(x, ladder) * way > 0}
    if not told:
        return "op geen enkele dimensie noemenswaardig"
    top = first_place(told, ladder)
    named = [f"{grammar.measure_name(k)} ({numbers.difference(parts[k])})" for k in top]
    much = "noemenswaardig alleen" if len(told) == len(top) else "het meest"
    return f"{much} op {numbers.join(named)}"


def transitions(
    level: str, total: int, same: int, up: int, down: int, y0: int, y1: int, where: str = ""
) -> str:
    """How many places (of any class) stayed in their class. Raises ValueError unless it adds up."""
    if same + up + down != total:
        raise ValueError(f"{same} + {up} + {down} is not {total}")
    if total == 0:
        return no_population(level, y0, y1)
    return sentence(
        f"van de {places(total, level)} {where} {'bleven' if same != 1 else 'bleef'} er "
        f"{numbers.count(same)} tussen {y0} en {y1} in dezelfde klasse, {_went(up)} naar een "
        f"hogere en {numbers.count(down)} naar een lagere klasse"
    )


def _went(n: int) -> str:
    return f"{'ging er' if n == 1 else 'gingen er'} {numbers.count(n)}"


def crossed(level: str, out: int, into: int, y0: int, y1: int) -> str:
    """How many places left the unfavourable classes, and how many came in."""
    return sentence(
        f"{places(out, level)} {'kwam' if out == 1 else 'kwamen'} tussen {y0} en {y1} boven "
        f"{WORST} uit, en {places(into, level)} {'zakte' if into == 1 else 'zakten'} erin"
    )


def driver_sizes(level: str, up: tuple[int, int], down: tuple[int, int], *, where: str = "") -> str:
    """How many places and households (each a pair) the means of risers and fallers are of."""
    parts = [
        f"{numbers.count(n)} {LEVELS[level].singular if n == 1 else LEVELS[level].plural} met "
        f"{numbers.households(h)}"
        for n, h in (up, down)
    ]
    return sentence(
        f"gemiddelde over de stijgers ({parts[0]}) en de dalers ({parts[1]}) {where}, gewogen "
        "naar huishoudens"
    ).replace(" ,", ",")
