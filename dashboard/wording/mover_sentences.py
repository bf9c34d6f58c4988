"""Sentences about risers and fallers among the places that were unfavourable at the start.

A number of risers says what happened, not why. The bound is ours: ``rule`` says so
and stands wherever the words are used.
"""

from collections.abc import Mapping

from dashboard.store.matches import MIN_HOUSEHOLDS
from dashboard.vocabulary import LEVELS, REPORT_SOURCE, UNFAVOURABLE
from dashboard.wording import grammar, numbers
from dashboard.wording.grammar import clean, sentence

WORST = f"{numbers.class_short(max(UNFAVOURABLE))} of lager"
REGRESSION = (
    "Wie laag begint, stijgt gemiddeld vaker dan wie gemiddeld begint: dat is deels toeval. Het "
    "aantal stijgers beschrijft wat er gebeurde en verklaart niets."
)
NPLV_RULE = (
    "Een wijk telt als NPLV als minstens de helft van de huishoudens in een NPLV-gebied woont. "
    "NPLV en de rest van het land zijn samen heel Nederland."
)
STATEMENT = (
    f"De minister kreeg te horen ({REPORT_SOURCE}) dat het aantal stijgers onder ongunstige "
    "gebieden sinds 2020 afneemt en het aantal dalers toeneemt; in 2018-2020 was het andersom."
)
"""Statement 3 of the report, in our own words."""
LONGER = (
    "Deze periode duurt zes jaar en geen twee: dezelfde grens is dan makkelijker te halen. "
    "Vergelijk haar aantallen niet met die van twee jaar."
)
MOVED_BORDERS = (
    "Een wijk waarvan de grens tussen 2022 en 2024 veranderde, kan een sprong maken zonder dat er "
    "iets gebeurde. Dat zijn er enkele tientallen, bijna allemaal dunbevolkt."
)


def bound(threshold: float) -> str:
    """A bound to the last decimal: with three, a change could seem to reach it: "0,0392"."""
    return f"{numbers.shown_value(threshold, 4)}".replace(".", ",")


def ratio(value: float | None) -> str:
    """Risers per faller, with one decimal: "1,3"; "geen dalers" when there are none."""
    seen = numbers.rounded(value, 1)
    return "geen dalers" if seen is None else f"{seen}".replace(".", ",")


def rule(level: str, threshold: float) -> str:
    """What a riser and a faller are, and whose bound it is."""
    return sentence(
        f"een {LEVELS[level].singular} is een stijger als de score {bound(threshold)} of meer "
        f"omhoog ging, en een daler als die {bound(threshold)} of meer omlaag ging. Deze grens is "
        "van ons en u kunt haar aanpassen; een officiële grens is niet gevonden"
    )


def places(n: int, level: str) -> str:
    """A number of places with its noun: "1 wijk", "14 wijken"."""
    return f"{numbers.count(n)} {LEVELS[level].singular if n == 1 else LEVELS[level].plural}"


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
        f"de {places(population, level)} {where} die in {y0} {WORST} scoorden, tellen in "
        f"{y0}-{y1} samen {risers(up)} en {fallers(down)}{rest if between else ''}"
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
        f"{ratio(r)} in {numbers.period(*p)}"
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


def against_report(
    level: str, counts: Mapping[tuple[int, int], tuple[int, int]], where: str = ""
) -> str:
    """What the numbers of risers and fallers (per period, in order) say about statement 3.

    Needs the periods 2018-2020, 2020-2022 and 2022-2024; otherwise it cannot be held
    against the data. Compares numbers of places.
    """
    periods = [(2018, 2020), (2020, 2022), (2022, 2024)]
    if any(p not in counts for p in periods):
        return sentence(f"met {LEVELS[level].plural} is dat hier niet te toetsen")
    up, down = ([counts[p][at] for p in periods] for at in (0, 1))
    fits = {
        "stijgers": up[0] > up[1] > up[2],
        "dalers": down[0] < down[1] < down[2],
    }
    who = f"voor {LEVELS[level].plural} {where}"
    series = f"({_row(up)} stijgers en {_row(down)} dalers)"
    if all(fits.values()):
        return sentence(f"de gegevens {who} laten hetzelfde zien {series}")
    if not any(fits.values()):
        return sentence(f"de gegevens {who} laten dat niet zien {series}")
    yes, no = sorted(fits, key=lambda k: not fits[k])
    return sentence(f"de gegevens {who} laten dat voor de {yes} zien, voor de {no} niet {series}")


def _row(values: list[int]) -> str:
    return ", ".join(numbers.count(v) for v in values)


