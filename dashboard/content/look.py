"""How a role looks in every medium: its colour, and the marker and dash beside it.

The same thing has the same look everywhere, and never by colour alone.
"""

from dataclasses import dataclass

from dashboard.vocabulary.look import AREA_COLOURS, CLASS_COLOURS, COLOURS
from dashboard.vocabulary.measures import REGISTRY, TOTAL, measure_of
from dashboard.vocabulary.scales import CLASSES


@dataclass(frozen=True)
class Look:
    """``colour`` (hex), ``dash`` (solid, dash, dot, dashdot), ``marker`` (circle, square, x,
    diamond, triangle-up, triangle-down, cross, star, pentagon), ``width`` and ``size`` of line
    and marker in pixels."""

    colour: str
    dash: str = "solid"
    marker: str = "circle"
    width: float = 2.5
    size: int = 9


_AREA_DASHES = ("dash", "solid", "dashdot", "solid", "dash", "dashdot")
_AREA_MARKERS = ("diamond", "triangle-up", "cross", "star", "triangle-down", "pentagon")
_SAME = ("#e4edf5", "#bcd3e6", "#6f9fc8", "#0b4f8a")
_OPPOSITE = ("#efe8f3", "#d9c6e2", "#a678b9", "#6b2d84")
"""How close two dimensions go together, weakest first: in the same or the opposite direction."""
LOOKS: dict[str, Look] = {
    "programme": Look(COLOURS["programme"], width=3),
    "country": Look(COLOURS["country"], marker="square", size=8),
    "comparable": Look(COLOURS["comparable"], "dot", "x", 2, 8),
    **{f"same-{at}": Look(colour) for at, colour in enumerate(_SAME)},
    **{f"opposite-{at}": Look(colour) for at, colour in enumerate(_OPPOSITE)},
    **{f"class-{c.number}": Look(c.colour) for c in CLASSES},
    **{
        f"area-{at}": Look(colour, dash, marker)
        for at, (colour, dash, marker) in enumerate(
            zip(AREA_COLOURS, _AREA_DASHES, _AREA_MARKERS, strict=True)
        )
    },
}


def look(role: str) -> Look:
    """The look of ``role``: one of ``LOOKS``, a name of ``COLOURS``, "area" (the programme's
    colour), or a class of another scale (``class_role``). Raises KeyError for another."""
    if role in LOOKS:
        return LOOKS[role]
    measure, _, number = role.rpartition("-")
    if measure in REGISTRY:
        return Look(measure_of(measure).colours()[int(number) - 1])
    return Look(COLOURS["programme" if role == "area" else role])


def rgb(colour: str) -> list[int]:
    """Red, green and blue (0-255) of a hex colour."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def fainter(colour: str, part: float) -> str:
    """The colour (hex) of which ``part`` (0-1) is left on white."""
    return "#" + "".join(f"{round(255 + (one - 255) * part):02x}" for one in rgb(colour))


def area_role(at: int) -> str:
    """The role of the ``at``-th chosen area; a seventh looks like the first again."""
    return f"area-{at % len(AREA_COLOURS)}"


def class_role(number: int | None, measure: str = TOTAL) -> str:
    """The role of a class (None: missing) on the scale of ``measure``."""
    if number is None:
        return "missing"
    own = measure_of(measure).colours() != CLASS_COLOURS
    return f"{measure if own else 'class'}-{number}"
