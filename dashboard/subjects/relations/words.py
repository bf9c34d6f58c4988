"""Sentences about how the dimensions go together. Every one follows from a fixed rule."""

from collections.abc import Mapping

from dashboard.language import numbers
from dashboard.language.grammar import lower_first, sentence
from dashboard.language.strength import USUALLY, word_for
from dashboard.store.keys import ACROSS, CHANGE, LEVEL, WITHIN
from dashboard.subjects.relations.numbers import CLOSEST, SUBJECT, Claim, Relation, Variant
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.periods import FIRST_YEAR, LAST_YEAR

SPEARMAN = "rangcorrelatie (Spearman), van −1 tot +1"
"""Unit of a correlation."""
KIND_NAMES = {LEVEL: f"Stand in {LAST_YEAR}", CHANGE: f"Verandering {FIRST_YEAR}-{LAST_YEAR}"}
WEIGHT_NAMES = {True: "Gewogen naar huishoudens", False: "Elke wijk even zwaar"}
SCOPE_NAMES = {ACROSS: "Heel Nederland", WITHIN: "Binnen gemeenten"}
"""The choices of a reader: fields of ``Variant`` -> what a choice is called."""
UNCLEAR = "onduidelijk"
"""What a relation is called whose interval holds zero."""
STATED: Mapping[str, str] = {
    "soc": "Overlast en onveiligheid hangt het meest samen met sociale samenhang: hechter en "
    "stabieler gaat samen met minder overlast.",
    "won": "Een gunstiger woningvoorraad gaat samen met minder overlast en onveiligheid.",
    "vrz": "Veel voorzieningen gaan samen met meer overlast en onveiligheid.",
}
"""Dimension -> what the report says about it, in our own words."""
MORE: Mapping[str, str] = {
    "soc": "meer sociale samenhang",
    "won": "een gunstiger woningvoorraad",
    "vrz": "een hoger voorzieningenniveau",
}
LIMITS = (
    "Een verband is geen oorzaak. Dat twee dimensies samengaan, zegt niet dat de ene de andere "
    "verandert. Een derde kenmerk kan achter allebei zitten.",
    "De vijf dimensies komen uit hetzelfde model. Ze delen een deel van hun gegevens en van hun "
    "opbouw. Een deel van elk verband kan daaruit komen, en niet uit de wijken zelf.",
    "Een verband over heel Nederland kan vooral het verschil tussen stad en dorp zijn: in steden "
    "zijn er meer voorzieningen én meer overlast. Kies ‘Binnen gemeenten’ om wijken alleen met "
    "wijken in dezelfde gemeente te vergelijken.",
    "Een verband geldt voor wijken samen, niet voor elke wijk en niet voor bewoners.",
    "Een verband in de stand is iets anders dan een verband in de verandering. Ook als wijken met "
    "een hogere waarde op de ene dimensie hoger staan op de andere, hoeft een wijk die op de ene "
    "vooruitgaat niet op de andere vooruit te gaan.",
)
"""What a relation is not, in plain words."""


def strength(relation: Relation) -> str:
    """A word of ``STRENGTHS`` for the size, ``UNCLEAR`` if the direction is not clear."""
    if numbers.is_missing(relation.correlation):
        return numbers.MISSING
    return word_for(relation.correlation) if relation.sign else UNCLEAR


def with_interval(relation: Relation) -> str:
    """The number and its interval: "+0,92; interval +0,90 tot +0,93".

    The bounds are compared before rounding: where a clear relation has a bound that is
    shown as zero, the text says that zero lies outside.
    """
    low, high = numbers.correlation(relation.low), numbers.correlation(relation.high)
    text = f"{numbers.correlation(relation.correlation)}; interval {low} tot {high}"
    near = relation.low if relation.sign > 0 else relation.high
    if relation.sign and not numbers.shown_value(near, numbers.CORRELATION_DECIMALS):
        text += "; nul ligt daar vóór afronding net buiten"
    return text


def name(key: str) -> str:
    """The name of a dimension for the middle of a sentence."""
    return lower_first(DIMENSIONS[key].name)


def describe(relation: Relation, variant: Variant) -> str:
    """How two dimensions go together, in one sentence."""
    one, other = (f"‘{DIMENSIONS[key].name}’" for key in (relation.one, relation.other))
    if numbers.is_missing(relation.correlation):
        return sentence(f"over {one} en {other} samen zijn er geen gegevens")
    numbers_shown = with_interval(relation)
    if not relation.sign:
        return _unclear(one, other, numbers_shown)
    moves = "meer vooruitgaat" if variant.kind == CHANGE else "hoger scoort"
    often = USUALLY[strength(relation)]
    then = {1: f"{often} ook", -1: f"{often} juist niet"}[relation.sign]
    return sentence(
        f"het verband tussen {one} en {other} is {strength(relation)} ({numbers_shown}): een "
        f"wijk die op het eerste {moves}, doet dat op het tweede {then}"
    )


