"""Sentences about unfavourable liveability: households per class, at one level.

A share depends on the level, so every sentence names its level.
"""

from collections.abc import Mapping, Sequence

from dashboard.language import numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import clean, sentence
from dashboard.language.shares import share_words
from dashboard.vocabulary import (
    COUNTRY_NAME,
    INSUFFICIENT,
    LEVELS,
    PROGRAMME_YEARS,
    UNFAVOURABLE,
)

WORDS: dict[str, str] = {
    "zwak": f"{numbers.class_short(max(UNFAVOURABLE))} of lager",
    "onvoldoende": f"{numbers.class_short(max(INSUFFICIENT))} of lager",
}
"""Key of a bound -> its words."""
LEVEL_MATTERS = (
    "Het deel hangt af van het niveau: een wijk middelt haar slechte hoeken weg, een buurt doet "
    "dat minder en een vierkant van 100 bij 100 meter nog minder. Vergelijk daarom nooit twee "
    "niveaus met elkaar."
)
GROWTH = (
    "In een gepubliceerde verandering zit ook de groei van het aantal huishoudens; hier tellen in "
    "elk jaar de huishoudens van 2024. Ook daardoor verschillen de veranderingen."
)


def unfavourable_households(
    name: str,
    level: str,
    then: tuple[float | None, float | None],
    now: tuple[float | None, float | None],
    y0: int,
    y1: int,
    *,
    bound: str = "zwak",
) -> str:
    """Households (number, share 0-1) in places of a class or lower, in two years at one level."""
    where = f"in een {LEVELS[level].singular} met klasse {WORDS[bound]}"
    n, share = now
    if numbers.is_missing(n) or numbers.is_missing(share):
        return sentence(f"voor {clean(name)} zijn over {y1} geen gegevens over huishoudens {where}")
    text = (
        f"in {y1} woont {share_words(share)} van de "
        f"huishoudens in {clean(name)} {where}: {numbers.thousands(n)} huishoudens"
    )
    n0, share0 = then
    if y0 == y1 or numbers.is_missing(n0) or numbers.is_missing(share0):
        return sentence(text)
    return sentence(f"{text}. In {y0} was dat {share_words(share0)}, {numbers.thousands(n0)}")


def two_shares(
    level: str, nplv: float | None, rest: float | None, year: int, *, bound: str = "zwak"
) -> str:
    """The share in NPLV and in the rest of the country, as far as known, at one level."""
    words = share_words(nplv), share_words(rest)
    where = f"NPLV-{LEVELS[level].plural}", "de rest van het land"
    parts = [f"in {w} {share}" for w, share in zip(where, words, strict=True) if share]
    return sentence(f"in {year} is dat {numbers.join(parts)} ({WORDS[bound]})") if parts else ""


def published_beside(
    buurt: float | None, wijk: float | None, published: float | None, year: int
) -> str:
    """The published number of unfavourable households, and ours at two levels."""
    what = f"huishoudens in klasse {WORDS['zwak']}"
    if numbers.is_missing(published):
        return sentence(f"over {year} is geen aantal {what} gepubliceerd")
    return sentence(
        f"over {year} is een aantal van {numbers.about(published)} {what} gepubliceerd "
        f"(vierkanten van 100 bij 100 meter); hier zijn het er {numbers.thousands(buurt)} per "
        "buurt "
        f"en {numbers.thousands(wijk)} per wijk"
    )


def population(areas: int, households: int, years: tuple[int, ...]) -> str:
    """Which wijken are counted: those with a score in every one of the years."""
    return sentence(
        f"het gaat om {numbers.count(areas)} wijken met {numbers.households(households)}: die met "
        f"een score in alle {len(years)} metingen van {numbers.period(years[0], years[-1])}"
    )


def country_beside(level: str, share: float | None, year: int) -> str:
    """The share of the country at the same level, in the one year there is."""
    words = share_words(share)
    if words is None:
        return ""
    return sentence(
        f"in heel {COUNTRY_NAME} woont {words} van de huishoudens in {year} in een "
        f"{LEVELS[level].singular} met klasse {WORDS['zwak']}"
    )


def country_years(years: Sequence[int]) -> tuple[str, ...]:
    """Of which years alone the country has buurten with a score; nothing if of all."""
    missing = [y for y in PROGRAMME_YEARS if y not in years]
    if not missing or not years:
        return ()
    known = numbers.join([numbers.year(y) for y in years])
    return (
        sentence(
            f"{COUNTRY_NAME} heeft op dit niveau alleen cijfers over {known}: voor de andere jaren "
            "zijn er buiten de NPLV-gebieden geen scores van buurten in deze gegevens"
        ),
    )


def few_absent(buurten: int, households: int, year: int) -> str:
    """How many buurten, with how many households, have no score in the first year."""
    who = "1 buurt" if buurten == 1 else f"{numbers.count(buurten)} buurten"
    return sentence(
        f"{who}, met samen {numbers.households(households)}, "
        f"{'heeft' if buurten == 1 else 'hebben'} in {year} nog geen score"
    )


def shares_alt(
    name: str, level: str, values: Mapping[int, float], shares: bool, bound: str = "zwak"
) -> str:
    """Alt text of stacked bars per year: the part (or number) below the bound, per year."""
    where = f"een {LEVELS[level].singular} met klasse {WORDS[bound]}"
    what = "het deel" if shares else "het aantal"
    opening = sentence(
        f"gestapeld staafdiagram van huishoudens in {clean(name)} per klasse van de "
        f"{LEVELS[level].singular}; hier {what} in {where}"
    )
    write = (lambda v: numbers.share(v, 1)) if shares else numbers.count
    items = [sentence(f"{y}: {write(v)}") for y, v in values.items()]
    return fit([opening], items, "De overige jaren staan in de tabel.")
