"""Sentences about the proposal of who learns from whom in the programme."""

from collections.abc import Sequence

from dashboard.analysis.pairing import Match
from dashboard.language import numbers
from dashboard.language.grammar import clean, sentence
from dashboard.subjects.buddies.words.alike import ALIKE
from dashboard.subjects.buddies.words.better import listed
from dashboard.vocabulary.areas import COUNTRY_NAME, Area
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.periods import LAST_YEAR

PROPOSAL = "Dit is een voorstel, geen oordeel: het begint een gesprek en zegt niets over beleid."
RULE = (
    f"Zo is het voorstel gemaakt. Een gebied blijft achter op een dimensie als het daarop in "
    f"{LAST_YEAR} meetbaar lager scoort dan {COUNTRY_NAME}. Een paar telt zwaarder naarmate de "
    "twee meer op elkaar lijken, en naarmate het ene gebied het beter doet op meer van de "
    "dimensies waarop het andere achterblijft: de gelijkenis (1 gedeeld door 1 plus de afstand) "
    "keer dat aantal. Elk gebied leert van één gebied en geeft aan één gebied, ook waar dat weinig "
    "oplevert: dat staat er dan bij. Van alle manieren heeft dit voorstel de hoogste som; het is "
    "uitgerekend en niet geloot. Van manieren met dezelfde som kiezen we die waarin de paren het "
    "meest op elkaar lijken. Sluit u een paar uit, dan ziet u de beste manier zonder dat paar."
)
LITTLE = "weinig te halen"
"""Of a pair of which the one does not do better on anything that the other lacks."""
NOBODY = "niemand: er is geen paar meer over"


def proposal(found: Sequence[Match]) -> str:
    """In how many pairs of the proposal the giver does better on what the taker lacks."""
    pairs = [match for match in found if match.giver]
    useful = sum(bool(match.better) for match in pairs)
    if not pairs:
        return sentence("er is geen voorstel te maken: er zijn geen paren over")
    every = len(pairs) == useful
    which = "elk" if every else numbers.count(useful)
    of = f"van de {numbers.count(len(pairs))} paren"
    told = (
        f"een voorstel: in {which} {of} doet het ene gebied het beter op iets waarop het andere "
        "achterblijft"
    )
    alone = len(found) - len(pairs)
    rest = f"; voor {numbers.count(alone)} {_plural(alone)} is er geen paar over" if alone else ""
    return sentence(told + rest)


def of_one(area: Area, found: Sequence[Match]) -> str:
    """From whom one area learns by the proposal, and who learns from it; "" for an area that is
    not in it."""
    name = clean(area.name)
    pairs = [(match, match.giver) for match in found if match.giver]
    told = [
        f"volgens dit voorstel leert {name} van {clean(giver.name)}{_caveat(match)}"
        for match, giver in pairs
        if match.taker.code == area.code
    ]
    told += [
        f"{clean(match.taker.name)} leert van {name}{_caveat(match)}"
        for match, giver in pairs
        if giver.code == area.code
    ]
    return sentence(numbers.join(told)) if told else ""


def _caveat(match: Match) -> str:
    return "" if match.better else f" (daar is {LITTLE})"


def outcome(match: Match) -> str:
    """From whom an area can learn, and on what: a line of the proposal."""
    if match.giver is None or match.resembles is None:
        return NOBODY
    return f"{clean(match.giver.name)}: lijkt {ALIKE[match.resembles.alike]}, {on_what(match)}"


def on_what(match: Match) -> str:
    """On which of the dimensions that the taker lacks the giver does better."""
    if match.better:
        return f"beter op {listed(match.better)}"
    name = clean(match.taker.name)
    if not match.lacks:
        return f"{LITTLE} ({name} blijft op geen dimensie achter bij {COUNTRY_NAME})"
    return f"{LITTLE} (niet meetbaar beter op waar {name} achterblijft)"


def excluded(pairs: Sequence[str]) -> str:
    """Which pairs were left out by the reader; "" for none."""
    return sentence(f"door u uitgesloten: {numbers.join(pairs)}") if pairs else ""


def _plural(count: int) -> str:
    level = LEVELS["nplv"]
    return level.singular if count == 1 else level.plural
