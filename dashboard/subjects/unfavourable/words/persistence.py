"""Sentences about how long wijken have been unfavourable, and how each group of classes moved."""

from collections.abc import Iterable
from functools import partial

from dashboard.analysis.nota_classes import FEWEST, TURN
from dashboard.analysis.unfavourable import Late
from dashboard.content.figures import Columns
from dashboard.language import grammar, numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import agree, clean, sentence
from dashboard.language.scope import JUMP_SIZE, so_many, without_early_score
from dashboard.language.shares import share_words
from dashboard.subjects.unfavourable.numbers import ClassGroup
from dashboard.vocabulary.periods import FIRST_YEAR, YEARS
from dashboard.vocabulary.scales import INSUFFICIENT_NAME, UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import REPORT_SOURCE

BOUND_NAMES: dict[str, str] = {"zwak": UNFAVOURABLE_NAME, "onvoldoende": INSUFFICIENT_NAME}
"""Key of a bound (a column of ``analysis.unfavourable.persistence``) -> its words."""
SELECTION = (
    "Wie op een jaar indeelt, trekt de score van dat jaar naar de groep toe: wie dan laag scoort, "
    "doet dat deels door toeval. Deel ook in op een ander jaar en kijk wat overeind blijft."
)
EVERY = f"alle {len(YEARS)} metingen"
SPRANG = f"een sprong (meer dan {JUMP_SIZE} in twee jaar)"
STATEMENT = (
    f"De minister kreeg te horen ({REPORT_SOURCE}) dat gebieden die in {YEARS[-1]} onvoldoende of "
    "lager zijn, die score al tientallen jaren hebben en gemiddeld verslechteren, terwijl ze vóór "
    "2020 steeds verbeterden of hetzelfde bleven; en dat gebieden die zwak tot en met ruim "
    "voldoende zijn, gemiddeld zijn gedaald, terwijl zulke gebieden daarvoor steeds verbeterden."
)
"""Statements 4 and 5 of the report, in our own words."""
_scored = partial(agree, one="scoorde", many="scoorden")


def always(bound: str, total: int, nine: int, nplv: int) -> str:
    """How many wijken were so in every measurement, and how many of those are NPLV.

    Raises ValueError unless ``nplv`` <= ``nine`` <= ``total``.
    """
    if not 0 <= nplv <= nine <= total:
        raise ValueError(f"{nplv} of {nine} of {total}")
    among, low = f"{numbers.count(total)} wijken met een score in {EVERY}", BOUND_NAMES[bound]
    if total == 0:
        return sentence(f"er zijn geen wijken met een score in {EVERY}")
    if nine == 0:
        return sentence(f"geen van de {among} scoorde steeds {low}")
    part = f"{numbers.count(nplv) if nplv else 'geen'} daarvan {'liggen' if nplv > 1 else 'ligt'}"
    if nine == 1:
        part = "die ligt" if nplv else "die ligt niet"
    return sentence(
        f"van de {among} {_scored(nine)} er {numbers.count(nine)} sinds {YEARS[0]} steeds {low}; "
        f"{part} in een NPLV-gebied"
    )


def never(bound: str, total: int, zero: int) -> str:
    """How many wijken were never so. Raises ValueError unless ``zero`` <= ``total``."""
    if not 0 <= zero <= total:
        raise ValueError(f"{zero} of {total}")
    if zero == 0:
        return ""
    share = share_words(zero / total)
    return sentence(f"{numbers.count(zero)} ervan ({share}) scoorden nooit {BOUND_NAMES[bound]}")


def strip(name: str, wijken: int, always: int, since: tuple[int, int]) -> str:
    """How many wijken of a strip were unfavourable in every measurement with a score.

    ``since``: the first and the last first year with a score (they differ per wijk).
    """
    where = f" in {clean(name)}" if name else ""
    if wijken == 0:
        return sentence(f"er zijn geen wijken{where} om te tonen")
    when = f"sinds {since[0] if since[0] == since[1] else 'hun eerste meting'}"
    every = f"in elke meting {when} {UNFAVOURABLE_NAME}"
    if wijken == 1:
        return sentence(f"de enige wijk{where} scoorde {'' if always else 'niet '}{every}")
    who = f"{numbers.count(wijken)} wijken{where}"
    if always == wijken:
        return sentence(f"in elke meting {when} scoorden {who} {UNFAVOURABLE_NAME}")
    if always == 0:
        return sentence(f"geen van de {who} scoorde {every}")
    return sentence(f"van de {who} {_scored(always)} er {numbers.count(always)} {every}")


def strip_name(name: str, gemeente: str, jump: bool) -> str:
    """The label of a wijk in a strip, with its gemeente ("" for none) and a mark if it jumped."""
    parts = ", ".join(filter(None, (gemeente, "sprong" if jump else "")))
    return f"{name} ({parts})" if parts else name


