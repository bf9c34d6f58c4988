"""What the colours of a figure mean, wherever it goes."""

from dashboard.content.content import Content, Legend, Swatch
from dashboard.content.maps import PlacesMap
from dashboard.language import classes
from dashboard.language.numbers import MISSING
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import measure_of


def legend_of(content: Content) -> Legend | None:
    """The legend of a tile; None without one.

    On the screen that of a map of places stands beside it, with the counts of what a reader looks
    for there. In a file it is the classes with their bounds, and what is missing.
    """
    if content.legend or not isinstance(content.figure, PlacesMap):
        return content.legend
    shown = content.figure.shown
    change = shown.since is not None
    colours = measure_of(shown.measure).colours(change)
    words = classes.bounded_labels(shown.level, shown.measure, change)
    swatches = [Swatch(colours[number - 1], text) for number, text in words.items()]
    return Legend((*swatches, Swatch(COLOURS["missing"], MISSING)))
