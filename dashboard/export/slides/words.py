"""Text on a slide: safe in its file, in Dutch, and small enough for its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import SlideShapes
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Inches, Pt

from dashboard.export.cells import xml_text
from dashboard.vocabulary.look import COLOURS

FONT = "Arial"
"""On every computer that opens a slide, so that what was looked at is what is shown."""
_WIDTHS = {
    **dict.fromkeys("ijl'|‘’", 0.22),
    **dict.fromkeys("ft.,;:!()[]- /Ir", 0.3),
    **dict.fromkeys("cksvxyzJ", 0.5),
    **dict.fromkeys("ABEKPSVXYFTZ+−=<>", 0.65),
    **dict.fromkeys("wGOQCDHNRU", 0.74),
    **dict.fromkeys("mMW%", 0.86),
}
"""Letter -> its width, in letters high; another is as wide as a number."""
_OTHER, _BOLD = 0.556, 1.07
"""Width of any other letter, and how much wider a bold one is."""
LINE = 1.2
"""Height of a line, in letters."""


@dataclass(frozen=True)
class Box:
    """A part of a slide, in inches from its left and its top."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width and height as python-pptx takes them."""
        return tuple(Inches(x) for x in (self.left, self.top, self.width, self.height))  # type: ignore[return-value]


@dataclass(frozen=True)
class Style:
    """How letters look: ``size`` in points, ``colour`` (hex), whether ``bold``."""

    size: float = 14
    colour: str = COLOURS["text"]
    bold: bool = False


def lines_of(text: str, size: float, width: float, bold: bool = False) -> int:
    """About how many lines of ``width`` inches the text takes in letters of ``size`` points."""
    return sum(_wrapped(line, size, width, bold) for line in text.split("\n"))


@lru_cache(maxsize=20_000)
def wide(text: str, size: float, bold: bool = False) -> float:
    """About how wide a line of text is, in inches, in letters of ``size`` points."""
    letters = sum(_WIDTHS.get(letter, _OTHER) for letter in text)
    return letters * (_BOLD if bold else 1) * size / 72


def _wrapped(line: str, size: float, width: float, bold: bool) -> int:
    found, used, space = 1, 0.0, wide(" ", size, bold)
    for word in line.split(" "):
        part = wide(word, size, bold)
        if used and used + space + part > width:
            found, used = found + 1, 0.0
        if part > width:  # a word that no line can hold is broken
            found += int(part / width)
            part %= width
        used += (space if used else 0) + part
    return found


def fitted(
    texts: Iterable[str], box: tuple[float, float], sizes: Iterable[float], bold: bool = False
) -> float:
    """The first of ``sizes`` (points, largest first) at which paragraphs fit in a box (inches wide
    and high); the last where none does."""
    paragraphs, size = list(texts), 0.0
    for size in sizes:
        high = sum(lines_of(text, size, box[0], bold) for text in paragraphs)
        if high * size * LINE <= box[1] * 72:
            break
    return size


def write(paragraph: _Paragraph, text: str, style: Style, link: str = "") -> None:
    """Add ``text`` to a paragraph; ``link``: an address (of the web) that it leads to."""
    run = paragraph.add_run()
    run.text = xml_text(text.replace("\r", " "))  # python-pptx writes it out as a code
    run.font.size, run.font.bold = Pt(style.size), style.bold
    run.font.color.rgb = RGBColor.from_string(style.colour[1:].upper())
    run.font._rPr.set("lang", "nl-NL")
    if link.startswith(("http://", "https://")):
        run.hyperlink.address = xml_text(link)


def fill(
    frame: TextFrame, texts: Iterable[str], style: Style, *, right: bool = False, gap: float = 0
) -> None:
    """Paragraphs of one style in an empty frame, ``gap`` points apart."""
    for at, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        if right:
            paragraph.alignment = PP_ALIGN.RIGHT
        if at and gap:
            paragraph.space_before = Pt(gap)
        write(paragraph, text, style)


def text_box(
    shapes: SlideShapes, box: Box, texts: Iterable[str], style: Style, **more: Any
) -> BaseShape:
    """A box of text without an edge; ``more``: as ``fill``. Returns the shape."""
    shape = shapes.add_textbox(*box.emu)
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    fill(frame, texts, style, **more)
    return shape
