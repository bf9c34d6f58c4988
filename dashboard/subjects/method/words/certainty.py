"""How sure the figures are, in words: which conclusions stand whatever is chosen."""

from collections.abc import Sequence

import pandas as pd

from dashboard import ladder
from dashboard.ladder import Difference
from dashboard.language import grammar, numbers
from dashboard.language.grammar import sentence
from dashboard.store import choices, keys
from dashboard.store.choices import CALIPER, EARLIER_YEAR, MIN_HOUSEHOLDS, NEIGHBOURS
from dashboard.subjects.method.numbers import Conclusion, Topic, Way
from dashboard.vocabulary.areas import (
    COMPARABLE,
    COMPARABLE_FULL_NAME,
    COUNTRY,
    COUNTRY_NAME,
    PROGRAMME,
    PROGRAMME_NAME,
)
from dashboard.vocabulary.periods import FIRST_YEAR

NAMES = {
    PROGRAMME: "de NPLV-gebieden",
    COUNTRY: COUNTRY_NAME,
    COMPARABLE: COMPARABLE_FULL_NAME,
}
CHOICE_NAMES = {
    keys.CHOSEN: "Zoals in dit dashboard",
    keys.SURE: "Alleen codes met zekerheid hoog",
    keys.INHABITANTS: "Gewogen naar inwoners",
    keys.DWELLINGS: "Gewogen naar woningen",
    keys.UNBALANCED: "Ook wijken zonder score in elk jaar",
    keys.EQUAL: "Elke wijk of buurt even zwaar",
}
WAY_NAMES = {
    keys.CHOSEN: f"Zoals in dit dashboard (tot {numbers.score(CALIPER)}, hoogstens "
    f"{NEIGHBOURS} wijken)",
    "grens_003": "Alleen wijken tot 0,030 ver",
    "grens_005": "Alleen wijken tot 0,050 ver",
    "zonder_grens": f"De {NEIGHBOURS} dichtstbijzijnde, hoe ver ook",
    "alleen_2018": f"Gelijkenis in {FIRST_YEAR} alleen, zonder {EARLIER_YEAR}",
    "alleen_totaal": "Gelijkenis in de totaalscore alleen",
    "zonder_nplv_gemeenten": "Alleen uit gemeenten zonder NPLV-gebied",
    "zonder_nplv_gemeenten_en_grens": "Alleen uit gemeenten zonder NPLV-gebied, hoe ver ook",
    "eigen_gemeente": "Ook uit de eigen gemeente",
    "elke_stedelijkheid": "Ook uit gemeenten met een andere stedelijkheid",
    "buren_1": "1 wijk",
    "buren_2": "Hoogstens 2 wijken",
    "buren_3": "Hoogstens 3 wijken",
    "buren_10": "Hoogstens 10 wijken",
    "buren_20": "Hoogstens 20 wijken",
    choices.EARLIER: f"Zoals eerder: {FIRST_YEAR} alleen, hoe ver ook, ook eigen gemeente",
}
INTERVALS = (
    "Een interval van 95% is van ons: de Leefbaarometer geeft geen marges. Het gaat over hoeveel "
    "plekken onderling verschillen, niet over wat het model voor alle plekken mist. Plekken in "
    "dezelfde gemeente of hetzelfde NPLV-gebied tellen daarbij als één groep. Ligt nul in het "
    f"interval, of is het getal kleiner dan {numbers.score(ladder.GROUP.slight)}, dan noemen we "
    "geen verschil."
)
CHOICES = (
    "Bij elke andere keuze is één ding anders. Bij woningen krijgt een buurt haar deel van de "
    "woningen van de wijk, naar huishoudens: het CBS-bestand heeft ze niet per buurt. De gebieden "
    "met zekerheid ‘hoog’ staan bij ‘De NPLV-gebieden: omvang en zekerheid’."
)
WAYS = (
    "Bij de meeste andere manieren is één ding anders, bij ‘hoe ver ook’ uit gemeenten zonder "
    "NPLV-gebied en bij ‘zoals eerder’ meer. ‘Ervoor’ is de verandering tussen "
    f"{EARLIER_YEAR} en {FIRST_YEAR}, voor de plekken waarvan die bekend is. Een verschil bij het "
    "begin onder nul betekent: de NPLV-gebieden begonnen lager."
)


def what(topic: Topic) -> str:
    """What a figure is: "NPLV min Nederland, 2018-2024". Beside comparable wijken it goes over the
    part of the programme that has them, and says so."""
    names = NAMES | {PROGRAMME: PROGRAMME_NAME}
    beside = f" min {names[topic.other]}" if topic.other else ""
    part = " (vergeleken deel)" if topic.other == COMPARABLE else ""
    return f"{names[topic.code]}{beside}, {numbers.period(topic.first, topic.last)}{part}"


