"""What the colours mean, as HTML: a swatch and its words."""

from collections.abc import Iterable
from html import escape

from dashboard.vocabulary import CLASSES, COLOURS
from dashboard.wording import numbers


def class_legend(present: Iterable[int | None]) -> str:
    """The classes that occur, low to high, each a swatch with its name; missing last."""
    numbers_present = set(present)
    items = [(c.colour, c.name) for c in CLASSES if c.number in numbers_present]
    if None in numbers_present:
        items.append((COLOURS["missing"], numbers.MISSING))
    swatches = "".join(
        f'<li><span class="klasse-vlak" style="background:{colour}"></span>{escape(name)}</li>'
        for colour, name in items
    )
    return f'<ul class="legenda" aria-label="Klassen">{swatches}</ul>'
