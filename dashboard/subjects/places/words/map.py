"""Sentences and labels of the map of places. Names: see `grammar`; `shown`: what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.analysis.jumps import JUMP_CAUSE
from dashboard.analysis.shown import Shown
from dashboard.language import numbers, scope
from dashboard.language.classes import MIDDLE, change_ways, class_labels
from dashboard.language.grammar import (
    agree,
    bound_format,
    clean,
    lower_first,
    none_of,
    sentence,
)
from dashboard.language.scope import so_many
from dashboard.language.shares import share_words
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.subjects.places.numbers import Coverage
from dashboard.subjects.places.words.themes import MARKS
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.ladders import COVERED, JUMP
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.scales import LIVEABILITY, UNFAVOURABLE, UNFAVOURABLE_NAME

TOLD = ((7, 8, 9), (6,), (5,), (4,), (1, 2, 3))
"""Classes of a change as a sentence counts them: what goes beyond clear counts as clear."""
STANDARD = "buurt"
"""The level of the one share of households in class 'zwak' or lower on every page."""
MISSING_ON_MAP = "grijs op de kaart"


@dataclass(frozen=True)
class Seen:
    """What a map of places shows, for its sentences.

    `coverage`: of the places with a value. `counts`: class 1-9 -> number of places that count
    in the sentence, 0 those without a value.
    """

    shown: Shown
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
        text = so_many(self.total, self.shown.level)
        if self.whole:
            return text
        noun = measure_of(self.shown.measure).noun
        return f"{text} met een {noun}{' (NPLV-gebieden)' if self.coverage.inside else ''}"


def labels(shown: Shown) -> dict[int, str]:
    """Class number -> its words on the map and in the list."""
    return class_labels(shown.level, shown.measure, shown.since is not None)


def headline(seen: Seen, share: float) -> str:
    """What the map shows in one sentence.

    `share`: of the households in places with a score, those in class 'zwak' or lower (only
    used for the total score in one year, at the level of which every page gives that share:
    at another it would be another number; there the places are counted). Cases: no values, a
    part of the country, one place, none, some.
    """
    shown, place, year = seen.shown, LEVELS[seen.shown.level], seen.shown.year
    if not seen.total:
        when = numbers.period(shown.years[0], year)
        return sentence(f"voor {when} zijn er geen gegevens van {place.plural}")
    if shown.since is not None:
        return _changes(seen)
    measure = measure_of(shown.measure)
    if measure.scale is LIVEABILITY and shown.level != STANDARD:
        return _low(seen)
    if measure.scale is LIVEABILITY:
        where = f"in een {place.singular} met klasse {UNFAVOURABLE_NAME}"
        lives = f"woont in {year} {share_words(share)}"
        if seen.whole:
            return sentence(f"in {COUNTRY_NAME} {lives} van de huishoudens {where}")
        return sentence(f"van de huishoudens in de {seen.places()} {lives} {where}")
    if measure.scale and measure.scale.around:
        high = sum(seen.counts.get(number, 0) for number in range(MIDDLE + 1, 10))
        low = sum(seen.counts.get(number, 0) for number in range(1, MIDDLE))
        step = numbers.magnitude(measure.scale.bounds[MIDDLE - 1])
        return sentence(
            f"in {year} ligt de score voor {measure.said} van "
            f"{numbers.count(high)} van de {seen.places()} {step} of meer boven het vaste "
            f"referentiepunt en van {so_many(low, shown.level)} {step} of meer eronder"
        )
    (lowest, below), *_, (highest, above) = labels(shown).items()
    low, high = seen.counts.get(lowest, 0), seen.counts.get(highest, 0)
    if measure.theme and measure.scale:
        return _ends(seen, measure.scale.bounds, low, high)
    return sentence(
        f"in {year} {agree(low, 'valt', 'vallen')} voor {measure.said} {numbers.count(low)} van de "
        f"{seen.places()} in de klasse ‘{below}’ en {so_many(high, shown.level)} in de klasse "
        f"‘{above}’ ({measure.unit})"
    )


def _ends(seen: Seen, bounds: tuple[float, ...], low: int, high: int) -> str:
    """In how many places a measure of a theme has its lowest and its highest class."""
    measure, place = measure_of(seen.shown.measure), LEVELS[seen.shown.level]
    write = bound_format(measure.key)
    after = measure.after.removeprefix(measure.sign)
    some = numbers.count(low) if low else "geen"
    many = so_many(high, place.key) if high else f"{none_of(place.singular)} {place.singular}"
    return sentence(
        f"in {seen.shown.year} is ‘{lower_first(measure.name)}’ in {some} van de {seen.places()} "
        f"lager dan {write(bounds[0])}{after} en in {many} {write(bounds[-1])} of hoger"
    )


def _low(seen: Seen) -> str:
    """How many of the places have class 'zwak' or lower."""
    low = sum(seen.counts.get(number, 0) for number in UNFAVOURABLE)
    some, year = numbers.count(low) if low else "geen enkele", seen.shown.year
    if seen.total == 1:
        some = "" if low else "niet "
        return sentence(f"de {seen.places()} heeft in {year} {some}klasse {UNFAVOURABLE_NAME}")
    have = agree(max(low, 1), "heeft", "hebben")
    return sentence(f"van de {seen.places()} {have} er {some} in {year} klasse {UNFAVOURABLE_NAME}")


def _changes(seen: Seen) -> str:
    """How many places went forward and back, in the groups of the ladder; empty ones left out."""
    groups = [(sum(seen.counts.get(k, 0) for k in told), told[0]) for told in TOLD]
    groups[-1] = (groups[-1][0], 3)
    ways, said = change_ways(seen.shown.measure), measure_of(seen.shown.measure).said
    parts = [f"{numbers.count(n)} {ways[min(k, 7)]}" for n, k in groups if n]
    verb = agree(seen.total, "ging", "gingen")
    return sentence(
        f"zo {verb} de {seen.places()}{f' voor {said}' if said else ''} tussen "
        f"{seen.shown.since} en {seen.shown.year}: {numbers.join(parts)}"
    )


def aside(level: str, jumped: int, small: int) -> str:
    """How many places a sentence about changes leaves out, and why; "" for none.

    `jumped`: places with a jump in the period; `small`: others with few homes.
    """
    reasons = [
        (jumped, f"met een sprong van meer dan {numbers.magnitude(JUMP)} ({JUMP_CAUSE})"),
        (small, f"met minder dan {MIN_HOUSEHOLDS} huishoudens"),
    ]
    told = [(n, why) for n, why in reasons if n]
    who = so_many(jumped + small, level)
    verb = f"{agree(jumped + small, 'telt', 'tellen')} hier niet mee"
    if len(told) == 1:
        return sentence(f"{who} {told[0][1]} {verb}")
    parts = [f"{numbers.count(n)} {why}" for n, why in told]
    return sentence(f"{who} {verb}: {numbers.join(parts)}") if parts else ""


def lead(level: str, missing: int, undrawn: int) -> str:
    """How many places have no value, and how many are in the list but have no border."""
    texts = []
    if missing:
        grey = f"{agree(missing, 'die is', 'die zijn')} {MISSING_ON_MAP}"
        texts.append(f"voor {so_many(missing, level)} zijn hier geen gegevens: {grey}")
    if undrawn:
        has, stands = ("heeft", "staat") if undrawn == 1 else ("hebben", "staan")
        texts.append(
            f"{so_many(undrawn, level)} met nauwelijks woningen {has} geen grens op de kaart en "
            f"{stands} wel in de lijst"
        )
    return " ".join(map(sentence, texts))


def flags(jump: str, small: bool, mark: str) -> str:
    """What to beware of in a place (columns of ``places.numbers.shown_places``); "" for most."""
    return "; ".join(filter(None, (scope.flags(jump, small), MARKS.get(mark, ""))))


def outlined(name: str) -> str:
    """That what a composed area is made of is outlined on the map."""
    return sentence(f"de dikke lijnen zijn de grenzen van de wijken en buurten in {clean(name)}")


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


def map_alt(shown: Shown, counts: Mapping[int, int]) -> str:
    """A map of many places: how many each class has (0: no value), and where the list is."""
    words = labels(shown) | {0: "zonder gegevens"}
    some = [f"{numbers.count(n)} {words[number]}" for number, n in counts.items() if n]
    name = lower_first(measure_of(shown.measure).name)
    period = numbers.period(shown.years[0], shown.year)
    when = f"verandering {period}" if shown.since else period
    total, plural = numbers.count(sum(counts.values())), LEVELS[shown.level].plural
    return (
        f"{sentence(f'kaart van {total} {plural}: {name}, {when}')} {sentence(', '.join(some))} "
        "De lijst naast de kaart doet alles wat de kaart doet."
    )
