"""What an SVG has with it: our letters, so that it looks the same everywhere, and its alt text."""

import base64
import io
import re
from functools import lru_cache
from html import escape, unescape

from fontTools import subset
from fontTools.ttLib import TTFont

from dashboard.export.cells import xml_text
from dashboard.export.pictures.letters import FAMILY, FILES

USUAL = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) | frozenset(
    "−–—‘’“”„…•×←→▲▼■€≤≥"
)
"""Signs that every such SVG has: making a font for each costs more time than they take room."""
_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
_OPENING = re.compile(r"<svg [^>]*>")
_STYLE = '<style type="text/css">'


def with_letters(svg: bytes) -> bytes:
    """An SVG with our letters in both weights: the usual ones, and what else occurs in it."""
    text = svg.decode()
    others = set(unescape("".join(_TEXT.findall(text)))) - USUAL
    faces = "".join(_face(bold, "".join(sorted(others))) for bold in FILES)
    return text.replace(_STYLE, _STYLE + faces, 1).encode()


def told(svg: bytes, title: str, alt: str) -> bytes:
    """An SVG that is an image with a ``title`` and, where it has one, an ``alt`` text."""
    words = f"<title>{_safe(title)}</title>" + (f"<desc>{_safe(alt)}</desc>" if alt else "")
    opened = _OPENING.sub(lambda tag: f'{tag[0][:-1]} role="img">{words}', svg.decode(), count=1)
    return opened.encode()


def _safe(text: str) -> str:
    return escape(xml_text(text))


@lru_cache(maxsize=16)
def _face(bold: bool, others: str) -> str:
    """The rule of a font with only the usual signs and the ``others``."""
    options = subset.Options(layout_features=["kern"], hinting=False, notdef_outline=True)
    with TTFont(FILES[bold], recalcTimestamp=False) as font:
        wanted = subset.Subsetter(options)
        wanted.populate(text="".join(sorted(USUAL)) + others)
        wanted.subset(font)
        font.flavor = "woff"
        out = io.BytesIO()
        font.save(out)
    coded = base64.b64encode(out.getvalue()).decode()
    weight = "bold" if bold else "normal"
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/woff;base64,{coded})}}"
    )
