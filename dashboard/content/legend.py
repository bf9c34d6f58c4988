"""Legends: what the colours of classes mean."""

from collections.abc import Iterable, Mapping

from dashboard.content.content import Legend, Swatch
from dashboard.content.look import class_role, look
from dashboard.language import numbers
from dashboard.vocabulary.scales import CLASSES

WEAK = 4
"""The class whose name reads as worse than that of the class below it: that is said with it."""


def class_legend(present: Iterable[int | None]) -> Legend:
    """The classes that occur, low to high, each a swatch with its name; missing last."""
    occurring = set(present)
    names: dict[int | None, str] = {c.number: c.name for c in CLASSES if c.number in occurring}
    if WEAK in names and WEAK - 1 in names:
        names[WEAK] = f"{names[WEAK]} (beter dan {names[WEAK - 1]})"
    return words_legend(names | ({None: numbers.MISSING} if None in occurring else {}))


def words_legend(words: Mapping[int, str] | Mapping[int | None, str]) -> Legend:
    """A swatch with its words for each class of ``words`` (None is missing), in their order."""
    return Legend(tuple(Swatch(look(class_role(n)).colour, text) for n, text in words.items()))


def counted_legend(rows: Iterable[tuple[str, str, int, int]], places: str, caption: str) -> Legend:
    """The classes as a table: a swatch with its words, the number of places and of households.

    ``rows``: colour (hex), words, places, households. ``places``: what the places are called;
    ``caption``: over which places is counted.
    """
    swatches = tuple(
        Swatch(colour, words, (numbers.count(some), numbers.count(households)))
        for colour, words, some, households in rows
    )
    return Legend(swatches, headers=("Kleur", places, "Huishoudens"), caption=caption)
