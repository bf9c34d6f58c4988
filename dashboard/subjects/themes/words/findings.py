"""What the measures of a theme say: of the programme, the areas, the classes and the places."""

from collections.abc import Iterable, Mapping

from dashboard.language import numbers
from dashboard.language.extremes import two_ends, who
from dashboard.language.grammar import agree, all_of, clean, lower_first, sentence, somewhat_of
from dashboard.language.strength import USUALLY, word_for
from dashboard.language.trends import span
from dashboard.subjects.themes.numbers.areas import Beside, Change, Known
from dashboard.subjects.themes.numbers.places import GOOD, Ends, Fair, Places
from dashboard.subjects.themes.numbers.relation import Together
from dashboard.subjects.themes.words.amounts import (
    UNKNOWN,
    amount,
    counted,
    name,
    places,
    short,
)
from dashboard.subjects.themes.words.verdicts import moved, than
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.scales import LIVEABILITY, UNFAVOURABLE_NAME
from dashboard.vocabulary.themes import COVERED, ThemeMeasure

GOOD_NAME = f"{LIVEABILITY.label(min(GOOD))} of hoger"
AREAS = "de NPLV-gebieden samen"


def beside(found: Beside) -> str:
    """The programme beside the country on one measure."""
    measure, there = found.measure, found.there
    if not found.own.told:
        known = f"; in {COUNTRY_NAME} {amount(measure, there.value)} ({found.year})"
        return sentence(
            f"{name(measure)}: voor {AREAS} {UNKNOWN}{_why(found.own)}{known if there.told else ''}"
        )
    return sentence(
        f"{name(measure)} in {AREAS}: {than(found.apart, f'in {COUNTRY_NAME}')}, "
        f"{short(measure, found.own.value)} tegen {amount(measure, there.value)} ({found.year})"
    )


def _why(found: Known) -> str:
    """Why an area has no value: how much is known of it; "" where nothing is."""
    if numbers.is_missing(found.coverage):
        return ""
    return f", want het is van {numbers.share(found.coverage)} van de huishoudens bekend"


def of_area(area: str, found: Beside) -> str:
    """A measure of one area beside the country."""
    area, measure = clean(area), found.measure
    if not found.apart.known:
        return sentence(f"voor {area} is {lower_first(measure.name)} {UNKNOWN}{_why(found.own)}")
    return sentence(
        f"{area}: {amount(measure, found.own.value)}, {than(found.apart, f'in {COUNTRY_NAME}')}"
    )


def behind(area: str, found: Beside | None) -> str:
    """The measure on which an area lies furthest from the country; None: nothing is known."""
    if found is None:
        return sentence(f"van deze cijfers is er voor {clean(area)} geen te bepalen")
    measure = found.measure
    return sentence(
        f"{name(measure)} in {clean(area)}: {than(found.apart, f'in {COUNTRY_NAME}')}, "
        f"{short(measure, found.own.value)} tegen {amount(measure, found.there.value)} "
        f"({found.year})"
    )


def not_known(measures: Iterable[ThemeMeasure]) -> str:
    """Which measures of an area cannot be told; "" for none."""
    names = [lower_first(one.name) for one in measures]
    return sentence(f"{UNKNOWN}: {numbers.join(names)}") if names else ""


def ends(measure: ThemeMeasure, values: Mapping[str, float], year: int) -> str:
    """Which areas (name -> value) have most and least; who differ too little stand together."""
    if not values:
        return sentence(f"{name(measure)}: van geen enkel gebied te bepalen")
    high, low = two_ends(values, measure.key)

    def told(names: list[str]) -> str:
        return f"{who(names)} ({span([values[n] for n in names], lambda v: short(measure, v))})"

    return sentence(
        f"{name(measure)} in {year}: het hoogst in {told(high)}, het laagst in {told(low)}"
    )


def counts(steps: Iterable[int], there: str) -> str:
    """How many areas lie above and below the country (``there``: its value), each by its step."""
    found = list(steps)
    beside = f"{COUNTRY_NAME} ({there})"
    ways = (
        (sum(step > 0 for step in found), "hoger", f"hoger dan {beside}"),
        (sum(step < 0 for step in found), "lager", f"lager dan {beside}"),
        (sum(step == 0 for step in found), "ongeveer gelijk", f"ongeveer gelijk aan {beside}"),
    )
    (most, _, first), *rest = [way for way in ways if way[0]]
    if not rest:
        return sentence(f"{all_of(len(found))} gebieden zijn {first}")
    more = numbers.join(f"{numbers.count(many)} {short_way}" for many, short_way, _ in rest)
    return sentence(
        f"van de {numbers.count(len(found))} gebieden {agree(most, 'is', 'zijn')} er "
        f"{numbers.count(most)} {first}; verder {more}"
    )


def unknown_areas(coverage: Mapping[str, float]) -> str:
    """Which areas (name -> share of their households that is known) have no value; "" for none."""
    if not coverage:
        return ""
    listed = numbers.join(
        f"{clean(area)} ({_known_share(known)})" for area, known in coverage.items()
    )
    return sentence(
        f"{UNKNOWN} voor {listed}: wij noemen een cijfer vanaf {numbers.share(COVERED)} van de "
        "huishoudens"
    )


def _known_share(known: float) -> str:
    return f"{numbers.share(known)} bekend" if known > 0 else "niets bekend"


