"""Sentences about comparable neighbourhoods: descriptive, never an effect. Names: see `grammar`.

The result beside the area's own is `trend_sentences.compare_trend` with
`vocabulary.COMPARABLE_FULL_NAME` as the reference.
"""

from collections.abc import Mapping, Sequence

from dashboard.store.matches import MIN_HOUSEHOLDS, NEIGHBOURS
from dashboard.vocabulary import DIMENSION_KEYS, FIRST_YEAR, TOTAL
from dashboard.wording import grammar, numbers
from dashboard.wording.grammar import clean, sentence

FEW = 5
"""Up to this many comparable wijken the comparison is called narrow (our choice)."""
NO_EFFECT = (
    "Dit is een beschrijving. Een verschil met vergelijkbare wijken is niet het effect van het "
    "programma: er kan veel meer anders zijn."
)


def rule(since: int = FIRST_YEAR) -> str:
    """How the wijken were chosen, in words; `since`: from which year each has all scores."""
    return (
        "Zo zijn de vergelijkbare wijken gekozen: bij elke NPLV-wijk of -buurt de "
        f"{NEIGHBOURS} wijken zonder NPLV die er in {FIRST_YEAR} het meest op leken, in de "
        "totaalscore en de vijf dimensies. Ze liggen in een gemeente met dezelfde stedelijkheid, "
        f"hebben minstens {MIN_HOUSEHOLDS} huishoudens en een score in elke meting sinds {since}. "
        f"Een wijk kan vaker gekozen zijn. De {NEIGHBOURS} delen het gewicht van die NPLV-wijk of "
        "-buurt: het aantal huishoudens."
    )


def no_match(name: str) -> str:
    """That an area has no comparable wijken."""
    return sentence(
        f"voor {clean(name)} zijn geen vergelijkbare wijken te bepalen: er zijn te weinig cijfers "
        f"over {FIRST_YEAR}"
    )


def weak_match(name: str, difference: float | None, wijken: int) -> list[str]:
    """Why to be careful with the comparison of an area, if there is reason to.

    `difference`: total score of the area minus its comparable wijken in the first
    year; from `SUBSTANTIAL` on they were not very alike. `wijken`: their number.
    """
    if numbers.is_missing(difference) or not wijken:
        return [no_match(name)]
    name, texts = clean(name), []
    if not grammar.is_slight(difference):
        side = "lager" if difference < 0 else "hoger"
        texts.append(
            f"De vergelijkbare wijken leken in {FIRST_YEAR} niet heel sterk op {name}: de "
            f"totaalscore van {name} was {numbers.magnitude(difference)} {side}. Wees daarom "
            "extra voorzichtig met die vergelijking."
        )
    if wijken <= FEW:
        many = "1 wijk" if wijken == 1 else f"{numbers.count(wijken)} wijken"
        texts.append(
            f"De vergelijking steunt op maar {many}: één wijk die sterk verandert, weegt dan zwaar."
        )
    return texts


def how_alike(name: str, differences: Mapping[str, float | None], wijken: int, year: int) -> str:
    """How far an area was from its comparable wijken (measure -> area minus wijken, score).

    Cases: below, above, equal as shown, missing; the largest difference in a
    dimension is named, all of them if several share it.
    """
    name, total = clean(name), differences.get(TOTAL)
    parts = {k: differences.get(k) for k in DIMENSION_KEYS}
    known = {k: abs(x) for k, x in parts.items() if not numbers.is_missing(x)}
    if numbers.is_missing(total) or len(known) < len(DIMENSION_KEYS):
        return no_match(name)
    those = f"de {numbers.count(wijken)} vergelijkbare wijken"
    if wijken == 1:
        those = "de vergelijkbare wijk"
    way = grammar.sign(total)
    if way == 0:
        text = f"in {year} was de totaalscore van {name} gelijk aan die van {those}"
    else:
        side = "boven" if way > 0 else "onder"
        text = (
            f"in {year} lag de totaalscore van {name} {numbers.magnitude(total)} {side} die van "
            f"{those}"
        )
    most = numbers.magnitude(max(known.values()))
    top = [grammar.measure_name(k) for k, x in known.items() if numbers.magnitude(x) == most]
    if grammar.sign(max(known.values())) == 0:
        return sentence(f"{text}; ook per dimensie was er geen verschil")
    largest = f"per dimensie was het verschil het grootst bij {numbers.join(top)} ({most})"
    return sentence(f"{text}; {largest}")


def heaviest(wijken: Sequence[tuple[str, str, float]]) -> str:
    """Which comparable wijk (name, gemeente, share of the weight 0-1) counts most, and how many."""
    if not wijken:
        return sentence("er zijn geen vergelijkbare wijken")
    most = max(weight for _, _, weight in wijken)
    text = numbers.share(most, 1)
    top = [f"{clean(n)} ({clean(g)})" for n, g, w in wijken if numbers.share(w, 1) == text]
    if len(wijken) == 1:
        return sentence(f"er is 1 vergelijkbare wijk: {top[0]}")
    counted = f"er zijn {numbers.count(len(wijken))} vergelijkbare wijken"
    if len(top) == len(wijken):
        return sentence(f"{counted}; elk telt voor {text} mee")
    if len(top) > 3:
        many = numbers.count(len(top))
        return sentence(f"{counted}; de {many} zwaarste tellen elk voor {text} mee")
    verb, each = ("telt", "") if len(top) == 1 else ("tellen", "elk ")
    return sentence(f"{counted}; het zwaarst {verb} {numbers.join(top)} mee ({each}{text})")
