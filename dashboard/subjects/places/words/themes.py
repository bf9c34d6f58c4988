"""What is said of a measure of a theme on a map of places."""

from dashboard.analysis.theme_marks import Mark
from dashboard.language import numbers
from dashboard.language.grammar import sentence
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import Measure
from dashboard.vocabulary.themes import FLOORS, THEME_MEASURES, WEIGHTS

MARKS: dict[str, str] = {
    Mark.CENTRE: "centrum: ook van bezoekers",
    Mark.UNPLACED: "de gemeente heeft te weinig misdrijven aan een buurt toegekend",
}
"""What to beware of in a place, in its row."""
CLASSES = (
    "De grenzen van de klassen zijn van ons: zij verdelen de wijken van Nederland (bij "
    "schooladviezen de gemeenten) in zes groepen, met in de twee uiterste ongeveer een tiende."
)


def notes(measure: Measure, level: str) -> tuple[str, ...]:
    """What a measure of a theme is, what to beware of, and of which places no value is shown."""
    return tuple(filter(None, (measure.about, measure.care, few(measure.key, level), CLASSES)))


def few(key: str, level: str) -> str:
    """That a place with few people, pupils or events has no value here; "" without such a rule."""
    measure = THEME_MEASURES[key]
    floor, least = FLOORS.get(measure.weighted, 0), measure.least
    rules = [f"minder dan {numbers.count(floor)} {WEIGHTS[measure.weighted]}"] if floor else []
    rules += [f"minder dan {numbers.count(least)} misdrijven in een jaar"] if least else []
    if not rules or level not in LEVELS or not LEVELS[level].single:
        return ""
    return sentence(
        f"een {LEVELS[level].singular} met {' of '.join(rules)} heeft hier geen waarde, en telt "
        "wel mee in die van een gebied"
    )