def interval(found: Difference) -> str:
    """The bounds of a 95% interval: "−0,001 tot +0,022"."""
    if not found.known or numbers.is_missing(found.margin):
        return numbers.MISSING
    low, high = found.value - found.margin, found.value + found.margin  # type: ignore[operator]
    return f"{numbers.difference(low)} tot {numbers.difference(high)}"


def may_be_told(found: Difference) -> str:
    """Whether a figure is told as a difference, and if not, why."""
    if found.step:
        return "ja, duidelijk" if abs(found.step) == ladder.CLEAR else "ja, licht"
    if ladder.step(float(found.value or 0), found.ladder):
        return "nee: nul ligt in het interval"
    return f"nee: kleiner dan {numbers.score(found.ladder.slight)}"


def told(conclusion: Conclusion) -> str:
    """A conclusion, as the pages have it, for the middle of a sentence."""
    topic, sign = conclusion.topic, conclusion.chosen.sign
    when, name = f"tussen {topic.first} en {topic.last}", NAMES[topic.code]
    if topic.other:
        how = {1: "gunstiger dan", -1: "minder gunstig dan", 0: "ongeveer even gunstig als"}[sign]
        return f"{when} was de ontwikkeling in {name} {how} in {NAMES[topic.other]}"
    verb, rest = grammar.went_parts(sign, plural=topic.code == PROGRAMME)
    return f"{when} {verb} {name} {grammar.way(sign) if sign else rest}"


def survives(found: Sequence[Conclusion]) -> str:
    """Which conclusions every choice tells."""
    kept = [told(f) for f in found if f.survives]
    if not kept:
        return sentence("geen van de conclusies blijft bij elke keuze staan")
    return sentence(f"dit blijft bij elke keuze staan: {'; '.join(kept)}")


def changes(found: Sequence[Conclusion]) -> list[str]:
    """Which conclusions hang on a choice: what the pages say, and which choices differ."""
    texts = []
    for f in (f for f in found if not f.survives):
        names = [f"‘{grammar.lower_first(CHOICE_NAMES[key])}’" for key in f.otherwise]
        other = {f.by_choice[key].sign for key in f.otherwise}
        instead = {1: "wel een plus", -1: "wel een min", 0: "geen verschil dat te noemen is"}
        outcome = " of ".join(instead[s] for s in sorted(other))
        texts.append(
            sentence(
                f"dit hangt van de keuze af: {told(f)}. Bij {numbers.join(names)} geeft dezelfde "
                f"berekening {outcome}"
            )
        )
    return texts


def noise(rows: pd.DataFrame) -> str:
    """How noisy a change of one wijk is (the table ``noise``)."""
    if rows.empty:
        return sentence("hoe groot de ruis in een verandering is, is niet berekend")
    related = [
        f"{numbers.correlation(r.correlation)} ({numbers.year(r.first)}-{numbers.year(r.middle)} "
        f"met {numbers.year(r.middle)}-{numbers.year(r.last)})"
        for r in rows.itertuples()
    ]
    sizes = [numbers.magnitude(r.noise) for r in rows.itertuples()]
    return (
        "De Leefbaarometer is een schatting. Twee veranderingen na elkaar in dezelfde wijk gaan "
        f"tegen elkaar in: hun correlatie is {numbers.join(related)}, over "
        f"{numbers.count(rows['number'].iloc[0])} wijken met minstens {MIN_HOUSEHOLDS} "
        "huishoudens. Als echte veranderingen na elkaar niets met elkaar te maken hebben, is de "
        f"ruis (standaardafwijking) in een verandering van twee jaar {numbers.join(sizes)}. Daarom "
        "noemen we een verandering van één wijk of buurt onder "
        f"{numbers.score(ladder.PLACE.slight)} ‘vrijwel gelijk’."
    )


def by_way(found: Sequence[Way], placebo: Way | None) -> str:
    """What the comparison with comparable wijken gives in all ways, beside the placebo."""
    if not found:
        return sentence("er is geen enkele manier om vergelijkbare wijken te kiezen")
    values = [float(way.apart.value or 0) for way in found]
    clear = sum(way.apart.step != 0 for way in found)
    outside = "bij geen enkele" if not clear else f"bij {numbers.count(clear)}"
    text = sentence(
        f"op {numbers.count(len(found))} manieren gekozen loopt het verschil van "
        f"{numbers.difference(min(values))} tot {numbers.difference(max(values))}; {outside} is "
        "het groter dan de marge"
    )
    if placebo is None:
        return text
    low, high = placebo.bounds
    inside = sum(low <= value <= high for value in values)
    return (
        f"{text} Dezelfde methode op {numbers.count(choices.PLACEBO_SIZE)} laag scorende wijken "
        f"buiten het NPLV geeft {numbers.difference(low)} tot {numbers.difference(high)}: zo groot "
        f"kan een verschil zijn zonder NPLV. Van de {numbers.count(len(found))} uitkomsten "
        f"{'ligt' if inside == 1 else 'liggen'} er {numbers.count(inside)} daarbinnen. De "
        "vergelijking is dus een maatstaf en geen bewijs."
    )
