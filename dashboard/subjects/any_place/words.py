"""Sentences about a gemeente, wijk or buurt outside the programme. Names: see ``grammar``."""

from collections.abc import Iterable, Mapping, Sequence

from dashboard.analysis.areas import WithinProgramme
from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.language.scope import so_many
from dashboard.language.shares import share_words
from dashboard.subjects.any_place.numbers import BUURTEN, SAME_WIJK, WIJKEN, Rank
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME

HEADINGS: Mapping[str, str] = {
    WIJKEN: "De wijken in {}",
    BUURTEN: "De buurten in {}",
    SAME_WIJK: "De buurten in dezelfde wijk",
}
"""What is listed of a place -> the heading above it."""


def stands_among(name: str, level: str, found: Rank | None) -> str:
    """Which part of the places of ``level`` scores lower than ``name``, and which higher."""
    if found is None:
        return sentence(f"over {LAST_YEAR} zijn er van {clean(name)} geen gegevens")
    plural = LEVELS[level].plural
    if not found.lower and not found.higher:
        return sentence(f"{clean(name)} scoort ongeveer even hoog als alle andere {plural}")
    sides = [
        f"{word} dan {share_words(part)}"
        for word, part in (("hoger", found.lower), ("lager", found.higher))
        if part
    ]
    return sentence(
        f"{clean(name)} scoort in {LAST_YEAR} {' en '.join(sides)} van de {plural} in "
        f"{COUNTRY_NAME}"
    )


def same_as(level: str, found: Rank | None) -> str:
    """Which part of the places of ``level`` differs too little to be told; "" for none."""
    if found is None or found.same <= 0 or not (found.lower or found.higher):
        return ""
    verb = "verschilt" if share_words(found.same) == "1%" else "verschillen"
    return sentence(
        f"van de {numbers.count(found.others)} andere {LEVELS[level].plural} {verb} "
        f"{share_words(found.same)} te weinig om te noemen"
    )


def holds(listed: str, name: str, level: str, low: int, known: int) -> str:
    """How many of the places in or around ``name`` (``known`` with a score) are unfavourable.

    Raises ValueError if ``low`` is not between 0 and ``known``.
    """
    if not 0 <= low <= known:
        raise ValueError(f"{low} of {known}")
    where = f"in de wijk van {clean(name)}" if listed == SAME_WIJK else f"in {clean(name)}"
    if not known:
        plural = LEVELS[level].plural
        return sentence(f"van de {plural} {where} zijn er over {LAST_YEAR} geen gegevens")
    one = LEVELS[level].singular
    if known == 1:
        no = "" if low else "niet "
        return sentence(f"de enige {one} {where} heeft in {LAST_YEAR} {no}klasse {_WEAK}")
    if not low:
        many = so_many(known, level)
        return sentence(f"geen van de {many} {where} heeft in {LAST_YEAR} klasse {_WEAK}")
    verb = "heeft" if low == 1 else "hebben"
    many = f"alle {so_many(known, level)}" if low == known else f"van de {so_many(known, level)}"
    some = "" if low == known else f" er {numbers.count(low)}"
    return sentence(f"{many} {where} {verb}{some} in {LAST_YEAR} klasse {_WEAK}")


_WEAK = UNFAVOURABLE_NAME


def programme(name: str, level: str, found: WithinProgramme) -> str:
    """Which areas of the programme lie in a place, or in which it lies."""
    name = clean(name)
    if found.inside:
        return sentence(f"{name} ligt in het NPLV-gebied {clean(found.inside.name)}")
    here = f"in {name}" if level == "gemeente" else f"een deel van {name}"
    if not found.holds:
        return sentence(
            f"{here} ligt geen NPLV-gebied"
            if level == "gemeente"
            else f"{name} ligt niet in een NPLV-gebied"
        )
    named = numbers.join([clean(one.name) for one in found.holds])
    if level != "gemeente":
        return sentence(f"{here} ligt in {named}")
    many = agree(len(found.holds), "ligt het NPLV-gebied", "liggen de NPLV-gebieden")
    return sentence(f"{here} {many} {named}")


NO_MAP = "Van deze plek heeft de set geen grens, en dus ook geen kaart. De lijst is er wel."


def only(name: str, years: Sequence[int], level: str, around: Iterable[str]) -> str:
    """That a place has too few years for its course, and where to look; "" where it has them."""
    if FIRST_YEAR in years and LAST_YEAR in years:
        return ""
    if not years:
        return sentence(f"deze set heeft van {clean(name)} geen scores")
    has = numbers.join([str(year) for year in years if year >= FIRST_YEAR])
    why = f"die heeft van {clean(name)} alleen {has}"
    wider = f"kijk bij {' of '.join(clean(one) for one in around)}"
    if level == "gemeente":
        why += ", omdat eerder niet al haar wijken een score hadden"
        wider = "kijk bij een wijk"
    return sentence(
        f"hoe het sinds {FIRST_YEAR} ging, is niet te bepalen in deze set: {why}; {wider}"
    )


OURS = (
    f"De score en de klasse van een gemeente in {LAST_YEAR} zijn officieel. De jaren daarvoor zijn "
    "door ons berekend uit haar wijken. Een verandering is steeds het verschil tussen twee "
    "waarden van ons: de officiële staat daar niet naast."
)