def strip_jumps(number: int) -> tuple[str, ...]:
    """How many wijken of a strip jumped, and what the mark means; nothing if none did."""
    made = "maakte" if number == 1 else "maakten"
    text = f"{so_many(number, 'wijk')} {made} sinds {FIRST_YEAR} {SPRANG}; daar staat ‘sprong’ bij"
    return (sentence(text),) if number else ()


def other_groups(groups: Iterable[ClassGroup], base_year: int) -> str:
    """How each group of classes moved before and since ``TURN``; empty groups are left out."""
    known = [g for g in groups if g.known]
    if not known:
        return sentence(f"voor de groepen van {base_year} zijn er geen gegevens")
    told: dict[str, list[str]] = {}
    for g in known:
        told.setdefault(grammar.went(g.late.step, unsure=g.late.unsure), []).append(g.name)
    parts = [f"{numbers.join(names)} {way}" for way, names in told.items()]
    return sentence(
        f"van de andere groepen van {base_year} tussen {TURN} en {YEARS[-1]}: {'; '.join(parts)}"
    )


def group_moved(group: ClassGroup, base_year: int) -> str:
    """How one group of classes of ``base_year`` moved before and since ``TURN``."""
    low = f"in {base_year} {clean(group.name)}"
    if not group.known:
        return sentence(f"er zijn geen wijken met gegevens die {low} scoorden")
    one = group.wijken == 1
    who = "de enige wijk" if one else f"de {numbers.count(group.wijken)} wijken"
    early, late = (
        grammar.went(x.step, plural=not one, unsure=x.unsure) for x in (group.early, group.late)
    )
    before, since = f"tussen {YEARS[0]} en {TURN}", f"tussen {TURN} en {YEARS[-1]}"
    went = f"{early} {before} en {late} {since}"
    if early == late:
        went = f"{early}, zowel {before} als {since}"
    told = sentence(f"{who} die {low} {_scored(group.wijken)}, {went}")
    if group.wijken >= FEWEST:
        return told
    return f"{told} {sentence(f'minder dan {FEWEST} wijken zijn te weinig voor een conclusie')}"


def long_low(group: ClassGroup, base_year: int) -> str:
    """How many wijken of a group were unfavourable in all nine measurements."""
    if not group.wijken:
        return ""
    return sentence(
        f"van de {numbers.count(group.wijken)} wijken die in {base_year} {clean(group.name)} "
        f"scoorden, {'was' if group.always == 1 else 'waren'} er "
        f"{numbers.count(group.always) if group.always else 'geen'} in {EVERY} {UNFAVOURABLE_NAME}"
    )


def first_rows(total: int, most: int) -> tuple[str, ...]:
    """That a strip shows only its first rows; nothing if it shows all."""
    text = (
        f"u ziet de eerste {most} van {numbers.count(total)} wijken; de tabel en de download "
        "hebben ze allemaal"
    )
    return (sentence(text),) if total > most else ()


def group_sizes(groups: Iterable[ClassGroup], base_year: int) -> str:
    """How many wijken and households each group of classes has."""
    parts = [
        f"{g.name} {numbers.count(g.wijken)} wijken met {numbers.thousands(g.households)} "
        "huishoudens"
        for g in groups
    ]
    return sentence(f"de groepen van {base_year}: {numbers.join(parts)}")


def times_alt(what: str, figure: Columns, bound: str) -> str:
    """Alt text of bars of how often: those of NPLV, and of the rest."""
    opening = sentence(
        f"gestapeld staafdiagram: aantal {what} naar hoe vaak de wijk {BOUND_NAMES[bound]} "
        f"scoorde, van de {len(YEARS)} metingen sinds {YEARS[0]}"
    )
    items = [
        sentence(f"{n} keer: {numbers.count(a)} in NPLV en {numbers.count(b)} in de rest")
        for n, a, b in zip(figure.categories, *(s.values for s in figure.series), strict=True)
    ]
    return fit([opening], items, "De overige staven staan in de tabel.")


def without_late(late: Late) -> tuple[str, ...]:
    """Which wijken do not count in a series since the first year; nothing if all do."""
    text = f"{without_early_score(late)} In een reeks vanaf {YEARS[0]} tellen zij niet mee."
    return (text,) if late.wijken else ()


def left_out(group: ClassGroup, base_year: int) -> tuple[str, ...]:
    """How many wijken are left out of a group, because they jumped; nothing if none."""
    one = group.jumped == 1
    made, count = ("maakte", "telt") if one else ("maakten", "tellen")
    text = (
        f"{so_many(group.jumped, 'wijk')} die in {base_year} {clean(group.name)} "
        f"{_scored(group.jumped)}, {made} sinds {FIRST_YEAR} {SPRANG} en {count} in deze groep "
        "niet mee. De groep is klein: enkele wijken bepalen haar lijn"
    )
    return (sentence(text),) if group.jumped else ()
