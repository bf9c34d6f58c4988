"""A tile as an image: its sentence, its figure, what the colours mean, and where it comes from."""

from typing import Literal

from dashboard.content.content import Legend
from dashboard.export.alts import alt_of
from dashboard.export.legends import legend_of
from dashboard.export.origin import origin, source_line
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.embedded import told, with_letters
from dashboard.export.pictures.keys import ROW, SIGN, block, draw_keys
from dashboard.export.pictures.letters import widest
from dashboard.export.pictures.pen import SMALL, Blank, Box, Pen, Words
from dashboard.export.pictures.texts import paragraph
from dashboard.export.taken import Taken
from dashboard.store.read import Store
from dashboard.vocabulary.look import COLOURS

Form = Literal["png", "svg"]
WIDTH, MARGIN, PIXELS = 540.0, 20.0, 1600
"""Width and margin in points, and the width of a PNG in pixels."""
HEADLINE, LEAD = 15.0, 10.5
"""Size of letters."""


def image(taken: Taken, store: Store, form: Form) -> bytes:
    """A tile as PNG (1600 pixels wide) or SVG, with all that makes it stand by itself.

    The same tile gives the same bytes. Raises ValueError for another form.
    """
    if form not in ("png", "svg"):
        raise ValueError(f"no form of an image: {form!r}")
    height = _laid_out(taken, store, Blank(WIDTH)) + MARGIN
    pen = Pen(WIDTH, height, store)
    _laid_out(taken, store, pen)
    title, alt = taken.content.headline, alt_of(taken.content)
    if form == "png":
        return pen.png(PIXELS, {"Title": title, "Description": alt})
    return told(with_letters(pen.svg()), title, "" if alt == title else alt)


def _laid_out(taken: Taken, store: Store, pen: Pen) -> float:
    """The whole tile from top to bottom; where it ends."""
    content = taken.content
    box = Box(MARGIN, MARGIN, WIDTH - MARGIN, 0.0)
    y = _head(taken, pen, box)
    high = height_of(content.figure, box.width)
    if not isinstance(pen, Blank):
        draw(content.figure, pen, Box(box.left, y, box.right, y + high))
    y += high + 10
    if legend := legend_of(content):
        y = _legend(legend, pen, Box(box.left, y, box.right, y)) + 4
    return _foot(taken, store, pen, Box(box.left, y, box.right, y))


def _head(taken: Taken, pen: Pen, box: Box) -> float:
    above = " · ".join(dict.fromkeys(text for text in (taken.page, taken.topic) if text))
    y = paragraph(pen, box, above, Words(SMALL, COLOURS["muted"], height="top")) + 2
    headline = Words(HEADLINE, bold=True, height="top")
    y = paragraph(pen, Box(box.left, y, box.right, y), taken.content.headline, headline)
    if taken.content.lead:
        lead = Box(box.left, y + 3, box.right, y + 3)
        y = paragraph(pen, lead, taken.content.lead, Words(LEAD, height="top"))
    return y + 10


def _legend(legend: Legend, pen: Pen, box: Box) -> float:
    """The swatches in rows; with counts, a table of them."""
    if not legend.headers:
        keys = [block(swatch.colour, swatch.text) for swatch in legend.swatches]
        return draw_keys(pen, box, keys).top
    small, numbers = Words(SMALL), Words(SMALL, side="right")
    y = paragraph(pen, box, legend.caption, Words(SMALL, COLOURS["muted"], height="top")) + ROW / 2
    _, *counted = legend.headers
    right = box.left + SIGN + 12 + widest([s.text for s in legend.swatches], SMALL)
    columns = [
        [header, *(swatch.counts[at] for swatch in legend.swatches)]
        for at, header in enumerate(counted)
    ]
    pen.text(box.left, y, legend.headers[0], Words(SMALL, bold=True))
    for row, swatch in enumerate(legend.swatches, start=1):
        top = y + row * ROW - ROW / 2
        sign = Box(box.left, top, box.left + SIGN, top + ROW)
        block(swatch.colour, swatch.text).sign(pen, sign)
        pen.text(sign.right + 4, y + row * ROW, swatch.text, small)
    for column in columns:
        right += widest(column, SMALL, bold=True) + 14
        for row, text in enumerate(column):
            words = numbers if row else Words(SMALL, bold=True, side="right")
            pen.text(right, y + row * ROW, text, words)
    return y + (len(legend.swatches) + 0.5) * ROW


def _foot(taken: Taken, store: Store, pen: Pen, box: Box) -> float:
    """The unit, the period and the source; the set and its day; the address of the screen."""
    pen.line([(box.left, box.top), (box.right, box.top)], COLOURS["line"])
    y = box.top + 5
    for text in (source_line(taken.content), origin(store), taken.address):
        words = Words(SMALL, COLOURS["muted"], height="top")
        y = paragraph(pen, Box(box.left, y, box.right, y), text, words)
    return y
