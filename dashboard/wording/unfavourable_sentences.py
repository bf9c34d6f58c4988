"""Sentences about unfavourable liveability: households per class, how long, and the course.

A share depends on the level, so every sentence names its level.
"""

from collections.abc import Mapping

from dashboard.vocabulary import INSUFFICIENT, LEVELS, REPORT_SOURCE, UNFAVOURABLE
from dashboard.wording import grammar, numbers
from dashboard.wording.alt_texts import fit
from dashboard.wording.area_sentences import share_words
from dashboard.wording.grammar import clean, sentence

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
FIXED = (
    "In elk jaar tellen dezelfde plaatsen en de huishoudens van 2024: een verandering komt dus "
    "door een andere klasse en niet door nieuwe huizen."
)
SELECTION = (
    "Wie op een jaar indeelt, trekt de score van dat jaar naar de groep toe: wie dan laag scoort, "
    "doet dat deels door toeval. Deel ook in op een ander jaar en kijk wat overeind blijft."
)
WITHOUT_AMSTERDAM = (
    "Amsterdam en enkele andere wijken met nieuwe grenzen hebben vóór 2018 geen score en tellen "
    "in een reeks vanaf 2002 niet mee."
)
PARTLY = "Een wijk hoort bij een gebied als een deel van haar huishoudens erin woont."
JUMPS = (
    "De laagste groep is klein en de grens van sommige wijken veranderde tussen 2022 en 2024: "
    "enkele wijken bepalen haar lijn."
)
STATEMENT = (
    f"De minister kreeg te horen ({REPORT_SOURCE}) dat gebieden die in 2024 onvoldoende of lager "
    "scoren daar al tientallen jaren staan en nu achteruitgaan, en dat de groepen zwak tot en met "
    "ruim voldoende na een stijging licht zijn gaan dalen."
)
"""Statements 4 and 5 of the report, in our own words."""


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
        f"huishoudens in {clean(name)} {where}: {numbers.about(n)} huishoudens"
    )
    n0, share0 = then
    if y0 == y1 or numbers.is_missing(n0) or numbers.is_missing(share0):
        return sentence(text)
    return sentence(f"{text}. In {y0} was dat {share_words(share0)}, {numbers.about(n0)}")


def two_shares(
    level: str, nplv: float | None, rest: float | None, year: int, *, bound: str = "zwak"
) -> str:
    """The share in NPLV beside the rest of the country, at one level."""
    words = share_words(nplv), share_words(rest)
    if None in words:
        return ""
    return sentence(
        f"in {year} is dat in NPLV-{LEVELS[level].plural} {words[0]} ({WORDS[bound]}) en in de "
        f"rest van het land {words[1]}"
    )


def always(level: str, total: int, nine: int, nplv: int, *, bound: str = "zwak") -> str:
    """How many places were so in every measurement, and how many of those are NPLV.

    Raises ValueError unless ``nplv`` <= ``nine`` <= ``total``.
    """
    if not 0 <= nplv <= nine <= total:
        raise ValueError(f"{nplv} of {nine} of {total}")
    among = f"{numbers.count(total)} {LEVELS[level].plural} met een score in alle negen metingen"
    if total == 0:
        return sentence(f"er zijn geen {LEVELS[level].plural} met een score in alle negen metingen")
    if nine == 0:
        return sentence(f"geen van de {among} scoorde steeds {WORDS[bound]}")
    part = {0: "geen daarvan ligt", 1: "1 daarvan ligt"}.get(
        nplv, f"{numbers.count(nplv)} daarvan liggen"
    )
    if nine == 1:
        part = "die ligt" if nplv else "die ligt niet"
    verb = "scoorde" if nine == 1 else "scoorden"
    return sentence(
        f"van de {among} {verb} er {numbers.count(nine)} sinds 2002 steeds {WORDS[bound]}; {part} "
        "in een NPLV-gebied"
    )


def never(total: int, zero: int, *, bound: str = "zwak") -> str:
    """How many places were never so. Raises ValueError unless ``zero`` <= ``total``."""
    if not 0 <= zero <= total:
        raise ValueError(f"{zero} of {total}")
    if total == 0 or zero == 0:
        return ""
    share = share_words(zero / total)
    return sentence(f"{numbers.count(zero)} ervan ({share}) scoorden nooit {WORDS[bound]}")


def strip(name: str, wijken: int, always: int, since: tuple[int, int]) -> str:
    """How many wijken of a strip were unfavourable in every measurement with a score.

    ``since``: the first and the last first year with a score (they differ per wijk).
    """
    where = f" in {clean(name)}" if name else ""
    if wijken == 0:
        return sentence(f"er zijn geen wijken{where} om te tonen")
    y0, y1 = since
    when = f"sinds {y0}" if y0 == y1 else "sinds hun eerste meting"
    every = f"in elke meting {when} {WORDS['zwak']}"
    if wijken == 1:
        return sentence(f"de enige wijk{where} scoorde {'' if always else 'niet '}{every}")
    who = f"{numbers.count(wijken)} wijken{where}"
    if always == wijken:
        return sentence(f"in elke meting {when} scoorden {who} {WORDS['zwak']}")
    if always == 0:
        return sentence(f"geen van de {who} scoorde {every}")
    verb = "scoorde" if always == 1 else "scoorden"
    return sentence(f"van de {who} {verb} er {numbers.count(always)} {every}")


