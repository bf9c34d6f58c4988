"""Sentences about a gap to a reference: its size, its parts, its change.

A gap is the score of an area minus that of its reference: negative is an
"achterstand", positive a "voorsprong". From which size it is told, and as how
much, is the ladder's (``dashboard.ladder``). Names: see `grammar`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.ladder import AREA, SLIGHT, Difference, step
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.waterfall import not_known
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL, measure_of

SUM_TOLERANCE = 0.001
"""How far the parts of a gap may be from their total: one unit of the last decimal shown."""
PLURAL_DIMENSIONS = ("vrz",)
"""Dimensions whose name is a plural."""


class Scored(NamedTuple):
    """Something with a score (None or NaN where it is missing); ``plural``: its name is."""

    name: str
    value: float | None
    plural: bool = False


def gap_total(
    own: Scored,
    ref: Scored,
    year: int,
    *,
    class_number: int | None = None,
    measure: str = TOTAL,
    gap: Difference | None = None,
) -> str:
    """The score of an area and how far it lies below or above its reference.

    `gap`: as it may be told; without it, that of an area. Cases: below, above, about
    equal, missing. `class_number` adds the class of the total score. A reference that is
    written like the score itself is not written: the words tell the difference.
    """
    name, ref_name, value, ref_value = clean(own.name), clean(ref.name), own.value, ref.value
    on, write = grammar.on_measure(measure), grammar.value_in_text(measure)
    if numbers.is_missing(value):
        who = f"{name} en {ref_name}" if numbers.is_missing(ref_value) else name
        return sentence(f"voor {who} zijn{on} over {year} geen gegevens")
    about = grammar.measure_name(measure)
    subject = f"de score van {name} voor {about}" if about else name
    verb = "liggen" if own.plural and not about else "ligt"
    known_class = not numbers.is_missing(class_number)
    klass = f" (klasse {numbers.class_short(class_number)})" if known_class else ""
    text = f"in {year} {verb} {subject} op {write(value)}{klass}"
    if numbers.is_missing(ref_value):
        return sentence(f"{text}; voor {ref_name} zijn geen gegevens")
    gap = gap or Difference(value - ref_value, AREA)
    apart = gap.step
    if not apart:
        return sentence(f"{text}: ongeveer gelijk aan {ref_name}")
    side = "boven" if apart > 0 else "onder"
    shown = write(ref_value) if write(ref_value) != write(value) else ""
    return sentence(
        f"{text}: {grammar.somewhat_of(apart)}{side} {ref_name}{grammar.bracketed(shown)}"
    )


def gap_share(
    name: str,
    contributions: Mapping[str, float | None],
    total: float | None,
    ref_name: str,
    year: int,
) -> str:
    """Which dimension makes up most of a gap, as a share of it, and which make it smaller.

    `contributions` is dimension key -> gap in that dimension; the five add up
    to `total`. Shares are additive parts, no causes. Cases: backlog, advantage,
    gap too small to be told (it is not divided either: a share of nearly nothing runs
    into the hundreds of percent), a share over 100% (said how that can be), a shared
    first place, missing. Raises ValueError for an unknown key or parts that do not add
    up (see `SUM_TOLERANCE`).
    """
    name, ref_name = clean(name), clean(ref_name)
    if unknown := set(contributions) - set(DIMENSION_KEYS):
        raise ValueError(f"unknown dimensions: {sorted(unknown)}")
    found = {key: contributions.get(key) for key in DIMENSION_KEYS}
    parts = {key: x for key, x in found.items() if not numbers.is_missing(x)}
    if numbers.is_missing(total) or len(parts) < len(found):
        return not_known(f"het verschil tussen {name} en {ref_name} in {year}")
    if abs(sum(parts.values()) - total) > SUM_TOLERANCE:
        raise ValueError(f"contributions {parts} do not add up to {total}")
    if not step(total, AREA):
        return _small_gap(name, parts, ref_name, year)
    noun = grammar.gap_noun(total)
    percent = {key: numbers.shown_value(100 * x / total, 0) for key, x in parts.items()}
    most = max(percent.values())
    # Ties are judged on the whole percentages the reader sees.
    top = [key for key in parts if percent[key] == most]
    # A part too small to be told is not named, unless it must explain more than 100%.
    against = [key for key, x in parts.items() if step(x, AREA) * total < 0]
    if most > 100 and not against:
        against = [key for key, x in parts.items() if x * total < 0]
    shown, whole = numbers.share(most / 100), f"van de {noun} van {name} op {ref_name}"
    text = f"in {year} zit {shown} {whole} in {_names(top)}"
    if len(top) > 1:
        text = f"in {year} zit in {_names(top)} elk {shown} {whole}"
    if against:
        who, make = _names(against), _verb(against, "maakt", "maken")
        smaller = f"{who} {make} de {noun} kleiner"
        if most > 100:
            smaller = f"meer dan 100% kan, omdat {who} de {noun} kleiner {make}"
        text += f"; {smaller}"
    return sentence(text)


def _small_gap(name: str, parts: Mapping[str, float], ref_name: str, year: int) -> str:
    low, high = min(parts.values()), max(parts.values())
    text = f"in {year} is er vrijwel geen verschil tussen {name} en {ref_name}: te weinig om in "
    text += "aandelen te verdelen"
    if step(low, AREA) < 0 < step(high, AREA):
        text += f"; {_pull(parts, high)} het verschil omhoog, {_pull(parts, low)} het omlaag"
    return sentence(text)


def _pull(parts: Mapping[str, float], value: float) -> str:
    keys = [k for k, x in parts.items() if numbers.rounded(x) == numbers.rounded(value)]
    return f"{_names(keys)} {_verb(keys, 'trekt', 'trekken')}"


def _names(keys: list[str]) -> str:
    return numbers.join([measure_of(key).said for key in keys])


def _verb(keys: list[str], one: str, many: str) -> str:
    return many if len(keys) > 1 or keys[0] in PLURAL_DIMENSIONS else one


def gap_change(
    name: str,
    ref_name: str,
    gaps: tuple[Difference, Difference],
    moved: Difference,
    period: tuple[int, int],
    *,
    measure: str = TOTAL,
) -> str:
    """The `gaps` then and now; `moved` is the second less the first, as it may be told.

    Cases: about as large, smaller, larger, from backlog to advantage and back, from or
    to hardly any gap, one or both missing. Raises ValueError for a period that runs backwards.
    """
    grammar.check_years(*period)
    (gap0, gap1), (y0, y1) = gaps, period
    name, ref_name = clean(name), clean(ref_name)
    on = grammar.on_measure(measure)
    between = f"tussen {name} en {ref_name}"
    told = [f"in {y} is er {_gap(gap)}" for y, gap in zip(period, gaps, strict=True) if gap.known]
    if len(told) < 2:
        gone = numbers.period(y1 if gap0.known else y0, y0 if gap1.known else y1)
        lead = f"voor het verschil {between}{on} zijn over {gone} geen gegevens"
        return sentence("; ".join([lead, *told]))
    before, after = gap0.sign, gap1.sign
    if before == after == 0:
        return sentence(f"in {y0} en in {y1} is er{on} vrijwel geen verschil {between}")
    if before != after and not moved.step:
        little = "niet met zekerheid" if moved.unsure else "nauwelijks"
        text = f"het verschil {between}{on} veranderde tussen {y0} en {y1} {little}"
        return sentence(text)
    if before == 0:
        return sentence(f"in {y0} was er{on} vrijwel geen verschil {between}; {told[1]}")
    subject = f"de {grammar.gap_noun(gap0.step)} van {name} op {ref_name}{on}"
    if not moved.step:
        return sentence(f"{subject} bleef tussen {y0} en {y1} ongeveer even groot{_now(gap1, y1)}")
    if before != after:
        left = f"juist {_gap(gap1)}" if after else "vrijwel geen verschil meer"
        then = f"was er{on} in {y0} {_gap(gap0)} op {ref_name}"
        return sentence(f"bij {name} {then}; in {y1} is er {left}")
    way = "kleiner" if moved.sign != before else "groter"
    degree, then = grammar.somewhat_of(moved.step), _size(gap0)
    if not then or not _size(gap1) or then == _size(gap1):
        return sentence(f"{subject} werd tussen {y0} en {y1} {degree}{way}{_now(gap1, y1)}")
    return sentence(f"{subject} werd {degree}{way}: van {then} in {y0} naar {_size(gap1)} in {y1}")


def _size(gap: Difference) -> str:
    """The size of a gap in running text; "" for one that words tell."""
    return numbers.told_difference(abs(gap.value or 0)).removeprefix("+")


def _now(gap: Difference, year: int) -> str:
    return f": {_size(gap)} in {year}" if _size(gap) else ""


def _gap(gap: Difference) -> str:
    """A gap with its size: as a number where it is large, else in a word."""
    if not gap.step:
        return "vrijwel geen verschil"
    noun = grammar.gap_noun(gap.step)
    if _size(gap):
        return f"een {noun} van {_size(gap)}"
    return f"een {'kleine' if abs(gap.step) == SLIGHT else 'duidelijke'} {noun}"
