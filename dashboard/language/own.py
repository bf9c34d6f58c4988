"""Sentences about an area that a reader composed: what it is made of, and what was left out."""

from collections.abc import Iterable, Sequence

from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.store.own import Own, parts_of
from dashboard.store.read import Store
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS, level_of
from dashboard.vocabulary.own import MOST

BROKEN = (
    "De link naar een eigen gebied is niet te lezen: er ontbreekt een stuk, of er is iets in "
    "veranderd. Vraag de link opnieuw, of stel het gebied opnieuw samen."
)
NAMED = 5
"""At most so many places are named in a sentence; of the rest the number is."""


def wrong(store: Store, found: Own) -> tuple[str, ...]:
    """What could not be taken over of a composed area, as sentences; () where all was."""
    if found.broken:
        return (BROKEN,)
    texts = []
    if found.unknown:
        many = agree(len(found.unknown), "Deze code is", "Deze codes zijn")
        texts.append(
            f"{many} in deze set niet bekend als gemeente, wijk of buurt, en daarom weggelaten: "
            f"{_named(found.unknown)}"
        )
    if found.within:
        what = agree(len(found.within), "ligt in een plek die er al bij is en telt",
                     "liggen in een plek die er al bij is en tellen")  # fmt: skip
        texts.append(f"{_named(_names(store, found.within))} {what} niet nog een keer mee")
    if found.twice:
        texts.append(f"Dubbel genoemd, en één keer geteld: {_named(_names(store, found.twice))}")
    if found.count > MOST:
        texts.append(
            f"Een eigen gebied heeft ten hoogste {MOST} wijken en buurten; in "
            f"{clean(found.name)} zijn het er {numbers.count(found.count)}. Haal er "
            f"{numbers.count(found.count - MOST)} weg"
        )
    if not found.count:
        texts.append(f"In {clean(found.name)} is geen plek over. Kies minstens één wijk of buurt")
    return tuple(map(sentence, texts))


def made_of(store: Store, area: Area) -> str:
    """What a composed area is: "eigen gebied van 3 wijken en 1 buurt in Almere"."""
    count = {
        level: sum(level_of(code).key == level for code in area.members)
        for level in ("wijk", "buurt")
    }
    what = numbers.join(
        [
            f"{numbers.count(many)} {agree(many, LEVELS[level].singular, LEVELS[level].plural)}"
            for level, many in count.items()
            if many
        ]
    )
    gemeenten = sorted({f"GM{code[2:6]}" for code in area.members})
    known = [store.names.get(code, code) for code in gemeenten]
    where = known[0] if len(known) == 1 else f"{numbers.count(len(known))} gemeenten"
    return f"eigen gebied van {what} in {where}"


def parts(store: Store, area: Area) -> tuple[str, ...]:
    """The names of what an area is composed of: a gemeente for all its wijken."""
    return tuple(_names(store, parts_of(store, area)))


def _names(store: Store, codes: Iterable[str]) -> list[str]:
    return [store.names.get(code, code) for code in codes]


def _named(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    if more <= 1:
        return numbers.join(list(names))
    return f"{', '.join(names[:NAMED])} en nog {numbers.count(more)}"
