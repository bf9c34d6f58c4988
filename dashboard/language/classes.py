"""Classes in words: of a score, of a dimension and of a change."""

from dataclasses import replace

from dashboard.ladder import of_level
from dashboard.language import grammar, numbers
from dashboard.language.grammar import sentence
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import TOTAL, measure_of
from dashboard.vocabulary.scales import NARROW_SCALE

MIDDLE = 5
"""The class around zero on the scale of the dimensions and of changes."""


DEGREES = ("vrijwel gelijk", "licht", "duidelijk", "sterk", "zeer sterk")
"""By how many steps a change is from the middle: its words."""


def steps(measure: str) -> str:
    """Which values the colours of a scale around a point follow, and whose choice that is."""
    scale = measure_of(measure).scale
    bounds = [bound for bound in scale.bounds if bound > 0] if scale else []
    sizes = numbers.join([numbers.magnitude(bound) for bound in bounds])
    why = "afgeleid en niet officieel"
    if scale == NARROW_SCALE:
        why = (
            "van ons, en half zo groot als bij de andere dimensies, omdat plekken op deze dimensie "
            "weinig verschillen"
        )
    return f"De kleuren volgen de stappen van {sizes}. Die stappen zijn {why}."


def change_ways(measure: str) -> dict[int, str]:
    """Class of a change (``analysis.aggregate.change_class``) -> its words."""
    return {MIDDLE: DEGREES[0]} | {
        MIDDLE + side * step: f"{DEGREES[step]} {grammar.way(side, measure)}"
        for side in (-1, 1)
        for step in range(1, len(DEGREES))
    }


def change_steps(level: str, measure: str = TOTAL) -> str:
    """From which change on a place of ``level`` gets another word, and whose choice that is."""
    first, *others = (grammar.size_of(x, measure) for x in of_level(level, measure).sizes)
    found = measure_of(measure).ladders
    why = f": {found.why}" if found and found.why else ""
    first += measure_of(measure).change_after
    told = [f"vanaf {x} ‘{DEGREES[step]}’" for step, x in enumerate(others, start=2)]
    return (
        f"Een verandering kleiner dan {first} heet bij {LEVELS[level].plural} ‘vrijwel "
        f"gelijk’{why}. {sentence(numbers.join(told).replace(' ‘', ' heet zij ‘', 1))} "
        "Deze stappen zijn van ons."
    )


def class_labels(level: str, measure: str, change: bool) -> dict[int, str]:
    """Class number -> its words on the scale of the measure ({} without one), or of a change."""
    if change:
        return _change_labels(level, measure)
    scale, write = measure_of(measure).scale, grammar.bound_format(measure)
    return {n: scale.label(n, write) for n in scale.numbers} if scale else {}


def bounded_labels(level: str, measure: str, change: bool) -> dict[int, str]:
    """As ``class_labels``, a name with the values that it stands for: "zwak (3,821 tot 3,938)"."""
    labels, scale = class_labels(level, measure, change), measure_of(measure).scale
    if change or scale is None or not scale.names:
        return labels
    write, bare = grammar.value_format(measure), replace(scale, names=())
    return {n: f"{name} ({bare.label(n, write)})" for n, name in labels.items()}


def _change_labels(level: str, measure: str) -> dict[int, str]:
    """The words of a change with the sizes they stand for, by the ladder of ``level``."""
    sizes, write = of_level(level, measure).sizes, grammar.change_format(measure)
    labels = {}
    for number, words in sorted(change_ways(measure).items()):
        step, side = abs(number - MIDDLE), 1 if number > MIDDLE else -1
        if step > len(sizes):
            continue
        if not step:
            labels[number] = f"{words} (minder dan {grammar.size_of(sizes[0], measure)})"
            continue
        far = f"tot {write(side * sizes[step])}" if step < len(sizes) else ""
        edge = far or f"of {'meer' if side > 0 else 'lager'}"
        labels[number] = f"{words} ({write(side * sizes[step - 1])} {edge})"
    return labels
