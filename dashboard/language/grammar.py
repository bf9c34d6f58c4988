"""Rules of Dutch that the sentences share: sign, degree, verbs, capitals.

How much a difference is, is asked of the ladder (``dashboard.ladder``); here its
steps get their words.

Names are given as they stand in the middle of a sentence: "Nederland", "de
NPLV-gebieden samen", "vergelijkbare wijken". `sentence` gives the first word
its capital.
"""

from collections.abc import Callable, Iterable

from dashboard import ladder
from dashboard.language import numbers
from dashboard.vocabulary.measures import TOTAL, measure_of

HET_WORDS = ("gebied", "vierkant", "land")
"""Nouns (or their endings) for a place that take "het"; the other levels take "de"."""


def sentence(text: str) -> str:
    """Text as a sentence: a capital at the start, single spaces, one full stop."""
    text = " ".join(text.split()).rstrip(".")
    # "'s-Gravenhage" keeps its small s: the capital belongs to the next word.
    return text[:1].upper() + text[1:] + "."


def upper_first(text: str) -> str:
    """``text`` as it stands at the beginning of a line, whatever it ends with."""
    return text[:1].upper() + text[1:]


def lower_first(name: str) -> str:
    """The name of a dimension or measure for the middle of a sentence."""
    return name[:1].lower() + name[1:]


def clean(name: str) -> str:
    """A name on one line with single spaces. Raises ValueError if nothing is left."""
    name = " ".join(str(name).split())
    if not name:
        raise ValueError("a sentence needs a name")
    return name


def check_years(y0: int, y1: int) -> None:
    """Raises ValueError unless `y0` comes before `y1`."""
    if not y0 < y1:
        raise ValueError(f"not a period: {y0!r}-{y1!r}")


def way(step: int, measure: str = TOTAL) -> str:
    """Where a change goes by its step on the ladder: "vooruit", "achteruit", "gelijk"."""
    found = measure_of(measure)
    return {1: found.rise, -1: found.fall, 0: "gelijk"}[_side(step)]


def degree(step: int) -> str:
    """How much a step of the ladder is, before "vooruit": "licht ", "duidelijk " or ""."""
    return {ladder.SAME: "", ladder.SLIGHT: "licht ", ladder.CLEAR: "duidelijk "}[abs(step)]


def somewhat_of(step: int) -> str:
    """How much a difference is, before "meer" or "onder": "iets ", "duidelijk " or ""."""
    return {ladder.SAME: "", ladder.SLIGHT: "iets ", ladder.CLEAR: "duidelijk "}[abs(step)]


def went(step: int, plural: bool = False, unsure: bool = False) -> str:
    """A change as verb and words: "ging licht vooruit", "bleef vrijwel gelijk", or plural.

    ``unsure``: it is not small, but its interval holds zero (``ladder.Difference``).
    """
    return " ".join(went_parts(step, plural, unsure))


def went_parts(
    step: int, plural: bool = False, unsure: bool = False, measure: str = TOTAL
) -> tuple[str, str]:
    """``went`` as its verb and the rest, for a sentence that puts the subject between."""
    if unsure:
        return ("veranderden" if plural else "veranderde"), "niet met zekerheid"
    if step == ladder.SAME:
        return ("bleven" if plural else "bleef"), "vrijwel gelijk"
    return ("gingen" if plural else "ging"), f"{degree(step)}{way(step, measure)}"


def _side(step: int) -> int:
    return (step > 0) - (step < 0)


def gap_noun(gap: float) -> str:
    """Give "achterstand" for a negative gap, "voorsprong" for a positive one."""
    return "achterstand" if gap < 0 else "voorsprong"


def none_of(singular: str) -> str:
    """Give "geen enkel" or "geen enkele", as the noun asks."""
    return "geen enkel" if singular.endswith(HET_WORDS) else "geen enkele"


def measure_name(measure: str) -> str:
    """The measure in a sentence; "" for what a sentence need not name. Raises KeyError."""
    return measure_of(measure).said


def on_measure(measure: str) -> str:
    """Give " op overlast en onveiligheid"; "" for the total score."""
    name = measure_name(measure)
    return f" op {name}" if name else ""


def value_format(measure: str) -> Callable[[float | None], str]:
    """How a value of this measure is written: a kind is called after what writes it."""
    return _writer(measure_of(measure).kind)


def change_format(measure: str) -> Callable[[float | None], str]:
    """How a difference in this measure is written, with its sign."""
    return _writer(measure_of(measure).change_kind)


def bound_format(measure: str) -> Callable[[float | None], str]:
    """How a bound of a class of this measure is written: a round number of a theme without its
    decimal, with a short sign ("40%", "6,5%")."""
    found = measure_of(measure)
    write = _writer(found.kind)
    if not found.theme:
        return write
    return lambda value: write(value).removesuffix(",0") + found.sign


def value_in_text(measure: str) -> Callable[[float | None], str]:
    """How a value of this measure is written in running text: one of a score in two decimals."""
    found = measure_of(measure)
    return _with(_IN_TEXT.get(found.kind) or _writer(found.kind), found.after)


def change_in_text(measure: str = TOTAL) -> Callable[[float | None], str]:
    """How a difference in this measure is written in running text; "" where words tell it."""
    found = measure_of(measure)
    return _with(_IN_TEXT.get(found.change_kind) or _writer(found.change_kind), found.change_after)


def _with(write: Callable[[float | None], str], after: str) -> Callable[[float | None], str]:
    """``write`` with what stands ``after`` a number that is known."""
    if not after:
        return write
    return lambda value: write(value) + ("" if numbers.is_missing(value) else after)


def bracketed(text: str) -> str:
    """Text between brackets after a word; nothing for nothing."""
    return f" ({text})" if text else ""


def size_of(value: float, measure: str) -> str:
    """The size of a difference in this measure, without a sign."""
    return change_format(measure)(abs(value)).removeprefix("+")


_IN_TEXT: dict[str, Callable[[float | None], str]] = {
    "score": numbers.told_score,
    "deviation": numbers.told_deviation,
    "difference": numbers.told_difference,
}
"""Kind of number with three decimals in a table -> what writes it in running text."""


def _writer(kind: str) -> Callable[[float | None], str]:
    write: Callable[[float | None], str] = getattr(numbers, kind)
    return write


def before_rounding(parts: Iterable[float], total: float) -> str:
    """Give " vóór afronding" where `total`, as a reader sees it, is not the sum of the shown
    `parts` (rounding makes it 0,001 more or less now and then). Raises TypeError if one is
    missing."""
    exact = sum(map(numbers.shown_value, parts)) == numbers.shown_value(total)
    return "" if exact else " vóór afronding"


def all_of(total: int) -> str:
    """Give "beide" or "alle 5", before a plural."""
    return "beide" if total == 2 else f"alle {numbers.count(total)}"


def some_of(number: int, total: int, those: str = "de ") -> str:
    """How many of so many (2 or more), before a plural: "geen van de 5", "3 van de 5", "alle 5",
    "beide". ``those``: what points at them ("die ")."""
    if number == total:
        return all_of(total)
    return f"{numbers.count(number) if number else 'geen'} van {those}{numbers.count(total)}"


def agree(number: int, one: str, many: str) -> str:
    """The form of a word that goes with a number of things."""
    return one if number == 1 else many
