"""Sentences about a waterfall: what a difference between places or years is made of.

Steps are as `analysis.waterfall` gives them: dimension key -> difference in
score (and a remainder of rounding), adding up to the whole. They are parts of a
sum: the sentences say "zit in", never "komt door". Signs are judged on the
three decimals a reader sees. Names: see `grammar`.
"""

from collections.abc import Mapping

from dashboard.vocabulary import DIMENSION_KEYS, DIMENSIONS
from dashboard.wording import grammar, numbers
from dashboard.wording.grammar import clean, sentence

TOO_SMALL = "de verschillen per dimensie zijn te klein om in drie decimalen te zien"
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


def waterfall_between(
    name: str, other: str, steps: Mapping[str, float], year: int, *, plural: bool = False
) -> str:
    """How much `name` scores below or above `other`, and which dimensions hold most of that.

    Cases: lower, higher, no difference (as shown), a dimension that goes the
    other way or none that does, a shared first place, missing (`steps` is empty).
    """
    name, other = clean(name), clean(other)
    if not _complete(steps):
        return sentence(
            f"voor het verschil tussen {name} en {other} in {year} "
            "zijn niet voor elke dimensie gegevens"
        )
    total = sum(steps.values())
    way = grammar.sign(total)
    verb = "scoren" if plural else "scoort"
    if way == 0:
        text = f"in {year} is er geen verschil in score tussen {name} en {other} (0,000)"
        return sentence(f"{text}{_balance(steps, BETWEEN, f' van {name}')}")
    degree = "hoger" if way > 0 else "lager"
    text = f"in {year} {verb} {name} {numbers.magnitude(total)} {degree} dan {other}"
    against = "lager" if way > 0 else "hoger"
    return sentence(
        f"{text}; {_parts(steps, way, BETWEEN)}"
        f"{_none_against(steps, way, f'op geen enkele dimensie {verb} {name} {against}')}"
    )


def waterfall_over_time(
    name: str, steps: Mapping[str, float], y0: int, y1: int, *, plural: bool = False
) -> str:
    """How much `name` rose or fell between two years, and which dimensions hold most of that.

    Cases as `waterfall_between`. Raises ValueError if `y0` is not before `y1`.
    """
    grammar.check_years(y0, y1)
    name = clean(name)
    if not _complete(steps):
        return sentence(
            f"voor de verandering van {name} over {numbers.period(y0, y1)} "
            "zijn niet voor elke dimensie gegevens"
        )
    total = sum(steps.values())
    way = grammar.sign(total)
    verb, *rest = grammar.moved(total, plural).split()
    text = f"tussen {y0} en {y1} {verb} {name} {' '.join(rest)}"
    if way == 0:
        return sentence(f"{text} (0,000){_balance(steps, OVER_TIME, '')}")
    against = "achteruit" if way > 0 else "vooruit"
    return sentence(
        f"{text} {numbers.magnitude(total)}; {_parts(steps, way, OVER_TIME)}"
        f"{_none_against(steps, way, f'geen enkele dimensie ging {against}')}"
    )


def _complete(steps: Mapping[str, float]) -> bool:
    return all(key in steps and not numbers.is_missing(steps[key]) for key in DIMENSION_KEYS)


def _shown(steps: Mapping[str, float], way: int) -> list[str]:
    """The dimensions whose step goes up (1) or down (-1) as shown, largest first."""
    keys = [k for k in DIMENSION_KEYS if grammar.sign(steps[k]) == way]
    return sorted(keys, key=lambda k: -abs(numbers.shown_value(steps[k])))


def _largest(steps: Mapping[str, float], way: int, nouns: Nouns, whose: str = "") -> str:
    """The largest step one way ("het grootste nadeel zit in ... (−0,060)"); "" if there is none."""
    keys = _shown(steps, way)
    if not keys:
        return ""
    value = numbers.difference(steps[keys[0]])
    top = [k for k in keys if numbers.difference(steps[k]) == value]
    names = numbers.join([grammar.lower_first(DIMENSIONS[k].name) for k in top])
    only, most = nouns[way]
    each = "elk " if len(top) > 1 else ""
    return f"{only if len(keys) == 1 else most}{whose} zit in {names} ({each}{value})"


def _parts(steps: Mapping[str, float], way: int, nouns: Nouns) -> str:
    """The largest step with the whole, then the largest against it."""
    found = [text for w in (way, -way) if (text := _largest(steps, w, nouns))]
    if not _shown(steps, way):
        found.insert(0, "de andere verschillen zijn kleiner dan 0,001" if found else TOO_SMALL)
    return ", ".join(found)


def _balance(steps: Mapping[str, float], nouns: Nouns, whose: str) -> str:
    """What lies behind a whole of zero; ``whose`` is said once."""
    found: list[str] = []
    for way in (-1, 1):
        if text := _largest(steps, way, nouns, "" if found else whose):
            found.append(text)
    return f"; {', '.join(found)}" if found else "; ook per dimensie is dat 0,000"


def _none_against(steps: Mapping[str, float], way: int, text: str) -> str:
    return f"; {text}" if _shown(steps, way) and not _shown(steps, -way) else ""


def waterfall_alt(what: str, steps: Mapping[str, float]) -> str:
    """Alt text of a waterfall: the whole, then every step, largest first."""
    opening = f"watervaldiagram: {clean(what)}, opgebouwd uit de vijf dimensies"
    if not _complete(steps):
        return sentence(f"{opening}; {numbers.MISSING}")
    order = sorted(DIMENSION_KEYS, key=lambda k: -abs(steps[k]))
    parts = [
        f"{grammar.lower_first(DIMENSIONS[k].name)} {numbers.difference(steps[k])}" for k in order
    ]
    whole = numbers.difference(sum(steps.values()))
    shown = sum(numbers.shown_value(steps[k]) for k in DIMENSION_KEYS)
    exact = shown == numbers.shown_value(sum(steps.values()))
    before = "" if exact else " vóór afronding"
    return sentence(f"{opening}: {numbers.join(parts)}; samen {whole}{before}")
