"""Sentences about comparable neighbourhoods: descriptive, never an effect. Names: see `grammar`.

What is told as a difference, and as how much, is decided by the ladder: every
sentence takes `ladder.Difference` values and looks at their step.
"""

from collections.abc import Mapping, Sequence

from dashboard import ladder
from dashboard.analysis.comparable import Beside
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.missing_years import lacking
from dashboard.language.shares import share_words
from dashboard.store.choices import CALIPER, EARLIER_YEAR, MIN_COVERAGE, MIN_HOUSEHOLDS, NEIGHBOURS
from dashboard.store.read import Store
from dashboard.vocabulary.areas import COMPARABLE_FULL_NAME, Area
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import DIMENSION_KEYS, TOTAL
from dashboard.vocabulary.periods import FIRST_YEAR

FEW = 5
"""Up to this many comparable wijken the comparison is called narrow (our choice)."""
ALL = 0.9995
"""From this share on all households are compared, as shown with one decimal."""
NO_EFFECT = (
    "Dit is een beschrijving. Een verschil met vergelijkbare wijken is niet het effect van het "
    "programma: er kan veel meer anders zijn."
)

LINE = (
    f"De lijn is die van {COMPARABLE_FULL_NAME}, die aan het begin het meest op het gebied leken. "
    "Het verschil daarmee is geen effect van het programma."
)
NOT_OF_A_GEMEENTE = (
    "Vergelijkbare wijken zoeken we bij een wijk of een gebied, niet bij een hele gemeente. Kijk "
    "bij een wijk in deze gemeente."
)
ONLY_SCORES = "Vergelijkbare wijken zijn er alleen voor scores van de Leefbaarometer."


def rule(since: int = FIRST_YEAR, of: Area | None = None) -> str:
    """How the wijken were chosen, in words; `since`: from which year each has all scores; `of`:
    the area they are compared with, where it is one (else the programme)."""
    any_place = of and of.kind in (AreaKind.OWN, AreaKind.OFFICIAL)
    part = "wijk of buurt" if any_place else "NPLV-wijk of -buurt"
    return (
        f"Zo zijn de vergelijkbare wijken gekozen: bij elke {part} hoogstens "
        f"{NEIGHBOURS} wijken buiten het NPLV die er aan het begin het meest op leken, in de "
        f"totaalscore en de vijf dimensies: het gemiddelde van {EARLIER_YEAR} en {FIRST_YEAR}, of "
        f"{FIRST_YEAR} alleen als {EARLIER_YEAR} ontbreekt. Een wijk die verder weg ligt dan "
        f"{numbers.score(CALIPER)}, telt niet als vergelijkbaar. De wijken liggen in een andere "
        "gemeente met dezelfde stedelijkheid, hebben minstens "
        f"{MIN_HOUSEHOLDS} huishoudens en een score in elke meting sinds {since}. Een wijk kan "
        f"vaker gekozen zijn. Samen hebben ze het gewicht van die {part}: het aantal "
        f"huishoudens. Een {part} zonder vergelijkbare wijk doet niet mee, en bij "
        f"minder dan {numbers.share(MIN_COVERAGE)} van de huishoudens zeggen we dat er geen "
        "vergelijkbare wijken zijn."
    )


def no_match(name: str) -> str:
    """That an area has no comparable wijken."""
    return sentence(
        f"voor {clean(name)} zijn er geen vergelijkbare wijken: buiten het NPLV zijn er te weinig "
        "wijken die er aan het begin op leken"
    )


def unmatched(store: Store, area: Area) -> str:
    """Why an area has no comparable wijken: it is a whole gemeente, it has no score at the start,
    or there is nothing alike."""
    if area.level == "gemeente":
        return NOT_OF_A_GEMEENTE
    return lacking(store, area, FIRST_YEAR) or no_match(area.name)


def compared_part(name: str, coverage: float) -> str:
    """What of `name` is compared, for the middle of a sentence: all of it, or a part."""
    return clean(name) if coverage >= ALL else f"het vergeleken deel van {clean(name)}"


def compared(name: str, coverage: float) -> str:
    """Of which share of the households there are comparable wijken ("" when of all)."""
    if coverage >= ALL:
        return ""
    return sentence(
        f"vergeleken is {share_words(coverage)} van de huishoudens in {clean(name)}; voor de "
        "andere zijn er geen vergelijkbare wijken"
    )


