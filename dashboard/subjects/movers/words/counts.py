"""Sentences about risers and fallers among the places that were unfavourable at the start.

A number of risers says what happened, not why. The bound is ours: ``rule`` says so
and stands wherever the words are used.
"""

from collections.abc import Iterable, Mapping, Sequence

from dashboard.analysis.jumps import JUMPED, SMALL
from dashboard.analysis.turn import FINEST as FINEST_PART
from dashboard.ladder import PLACE
from dashboard.language import grammar, numbers
from dashboard.language.grammar import clean, sentence
from dashboard.language.scope import JUMP_SIZE, bound, places, without_early_score
from dashboard.language.trends import MAX_NAMES, first_place, span
from dashboard.store.choices import MIN_HOUSEHOLDS
from dashboard.vocabulary import LEVELS, REPORT_SOURCE, UNFAVOURABLE

WORST = f"{numbers.class_short(max(UNFAVOURABLE))} of lager"
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
NOT_COUNTED = (
    f"Niet meegeteld zijn plaatsen met minder dan {MIN_HOUSEHOLDS} huishoudens (of een "
    f"onbekend aantal) en plaatsen met een sprong: meer dan {JUMP_SIZE} verschil in twee jaar. "
    "Een sprong komt meestal van een verlegde grens, een haven of bedrijven."
)
LEFT_OUT: Mapping[str, str] = {
    JUMPED: "telt niet mee: sprong",
    SMALL: f"telt niet mee: minder dan {MIN_HOUSEHOLDS} huishoudens",
}
"""Why a place is no riser and no faller (``jumps.LEFT_OUT``) -> what a list says."""
FINEST = (
    "De minister kreeg het beeld op vierkanten van 100 bij 100 meter, met een grens voor stijger "
    "en "
    "daler die wij niet kennen. De aantallen hier zijn dus andere, en waar de keuze van wijken of "
    "van de grens het antwoord bepaalt, is een onderdeel niet te beslissen op wijkniveau."
)
LONGER = (
    "Deze periode duurt zes jaar en geen twee: dezelfde grens is dan makkelijker te halen. "
    "Vergelijk haar aantallen niet met die van twee jaar."
)


def rule(level: str, threshold: float) -> str:
    """What a riser and a faller are, and whose bound it is."""
    own = bound(threshold)
    return sentence(
        f"een {LEVELS[level].singular} is een stijger als de score {own} of meer "
        f"omhoog ging, en een daler als die {own} of meer omlaag ging. Deze grens is "
        "van ons en u kunt haar aanpassen; een officiële grens is niet gevonden"
    )


def risers(n: int) -> str:
    """A number of risers: "geen stijgers", "1 stijger", "14 stijgers"."""
    return _some(n, "stijger", "stijgers")


def fallers(n: int) -> str:
    """A number of fallers: "geen dalers", "1 daler", "14 dalers"."""
    return _some(n, "daler", "dalers")


def _some(n: int, one: str, many: str) -> str:
    return f"geen {many}" if n == 0 else f"{numbers.count(n)} {one if n == 1 else many}"


def no_population(level: str, y0: int, y1: int) -> str:
    """What is said where no place of a level has a score in both years."""
    return sentence(
        f"voor {LEVELS[level].plural} zijn er over {numbers.period(y0, y1)} geen gegevens. Kies "
        "een andere periode of een ander niveau"
    )


def counted(
    level: str, population: int, up: int, down: int, y0: int, y1: int, where: str = ""
) -> str:
    """How many of the unfavourable places rose and fell. Raises ValueError if they do not fit.

    ``where``: which places, as "in NPLV-gebieden" ("" for all).
    """
    grammar.check_years(y0, y1)
    if min(up, down) < 0 or up + down > population:
        raise ValueError(f"{up} and {down} of {population}")
    if population == 0:
        return no_population(level, y0, y1)
    if population == 1:
        what = "een stijger" if up else "een daler" if down else "geen stijger en geen daler"
        return sentence(
            f"de enige {LEVELS[level].singular} {where} die in {y0} {WORST} scoorde, is tot {y1} "
            f"{what}"
        )
    between = population - up - down
    rest = f"; {numbers.count(between)} {'zit' if between == 1 else 'zitten'} daartussen"
    return sentence(
        f"onder de {numbers.count(population)} getelde {LEVELS[level].plural} {where} die in {y0} "
        f"{WORST} scoorden, waren er in {y0}-{y1} {risers(up)} en {fallers(down)}"
        f"{rest if between else ''}"
    )


def beside(level: str, nplv: Mapping[str, int], rest: Mapping[str, int]) -> str:
    """NPLV and the rest of the country side by side; keys: areas, up, down."""
    parts = [
        f"{where} {risers(g['up'])} en {fallers(g['down'])} onder {places(g['areas'], level)}"
        for where, g in (("in NPLV-gebieden", nplv), ("in de rest van het land", rest))
    ]
    return sentence("; ".join(parts))