def course(
    changes: Mapping[str, tuple[float, float]],
    sizes: Mapping[str, int],
    years: tuple[int, int, int],
    base_year: int,
) -> str:
    """How each group of classes moved, per group (name -> two changes).

    ``changes``: name -> change from the first to the second and from the second to the
    last year of ``years``. ``sizes``: name -> number of places; empty groups are left out.
    """
    y0, y1, y2 = years
    parts = []
    for name, (early, late) in changes.items():
        if not sizes.get(name) or numbers.is_missing(early) or numbers.is_missing(late):
            continue
        parts.append(f"{name} {numbers.difference(early)} en {numbers.difference(late)}")
    if not parts:
        return sentence(f"voor de groepen van {base_year} zijn er geen gegevens")
    return sentence(
        f"verandering van de andere groepen van {base_year}, tussen {y0} en {y1} en tussen {y1} "
        f"en {y2}: {'; '.join(parts)}"
    )


def course_headline(
    name: str,
    early: float | None,
    late: float | None,
    wijken: int,
    years: tuple[int, int, int],
    base_year: int,
) -> str:
    """One group of classes of ``base_year``: its change from the first to the second and from
    the second to the last of ``years``."""
    y0, y1, y2 = years
    if not wijken or numbers.is_missing(early) or numbers.is_missing(late):
        return sentence(
            f"er zijn geen wijken met gegevens die in {base_year} {clean(name)} scoorden"
        )
    who = "de enige wijk" if wijken == 1 else f"de {numbers.count(wijken)} wijken"
    verb = "scoorde" if wijken == 1 else "scoorden"
    one = wijken == 1
    return sentence(
        f"{who} die in {base_year} {clean(name)} {verb}, {_moved(early, one)} tussen {y0} en {y1} "
        f"({numbers.difference(early)}) en {_moved(late, one)} tussen {y1} en {y2} "
        f"({numbers.difference(late)})"
    )


def _moved(change: float, one: bool) -> str:
    if grammar.sign(change) == 0:
        return f"{'bleef' if one else 'bleven'} gelijk"
    verb = "ging" if one else "gingen"
    return f"{verb} {grammar.slightly(change)}{grammar.heading(change)}"


def long_low(always: int, wijken: int, base_year: int, name: str) -> str:
    """How many wijken of a group were unfavourable in all nine measurements."""
    if not wijken:
        return ""
    return sentence(
        f"van de {numbers.count(wijken)} wijken die in {base_year} {clean(name)} scoorden, "
        f"{'was' if always == 1 else 'waren'} er {numbers.count(always) if always else 'geen'} in "
        f"alle negen metingen {WORDS['zwak']}"
    )


def published_beside(
    buurt: float | None, wijk: float | None, published: float | None, year: int
) -> str:
    """The published number of unfavourable households, and ours at two levels."""
    what = f"huishoudens in klasse {WORDS['zwak']}"
    if numbers.is_missing(published):
        return sentence(f"over {year} is geen aantal {what} gepubliceerd")
    return sentence(
        f"over {year} is een aantal van {numbers.about(published)} {what} gepubliceerd "
        f"(vierkanten van 100 bij 100 meter); hier zijn het er {numbers.about(buurt)} per buurt "
        f"en {numbers.about(wijk)} per wijk"
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
        f"in heel Nederland woont {words} van de huishoudens in {year} in een "
        f"{LEVELS[level].singular} met klasse {WORDS['zwak']}"
    )


def few_absent(households: int, year: int) -> str:
    """That a few places have no score in the first year."""
    return sentence(
        f"enkele buurten, met samen {numbers.households(abs(households))}, hebben in {year} nog "
        "geen score; dat verandert de delen nauwelijks"
    )


def first_rows(total: int, most: int) -> tuple[str, ...]:
    """That a strip shows only its first rows; nothing if it shows all."""
    if total <= most:
        return ()
    return (
        sentence(
            f"u ziet de eerste {most} van {numbers.count(total)} wijken; de tabel en de download "
            "hebben ze allemaal"
        ),
    )


def group_sizes(sizes: Mapping[str, tuple[int, int]], base_year: int) -> str:
    """How many wijken and households (each a pair) a group of classes has; name -> pair."""
    parts = [
        f"{name} {numbers.count(n)} wijken met {numbers.households(h)}"
        for name, (n, h) in sizes.items()
    ]
    return sentence(f"de groepen van {base_year}: {numbers.join(parts)}")


def times_alt(what: str, bars: Mapping[int, tuple[int, int]], bound: str) -> str:
    """Alt text of bars of how often; times -> NPLV, rest. Zero times is not drawn."""
    opening = sentence(
        f"gestapeld staafdiagram: aantal {what} naar hoe vaak de wijk {WORDS[bound]} scoorde, van "
        "de negen metingen sinds 2002"
    )
    items = [
        sentence(f"{n} keer: {numbers.count(a)} in NPLV en {numbers.count(b)} in de rest")
        for n, (a, b) in bars.items()
        if n
    ]
    return fit([opening], items, "De overige staven staan in de tabel.")


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
