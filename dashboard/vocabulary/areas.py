"""Areas as values: the country, the programme, places, and what a reader composes."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.vocabulary.levels import LEVELS, AreaKind, level_of
from dashboard.vocabulary.own import clean_name, token

COUNTRY = "NL"
"""Code of the Netherlands: wijken with a score in every year 2018-2024."""
PROGRAMME = "NPLV"
"""Code of all NPLV areas together, 2018-2024."""
LONG_SUFFIX = "-2002"
"""A code with this suffix is the same thing over the places that have all nine
measurements since 2002. It is a different, smaller population, so it has a
code of its own: one code is one set of places in every year."""
COUNTRY_LONG = COUNTRY + LONG_SUFFIX
PROGRAMME_LONG = PROGRAMME + LONG_SUFFIX
COUNTRY_NAME = "Nederland"
COUNTRY_LONG_NAME = "Nederland (wijken met alle metingen)"
"""``COUNTRY_LONG`` beside or instead of ``COUNTRY``: never called Nederland alone."""
COUNTRY_LONG_FULL_NAME = "de Nederlandse wijken met alle metingen"
"""The same in a sentence, where a number in brackets may follow."""
COMPARABLE = "vergelijkbaar"
"""Code of the line of comparable neighbourhoods (never an area of the store)."""
COMPARABLE_NAME = "Vergelijkbare wijken"
COMPARABLE_OF_CHOSEN = f"{COMPARABLE_NAME} bij gebied"
"""Name of their line where it is that of the chosen area and not the programme's."""
COMPARABLE_FULL_NAME = "vergelijkbare wijken buiten het NPLV"
PROGRAMME_NAME = "NPLV"
PROGRAMME_FULL_NAME = "de NPLV-gebieden samen"
CONFIDENCE: dict[str, str] = {
    "hoog": "de bron noemt deze wijken of buurten, of het inwonertal komt overeen",
    "midden": "afgeleid uit een beschrijving; kan op onderdelen afwijken",
    "laag": "grove benadering; de werkelijke grens loopt anders",
}
"""Confidence of a row in the definition of the areas -> what it means."""
URBANITY: dict[int, str] = {
    number: f"{how} stedelijk"
    for number, how in enumerate(("zeer sterk", "sterk", "matig", "weinig", "niet"), start=1)
}


@dataclass(frozen=True)
class Area:
    """An area: ``level`` (key of ``LEVELS``), ``code`` and ``name``.

    ``members``: the codes of the wijken and buurten it is made of, where its score is
    computed from them; () for a place with a score of its own.
    """

    level: str
    code: str
    name: str
    members: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """Level and code, as the tables of the store know it."""
        return self.level, self.code

    @property
    def kind(self) -> AreaKind:
        """What it is, by its level."""
        return LEVELS[self.level].kind

    @property
    def wijken(self) -> frozenset[str]:
        """The codes of the wijken that it is made of or that a buurt of it lies in."""
        return frozenset(code.replace("BU", "WK")[:8] for code in self.members)

    @property
    def single(self) -> bool:
        """Whether it is one place, and as noisy as that: a wijk or buurt, also where a reader
        composes an area of it alone. The areas of the programme are held to one bound, for they
        stand in one order."""
        alone = self.kind is AreaKind.OWN and len(self.members) == 1
        return alone or LEVELS[self.level].single

    @property
    def group(self) -> bool:
        """Whether it is told as a group of many places (see ``is_group``)."""
        return is_group(self.code)


def is_group(code: str) -> bool:
    """Whether a code stands for many places: the country, the programme, comparable wijken."""
    return code.removesuffix(LONG_SUFFIX) in (COUNTRY, PROGRAMME, COMPARABLE)


def country(long: bool = False) -> Area:
    """The Netherlands; ``long``: over the wijken with every measurement since 2002."""
    known = (COUNTRY_LONG, COUNTRY_LONG_NAME) if long else (COUNTRY, COUNTRY_NAME)
    return Area("land", *known)


def programme(long: bool = False) -> Area:
    """All NPLV areas together; ``long``: over the areas with every measurement since 2002."""
    return Area("nplv", PROGRAMME_LONG if long else PROGRAMME, PROGRAMME_NAME)


def comparable(long: bool = False) -> Area:
    """The comparable wijken as something to set an area beside; no area of the store."""
    return Area("nplv", COMPARABLE + (LONG_SUFFIX if long else ""), COMPARABLE_NAME)


def own_area(name: str, members: Iterable[str]) -> Area:
    """An area of these wijken and buurten under this name (as ``clean_name`` makes it); its code
    says both, so a link can hold it (``store.own`` makes the shortest one).

    Raises ``ValueError`` without members, for a code of another level, and where a buurt lies
    in a wijk that is a member too: its households would count twice.
    """
    codes = tuple(sorted(set(members)))
    if not codes:
        raise ValueError("an area of nothing")
    for code in codes:
        if not level_of(code).part:
            raise ValueError(f"no part of an area: {code}")
    wijken = {code[2:] for code in codes if code.startswith("WK")}
    twice = [code for code in codes if code.startswith("BU") and code[2:8] in wijken]
    if twice:
        raise ValueError(f"counted twice: {', '.join(twice)}")
    return Area("eigen", token(name, codes), clean_name(name), codes)
