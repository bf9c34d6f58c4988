"""Classes in words: of a score, of a dimension and of a change."""

from dashboard.analysis.aggregate import change_bounds
from dashboard.ladder import of_level
from dashboard.language import numbers
from dashboard.vocabulary import DIMENSION_BOUNDS, LEVELS, measure_of

MIDDLE = 5
"""The class around zero on the scale of the dimensions and of changes."""


_SIZES = numbers.join([numbers.magnitude(bound) for bound in DIMENSION_BOUNDS if bound > 0])
STEPS = f"De kleuren volgen de stappen van {_SIZES}. Die stappen zijn afgeleid en niet officieel."


WAYS: dict[int, str] = {
    1: "zeer sterk achteruit", 2: "sterk achteruit", 3: "duidelijk achteruit",
    4: "licht achteruit", 5: "vrijwel gelijk", 6: "licht vooruit", 7: "duidelijk vooruit",
    8: "sterk vooruit", 9: "zeer sterk vooruit",
}  # fmt: skip
"""Class of a change (``analysis.aggregate.change_class``) -> its words."""


def change_steps(level: str) -> str:
    """From which change on a place of ``level`` gets another word, and whose choice that is."""
    sizes = [numbers.magnitude(x) for x in change_bounds(of_level(level))]
    return (
        f"Een verandering kleiner dan {sizes[0]} heet bij {LEVELS[level].plural} ‘vrijwel "
        f"gelijk’: zoveel kan het model ernaast zitten. Vanaf {sizes[1]} heet zij ‘duidelijk’, "
        f"vanaf {sizes[2]} ‘sterk’ en vanaf {sizes[3]} ‘zeer sterk’. Deze stappen zijn van ons."
    )


def class_labels(level: str, measure: str, change: bool) -> dict[int, str]:
    """Class number -> its words on the scale of the measure ({} without one), or of a change."""
    if change:
        return _change_labels(level)
    scale = measure_of(measure).scale
    write = numbers.difference
    return {n: scale.label(n, write) for n in scale.numbers} if scale else {}


def _change_labels(level: str) -> dict[int, str]:
    """The words of a change with the sizes they stand for, by the ladder of ``level``."""
    sizes = change_bounds(of_level(level))
    labels = {MIDDLE: f"{WAYS[MIDDLE]} (minder dan {numbers.magnitude(sizes[0])})"}
    for number, words in WAYS.items():
        if number == MIDDLE:
            continue
        way, at = (1, number - MIDDLE - 1) if number > MIDDLE else (-1, MIDDLE - number - 1)
        near = numbers.difference(way * sizes[at])
        far = numbers.difference(way * sizes[at + 1]) if at + 1 < len(sizes) else ""
        edge = f"{near} tot {far}" if far else f"{near} of {'meer' if way > 0 else 'lager'}"
        labels[number] = f"{words} ({edge})"
    return dict(sorted(labels.items()))
