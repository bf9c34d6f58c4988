"""Sentences and labels of the map of places. Names: see `grammar`."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.analysis.jumps import JUMP_CAUSE
from dashboard.language import numbers
from dashboard.language.classes import MIDDLE, WAYS
from dashboard.language.grammar import agree, lower_first, sentence
from dashboard.language.shares import share_words
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.subjects.places.numbers import Coverage
from dashboard.vocabulary import (
    COUNTRY_NAME,
    COVERED,
    DIMENSION_BOUNDS,
    JUMP,
    LEVELS,
    MEASURES,
    TOTAL,
    UNFAVOURABLE_NAME,
)

TOLD = ((7, 8, 9), (6,), (5,), (4,), (1, 2, 3))
"""Classes of a change as a sentence counts them: what goes beyond clear counts as clear."""
MISSING_ON_MAP = "grijs op de kaart"


@dataclass(frozen=True)
class Seen:
    """What a map of places shows, for its sentences.

    `level`, `measure`, `year` and `since`: as ``analysis.places.Shown``. `coverage`: of the
    places with a value. `counts`: class 1-9 -> number of places that count in the sentence, 0
    those without a value.
    """

    level: str
    measure: str
    year: int
    since: int | None
    coverage: Coverage
    counts: Mapping[int, int]

    @property
    def total(self) -> int:
        """Places with a value that count."""
        return sum(n for number, n in self.counts.items() if number)

    @property
    def whole(self) -> bool:
        """Whether a sentence may speak of the country."""
        return self.coverage.share >= COVERED

    def places(self) -> str:
        """The places that count, with their number; said to be a part where they are one."""
        place = LEVELS[self.level]
        noun = place.singular if self.total == 1 else place.plural
        text = f"{numbers.count(self.total)} {noun}"
        if self.whole:
            return text
        return f"{text} met een score{' (NPLV-gebieden)' if self.coverage.inside else ''}"


def headline(seen: Seen, share: float) -> str:
    """What the map shows in one sentence.

    `share`: of the households in places with a score, those in class 'zwak' or lower (only
    used for the total score in one year). Cases: no values, a part of the country, one
    place, none, some.
    """
    place, year, since = LEVELS[seen.level], seen.year, seen.since
    if not seen.total:
        when = numbers.period(since, year) if since else str(year)
        return sentence(f"voor {when} zijn er geen gegevens van {place.plural}")
    if since is not None:
        return _changes(seen)
    if seen.measure == TOTAL:
        worst = f"klasse {UNFAVOURABLE_NAME}"
        where = f"in een {place.singular} met {worst}"
        if seen.whole:
            return sentence(
                f"in {COUNTRY_NAME} woont in {year} {share_words(share)} van de huishoudens {where}"
            )
        the = "de" if seen.level != "grid" else "het"
        return sentence(
            f"van de huishoudens in {the} {seen.places()} woont in {year} {share_words(share)} "
            f"{where}"
        )
    high = sum(seen.counts.get(number, 0) for number in range(MIDDLE + 1, 10))
    low = sum(seen.counts.get(number, 0) for number in range(1, MIDDLE))
    step = numbers.magnitude(DIMENSION_BOUNDS[MIDDLE - 1])
    return sentence(
        f"in {year} ligt de score voor {lower_first(MEASURES[seen.measure])} van "
        f"{numbers.count(high)} van de {seen.places()} {step} of meer boven het vaste "
        f"referentiepunt en van {numbers.count(low)} {agree(low, place.singular, place.plural)} "
        f"{step} of meer eronder"
    )


def _changes(seen: Seen) -> str:
    """How many places went forward and back, in the groups of the ladder; empty ones left out."""
    groups = [(sum(seen.counts.get(k, 0) for k in told), told[0]) for told in TOLD]
    groups[-1] = (groups[-1][0], 3)
    parts = [f"{numbers.count(n)} {WAYS[min(k, 7)]}" for n, k in groups if n]
    about = f" voor {lower_first(MEASURES[seen.measure])}" if seen.measure != TOTAL else ""
    verb = agree(seen.total, "ging", "gingen")
    return sentence(
        f"zo {verb} de {seen.places()}{about} tussen {seen.since} en {seen.year}: "
        f"{numbers.join(parts)}"
    )


def aside(level: str, jumped: int, small: int) -> str:
    """How many places a sentence about changes leaves out, and why; "" for none.

    `jumped`: places with a jump in the period; `small`: others with few homes.
    """
    place, reasons = LEVELS[level], []
    both = jumped and small
    if jumped:
        many = f"{numbers.count(jumped)} " if both else ""
        size = numbers.magnitude(JUMP)
        reasons.append(f"{many}met een sprong van meer dan {size} ({JUMP_CAUSE})")
    if small:
        many = f"{numbers.count(small)} " if both else ""
        reasons.append(f"{many}met minder dan {MIN_HOUSEHOLDS} huishoudens")
    if not reasons:
        return ""
    total = jumped + small
    who = f"{numbers.count(total)} {agree(total, place.singular, place.plural)}"
    verb = agree(total, "telt", "tellen")
    if not both:
        return sentence(f"{who} {reasons[0]} {verb} hier niet mee")
    return sentence(f"{who} {verb} hier niet mee: {numbers.join(reasons)}")


def lead(level: str, missing: int, undrawn: int) -> str:
    """How many places have no value, and how many are in the list but have no border."""
    place, texts = LEVELS[level], []
    if missing:
        noun = place.singular if missing == 1 else place.plural
        texts.append(
            sentence(
                f"voor {numbers.count(missing)} {noun} zijn hier geen gegevens: "
                f"{agree(missing, 'die is', 'die zijn')} {MISSING_ON_MAP}"
            )
        )
    if undrawn:
        noun = place.singular if undrawn == 1 else place.plural
        texts.append(
            sentence(
                f"{numbers.count(undrawn)} {noun} met nauwelijks woningen "
                f"{agree(undrawn, 'heeft', 'hebben')} geen grens op de kaart en "
                f"{agree(undrawn, 'staat', 'staan')} wel in de lijst"
            )
        )
    return " ".join(texts)


def found(level: str, number: int, total: int, first: int, last: int) -> str:
    """How many places the list holds and which of them are on screen (counted from 1)."""
    place = LEVELS[level]
    if not number:
        return (
            f"Geen {place.singular} gevonden. Controleer de naam, of kies een ander niveau: een "
            "buurt staat alleen bij de buurten."
        )
    what = place.singular if total == 1 else place.plural
    some = "" if number == total else f" van de {numbers.count(total)}"
    shown = "" if number <= last - first + 1 else f"; u ziet {first} tot en met {last}"
    return sentence(f"{numbers.count(number)}{some} {what}{shown}")


def map_alt(
    what: str,
    plural: str,
    labels: Mapping[int, str],
    counts: Mapping[int, int],
    year: int,
    since: int | None,
) -> str:
    """A map of many places: how many each class has, and where the list is."""
    when = f"verandering {numbers.period(since, year)}" if since else str(year)
    some = [
        f"{numbers.count(n)} {labels.get(number, 'zonder gegevens')}"
        for number, n in counts.items()
        if n
    ]
    total = numbers.count(sum(counts.values()))
    return (
        f"{sentence(f'kaart van {total} {plural}: {what}, {when}')} {sentence(', '.join(some))} "
        "De lijst naast de kaart doet alles wat de kaart doet."
    )