def beside(name: str, found: Beside | None, first: int, last: int, measure: str = TOTAL) -> str:
    """The change of an area beside that of its comparable wijken, told by their difference.

    Cases: no comparable wijken, no data, both about as much (the same way, both about
    still, or neither), more or less the same way, and different ways. A difference that
    is only not told because its interval holds zero is named as such.
    """
    if found is None:
        return no_match(name)
    grammar.check_years(first, last)
    on, between = grammar.on_measure(measure), f"tussen {first} en {last}"
    who = compared_part(name, found.coverage)
    if not (found.own.known and found.alike.known and found.apart.known):
        return sentence(
            f"voor {who} en {COMPARABLE_FULL_NAME} zijn{on} over {numbers.period(first, last)} "
            "geen gegevens"
        )
    own, alike = (numbers.told_difference(x.value) for x in (found.own, found.alike))
    if found.apart.step and own == alike:
        own = alike = ""  # written alike they would deny the difference that is told
    own, alike = grammar.bracketed(own), grammar.bracketed(alike)
    mine, theirs, step = found.own.step, found.alike.step, found.apart.step
    degree, than = grammar.somewhat_of(step), "dan" if step else "als"
    unsure = ""
    if found.apart.unsure:
        unsure = "; het verschil valt binnen de marge"
    if step == mine == theirs == 0 and not (found.own.unsure or found.alike.unsure):
        text = f"bleef het{on} in {who} vrijwel gelijk{own}, net als"
    elif found.own.sign == found.alike.sign != 0:
        more = f"{degree}{'meer' if (step > 0) == (found.own.sign > 0) else 'minder'}"
        more = more if step else "ongeveer evenveel"
        text = f"ging het{on} in {who} {more} {grammar.way(mine)}{own} {than}"
    else:
        better = f"{degree}{'gunstiger' if step > 0 else 'minder gunstig'}"
        better = better if step else "ongeveer even gunstig"
        text = f"was de ontwikkeling{on} in {who}{own} {better} {than}"
    return sentence(f"{between} {text} in {COMPARABLE_FULL_NAME}{alike}{unsure}")


def start(name: str, found: Beside | None) -> str:
    """How far the area was from its comparable wijken at the start, and how both changed before.

    Numbers as they are: whether a reader may build on the comparison hangs on these.
    """
    if found is None:
        return ""
    text = (
        f"in {FIRST_YEAR} was het verschil in score {numbers.difference(found.start)} "
        f"({clean(name)} min vergelijkbare wijken)"
    )
    period = f"{EARLIER_YEAR}-{FIRST_YEAR}"
    if numbers.is_missing(found.before) or numbers.is_missing(found.before_alike):
        text += f"; over {period} zijn er geen gegevens"
    else:
        text += (
            f"; in {period}, de jaren ervoor, was de verandering "
            f"{numbers.difference(found.before)} en in de vergelijkbare wijken "
            f"{numbers.difference(found.before_alike)}"
        )
        if found.before_coverage < ALL:
            text += f" (bekend voor {share_words(found.before_coverage)} van de huishoudens)"
    return f"{sentence(text)} {compared(name, found.coverage)}".rstrip()


def weak_match(name: str, difference: float | None, wijken: int) -> list[str]:
    """Why to be careful with the comparison of an area, if there is reason to.

    `difference`: total score of the area minus its comparable wijken in the first
    year; from a clear difference on they were not very alike. `wijken`: their number.
    """
    if numbers.is_missing(difference) or not wijken:
        return [no_match(name)]
    name, texts = clean(name), []
    if abs(ladder.step(float(difference), ladder.AREA)) == ladder.CLEAR:
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


def how_alike(
    name: str,
    differences: Mapping[str, float | None],
    wijken: int,
    year: int,
    own: ladder.Ladder = ladder.AREA,
) -> str:
    """How far an area was from its comparable wijken (measure -> area minus wijken, score).

    Cases: below, above, about equal (by ``own``, its ladder), missing; the dimensions
    with a difference that can be told are named, from the largest.
    """
    name, total = clean(name), differences.get(TOTAL)
    parts = {k: differences.get(k) for k in DIMENSION_KEYS}
    known = {k: abs(x) for k, x in parts.items() if not numbers.is_missing(x)}
    if numbers.is_missing(total) or len(known) < len(DIMENSION_KEYS):
        return no_match(name)
    those = f"de {numbers.count(wijken)} vergelijkbare wijken"
    those = "de vergelijkbare wijk" if wijken == 1 else those
    step = ladder.step(float(total), own)
    side = f"{grammar.somewhat_of(step)}{'boven' if step > 0 else 'onder'}"
    text = (
        f"in {year} lag de totaalscore van {name} {side if step else 'ongeveer even hoog als'} "
        f"die van {those}{grammar.bracketed(numbers.told_difference(total))}"
    )
    told = sorted((k for k in known if ladder.step(known[k], own)), key=lambda k: -known[k])
    if not told:
        return sentence(f"{text}; per dimensie zijn de verschillen te klein om te noemen")
    named = [
        f"{grammar.measure_name(k)}{grammar.bracketed(numbers.told_difference(parts[k]))}"
        for k in told
    ]
    only = "alleen " if len(told) < len(known) else ""
    return sentence(f"{text}; per dimensie was er {only}meetbaar verschil op {numbers.join(named)}")


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
