"""The letters of every picture: our own font, how wide a text is, and over which lines it goes."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "fonts"
"""The files of the font, with its licence; typst and matplotlib read them here."""
FAMILY = "Source Sans Pro"
FILES: Mapping[bool, Path] = {
    False: FONTS / "SourceSansPro-Regular.ttf",
    True: FONTS / "SourceSansPro-Bold.ttf",
}
"""Whether letters are bold -> the file of the font."""
LINE = 1.22
"""From one line of a text to the next, as a part of the size of its letters."""
UNKNOWN = 0.6
"""Width of a sign that the font does not have."""
MORE = "…"


@cache
def _widths(bold: bool) -> dict[str, float]:
    with TTFont(FILES[bold], lazy=True) as font:
        advances, em = font["hmtx"].metrics, font["head"].unitsPerEm
        return {chr(sign): advances[name][0] / em for sign, name in font.getBestCmap().items()}


@lru_cache(maxsize=4096)
def width(text: str, size: float, bold: bool = False) -> float:
    """How wide ``text`` is in points, in letters of ``size`` points."""
    widths = _widths(bold)
    return size * sum(widths.get(sign, UNKNOWN) for sign in text)


def widest(texts: list[str], size: float, bold: bool = False) -> float:
    """The width of the widest of ``texts``; 0 without any."""
    return max((width(text, size, bold) for text in texts), default=0.0)


def wrapped(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """``text`` over lines of at most ``room`` points; a word that is wider is cut in pieces."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, size, room, bold):
            longer = f"{lines[-1]} {piece}".strip()
            if lines[-1] and width(longer, size, bold) > room:
                lines.append(piece)
            else:
                lines[-1] = longer
    return lines


def at_most(lines: list[str], count: int) -> list[str]:
    """The first ``count`` of ``lines``; where some are left out, the last says so."""
    if len(lines) <= count:
        return lines
    # Three signs make room for the dots, whichever they are.
    return [*lines[: count - 1], lines[count - 1][:-3].rstrip() + MORE]


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word in pieces that are each narrow enough: after a hyphen if it has one."""
    if width(word, size, bold) <= room:
        return [word]
    first, hyphen, rest = word.partition("-")
    if rest and width(first + hyphen, size, bold) <= room:
        return [first + hyphen, *_pieces(rest, size, room, bold)]
    pieces = [""]
    for sign in word:
        if pieces[-1] and width(pieces[-1] + sign, size, bold) > room:
            pieces.append("")
        pieces[-1] += sign
    return pieces
