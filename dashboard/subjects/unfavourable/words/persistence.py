"""Sentences about how long wijken have been unfavourable, and the course per group of classes."""

from collections.abc import Iterable, Mapping

from dashboard.analysis.nota_classes import FEWEST
from dashboard.ladder import Difference
from dashboard.language import grammar, numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import clean, sentence
from dashboard.language.scope import JUMP_SIZE, without_early_score
from dashboard.language.shares import share_words
from dashboard.subjects.unfavourable.words.households import WORDS
from dashboard.vocabulary import FIRST_YEAR, LAST_YEAR, LEVELS, REPORT_SOURCE, YEARS

SELECTION = (
    "Wie op een jaar indeelt, trekt de score van dat jaar naar de groep toe: wie dan laag scoort, "
    "doet dat deels door toeval. Deel ook in op een ander jaar en kijk wat overeind blijft."
)
EVERY = f"alle {len(YEARS)} metingen"
STATEMENT = (
    f"De minister kreeg te horen ({REPORT_SOURCE}) dat gebieden die in {LAST_YEAR} onvoldoende of "
    "lager zijn, die score al tientallen jaren hebben en gemiddeld verslechteren, terwijl ze vóór "
    "2020 steeds verbeterden of hetzelfde bleven; en dat gebieden die zwak tot en met ruim "
    "voldoende zijn, gemiddeld zijn gedaald, terwijl zulke gebieden daarvoor steeds verbeterden."
)
"""Statements 4 and 5 of the report, in our own words."""


def always(level: str, total: int, nine: int, nplv: int, *, bound: str = "zwak") -> str:
    """How many places were so in every measurement, and how many of those are NPLV.

    Raises ValueError unless ``nplv`` <= ``nine`` <= ``total``.
    """
    if not 0 <= nplv <= nine <= total:
        raise ValueError(f"{nplv} of {nine} of {total}")
    among = f"{numbers.count(total)} {LEVELS[level].plural} met een score in {EVERY}"
    if total == 0:
        return sentence(f"er zijn geen {LEVELS[level].plural} met een score in {EVERY}")
    if nine == 0:
        return sentence(f"geen van de {among} scoorde steeds {WORDS[bound]}")
    part = {0: "geen daarvan ligt", 1: "1 daarvan ligt"}.get(
        nplv, f"{numbers.count(nplv)} daarvan liggen"
    )
    if nine == 1:
        part = "die ligt" if nplv else "die ligt niet"
    verb = "scoorde" if nine == 1 else "scoorden"
    return sentence(
        f"van de {among} {verb} er {numbers.count(nine)} sinds {YEARS[0]} steeds {WORDS[bound]}; "
        f"{part} "
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


def strip_name(name: str, gemeente: str, jump: bool) -> str:
    """The label of a wijk in a strip, with its gemeente ("" for none) and a mark if it jumped."""
    parts = [part for part in (gemeente, "sprong" if jump else "") if part]
    return f"{name} ({', '.join(parts)})" if parts else name


def strip_jumps(number: int) -> tuple[str, ...]:
    """How many wijken of a strip jumped, and what the mark means; nothing if none did."""
    if not number:
        return ()
    who = "1 wijk maakte" if number == 1 else f"{numbers.count(number)} wijken maakten"
    return (
        sentence(
            f"{who} sinds {FIRST_YEAR} een sprong (meer dan {JUMP_SIZE} in twee jaar); daar staat "
            "‘sprong’ bij"
        ),
    )


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
    early: Difference,
    late: Difference,
    wijken: int,
    years: tuple[int, int, int],
    base_year: int,
) -> str:
    """One group of classes of ``base_year``: its change from the first to the second and from
    the second to the last of ``years``."""
    y0, y1, y2 = years
    if not wijken or not early.known or not late.known:
        return sentence(
            f"er zijn geen wijken met gegevens die in {base_year} {clean(name)} scoorden"
        )
    who = "de enige wijk" if wijken == 1 else f"de {numbers.count(wijken)} wijken"
    verb = "scoorde" if wijken == 1 else "scoorden"
    one = wijken == 1
    told = sentence(
        f"{who} die in {base_year} {clean(name)} {verb}, {_moved(early, one)} tussen {y0} en {y1} "
        f"({numbers.difference(early.value)}) en {_moved(late, one)} tussen {y1} en {y2} "
        f"({numbers.difference(late.value)})"
    )
    if wijken >= FEWEST:
        return told
    return f"{told} {sentence(f'minder dan {FEWEST} wijken zijn te weinig voor een conclusie')}"


def _moved(change: Difference, one: bool) -> str:
    return grammar.went(change.step, plural=not one, unsure=change.unsure)


def long_low(always: int, wijken: int, base_year: int, name: str) -> str:
    """How many wijken of a group were unfavourable in all nine measurements."""
    if not wijken:
        return ""
    return sentence(
        f"van de {numbers.count(wijken)} wijken die in {base_year} {clean(name)} scoorden, "
        f"{'was' if always == 1 else 'waren'} er {numbers.count(always) if always else 'geen'} in "
        f"{EVERY} {WORDS['zwak']}"
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
        f"{name} {numbers.count(n)} wijken met {numbers.thousands(h)} huishoudens"
        for name, (n, h) in sizes.items()
    ]
    return sentence(f"de groepen van {base_year}: {numbers.join(parts)}")


def times_alt(what: str, bars: Mapping[int, tuple[int, int]], bound: str) -> str:
    """Alt text of bars of how often; times -> NPLV, rest. Zero times is not drawn."""
    opening = sentence(
        f"gestapeld staafdiagram: aantal {what} naar hoe vaak de wijk {WORDS[bound]} scoorde, van "
        f"de {len(YEARS)} metingen sinds {YEARS[0]}"
    )
    items = [
        sentence(f"{n} keer: {numbers.count(a)} in NPLV en {numbers.count(b)} in de rest")
        for n, (a, b) in bars.items()
        if n
    ]
    return fit([opening], items, "De overige staven staan in de tabel.")


def without_late(gemeenten: Iterable[str], wijken: int) -> tuple[str, ...]:
    """Which wijken do not count in a series since the first year; nothing if all do."""
    if not wijken:
        return ()
    return (
        without_early_score(gemeenten, wijken)
        + f" In een reeks vanaf {YEARS[0]} tellen zij niet mee.",
    )


def jumped(number: int, base_year: int, name: str) -> tuple[str, ...]:
    """How many wijken are left out of the lowest group, because they jumped; nothing if none."""
    if not number:
        return ()
    who = "1 wijk" if number == 1 else f"{numbers.count(number)} wijken"
    verbs = ("scoorde", "maakte", "telt") if number == 1 else ("scoorden", "maakten", "tellen")
    return (
        sentence(
            f"{who} die in {base_year} {clean(name)} {verbs[0]}, {verbs[1]} sinds {FIRST_YEAR} een "
            f"sprong (meer dan {JUMP_SIZE} in twee jaar) en {verbs[2]} in deze groep niet mee. De "
            "groep is klein: enkele wijken bepalen haar lijn"
        ),
    )
