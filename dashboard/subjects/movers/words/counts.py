"""Sentences about how many of the unfavourable places rose and fell.

A number of risers says what happened, not why. The bound is ours: ``scope.mover_rule`` says
so and stands wherever the words are used.
"""

from collections.abc import Mapping, Sequence

from dashboard.analysis.jumps import JUMPED, SMALL
from dashboard.analysis.movers import FALLER, RISER
from dashboard.analysis.turn import FINEST as FINEST_PART
from dashboard.analysis.unfavourable import Late
from dashboard.analysis.verdict import OUTCOMES, Check
from dashboard.ladder import PLACE
from dashboard.language import grammar, numbers
from dashboard.language.alt_texts import fit
from dashboard.language.grammar import clean, lower_first, sentence
from dashboard.language.scope import JUMP_SIZE, so_many, without_early_score
from dashboard.language.trends import MAX_NAMES, first_place, span
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.store.keys import REST
from dashboard.subjects.movers.numbers import WHERE, Moved, Question
from dashboard.vocabulary.areas import PROGRAMME
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.scales import UNFAVOURABLE_NAME
from dashboard.vocabulary.sources import REPORT_SOURCE

REGRESSION = (
    "Wie laag begint, stijgt gemiddeld vaker dan wie gemiddeld begint: dat is deels toeval. Het "
    "aantal stijgers beschrijft wat er gebeurde en verklaart niets."
)
STATEMENT = (
    f"De minister kreeg te horen ({REPORT_SOURCE}) dat het aantal stijgers steeds verder afneemt "
    "en het aantal dalers sterk toeneemt. Onder ongunstige gebieden waren er in 2018-2020 meer "
    "stijgers dan dalers; daarna is dit omgekeerd, en sinds 2020 is de verhouding ongunstiger "
    "geworden."
)
"""Statement 3 of the report, in our own words, with every clause of it."""
CLAUSE_WORDS: Mapping[str, str] = {
    "minder": "Elke periode minder stijgers",
    "meer": "Elke periode meer dalers",
    "eerst": "In 2018-2020 meer stijgers dan dalers",
    "omgekeerd": "Daarna omgekeerd: sinds 2020 meer dalers dan stijgers",
    "ongunstiger": "De verhouding wordt elke periode ongunstiger",
    FINEST_PART: "Hetzelfde op 100 bij 100 meter met de grens van het rapport",
}
"""The clauses of that statement (``turn.CLAUSES`` and ``FINEST``) in words."""
CAUSE = "komt meestal van een verlegde grens, een haven of bedrijven."
NOT_COUNTED = (
    f"Niet meegeteld zijn plaatsen met minder dan {MIN_HOUSEHOLDS} huishoudens (of een "
    f"onbekend aantal) en plaatsen met een sprong: meer dan {JUMP_SIZE} verschil in twee jaar. "
    f"Een sprong {CAUSE}"
)
LEFT_OUT: Mapping[str, str] = {
    JUMPED: "telt niet mee: sprong",
    SMALL: f"telt niet mee: minder dan {MIN_HOUSEHOLDS} huishoudens",
}
"""Why a place is no riser and no faller (``jumps.LEFT_OUT``) -> what a list says."""
FINEST = (
    "De minister kreeg het beeld op vierkanten van 100 bij 100 meter, met een grens voor stijger "
    "en daler die wij niet kennen. De aantallen hier zijn dus andere, en waar de keuze van wijken "
    "of van de grens het antwoord bepaalt, is een onderdeel niet te beslissen op wijkniveau."
)
LONGER = (
    "Deze periode duurt zes jaar en geen twee: dezelfde grens is dan makkelijker te halen. "
    "Vergelijk haar aantallen niet met die van twee jaar."
)


def some(n: int, who: str) -> str:
    """A number of risers or fallers: "geen stijgers", "1 stijger", "14 dalers"."""
    return f"{numbers.count(n) if n else 'geen'} {who}{'' if n == 1 else 's'}"


def both(moved: Moved) -> str:
    """How many rose and how many fell: "14 stijgers en geen dalers"."""
    return f"{some(moved.up, RISER)} en {some(moved.down, FALLER)}"


def no_population(asked: Question) -> str:
    """What is said where no place of a level has a score in both years."""
    return sentence(
        f"voor {asked.plural} zijn er over {numbers.period(*asked.period)} geen gegevens. Kies een "
        "andere periode of een ander niveau"
    )


def how_many(asked: Question, moved: Moved) -> str:
    """How many of the unfavourable places rose and fell. Raises ValueError below zero."""
    population, between = sum(moved), moved.between
    if min(moved) < 0:
        raise ValueError(f"negative: {moved}")
    if population == 0:
        return no_population(asked)
    low = f"{asked.where} die in {asked.first} {UNFAVOURABLE_NAME}"
    if population == 1:
        what = "geen stijger en geen daler" if between else f"een {RISER if moved.up else FALLER}"
        return sentence(f"de enige {asked.singular} {low} scoorde, is tot {asked.last} {what}")
    rest = f"; {numbers.count(between)} {'zit' if between == 1 else 'zitten'} daartussen"
    return sentence(
        f"onder de {numbers.count(population)} getelde {asked.plural} {low} scoorden, waren er "
        f"{both(moved)} in {numbers.period(*asked.period)}{rest if between else ''}"
    )


