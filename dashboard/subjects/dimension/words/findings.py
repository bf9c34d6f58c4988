"""Sentences about one dimension: its share in a gap, who moved most, spread of buurten.

A share is a part of an addition, never a cause. What went forward or back, and which
place differs from another, is the ladder's (``dashboard.ladder``); shares are judged on
whole percentages. Names: see `grammar`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dashboard.ladder import AREA, step
from dashboard.language import grammar, numbers
from dashboard.language.extremes import who
from dashboard.language.grammar import agree, clean, lower_first, sentence
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.measures import measure_of


def divisible(total: float | None) -> bool:
    """Whether a gap is large enough to be divided into shares: one that may be told."""
    return not numbers.is_missing(total) and bool(step(total, AREA))


def _percent(part: float) -> Decimal:
    """A fraction as the whole percentage a reader sees."""
    return numbers.shown_value(Decimal(str(float(part))) * 100, 0)


def gap_part(name: str, key: str, gap: float | None, total: float | None, year: int) -> str:
    """The share of dimension `key` in the gap of an area.

    `gap` is the area's difference in this dimension, `total` the whole
    difference. Cases: a part of the backlog (or advantage), over 100% (said how
    that can be), a dimension that makes it smaller, rounded to nothing, a whole
    too small to divide, missing. Raises KeyError for an unknown dimension.
    """
    name, about = clean(name), measure_of(key).said
    if numbers.is_missing(gap) or numbers.is_missing(total):
        return sentence(
            f"voor het verschil tussen {name} en {COUNTRY_NAME} op {about} "
            f"zijn over {year} geen gegevens"
        )
    if not divisible(total):
        return sentence(
            f"in {year} is er vrijwel geen verschil tussen {name} en {COUNTRY_NAME}: te weinig om "
            "in aandelen te verdelen"
        )
    noun = grammar.gap_noun(total)
    whole = f"de {noun} van {name} op {COUNTRY_NAME}"
    percent = _percent(gap / total)
    shown = numbers.share(gap / total)
    if percent < 0:
        return sentence(
            f"de score voor {about} maakt {whole} in {year} juist kleiner: het aandeel is {shown}"
        )
    almost = "afgerond " if percent == 0 else ""
    text = f"in {year} is het aandeel van {about} in {whole} {almost}{shown}"
    if percent > 100:
        text += f"; meer dan 100% kan, omdat andere dimensies de {noun} kleiner maken"
    return sentence(text)


def gap_part_before(
    gap0: float | None,
    total0: float | None,
    gap1: float | None,
    total1: float | None,
    y0: int,
) -> str:
    """The same share earlier, to follow `gap_part`: "In 2018 was dat 65%.".

    Empty when the later share is not stated. Cases: equal, other, no data then,
    too small to divide then, from backlog to advantage or back.
    """
    if numbers.is_missing(gap1) or numbers.is_missing(total1) or not divisible(total1):
        return ""
    if numbers.is_missing(gap0) or numbers.is_missing(total0):
        return sentence(f"over {y0} zijn er geen gegevens om dit mee te vergelijken")
    if not divisible(total0):
        return sentence(f"in {y0} was het hele verschil te klein om in aandelen te verdelen")
    if total0 * total1 < 0:
        return sentence(
            f"in {y0} was er een {grammar.gap_noun(total0)}: "
            "het aandeel van toen is daar niet mee te vergelijken"
        )
    same = "ook " if _percent(gap0 / total0) == _percent(gap1 / total1) else ""
    return sentence(f"in {y0} was dat {same}{numbers.share(gap0 / total0)}")


def part_extremes(shares: Mapping[str, float | None], year: int) -> str:
    """Where the share is largest and smallest, among areas with a backlog.

    `shares`: name -> fraction of the backlog, for those areas only. Missing
    values are left out; empty when fewer than two are known.
    """
    known = {clean(n): x for n, x in shares.items() if not numbers.is_missing(x)}
    if len(known) < 2:
        return ""
    percents = {name: _percent(x) for name, x in known.items()}
    high, low = max(percents.values()), min(percents.values())
    who = f"van de {numbers.count(len(known))} gebieden met een achterstand op {COUNTRY_NAME}"
    if high == low:
        return sentence(f"{who} is het aandeel in {year} overal even groot ({_at(known, high)[1]})")
    most, most_shown = _at(known, high)
    least, least_shown = _at(known, low)
    return sentence(
        f"{who} is het aandeel in {year} het grootst in {most} ({most_shown}) "
        f"en het kleinst in {least} ({least_shown})"
    )


def _at(shares: Mapping[str, float], percent: Decimal) -> tuple[str, str]:
    """The areas with this percentage, in words, and the percentage."""
    found = {n: x for n, x in shares.items() if _percent(x) == percent}
    return who(list(found)), numbers.share(next(iter(found.values())))


def widest(most: Mapping[str, Mapping[str, Any]], year: int, key: str) -> str:
    """The areas whose buurten differ most, widest first; several where they hardly differ.

    `most`: name -> low, high, range (score) and the names of the lowest and highest buurt.
    """
    areas, on = list(most), grammar.on_measure(key)
    start = f"van de buurten met {MIN_HOUSEHOLDS} of meer huishoudens lopen in {year} die van"
    if len(areas) > 1:
        named = who([clean(n) for n in areas])
        return sentence(f"{start} {named}{on} het meest uiteen")
    own, write = most[areas[0]], grammar.value_in_text(key)
    return sentence(
        f"{start} {clean(areas[0])}{on} het meest uiteen: van {write(own['low'])} "
        f"({clean(own['lowest'])}) tot {write(own['high'])} ({clean(own['highest'])})"
    )


SMALL_TOO = (
    f"Buurten met minder dan {MIN_HOUSEHOLDS} huishoudens staan in de figuur en tellen mee in de "
    "aantallen, niet in wat het meest uiteenloopt: bij zo weinig huishoudens kan een score sterk "
    "afwijken."
)


def beside_country(steps: Sequence[int], year: int) -> str:
    """How many buurten score lower and higher than the country (step of the ladder of each)."""
    total = len(steps)
    if not total:
        return ""
    below, above = (sum(s * way > 0 for s in steps) for way in (-1, 1))
    equal = total - below - above
    text = (
        f"in {year} {agree(below, 'scoort', 'scoren')} van de {numbers.count(total)} buurten er "
        f"{numbers.count(below)} lager dan {COUNTRY_NAME} en {numbers.count(above)} hoger"
    )
    if not equal:
        return sentence(text)
    return sentence(
        f"{text}; {numbers.count(equal)} {agree(equal, 'scoort', 'scoren')} ongeveer gelijk"
    )


def outliers(number: int) -> str:
    """How many buurten stand apart from the rest of their area."""
    if number == 0:
        return sentence("geen enkele buurt wijkt sterk af van de rest van het eigen gebied")
    who = "1 buurt wijkt" if number == 1 else f"{numbers.count(number)} buurten wijken"
    return sentence(f"{who} sterk af van de rest van het eigen gebied")


def below_reference(low: int, total: int, dimension: str, year: int) -> str:
    """How many of the NPLV areas with a value lie below the fixed reference on a dimension."""
    about = lower_first(dimension)
    if not total:
        return sentence(f"voor {about} zijn over {year} geen gegevens")
    some = "alle" if low == total else f"{numbers.count(low)} van de"
    areas = f"{numbers.count(total)} NPLV-gebieden"
    if low == 0:
        return sentence(
            f"in {year} ligt geen van de {areas} voor {about} onder het vaste referentiepunt"
        )
    return sentence(
        f"in {year} {agree(low, 'ligt', 'liggen')} {some} {areas} voor {about} onder het vaste "
        "referentiepunt"
    )
