"""Key figures: a change in score as a card tells it."""

from dashboard.content.texts import CardChange
from dashboard.ladder import Difference
from dashboard.language import numbers


def change(period: str, moved: Difference) -> CardChange:
    """A change in score, with its direction only where it may be told (``dashboard.ladder``)."""
    return CardChange(period, numbers.difference(moved.value), moved.sign if moved.known else None)
