"""Choices that more than one page offers: the same words, the same name in the address."""

from dashboard.language import numbers
from dashboard.ui.selection import choose_one
from dashboard.vocabulary.periods import PERIODS, Period

_ORDERS = {
    "stand": "Stand",
    "stand-laag": "Stand, laagste eerst",
    "verandering": "Verandering",
    "verandering-laag": "Verandering, laagste eerst",
    "naam": "Naam",
}
"""Key of ``analysis.areas.SORT_KEYS`` -> its words."""
_VIEWS = {"stand": "Stand", "verandering": "Verandering sinds het begin"}


def choose_order() -> str:
    """In which order the areas of the programme stand: one of ``analysis.areas.SORT_KEYS``."""
    return choose_one("volgorde", "Volgorde van de gebieden", _ORDERS)


def choose_period(key: str = "periode") -> Period:
    """The two measurements of a change; ``key``: its name in the address."""
    return choose_one(key, "Periode", {p: numbers.period(*p) for p in PERIODS})


def choose_as_change() -> bool:
    """Whether lines show the change since their first year; else they show the value itself."""
    return choose_one("weergave", "Stand of verandering", _VIEWS) == "verandering"
