"""Pictures, read back: their texts, each within the edges, and what a tile says in its image."""

import re
from html import unescape

from dashboard.content.content import Legend
from dashboard.content.texts import Verdicts
from dashboard.export import pictures
from dashboard.export.origin import origin, source_line
from dashboard.export.pictures.pen import SMALL
from dashboard.export.taken import Taken
from dashboard.store.read import Store

TEXT = re.compile(r'<text[^>]*?font-size: ([\d.]+)px[^>]*?text-anchor: (\w+)[^>]*? x="([-\d.]+)" '
                  r'y="([-\d.]+)"[^>]*>([^<]*)</text>')  # fmt: skip


def texts(svg: bytes) -> list[str]:
    """The texts of a picture, in the order in which they are drawn."""
    return [unescape(found[4]) for found in TEXT.findall(svg.decode())]


SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def inside(svg: bytes) -> list[str]:
    """The texts of a picture, in the order in which they are drawn; each within its edges."""
    text = svg.decode()
    assert text.count("<text") == len(texts(svg))
    width, height = map(float, SIZE.search(text).groups())
    for letters, anchor, x, y, words in TEXT.findall(text):
        wide = pictures.letters.width(unescape(words), float(letters))
        left = float(x) - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        assert left >= -1 and left + wide <= width + 1, (words, left)
        assert 0 <= float(y) <= height, (words, y)
    return texts(svg)


def drawn(figure: object, store: Store, width: float = 160.0, height: float = 90.0) -> list[str]:
    """The texts of the picture of ``figure``, all inside it."""
    return inside(pictures.picture(figure, store, width, height))


def run_together(lines: list[str]) -> str:
    """The lines of a picture as one text, in which a broken sentence is whole again."""
    return re.sub(r"\s+", " ", " ".join(lines).replace("- ", "-"))


def check(tile: Taken, store: Store, svg: bytes = b"") -> list[str]:
    """The texts of the image (``svg``) of a tile, which has all that a tile says in it."""
    found = inside(svg or pictures.image(tile, store, "svg"))
    text, content = run_together(found), tile.content
    for told in (content.headline, content.lead, source_line(content), origin(store)):
        assert run_together([told]).strip() in text
    assert tile.address in text.replace(" ", "")
    assert all(swatch.text in found for swatch in (content.legend or Legend(())).swatches)
    return found


NUMBER = re.compile(r"[+−]?\d,\d{3}(?!\d)")
TELL_MORE = ("Answer", "Ruler", "Panels")
"""Figures that tell more than their table has."""


def same_numbers(tile: Taken, svg: bytes) -> None:
    """No number of the figure differs from the table: three decimals, as both have them. Small
    letters are those of an axis; what a figure of words says (``Verdicts``) it may say alone."""
    content = tile.content
    if type(content.figure).__name__ in TELL_MORE:
        return
    seen = {t[4] for t in TEXT.findall(svg.decode()) if float(t[0]) != SMALL}
    shown = " ".join(t for c in content.table.columns for t in c.written)
    words = str(content.figure) if isinstance(content.figure, Verdicts) else ""
    known = NUMBER.findall(f"{content.headline} {content.lead} {shown} {words}")
    assert set(NUMBER.findall(" ".join(seen))) <= set(known), tile.topic