def way(weighted: bool, scope: str) -> str:
    """A way to look in a few words, for a row of a table."""
    weight = "gewogen" if weighted else "ongewogen"
    return f"{weight}, {'heel Nederland' if scope == ACROSS else 'binnen gemeenten'}"


def about(variant: Variant, number: int) -> str:
    """Over what the correlations of a variant go: population, weight and years."""
    change = f"verandering tussen {FIRST_YEAR} en {LAST_YEAR}"
    what = change if variant.kind == CHANGE else f"stand in {LAST_YEAR}"
    weight = "gewogen naar huishoudens" if variant.weighted else "elke wijk telt even zwaar"
    own = "binnen gemeenten: per wijk het verschil met het gemiddelde van de eigen gemeente"
    scope = own if variant.scope == WITHIN else "over heel Nederland"
    return sentence(
        f"dit gaat over de {what} van {numbers.count(number)} wijken, {weight}, {scope}"
    )


def claim_found(claim: Claim, others: Mapping[str, Relation], variant: Variant) -> str:
    """What the data give for a statement, and whether that fits it.

    ``others``: each dimension -> its relation with overlast en onveiligheid.
    """
    closest = [_closest(claim, others)] if claim.key == CLOSEST else []
    fits = f"dat past {'' if claim.holds else 'niet '}bij de nota"
    return " ".join((_direction(claim, variant), *closest, sentence(fits)))


def _unclear(one: str, other: str, shown: str) -> str:
    return sentence(
        f"tussen {one} en {other} is er geen duidelijk verband ({shown}; nul ligt daarin)"
    )


def _direction(claim: Claim, variant: Variant) -> str:
    found, one, other = claim.found, name(claim.key), name(SUBJECT)
    if numbers.is_missing(found.correlation):
        return sentence(f"over {one} zijn er geen gegevens")
    shown = with_interval(found)
    if not found.sign:
        return _unclear(one, other, shown)
    if variant.kind == CHANGE:
        more, how = f"vooruitgang in {one}", {1: "een gunstiger", -1: "een minder gunstige"}
        other = f"ontwikkeling van {other}"
    else:
        more, how = MORE[claim.key], {1: "minder", -1: "meer"}
    return sentence(f"{more} hangt {strength(found)} samen met {how[found.sign]} {other} ({shown})")


def _closest(claim: Claim, others: Mapping[str, Relation]) -> str:
    """Which dimension comes first, and the others with their correlation."""
    rest = [
        f"{name(key)} {numbers.correlation(found.correlation)}"
        for key, found in sorted(others.items(), key=lambda item: -item[1].size)
        if key != claim.key
    ]
    if claim.closest == (claim.key,):
        told = f"geen andere dimensie hangt er sterker mee samen ({numbers.join(rest)})"
        near = [name(k) for k, r in others.items() if k != claim.key and _near(r, claim.found)]
        if near:
            told += f"; het verschil met {numbers.join(near)} is niet zeker"
        return sentence(told)
    first = numbers.join([name(key) for key in claim.closest if key != claim.key])
    how = "even sterk" if claim.key in claim.closest else "sterker"
    return sentence(f"{first} hangt er {how} mee samen ({numbers.join(rest)})")


def _near(other: Relation, first: Relation) -> bool:
    """Whether the interval of ``other``, whatever its direction, reaches that of ``first``."""
    least = min(abs(first.low), abs(first.high)) if first.sign else 0.0
    return max(abs(other.low), abs(other.high)) >= least


def claims_headline(holding: int, total: int) -> str:
    """How many of the statements fit the data in the variant that is shown."""
    if holding == total:
        start = f"alle {total} uitspraken van de nota passen"
    elif holding == 0:
        start = f"geen van de {total} uitspraken van de nota past"
    else:
        verb = "past" if holding == 1 else "passen"
        start = f"van de {total} uitspraken van de nota {verb} er {holding}"
    return sentence(f"{start} bij de gegevens in deze weergave")


def cloud_alt(relation: Relation, variant: Variant, place: str) -> str:
    """Points of two dimensions; ``place``: where the NPLV wijken lie (``nplv_place``)."""
    return (
        f"Puntenwolk van {numbers.count(relation.number)} wijken: {name(relation.one)} "
        f"horizontaal, {name(relation.other)} verticaal. {describe(relation, variant)} {place} "
        "De waarden van de wijken in NPLV-gebieden staan in de tabel."
    )


def nplv_place(below: int, number: int, one: str, other: str) -> str:
    """How many NPLV wijken lie below the middle wijk on both dimensions."""
    return sentence(
        f"van de {numbers.count(number)} wijken in NPLV-gebieden liggen er {numbers.count(below)} "
        f"op {name(one)} én op {name(other)} onder de middelste wijk (mediaan)"
    )
