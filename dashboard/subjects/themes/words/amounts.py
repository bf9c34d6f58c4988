"""How a measure of a theme is called in a sentence, and how its value is written there."""

from dashboard.language import numbers
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.themes import WEIGHTS, ThemeMeasure

UNKNOWN = "niet te bepalen"
"""Where too little is known of an area to say anything of it."""
BY_SCHOOL = "naar de plaats van de school"
"""What is known by postcode is of schools: said with every unit."""
_THOUSANDS = "x 1.000 euro "


def unit(measure: ThemeMeasure) -> str:
    """The unit under a figure; of schools with whose place it is."""
    return f"{measure.unit}, {BY_SCHOOL}" if of_schools(measure) else measure.unit


def of_schools(measure: ThemeMeasure) -> bool:
    """Whether it is known by the place of schools."""
    return "pc4" in measure.years


def name(measure: ThemeMeasure) -> str:
    """The name at the head of a sentence."""
    return f"{measure.name} ({BY_SCHOOL})" if of_schools(measure) else measure.name


def amount(measure: ThemeMeasure, value: float | None) -> str:
    """A value with its unit: "64,3% van de inwoners", "44,3 per 1.000 inwoners", "280.000 euro
    per woning", "0,7 km"."""
    if numbers.is_missing(value):
        return numbers.MISSING
    if measure.unit.startswith(_THOUSANDS):
        return f"{short(measure, value)} euro {measure.unit.removeprefix(_THOUSANDS)}"
    rest = measure.unit.removeprefix("%").strip()
    return f"{short(measure, value)} {rest}"


def short(measure: ThemeMeasure, value: float | None) -> str:
    """A value without its unit, but for a percent sign, beside one that has it."""
    if numbers.is_missing(value):
        return numbers.MISSING
    if measure.unit.startswith(_THOUSANDS):
        return numbers.about(1000 * value)
    if measure.weighted == "land":
        return numbers.about(value)
    return numbers.amount(value) + ("%" if measure.unit.startswith("%") else "")


def counted(measure: ThemeMeasure, weight: float) -> str:
    """What a value counts over, in round numbers: "1.200.000 inwoners"."""
    noun = "hectare land" if measure.weighted == "land" else WEIGHTS[measure.weighted]
    return f"{numbers.about(weight)} {noun}"


def places(level: str) -> str:
    """The places of a level, in the middle of a sentence."""
    return LEVELS[level].plural
