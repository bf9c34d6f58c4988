"""What counts and what to beware of: places in numbers, their flags and the rules of a count."""

from dashboard.analysis.jumps import jump_text
from dashboard.analysis.unfavourable import Late
from dashboard.language import numbers
from dashboard.language.grammar import sentence
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.vocabulary.ladders import JUMP
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import FIRST_YEAR


def flags(jump: str, small: bool) -> str:
    """What to beware of in the score of a place: a jump, few homes; "" for neither."""
    few = f"minder dan {MIN_HOUSEHOLDS} huishoudens" if small else ""
    return "; ".join(text for text in (jump_text(jump), few) if text)


NPLV_RULE = (
    "Een wijk telt als NPLV als minstens de helft van de huishoudens in een NPLV-gebied woont. "
    "NPLV en de rest van het land zijn samen heel Nederland."
)


JUMP_SIZE = numbers.difference(JUMP).removeprefix("+").removesuffix("0")
"""A change of this size in two years is a jump: "0,10"."""


def mover_rule(level: str, threshold: float, adjustable: bool = False) -> str:
    """What a riser and a faller are, and whose bound it is; ``adjustable`` by the reader."""
    # To the last decimal: with three, a change could seem to reach the bound.
    own, can = numbers.bound(threshold), " en u kunt haar aanpassen" if adjustable else ""
    return sentence(
        f"een {LEVELS[level].singular} is een stijger als de score {own} of meer omhoog ging, en "
        f"een daler als die {own} of meer omlaag ging. Deze grens is van ons{can}; een officiële "
        "grens is niet gevonden"
    )


def so_many(n: int, level: str) -> str:
    """A number of places with its noun: "1 wijk", "14 wijken"."""
    return f"{numbers.count(n)} {LEVELS[level].singular if n == 1 else LEVELS[level].plural}"


def without_early_score(late: Late) -> str:
    """Which wijken have no early score: how many, and the gemeenten with most of them."""
    if not late.wijken:
        return ""
    named = numbers.join(late.gemeenten)
    most = f", met de meeste huishoudens in {named}," if named else ""
    verb = "heeft" if late.wijken == 1 else "hebben"
    return sentence(
        f"{so_many(late.wijken, 'wijk')}{most} {verb} vóór {FIRST_YEAR} niet elk jaar een score"
    )


FIXED = (
    "In elk jaar tellen dezelfde plaatsen en de huishoudens van 2024: groei van het aantal "
    "huishoudens telt dus niet mee. Wat nieuwe huizen en nieuwe bewoners met de score deden, zit "
    "er wel in."
)


PARTLY = "Een wijk hoort bij een gebied als een deel van haar huishoudens erin woont."