def by_threshold(counts: Mapping[float, tuple[int, int]], y0: int, y1: int) -> str:
    """What the lowest and the highest bound would give; bound -> risers, fallers."""
    low, high = min(counts), max(counts)
    parts = [
        f"een grens van {bound(t)} geeft {risers(counts[t][0])} en {fallers(counts[t][1])}"
        for t in (low, high)
    ]
    return sentence(f"over {numbers.period(y0, y1)}: {'; '.join(parts)}")


def drivers(
    up: Mapping[str, float | None],
    down: Mapping[str, float | None],
    totals: tuple[float | None, float | None],
    sizes: tuple[int, int],
    y0: int,
    y1: int,
) -> str:
    """On which dimension risers and fallers moved most.

    ``up``, ``down``: dimension key -> mean change; ``totals``: their mean change in total;
    ``sizes``: how many they are. Movers without households have no mean.
    """
    grammar.check_years(y0, y1)
    when = f"tussen {y0} en {y1}"
    texts = []
    for who, parts, total, size, way in (
        ("stijgers", up, totals[0], sizes[0], 1),
        ("dalers", down, totals[1], sizes[1], -1),
    ):
        if size and numbers.is_missing(total):
            texts.append(f"de {who} {when} hebben geen huishoudens, dus ook geen gemiddelde")
            continue
        if numbers.is_missing(total):
            texts.append(f"er waren {when} geen {who}")
            continue
        verb = f"gingen de {who} gemiddeld {numbers.magnitude(total)} {grammar.heading(total)}"
        known = {k: x for k, x in parts.items() if not numbers.is_missing(x)}
        if len(known) < len(parts) or not known:
            texts.append(f"{when} {verb}; over de dimensies zijn dan geen gegevens")
            continue
        most = max(known, key=lambda k: known[k] * way)
        texts.append(
            f"{when} {verb}, het meest op {grammar.measure_name(most)} "
            f"({numbers.difference(known[most])})"
        )
    return " ".join(sentence(t) for t in texts)


def transitions(
    level: str, total: int, same: int, up: int, down: int, y0: int, y1: int, where: str = ""
) -> str:
    """How many places (of any class) stayed in their class. Raises ValueError unless it adds up."""
    if same + up + down != total:
        raise ValueError(f"{same} + {up} + {down} is not {total}")
    if total == 0:
        return no_population(level, y0, y1)
    return sentence(
        f"van de {places(total, level)} {where} {'bleven' if same != 1 else 'bleef'} er "
        f"{numbers.count(same)} tussen {y0} en {y1} in dezelfde klasse, {_went(up)} naar een "
        f"hogere en {numbers.count(down)} naar een lagere klasse"
    )


def _went(n: int) -> str:
    return f"{'ging er' if n == 1 else 'gingen er'} {numbers.count(n)}"


def crossed(level: str, out: int, into: int, y0: int, y1: int) -> str:
    """How many places left the unfavourable classes, and how many came in."""
    return sentence(
        f"{places(out, level)} {'kwam' if out == 1 else 'kwamen'} tussen {y0} en {y1} boven "
        f"{WORST} uit, en {places(into, level)} {'zakte' if into == 1 else 'zakten'} erin"
    )


def extremes(
    best: tuple[str, float] | None, worst: tuple[str, float] | None, y0: int, y1: int
) -> str:
    """The largest riser and the largest faller (name, change); None where there is none."""
    parts = []
    for who, found in (("stijger", best), ("daler", worst)):
        if found is None:
            parts.append(f"er is geen {who}")
        else:
            name, change = found
            parts.append(f"de grootste {who} is {clean(name)} ({numbers.difference(change)})")
    return sentence(f"in {numbers.period(y0, y1)}: {' en '.join(parts)}")


def small_places(level: str, n: int) -> tuple[str, ...]:
    """That some of the places counted are small; nothing if none is."""
    if n == 0:
        return ()
    return (
        sentence(
            f"{places(n, level)} {'heeft' if n == 1 else 'hebben'} minder dan {MIN_HOUSEHOLDS} "
            "huishoudens: daar springt een score sneller"
        ),
    )


def no_figure(why: str) -> str:
    """HTML for where there is nothing to draw."""
    return f"<p>{sentence(why)}</p>"


def driver_sizes(level: str, up: tuple[int, int], down: tuple[int, int], *, where: str = "") -> str:
    """How many places and households (each a pair) the means of risers and fallers are of."""
    parts = [
        f"{numbers.count(n)} {LEVELS[level].singular if n == 1 else LEVELS[level].plural} met "
        f"{numbers.households(h)}"
        for n, h in (up, down)
    ]
    return sentence(
        f"gemiddelde over de stijgers ({parts[0]}) en de dalers ({parts[1]}) {where}, gewogen "
        "naar huishoudens"
    ).replace(" ,", ",")
