"""Sentences about a list of the areas of the programme that is tried. Names: see ``grammar``."""

from collections import Counter
from collections.abc import Sequence

from dashboard.analysis.trial import FILE, Stand, Tried
from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, sentence
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR

SWITCH = "Voor beheerders: probeer een lijst van de NPLV-gebieden"
ABOUT = (
    f"Kies een nieuwe {FILE} en zie per gebied wat er zou veranderen. Er verandert nog niets: "
    "dat gebeurt pas als de beheerder met deze lijst bouwt."
)
NOTES = (
    "Beide kanten zijn op dezelfde manier berekend: het gemiddelde van de wijken en buurten, "
    "gewogen naar huishoudens.",
    f"Van buurten buiten de huidige gebieden heeft deze set alleen {LAST_YEAR}. De verandering "
    f"sinds {FIRST_YEAR} van een gebied met zo’n buurt is dan niet te bepalen; bij het bouwen uit "
    "de hele bron meestal wel.",
)


def headline(tried: Sequence[Tried]) -> str:
    """How many areas the list changes, adds and takes away."""
    counts = Counter(map(outcome, tried))
    now = len(tried) - counts["nieuw"]
    told = []
    if other := counts["anders"]:
        verb = agree(other, "verandert", "veranderen")
        told.append(
            f"{verb} {numbers.count(other)} van de {numbers.count(now)} gebieden van samenstelling"
        )
    if new := counts["nieuw"]:
        told.append(f"{agree(new, 'komt', 'komen')} er {_areas(new)} bij")
    if gone := counts["vervalt"]:
        told.append(f"{agree(gone, 'vervalt', 'vervallen')} er {_areas(gone)}")
    return sentence(f"met deze lijst {numbers.join(told) or 'blijven alle gebieden gelijk'}")


def _areas(many: int) -> str:
    return agree(many, "1 gebied", f"{numbers.count(many)} gebieden")


def lead(tried: Sequence[Tried]) -> str:
    """Which areas come and go, and of how many the class becomes another."""
    told = []
    for word, which in (("erbij", "nieuw"), ("weg", "vervalt")):
        names = [clean(one.name) for one in tried if outcome(one) == which]
        if names:
            told.append(f"{agree(len(names), 'gebied', 'gebieden')} {word}: {numbers.join(names)}")
    both = [(one.now, one.then) for one in tried if one.now and one.then]
    if moved := sum(now.klass != then.klass for now, then in both):
        verb = agree(moved, "heeft", "hebben")
        told.append(f"{_areas(moved)} {verb} dan een andere klasse in {LAST_YEAR}")
    return " ".join(map(sentence, told))


def outcome(one: Tried) -> str:
    """What becomes of an area, in a table."""
    if one.same:
        return "gelijk"
    if one.now is None:
        return "nieuw"
    return "vervalt" if one.then is None else "anders"


def change(stand: Stand | None) -> str:
    """The change of an area since the first year, in a table."""
    if stand is None:
        return "–"
    return numbers.difference(stand.change.value) if stand.change.known else "niet te bepalen"
