"""Areas for tests that need no store: of a code alone."""

from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import level_of


def area_of(code: str) -> Area:
    """The area of a code, called by that code and without members."""
    return Area(level_of(code).key, code, code)


NOWHERE = area_of("nergens")
"""An area that no store has."""