def beside(level: str, nplv: Moved, rest: Moved) -> str:
    """NPLV and the rest of the country side by side."""
    parts = [
        f"{WHERE[group]} {both(m)} onder {so_many(sum(m), level)}"
        for group, m in ((PROGRAMME, nplv), (REST, rest))
    ]
    return sentence("; ".join(parts))


def by_period(asked: Question, moved: Mapping[tuple[int, int], Moved]) -> str:
    """How many rose and how many fell, per period (in order)."""
    if not moved:
        return sentence(f"voor {asked.plural} zijn er geen gegevens")
    parts = [f"{both(found)} in {numbers.period(*p)}" for p, found in moved.items()]
    return sentence(
        f"onder ongunstige {asked.plural} {asked.where} waren er {', '.join(parts[:-1])}"
        f"{', en ' if parts[1:] else ''}{parts[-1]}"
    )


def against_report(asked: Question, clauses: Sequence[Check]) -> str:
    """What the data say about the clauses of statement 3 (``turn.judged``), by outcome.

    Only wijken of the whole country are judged.
    """
    if asked.level != "wijk" or asked.where:
        return sentence(f"met {asked.plural} {asked.where} is dat hier niet te toetsen")
    told = {
        outcome: [lower_first(CLAUSE_WORDS[c.key]) for c in clauses if c.outcome == outcome]
        for outcome in OUTCOMES
    }
    texts = (f"{outcome}: {'; '.join(own)}" for outcome, own in told.items() if own)
    return " ".join(map(sentence, ("zo valt dat over alle wijken van Nederland uit", *texts)))


def own_population(late: Late) -> str:
    """That every period has its own places, and which wijken have no early score."""
    return (
        f"Elke periode heeft haar eigen plaatsen: die aan het begin {UNFAVOURABLE_NAME} scoorden "
        f"en in beide jaren een score hebben. {without_early_score(late)}"
    )


def by_threshold(asked: Question, moved: Mapping[float, Moved]) -> str:
    """What the lowest and the highest bound would give, as a part of the one we chose."""
    parts = [
        f"een grens die {_of_ours(t)} is, geeft {both(moved[t])}" for t in (min(moved), max(moved))
    ]
    return sentence(f"over {numbers.period(*asked.period)}: {'; '.join(parts)}")


def _of_ours(threshold: float) -> str:
    """How large a bound is beside ours: "half zo groot", "2 keer zo groot"."""
    times = threshold / SUBSTANTIAL
    return (
        "half zo groot" if round(times, 3) == 0.5 else f"{times:g} keer zo groot".replace(".", ",")
    )


def extremes(asked: Question, up: Mapping[str, float], down: Mapping[str, float]) -> str:
    """The largest risers and fallers (name -> change), with those that differ too little from it.

    Up to ``MAX_NAMES`` are named, of more only the number is told.
    """
    parts = [_largest(moved, who) for who, moved in (("stijger", up), ("daler", down))]
    return sentence(f"in {numbers.period(*asked.period)}: {'; '.join(parts)}")


def _largest(moved: Mapping[str, float], who: str) -> str:
    if not moved:
        return f"er is geen {who}"
    names = first_place({n: abs(x) for n, x in moved.items()}, PLACE)
    shown = grammar.bracketed(span([moved[n] for n in names], numbers.told_difference))
    every = len(names) == len(moved)
    if len(names) <= MAX_NAMES:
        the = f"{'de enige' if every else 'de grootste'} {who}"
        named = f"{the} is" if len(names) == 1 else f"{the}s zijn"
        return f"{named} {numbers.join(map(clean, names))}{shown}"
    many = numbers.count(len(names))
    those = f"alle {many}" if every else f"de {many} grootste"
    return f"{those} {who}s veranderden onderling ongeveer evenveel{shown}"


def not_counted(asked: Question, small: int, jumps: int) -> tuple[str, ...]:
    """How many unfavourable places are not counted, and why; nothing if all are."""
    verb = "maakte" if jumps == 1 else "maakten"
    parts = (
        (small, f"met minder dan {MIN_HOUSEHOLDS} huishoudens"),
        (jumps, f"die een sprong {verb} (meer dan {JUMP_SIZE} in twee jaar)"),
    )
    told = numbers.join(f"{so_many(n, asked.level)} {why}" for n, why in parts if n)
    if not told:
        return ()
    where = asked.where and f" {asked.where}"
    return (
        sentence(f"niet meegeteld{where}: {told}"),
        f"Bij weinig huishoudens springt een score sneller; een sprong {CAUSE}",
    )


def bars_alt(what: str, groups: Mapping[str, Moved], when: str, places: bool = True) -> str:
    """Alt text of bars of risers, the rest and fallers.

    ``places``: these are counted, and not what is in them.
    """
    items = []
    for label, (up, other, down) in groups.items():
        one = some(up, RISER) if places else f"{numbers.count(up)} in stijgers"
        two = some(down, FALLER) if places else f"{numbers.count(down)} in dalers"
        items.append(sentence(f"{clean(label)}: {one}, {numbers.count(other)} daartussen, {two}"))
    opening = sentence(f"staafdiagram: {what}, {when}")
    return fit([opening], items, "De overige staven staan in de tabel.")