def on_map(
    measure: ThemeMeasure, classes_of: Iterable[int | None], names: Mapping[int, str], year: int
) -> str:
    """In which class (number -> ``names``) most areas lie; None: of which too little is known."""
    known = [number for number in classes_of if number is not None]
    if not known:
        return sentence(f"{name(measure)}: op de kaart is van geen enkel gebied een cijfer")
    most = max(known, key=lambda number: (known.count(number), -number))
    many = known.count(most)
    return sentence(
        f"{name(measure)} op de kaart: {numbers.count(many)} van de {numbers.count(len(known))} "
        f"gebieden {agree(many, 'ligt', 'liggen')} in de klasse {names[most]} ({year})"
    )


def classes(measure: ThemeMeasure, ends_of: Ends, where: Places) -> str:
    """A measure in unfavourable places beside good ones."""
    plural = places(where.level)
    if not ends_of.apart.known:
        return sentence(f"{name(measure)}: naar klasse niet te vergelijken")
    return sentence(
        f"{name(measure)} in {plural} met klasse {UNFAVOURABLE_NAME}: "
        f"{than(ends_of.apart, f'in {plural} met klasse {GOOD_NAME}')}, "
        f"{short(measure, ends_of.low)} tegen {amount(measure, ends_of.high)} ({where.year})"
    )


def class_name(number: int) -> str:
    """The name of a class of the total score."""
    return LIVEABILITY.label(number)


def class_label(number: int, measure: ThemeMeasure, weight: float) -> str:
    """A class with how much its value counts over."""
    return f"{class_name(number)} ({counted(measure, weight)})"


def left_out(numbers_of: list[int]) -> str:
    """Which classes stand on too few to be shown; "" for none."""
    if not numbers_of:
        return ""
    listed = numbers.join(class_name(number) for number in numbers_of)
    verb = agree(len(numbers_of), "is", "zijn")
    return sentence(f"{listed} {verb} weggelaten: daar is te weinig van bekend")


def alike(measure: ThemeMeasure, found: Fair, where: Places) -> str:
    """The programme beside other places of the same class."""
    others = f"in andere {places(where.level)} met dezelfde klasse"
    return sentence(
        f"{name(measure)} in {AREAS}: {than(found.apart, others)}, "
        f"{short(measure, found.has)} tegen {amount(measure, found.expected)} ({where.year})"
    )


def alike_how(found: Fair, level: str) -> str:
    """How that is reckoned, and what it is not."""
    part = (
        ""
        if found.counted > 0.995
        else f" Het gaat over {numbers.share(found.counted)} van het NPLV: van de andere klassen "
        "zijn er elders te weinig."
    )
    return (
        f"Van elke klasse nemen wij de andere {places(level)} in {COUNTRY_NAME}, en wij tellen die "
        f"zo vaak mee als de klasse in het NPLV voorkomt.{part} Dit beschrijft een verschil. Het "
        "zegt niet waar dat door komt, en het is geen effect van het programma."
    )


def relation(measure: ThemeMeasure, found: Together) -> str:
    """How a measure goes together with a score."""
    score, many = MEASURES[found.score], numbers.count(found.number)
    shown = (
        f"rangcorrelatie {numbers.correlation(found.correlation)}; interval "
        f"{numbers.correlation(found.low)} tot {numbers.correlation(found.high)}; {many} "
        f"{places(found.places.level)}"
    )
    both = f"‘{measure.name}’ en ‘{score}’"
    if not found.sign:
        return sentence(f"tussen {both} is er geen duidelijk verband ({shown})")
    word, way = word_for(found.correlation), "hoger" if found.sign > 0 else "lager"
    return sentence(
        f"het verband tussen {both} is {word}: waar het eerste hoger is, is het tweede "
        f"{USUALLY[word]} {way} ({shown})"
    )


def not_drawn(measure: ThemeMeasure, many: int, bound: float) -> tuple[str, ...]:
    """That so many places above ``bound`` are left out of a figure; none: nothing to say."""
    if not many:
        return ()
    who = f"{numbers.count(many)} {agree(many, 'plaats ligt', 'plaatsen liggen')}"
    return (
        sentence(
            f"{who} boven {amount(measure, bound)} en {agree(many, 'staat', 'staan')} niet in de "
            "figuur; in het verband tellen ze mee"
        ),
    )


def course(measure: ThemeMeasure, found: Change) -> str:
    """The programme in its first and its last year."""
    first, last = found.own
    return sentence(
        f"{name(measure)} in {AREAS}: {moved(found.change)}, van "
        f"{short(measure, found.own[first])} in {first} naar "
        f"{amount(measure, found.own[last])} in {last}"
    )


def course_beside(measure: ThemeMeasure, found: Change) -> str:
    """The country in the same years, and how the programme changed beside it."""
    then, now = (short(measure, value) for value in found.there.values())
    there = f"in {COUNTRY_NAME} ging het van {then} naar {now}"
    if found.apart.unsure:
        return sentence(f"{there}; of het NPLV anders veranderde, is niet zeker")
    if not found.apart.step:
        return sentence(f"{there}; het NPLV veranderde ongeveer evenveel")
    way = "omhoog" if found.apart.step > 0 else "omlaag"
    return sentence(
        f"{there}; daarbij vergeleken ging het NPLV {somewhat_of(found.apart.step)}meer {way}"
    )


def course_of(measure: ThemeMeasure, area: str, ends_of: Mapping[int, float]) -> str:
    """An area in its first and its last year (year -> value)."""
    first, last = min(ends_of), max(ends_of)
    return sentence(
        f"{clean(area)}: {short(measure, ends_of[first])} in {first} en "
        f"{short(measure, ends_of[last])} in {last}"
    )


def no_course(measure: ThemeMeasure) -> str:
    """That the programme is not known in two years."""
    return sentence(f"{name(measure)}: voor {AREAS} is het verloop {UNKNOWN}")