def by_period(level: str, ratios: Mapping[tuple[int, int], float | None], where: str = "") -> str:
    """How many risers there were for every faller, per period (in order); None: no fallers."""
    if not ratios:
        return sentence(f"voor {LEVELS[level].plural} zijn er geen gegevens")
    known = [
        f"{numbers.ratio(r)} in {numbers.period(*p)}"
        for p, r in ratios.items()
        if not numbers.is_missing(r)
    ]
    none = [numbers.period(*p) for p, r in ratios.items() if numbers.is_missing(r)]
    texts = []
    if known:
        texts.append(
            f"het aantal stijgers per daler was onder ongunstige {LEVELS[level].plural} {where} "
            f"{numbers.join(known)}"
        )
    if none:
        texts.append(f"in {numbers.join(none)} waren er geen dalers")
    return " ".join(sentence(text) for text in texts)


def against_report(level: str, parts: Mapping[str, Sequence[str]], where: str = "") -> str:
    """What the data say about statement 3: outcome in words -> its parts, judged elsewhere.

    ``where``: a group that is not the whole country. Only wijken of the whole country are judged.
    """
    if level != "wijk" or where or not parts:
        return sentence(f"met {LEVELS[level].plural} {where} is dat hier niet te toetsen")
    told = [
        f"{outcome}: {'; '.join(grammar.lower_first(part) for part in own)}"
        for outcome, own in parts.items()
    ]
    return " ".join(
        sentence(text) for text in ("zo valt dat over alle wijken van Nederland uit", *told)
    )


def own_population(gemeenten: Iterable[str], wijken: int, year: int) -> str:
    """That every period has its own places, and which wijken have no score before ``year``."""
    own = (
        "Elke periode heeft haar eigen plaatsen: die aan het begin zwak of lager scoorden en in "
        "beide jaren een score hebben. "
    )
    return own + without_early_score(gemeenten, wijken, year)


def by_threshold(counts: Mapping[float, tuple[int, int]], y0: int, y1: int) -> str:
    """What the lowest and the highest bound would give; bound -> risers, fallers."""
    low, high = min(counts), max(counts)
    parts = [
        f"een grens van {numbers.bound(t)} geeft {risers(counts[t][0])} en {fallers(counts[t][1])}"
        for t in (low, high)
    ]
    return sentence(f"over {numbers.period(y0, y1)}: {'; '.join(parts)}")


def extremes(up: Mapping[str, float], down: Mapping[str, float], y0: int, y1: int) -> str:
    """The largest risers and fallers (name -> change), with those that differ too little from it.

    Up to ``MAX_NAMES`` are named, of more only the number is told.
    """
    parts = [_largest(moved, who) for who, moved in (("stijger", up), ("daler", down))]
    return sentence(f"in {numbers.period(y0, y1)}: {' en '.join(parts)}")


def _largest(moved: Mapping[str, float], who: str) -> str:
    if not moved:
        return f"er is geen {who}"
    names = first_place({n: abs(x) for n, x in moved.items()}, PLACE)
    shown = span([moved[n] for n in names], numbers.difference)
    if len(names) == 1:
        the = "de enige" if len(moved) == 1 else "de grootste"
        return f"{the} {who} is {clean(names[0])} ({shown})"
    the = "de enige" if len(names) == len(moved) else "de grootste"
    if len(names) <= MAX_NAMES:
        return f"{the} {who}s zijn {numbers.join([clean(n) for n in names])} ({shown})"
    many = numbers.count(len(names))
    those = f"alle {many}" if len(names) == len(moved) else f"de {many} grootste"
    return f"{those} {who}s veranderden onderling ongeveer evenveel ({shown})"


def not_counted(level: str, small: int, jumps: int, where: str = "") -> tuple[str, ...]:
    """How many unfavourable places are not counted, and why; nothing if all are.

    ``where``: which places, as "in NPLV-gebieden" ("" for all).
    """
    parts = []
    if small:
        parts.append(f"{places(small, level)} met minder dan {MIN_HOUSEHOLDS} huishoudens")
    if jumps:
        verb = "die een sprong maakte" if jumps == 1 else "die een sprong maakten"
        parts.append(f"{places(jumps, level)} {verb} (meer dan {JUMP_SIZE} in twee jaar)")
    if not parts:
        return ()
    text = sentence(f"niet meegeteld{where and f' {where}'}: {numbers.join(parts)}")
    return (
        text,
        "Bij weinig huishoudens springt een score sneller; een sprong komt meestal van "
        "een verlegde grens, een haven of bedrijven.",
    )
