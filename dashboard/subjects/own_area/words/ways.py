"""Labels and sentences of the ways to compose an area. Names: see ``grammar``."""

from dashboard.analysis.place_search import Place
from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.own import MOST

LIST = (
    "Codes van CBS of namen, ook door elkaar. Staat een naam er meer keren, zet dan de gemeente "
    f"erbij. Hoogstens {MOST} wijken en buurten."
)


def begin_with(name: str, many: int) -> str:
    """The button that begins with the place that is looked at."""
    return f"Begin met {clean(name)}{_parts(many)}"


def add(place: Place, many: int) -> str:
    """The button that adds a place that was found."""
    level = LEVELS[place.level].singular
    where = level if place.level == "gemeente" else f"{level} in {place.gemeente}"
    return f"Voeg {clean(place.name)} toe ({where}{_of(many)})"


def add_postcode(name: str, many: int) -> str:
    """The button that adds the buurten that have a postcode most."""
    buurten = agree(many, "de buurt", f"de {numbers.count(many)} buurten")
    return f"Voeg {buurten} toe met vooral {clean(name)}"


def add_row(many: int, first: str, last: str, begin: str, end: str) -> str:
    """The button that adds the wijken between two that were found, as they are numbered."""
    return (
        f"Voeg {numbers.count(many)} wijken toe: {clean(first)} tot en met {clean(last)} "
        f"(wijk {begin} tot en met {end})"
    )


def add_all(many: int, name: str) -> str:
    """The button that adds all wijken of a gemeente."""
    if many == 1:
        return f"Voeg de enige wijk van {clean(name)} toe"
    return f"Voeg alle {numbers.count(many)} wijken van {clean(name)} toe"


def add_some(many: int) -> str:
    """The button that adds the wijken that were picked."""
    return f"Voeg {agree(many, 'deze wijk', f'deze {numbers.count(many)} wijken')} toe"


def take_over(many: int) -> str:
    """The button that adds what a list means."""
    return f"Neem {agree(many, '1 plek', f'{numbers.count(many)} plekken')} over in uw gebied"


def in_area(made: str) -> str:
    """The heading above the places of the area; ``made``: "3 wijken en 1 buurt"."""
    return f"In uw gebied: {made}"


def more(many: int) -> str:
    """The fold with the places that do not stand in sight."""
    return f"Nog {agree(many, '1 plek', f'{numbers.count(many)} plekken')}"


def total(households: float) -> str:
    """How many households there are in all."""
    return sentence(f"samen {numbers.households(households)} (CBS)")


def what(level: str, gemeente: str, many: int, households: float) -> str:
    """What a place of the area is, and how many households it has."""
    if level == "gemeente":
        where = f"hele gemeente, {numbers.count(many)} {agree(many, 'wijk', 'wijken')}"
    else:
        where = f"{LEVELS[level].singular} in {gemeente}"
    known = not numbers.is_missing(households)
    return f"{where} · {numbers.households(households) if known else 'huishoudens onbekend'}"


def _parts(many: int) -> str:
    return f" ({numbers.count(many)} wijken en buurten)" if many > 1 else ""


def _of(many: int) -> str:
    return f", {numbers.count(many)} wijken" if many > 1 else ""
