"""Sentences about a waterfall: what a difference between places or years is made of.

Steps are as `analysis.waterfall` gives them: dimension key -> difference in
score (and a remainder of rounding), adding up to the whole. They are parts of a
sum: the sentences say "zit in", never "komt door". The whole and each part are
told by their ladder (``dashboard.ladder``). Names: see `grammar`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dashboard.ladder import Difference
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, sentence
from dashboard.vocabulary.measures import DIMENSION_KEYS, measure_of

TOO_SMALL = "per dimensie zijn de verschillen te klein om te noemen"
UNSURE = "per dimensie is geen verschil zeker genoeg om te noemen"
Told = Mapping[str, Difference]
"""Dimension key -> step, as it may be told."""
Nouns = Mapping[int, tuple[str, str]]
BETWEEN: Nouns = {
    -1: ("het enige nadeel", "het grootste nadeel"),
    1: ("het enige voordeel", "het grootste voordeel"),
}
OVER_TIME: Nouns = {
    -1: ("het enige verlies", "het meeste verlies"),
    1: ("de enige winst", "de meeste winst"),
}
"""Direction of a step -> what it is called when it is the only one, and the largest."""


@dataclass(frozen=True)
class Parts:
    """A difference as it may be told, and the ``steps`` it is made of (empty if not known).

    ``margins``: dimension key -> half the 95% interval of its step (score), for groups.
    """

    whole: Difference
    steps: Mapping[str, float]
    margins: Mapping[str, float | None] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether there is a whole and a step of every dimension."""
        return self.whole.known and _complete(self.steps)

    @property
    def told(self) -> Told:
        """Each step, on the ladder of the whole and with a margin of its own."""
        return {
            key: replace(self.whole, value=self.steps[key], margin=self.margins.get(key))
            for key in DIMENSION_KEYS
        }


def waterfall_between(
    name: str, other: str, parts: Parts, year: int, *, plural: bool = False
) -> str:
    """How much `name` scores below or above `other`, and which dimensions hold most of that.

    Cases: lower, higher, about equal, a dimension that goes the other way or
    none that does, a shared first place, missing (no steps).
    """
    name, other = clean(name), clean(other)
    if not parts.known:
        return not_known(f"het verschil tussen {name} en {other} in {year}")
    whole, told = parts.whole, parts.told
    verb = "scoren" if plural else "scoort"
    if not whole.step:
        text = f"in {year} {verb} {name} ongeveer even hoog als {other}"
        return sentence(f"{text}{_balance(told, BETWEEN, f' van {name}', not whole.unsure)}")
    side = "hoger" if whole.sign > 0 else "lager"
    text = (
        f"in {year} {verb} {name} {grammar.somewhat_of(whole.step)}{side} dan {other}"
        f"{_number(whole)}"
    )
    against = f"meetbaar {'lager' if whole.sign > 0 else 'hoger'}"
    alone = f"op geen enkele dimensie {verb} {name} {against}"
    return sentence(f"{text}; {_parts(told, whole.sign, BETWEEN, alone)}")


def waterfall_over_time(
    name: str, parts: Parts, period: tuple[int, int], *, plural: bool = False
) -> str:
    """How much `name` rose or fell between two years, and which dimensions hold most of that.

    Cases as `waterfall_between`. Raises ValueError for a period that runs backwards.
    """
    grammar.check_years(*period)
    name, (y0, y1) = clean(name), period
    if not parts.known:
        return not_known(f"de verandering van {name} over {numbers.period(y0, y1)}")
    whole, told = parts.whole, parts.told
    verb, way = grammar.went_parts(whole.step, plural, whole.unsure)
    text = f"tussen {y0} en {y1} {verb} {name} {way}{_number(whole)}"
    if not whole.step:
        return sentence(f"{text}{_balance(told, OVER_TIME, '', not whole.unsure)}")
    against = f"meetbaar {'achteruit' if whole.sign > 0 else 'vooruit'}"
    alone = f"geen enkele dimensie ging {against}"
    return sentence(f"{text}; {_parts(told, whole.sign, OVER_TIME, alone)}")


def not_known(what: str) -> str:
    """That `what`, the middle of a sentence, cannot be told as a sum of dimensions."""
    return sentence(f"voor {what} zijn niet voor elke dimensie gegevens")


def _complete(steps: Mapping[str, float]) -> bool:
    return all(key in steps and not numbers.is_missing(steps[key]) for key in DIMENSION_KEYS)


def _shown(steps: Told, way: int) -> list[str]:
    """The dimensions whose step may be told to go up (1) or down (-1), largest first."""
    keys = [k for k in DIMENSION_KEYS if steps[k].sign == way]
    return sorted(keys, key=lambda k: -abs(steps[k].value or 0))


def _largest(steps: Told, way: int, nouns: Nouns, whose: str = "") -> str:
    """The largest step one way ("het grootste nadeel zit in ... (−0,16)"); "" if there is none.

    Those that differ too little from the largest to be told apart are named with it.
    """
    keys = _shown(steps, way)
    if not keys:
        return ""
    most = steps[keys[0]]
    apart = {k: (most.value or 0) - (steps[k].value or 0) for k in keys}
    # The interval of a step says nothing of what sets two steps apart: their size decides.
    top = [k for k in keys if not replace(most, value=apart[k], margin=None).step]
    named = [f"{measure_of(k).said}{_number(steps[k])}" for k in top]
    only, largest = nouns[way]
    return f"{only if len(keys) == 1 else largest}{whose} zit in {numbers.join(named)}"


def _number(found: Difference) -> str:
    """A difference between brackets; "" for one that words tell."""
    return grammar.bracketed(numbers.told_difference(found.value))


def _parts(steps: Told, way: int, nouns: Nouns, alone: str) -> str:
    """The largest step with the whole, then the largest against it; ``alone``: said without one."""
    along, against = _largest(steps, way, nouns), _largest(steps, -way, nouns)
    if along:
        return f"{along}, {against}" if against else f"{along}; {alone}"
    if against:
        return f"{against}, de andere verschillen zijn te klein om te noemen"
    return _none(steps)


def _balance(steps: Told, nouns: Nouns, whose: str, also: bool) -> str:
    """What lies behind a whole that is not told; ``whose`` is said once, and ``also`` whether
    the whole is too small as well."""
    low = _largest(steps, -1, nouns, whose)
    high = _largest(steps, 1, nouns, "" if low else whose)
    found = ", ".join(text for text in (low, high) if text)
    return f"; {found or ('ook ' if also else '') + _none(steps)}"


def _none(steps: Told) -> str:
    return UNSURE if any(step.unsure for step in steps.values()) else TOO_SMALL


def waterfall_alt(what: str, steps: Mapping[str, float]) -> str:
    """Alt text of a waterfall: the whole, then every step, largest first."""
    opening = f"watervaldiagram: {clean(what)}, opgebouwd uit de vijf dimensies"
    if not _complete(steps):
        return sentence(f"{opening}; {numbers.MISSING}")
    order = sorted(DIMENSION_KEYS, key=lambda k: -abs(steps[k]))
    parts = [f"{measure_of(k).said} {numbers.difference(steps[k])}" for k in order]
    whole = sum(steps.values())
    before = grammar.before_rounding((steps[k] for k in DIMENSION_KEYS), whole)
    text = f"{opening}: {numbers.join(parts)}; samen {numbers.difference(whole)}{before}"
    return sentence(text)
