"""What the measures of a theme say: of the programme, the areas, the classes and the places."""

from collections.abc import Mapping

from dashboard.language import numbers
from dashboard.language.grammar import agree, clean, lower_first, sentence
from dashboard.subjects.themes.numbers.areas import Beside, Known
from dashboard.subjects.themes.numbers.places import GOOD, Fair
from dashboard.subjects.themes.numbers.relation import Together
from dashboard.subjects.themes.words.amounts import (
    UNKNOWN,
    amount,
    counted,
    name,
    places,
    short,
)
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.scales import LIVEABILITY, UNFAVOURABLE_NAME
from dashboard.vocabulary.themes import COVERED, ThemeMeasure

GOOD_NAME = f"{LIVEABILITY.label(min(GOOD))} of hoger"
AREAS = "de NPLV-gebieden samen"


def beside(found: Beside) -> str:
    """The programme beside the country on one measure."""
    measure = found.measure
    if not found.own.told:
        there = amount(measure, found.there.value)
        return sentence(
            f"{name(measure)}: voor {AREAS} {UNKNOWN}{_why(found.own)}"
            + (f"; in {COUNTRY_NAME} {there} ({found.year})" if found.there.told else "")
        )
    return sentence(
        f"{name(measure)}: {amount(measure, found.own.value)} in {AREAS}, tegen "
        f"{short(measure, found.there.value)} in {COUNTRY_NAME} ({found.year})"
    )


def _why(found: Known) -> str:
    """Why an area has no value, between commas' places: how much is known of it."""
    if numbers.is_missing(found.coverage):
        return ""
    return f", want het is van {numbers.share(found.coverage)} van de huishoudens bekend"


def of_area(area: str, measure: ThemeMeasure, found: Known, there: Known) -> str:
    """A measure of one area beside the country."""
    area = clean(area)
    if not found.told:
        return sentence(f"voor {area} is {lower_first(measure.name)} {UNKNOWN}{_why(found)}")
    return sentence(
        f"{area} heeft {amount(measure, found.value)}, {COUNTRY_NAME} {short(measure, there.value)}"
    )


def ends(measure: ThemeMeasure, values: Mapping[str, float], year: int) -> str:
    """Which areas (name -> value) have most and least."""
    if not values:
        return sentence(f"{name(measure)}: van geen enkel gebied te bepalen")
    high, low = (pick(values, key=values.__getitem__) for pick in (max, min))
    return sentence(
        f"{name(measure)}: van {short(measure, values[low])} in {clean(low)} tot "
        f"{amount(measure, values[high])} in {clean(high)} ({year})"
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


def classes(measure: ThemeMeasure, ends_of: tuple[float, float], level: str, year: int) -> str:
    """A measure in unfavourable places, and in good and better ones."""
    low, high = ends_of
    return sentence(
        f"{name(measure)}: {amount(measure, low)} in {places(level)} met klasse "
        f"{UNFAVOURABLE_NAME}, {short(measure, high)} in {places(level)} met klasse {GOOD_NAME} "
        f"({year})"
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


def alike(measure: ThemeMeasure, found: Fair, level: str) -> str:
    """The programme beside what it would have if its places were like others of their class."""
    return sentence(
        f"{name(measure)}: {amount(measure, found.has)} in {AREAS}, en "
        f"{short(measure, found.expected)} in andere {places(level)} met dezelfde klasse"
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
        f"rangcorrelatie {numbers.correlation(found.correlation)}, interval "
        f"{numbers.correlation(found.low)} tot {numbers.correlation(found.high)}"
    )
    which = f"over {many} {places(found.places.level)}"
    if not found.sign:
        return sentence(
            f"‘{measure.name}’ en ‘{score}’ hangen niet duidelijk samen ({shown}, {which})"
        )
    way = "hoger" if found.sign > 0 else "lager"
    return sentence(
        f"waar ‘{measure.name}’ hoger is, is ‘{score}’ meestal {way} ({shown}, {which})"
        if abs(found.correlation) >= 0.5
        else f"waar ‘{measure.name}’ hoger is, is ‘{score}’ vaker {way} ({shown}, {which})"
    )


def course(measure: ThemeMeasure, area: str, ends_of: Mapping[int, float]) -> str:
    """A measure of an area in its first and its last year (year -> value)."""
    first, last = min(ends_of), max(ends_of)
    return sentence(
        f"{name(measure)} in {clean(area)}: {amount(measure, ends_of[first])} in {first}, "
        f"{short(measure, ends_of[last])} in {last}"
    )
