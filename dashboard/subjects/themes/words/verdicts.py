"""How a difference in a measure of a theme is told: by its step on the ladder of its own unit."""

from dashboard.ladder import Difference
from dashboard.language.grammar import somewhat_of

EQUAL = "vrijwel gelijk"
UNSURE = "niet met zekerheid anders"


def side(found: Difference) -> str:
    """In a cell: "duidelijk hoger", "vrijwel gelijk"; "" where it is not known."""
    if not found.known:
        return ""
    if found.unsure:
        return "niet zeker anders"
    if not found.step:
        return EQUAL
    return f"{somewhat_of(found.step)}{'hoger' if found.step > 0 else 'lager'}"


def than(found: Difference, where: str) -> str:
    """Beside another: "duidelijk hoger dan in Nederland", "ongeveer even hoog als in Nederland";
    ``where``: the other, with its preposition."""
    if found.unsure:
        return f"{UNSURE} dan {where}"
    if not found.step:
        return f"ongeveer even hoog als {where}"
    return f"{side(found)} dan {where}"


def moved(found: Difference) -> str:
    """A change: "duidelijk omhoog", "vrijwel gelijk"."""
    if found.unsure:
        return "niet met zekerheid veranderd"
    if not found.step:
        return EQUAL
    return f"{somewhat_of(found.step)}{'omhoog' if found.step > 0 else 'omlaag'}"
