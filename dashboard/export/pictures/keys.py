"""Legends inside a picture: a sign and its words, in rows above the figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.content.look import Look
from dashboard.export.pictures.letters import width
from dashboard.export.pictures.pen import POINTS_PER_PIXEL, SMALL, Box, Pen, Words
from dashboard.vocabulary.look import COLOURS

SIGN, GAP, ROW = 12.0, 4.0, 12.5
"""Width of a sign, of the gap after it, and the height of a row."""
APART = 12.0
"""Between two entries."""


@dataclass(frozen=True)
class Key:
    """An entry: its ``text`` and what draws its sign in a box."""

    text: str
    sign: Callable[[Pen, Box], None]


def block(colour: str, text: str, edge: str = "") -> Key:
    """An entry with a block of a colour (hex)."""

    def sign(pen: Pen, box: Box) -> None:
        pen.surface(box.inset(2, 2, 2, 2), colour, edge or COLOURS["line"], 0.4)

    return Key(text, sign)


def stroke(its: Look, text: str, marked: bool = True) -> Key:
    """An entry with a piece of a line, and its marker."""

    def sign(pen: Pen, box: Box) -> None:
        y = (box.top + box.bottom) / 2
        ends = [(box.left - 2, y), (box.right + 1, y)]
        pen.line(ends, its.colour, its.width * POINTS_PER_PIXEL, its.dash)
        if marked:
            pen.marks([((box.left + box.right) / 2, y)], its, 0.8)

    return Key(text, sign)


def dot(its: Look, text: str, scale: float = 1.0, fill: str = "") -> Key:
    """An entry with a marker."""

    def sign(pen: Pen, box: Box) -> None:
        middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        pen.marks([middle], its, scale, fill)

    return Key(text, sign)


def _rows(keys: Sequence[Key], room: float) -> list[list[tuple[Key, float]]]:
    """The entries over rows, each with how far from the left it begins."""
    rows: list[list[tuple[Key, float]]] = [[]]
    x = 0.0
    for key in keys:
        wide = SIGN + GAP + width(key.text, SMALL)
        if rows[-1] and x + wide > room:
            rows.append([])
            x = 0.0
        rows[-1].append((key, x))
        x += wide + APART
    return rows


def keys_height(keys: Sequence[Key], room: float) -> float:
    """How high the entries are within a width of ``room``; 0 without any."""
    return len(_rows(keys, room)) * ROW + 3 if keys else 0.0


def draw_keys(pen: Pen, box: Box, keys: Sequence[Key]) -> Box:
    """The entries at the top of ``box``; what is left of it below them."""
    if not keys:
        return box
    for at, row in enumerate(_rows(keys, box.width)):
        top = box.top + at * ROW
        for key, x in row:
            left = box.left + x
            key.sign(pen, Box(left, top, left + SIGN, top + ROW))
            pen.text(left + SIGN + GAP, top + ROW / 2, key.text, Words(SMALL))
    return box.inset(top=keys_height(keys, box.width))
