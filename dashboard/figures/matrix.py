"""Relations of everything with everything: a real HTML table, colour behind each number.

The colours say how close and in which direction, not what is good: purple for
opposite, blue for the same direction, none where the direction is not clear.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from dashboard.content.content import Legend, Swatch
from dashboard.figures.classes import text_colour
from dashboard.vocabulary import COLOURS

POSITIVE: tuple[str, ...] = ("#e4edf5", "#bcd3e6", "#6f9fc8", "#0b4f8a")
NEGATIVE: tuple[str, ...] = ("#efe8f3", "#d9c6e2", "#a678b9", "#6b2d84")
"""Closeness (weakest first) -> colour, for the same and for the opposite direction."""
NEUTRAL = COLOURS["surface"]


@dataclass(frozen=True)
class Mark:
    """A cell: its ``value`` and the ``word`` for it, its ``sign`` (-1, 0, 1) and its ``step``
    (0-3, weakest first)."""

    value: str
    word: str
    sign: int
    step: int


def matrix_html(
    caption: str, names: Mapping[str, str], marks: Mapping[frozenset[str], Mark]
) -> str:
    """The table: ``names`` (key -> name) down and across, ``marks`` per pair of keys."""
    keys = list(names)
    heads = "".join(f'<th scope="col"><span>{escape(names[key])}</span></th>' for key in keys)
    body = "".join(
        f'<tr><th scope="row">{escape(names[key])}</th>'
        + "".join(_cell(marks.get(frozenset((key, other)))) for other in keys)
        + "</tr>"
        for key in keys
    )
    return (
        f'<table class="warmte verbanden"><caption>{escape(caption)}</caption><thead><tr>'
        f'<th scope="col">Dimensie</th>{heads}</tr></thead><tbody>{body}</tbody></table>'
    )


def _cell(mark: Mark | None) -> str:
    if mark is None:
        # A dimension with itself says nothing: no number, and no colour.
        return '<td class="zelfde"><span class="alleen-voorlezen">zelfde dimensie</span></td>'
    colour = colour_of(mark.sign, mark.step)
    return (
        f'<td style="background:{colour};color:{text_colour(colour)}">'
        f"<strong>{escape(mark.value)}</strong><span>{escape(mark.word)}</span></td>"
    )


def colour_of(sign: int, step: int) -> str:
    """The colour of a relation; neutral when its direction is not clear."""
    return {1: POSITIVE[step], -1: NEGATIVE[step], 0: NEUTRAL}[sign]


def matrix_legend(words: Sequence[str], unclear: str) -> Legend:
    """What the colours mean: ``words`` for the steps, weakest first."""
    items = [(NEGATIVE[i], f"{word}, omgekeerd") for i, word in reversed(list(enumerate(words)))]
    items.append((NEUTRAL, unclear))
    items += [(POSITIVE[i], f"{word}, zelfde richting") for i, word in enumerate(words)]
    return Legend(tuple(Swatch(colour, text) for colour, text in items), label="Kleuren")
