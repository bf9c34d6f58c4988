"""Sentences about an area in the making, and about a step in making it. Names: see ``grammar``."""

from collections.abc import Sequence

from dashboard.analysis.compose import Composed
from dashboard.language import grammar, numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.subjects.own_area.numbers import Facts
from dashboard.vocabulary.own import MOST
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR

UNKNOWN_CHANGE = "niet te bepalen"
"""What stands for a change of which an end is not known."""
NOTHING_YET = (
    "Stel zelf een gebied samen uit wijken en buurten. Zoek een plek, kies een gemeente, plak een "
    "lijst of klik op de kaart. De pagina’s van dit dashboard gaan dan ook over uw gebied."
)
NOT_KEPT = (
    "Uw gebied staat alleen in het adres van de pagina. Bewaar de link om er later verder mee te "
    "gaan: het dashboard bewaart niets."
)
NAMED = 3
"""Places that are named; of more only the number is said."""


def stands(name: str, found: Facts) -> str:
    """How the area stands and how it went."""
    name = clean(name)
    if numbers.is_missing(found.score):
        return sentence(f"van {name} is in {LAST_YEAR} geen score te bepalen")
    now = (
        f"{name} scoort in {LAST_YEAR} {numbers.told_score(found.score)}, klasse "
        f"{numbers.class_short(found.klass)}"
    )
    if not found.change.known:
        return sentence(now)
    return sentence(f"{now}; sinds {FIRST_YEAR} {_went(found)}")


def _went(found: Facts) -> str:
    verb, way = grammar.went_parts(found.change.step)
    return f"{verb} het {way}"


def change(found: Facts) -> str:
    """The change since the first year as a key figure: the number, or that there is none."""
    return numbers.difference(found.change.value) if found.change.known else UNKNOWN_CHANGE


def unknown_change(found: Facts) -> str:
    """What stands below that figure where there is none; "" where there is one."""
    if found.change.known:
        return ""
    # Of an area of which a few places lack the first year, the others do have it.
    alone = found.years == (LAST_YEAR,) and found.short + found.uncounted == found.places
    return f"in deze set{f': alleen {LAST_YEAR}' if alone else ''}"


def went(found: Facts) -> str:
    """How it went in words, or which places lack the first year."""
    if found.change.known:
        return " ".join(grammar.went_parts(found.change.step))
    if not found.short:
        return f"er is geen score over {FIRST_YEAR}"
    of = f"van {numbers.count(found.short)} van de {numbers.count(found.places)} plekken"
    if found.short == found.places:
        of = agree(found.places, "van deze plek", "van al deze plekken")
    return f"{of} is er geen score over {FIRST_YEAR}"


def made_of(level_counts: Sequence[tuple[str, int]]) -> str:
    """ "3 wijken en 1 buurt": of (word, number), as ``LEVELS`` calls them."""
    return numbers.join([f"{numbers.count(many)} {word}" for word, many in level_counts if many])


def beware(found: Facts) -> tuple[str, ...]:
    """What to beware of: places that weigh nothing, and borders that moved."""
    told = []
    if found.uncounted:
        many = agree(found.uncounted, "plek telt", "plekken tellen")
        told.append(
            f"{numbers.count(found.uncounted)} {many} niet mee in de score, want CBS geeft daar "
            "geen huishoudens"
        )
    if found.moved:
        many = agree(found.moved, "plek", "plekken")
        told.append(
            f"bij {numbers.count(found.moved)} {many} sprong de score: grens of bebouwing "
            "veranderde mogelijk. Wees voorzichtig met de verandering van dit gebied"
        )
    if found.places == 1:
        told.append("dit gebied is één plek: kleine verschillen zeggen hier weinig")
    return tuple(map(sentence, told))


def step(done: Composed, names: Sequence[str], gone: Sequence[str]) -> str:
    """What a step did, as a sentence; ``names`` of what came, ``gone`` of what went. "" for
    nothing that a reader does not see by itself."""
    if done.too_many:
        return sentence(
            f"dat zijn samen {numbers.count(done.too_many)} wijken en buurten, en een eigen "
            f"gebied heeft er hoogstens {MOST}. Er is niets toegevoegd. Neem hele wijken in plaats "
            "van buurten, of haal eerst plekken weg"
        )
    told = []
    if names and done.gone:
        many = agree(len(gone), "De buurt die er al in zat", "De buurten die er al in zaten")
        told.append(f"{_some(names)} toegevoegd. {many} ({_some(gone)}), hoort daarbij")
    elif names:
        told.append(f"{_some(names)} toegevoegd")
    elif gone:
        told.append(f"{_some(gone)} weggehaald")
    if done.within and not names:
        told.append("deze buurt zit er al in: haar hele wijk hoort bij uw gebied")
    elif done.already and not names:
        many = agree(len(done.already), "deze plek zat", "deze plekken zaten")
        told.append(f"{many} al in uw gebied")
    return " ".join(map(sentence, told))


def _some(names: Sequence[str]) -> str:
    if len(names) > NAMED:
        return f"{numbers.count(len(names))} plekken"
    return numbers.join([clean(name) for name in names])


def on_map(name: str, made: str) -> str:
    """What the line on the map is."""
    return sentence(f"{clean(name)} bestaat uit {made}; op de kaart staat er een dikke lijn omheen")


CLICK = "Klik op de kaart om een plek toe te voegen. Klik nog eens om haar weg te halen."
MAP_ALT = (
    "Kaart van Nederland met alle {}, in de kleur van hun klasse. Een klik voegt een plek toe aan "
    "uw gebied of haalt haar weg. Met het zoekveld kan hetzelfde."
)
