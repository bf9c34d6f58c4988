"""Sources and remarks that stand under several figures, and what the foot of a page says for all.

One rule for every tile: what the foot has said does not stand under a figure again. The line
of a tile names its unit, its period, and only a source of its own. What leaves the page
(a download, a slide) has no foot, and keeps the whole source.
"""

from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.sources import DERIVED_SOURCE, HOUSEHOLDS_SOURCE, SCORE_SOURCE

GEMEENTEN_NOTE = "De gemeenten hebben dezelfde kleuren, maar lichter."


BORDERS_SOURCE = f"{DERIVED_SOURCE}; grenzen: CBS/Kadaster 2024"


SOURCE = f"{SCORE_SOURCE}; huishoudens: {HOUSEHOLDS_SOURCE}"
"""Source of the official scores of buurten with their households."""


RELATIONS_SOURCE = f"{SCORE_SOURCE}; eigen berekening ({HOUSEHOLDS_SOURCE})"
"""Source of what we computed from the scores of wijken, with their households."""


NO_UNIT = "geen"
"""The unit of what has none."""
SHORT_UNIT = "score"
"""How the unit of a score is called where the foot has said on which scale it is."""
FOOT = (
    f"Bron van de cijfers, als er niets anders bij staat: {SCORE_SOURCE}, en voor huishoudens "
    f"{HOUSEHOLDS_SOURCE}. Een score staat op de schaal van de Leefbaarometer: hoger is beter. "
    "Cijfers van wijken en buurten zijn officieel, en die van gemeenten in 2024. De andere zijn "
    "door ons berekend, gewogen naar huishoudens. De grenzen van de NPLV-gebieden zijn een "
    "benadering. Een verschil of verandering is berekend vóór afronding. De Leefbaarometer "
    "signaleert en verklaart niet."
)
"""What stands once a page, for all its figures."""
_SAID = frozenset(
    part
    for source in (DERIVED_SOURCE, SOURCE, RELATIONS_SOURCE, HOUSEHOLDS_SOURCE)
    for part in source.split("; ")
)


def set_name(name: str) -> str:
    """What a set holds, for who reads it: without the word that those who build it use."""
    return name.removeprefix("startset: ")


def own_source(source: str) -> str:
    """What of a source the foot of the page does not say; "" if it says it all."""
    return "; ".join(part for part in source.split("; ") if part not in _SAID)


def tile_line(unit: str, period: str, source: str) -> str:
    """The line under a figure on a page: its unit, its period, and a source of its own."""
    parts = [] if unit == NO_UNIT else [f"Eenheid: {unit.replace(SCORE_UNIT, SHORT_UNIT)}."]
    parts.append(f"Periode: {period}.")
    if own := own_source(source):
        parts.append(f"Bron ook: {own}." if own != source else f"Bron: {own}.")
    return " ".join(parts)
