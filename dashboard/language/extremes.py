"""Which areas stand at the ends of an order."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from dashboard.ladder import Ladder, of_areas, step
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.trends import MAX_NAMES, first_place, span
from dashboard.vocabulary.measures import TOTAL

Values = Mapping[str, float | None]


class End(NamedTuple):
    """Who stands at an end: the ``verb`` that goes with them, their ``names`` and, between
    brackets and with a space before them, their ``values`` ("" where words tell them)."""

    verb: str
    names: str
    values: str


def lowest(values: Values, year: int) -> str:
    """Which areas score lowest in total (name -> score); "" if none is known."""
    known, _ = known_and_missing(values)
    if not known:
        return ""
    end = end_words(known, two_ends(known)[1], numbers.told_score)
    return sentence(
        f"het laagst van de {numbers.count(len(known))} gebieden {end.verb} in {year} {end.names}"
        f"{end.values}"
    )


def known_and_missing(values: Values) -> tuple[dict[str, float], list[str]]:
    """The values that are known, and the names of which none is."""
    known = {clean(n): x for n, x in values.items() if not numbers.is_missing(x)}
    return known, [clean(n) for n, x in values.items() if numbers.is_missing(x)]


def who(names: list[str]) -> str:
    """Names as a list, or counted where there are more than `MAX_NAMES`."""
    return (
        numbers.join(names) if len(names) <= MAX_NAMES else f"{numbers.count(len(names))} gebieden"
    )


def two_ends(
    known: Mapping[str, float], measure: str = TOTAL, ladder: Ladder | None = None
) -> tuple[list[str], list[str]]:
    """The names at the top and at the bottom (``ladder``: else of areas); one between the two
    belongs to the nearer."""
    ladder = ladder or of_areas(measure)
    top, bottom = (first_place({n: x * way for n, x in known.items()}, ladder) for way in (1, -1))
    high, low = max(known.values()), min(known.values())
    middle = (high + low) / 2
    if step(high - low, ladder):
        top = [n for n in top if known[n] > middle]
        bottom = [n for n in bottom if known[n] <= middle]
    return top, bottom


def end_words(known: Mapping[str, float], names: list[str], write: Callable[[float], str]) -> End:
    """The ``names`` at an end in words."""
    verb = "scoort" if len(names) == 1 else "scoren"
    return End(verb, who(names), grammar.bracketed(span([known[n] for n in names], write)))
