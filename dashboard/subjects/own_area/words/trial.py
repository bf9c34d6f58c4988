"""Sentences about a list of the areas of the programme that is tried. Names: see ``grammar``."""

from collections.abc import Sequence

from dashboard.analysis.trial import FILE, Stand, Tried
from dashboard.language import numbers
from dashboard.language.grammar import agree, sentence
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
    """How many areas the list changes."""
    other = [one for one in tried if not one.same]
    if not other:
        return sentence("met deze lijst blijven alle gebieden gelijk")
    verb = agree(len(other), "verandert", "veranderen")
    return sentence(
        f"met deze lijst {verb} {numbers.count(len(other))} van de {numbers.count(len(tried))} "
        "gebieden van samenstelling"
    )


def lead(tried: Sequence[Tried]) -> str:
    """Which areas come and go, and of how many the class becomes another."""
    told = []
    for word, names in (
        ("erbij", [one.name for one in tried if one.now is None]),
        ("weg", [one.name for one in tried if one.then is None]),
    ):
        if names:
            told.append(f"Gebieden {word}: {numbers.join(names)}")
    both = [(one.now, one.then) for one in tried if one.now and one.then]
    if moved := sum(now.klass != then.klass for now, then in both):
        verb = agree(moved, "krijgt 1 gebied", f"krijgen {numbers.count(moved)} gebieden")
        told.append(f"daardoor {verb} een andere klasse in {LAST_YEAR}")
    return " ".join(map(sentence, told))


def outcome(one: Tried) -> str:
    """What becomes of an area, in a table."""
    if one.now is None:
        return "nieuw"
    if one.then is None:
        return "vervalt"
    return "gelijk" if one.same else "anders"


def change(stand: Stand | None) -> str:
    """The change of an area since the first year, in a table."""
    if stand is None:
        return "–"
    return numbers.difference(stand.change.value) if stand.change.known else "niet te bepalen"
