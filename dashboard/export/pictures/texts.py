"""Figures that are text themselves, laid out on a sheet: cards, verdicts, lists, answers."""

from functools import singledispatch

from dashboard.content.answers import Answer, KeyFigure
from dashboard.content.texts import Card, CardChange, Cards, Listing, Remark, VerdictRow, Verdicts
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.letters import LINE, width, wrapped
from dashboard.export.pictures.pen import SMALL, TEXT, Blank, Box, Pen, Words
from dashboard.figures.cards import SIGNS
from dashboard.vocabulary.look import COLOURS

CARD, GAP, PAD = 118.0, 8.0, 7.0
"""Least width of a card, between two cards, and around what stands in one."""
VALUE = 14.0
"""Size of the letters of the number on a card."""
MARKS = {True: COLOURS["better"], False: COLOURS["worse"], None: COLOURS["comparable"]}
"""Whether a part holds -> the colour before the words that say it."""
TOP = Words(height="top")


@singledispatch
def flow(figure: object, _pen: Pen, _box: Box) -> float:
    """Write a figure from the top of ``box`` down, as wide as the box; where it ends.

    Raises TypeError for a figure that is no text.
    """
    raise TypeError(f"no text: {type(figure).__name__}")


@draw.register
def _(figure: Cards | Verdicts | Listing | Remark | Answer, pen: Pen, box: Box) -> None:
    flow(figure, pen, box)


@height_of.register
def _(figure: Cards | Verdicts | Listing | Remark | Answer, room: float) -> float:
    return flow(figure, Blank(room), Box(0.0, 0.0, room, 0.0))


def paragraph(pen: Pen, box: Box, text: str, words: Words = TOP) -> float:
    """A text over the lines that it needs, from the top of ``box``; where it ends."""
    lines = wrapped(text, words.size, box.width, words.bold)
    pen.lines(box.left, box.top, lines, words)
    return box.top + len(lines) * words.size * LINE


@flow.register
def _(figure: Remark, pen: Pen, box: Box) -> float:
    return paragraph(pen, box, figure.text)


@flow.register
def _(figure: Cards, pen: Pen, box: Box) -> float:
    """The cards beside each other, as high as the highest of their row."""
    beside = max(min(int((box.width + GAP) / (CARD + GAP)), len(figure.cards)), 1)
    wide, y = (box.width - GAP * (beside - 1)) / beside, box.top
    for first in range(0, len(figure.cards), beside):
        row = figure.cards[first : first + beside]
        places = [
            Box(box.left + at * (wide + GAP), y, box.left + at * (wide + GAP) + wide, y)
            for at in range(len(row))
        ]
        end = max(
            _card(card, Blank(box.width), place) for card, place in zip(row, places, strict=True)
        )
        for card, place in zip(row, places, strict=True):
            pen.surface(Box(place.left, y, place.right, end), COLOURS["surface"])
            _card(card, pen, place)
        y = end + GAP
    return max(y - GAP, box.top)


def _card(card: Card, pen: Pen, box: Box) -> float:
    inner = box.inset(PAD, PAD, PAD)
    y = paragraph(pen, inner, card.label, Words(SMALL, COLOURS["muted"], height="top"))
    y = _down(pen, inner, y + 1, card.value, Words(VALUE, bold=True, height="top"))
    y = _down(pen, inner, y + 1, card.remark, Words(SMALL, COLOURS["muted"], height="top"))
    for change in card.changes:
        y = _change(change, pen, Box(inner.left, y + 2, inner.right, y + 2))
    return y + PAD


def _change(change: CardChange, pen: Pen, box: Box) -> float:
    """Of a change how large, and beside it when; below it where it takes most of the line."""
    sign = "" if change.direction is None else SIGNS[change.direction]
    told, bold = f"{sign} {change.text}".strip(), Words(bold=True, height="top")
    beyond = width(f"{told}  ", TEXT, bold=True)
    if beyond > box.width / 2:
        return _down(pen, box, paragraph(pen, box, told, bold), change.period, TOP)
    pen.text(box.left, box.top, told, bold)
    return paragraph(pen, Box(box.left + beyond, box.top, box.right, box.top), change.period, TOP)


def _down(pen: Pen, box: Box, y: float, text: str, words: Words) -> float:
    """As ``paragraph``, at a height within a box; nothing for no text."""
    return paragraph(pen, Box(box.left, y, box.right, y), text, words) if text else y


@flow.register
def _(figure: Verdicts, pen: Pen, box: Box) -> float:
    """A table of two columns, and the one below it."""
    caption = Words(SMALL, COLOURS["muted"], height="top")
    y = paragraph(pen, box, figure.caption, caption) + 3
    half = box.left + box.width * 0.52
    head = Words(SMALL, bold=True, height="top")
    for x, text in zip((box.left, half + 12), figure.headers, strict=True):
        pen.text(x, y, text, head)
    y += SMALL * LINE + 3
    for row in figure.rows:
        pen.line([(box.left, y), (box.right, y)], COLOURS["line"])
        sides = Box(box.left, y + 3, half, y), Box(half, y + 3, box.right, y)
        y = _verdict(row, pen, sides, figure.marked) + 3
    pen.line([(box.left, y), (box.right, y)], COLOURS["line"])
    if figure.below:
        y = flow(figure.below, pen, Box(box.left, y + 10, box.right, y + 10))
    return y


def _verdict(row: VerdictRow, pen: Pen, sides: tuple[Box, Box], marked: bool) -> float:
    left, right = sides
    if marked:
        middle = right.top + TEXT * LINE / 2 - 0.5
        mark = Box(right.left + 1, middle - 3.5, right.left + 8, middle + 3.5)
        pen.surface(mark, MARKS[row.holds])
    return max(
        paragraph(pen, left.inset(right=8), row.part),
        paragraph(pen, right.inset(left=12), row.outcome),
    )


@flow.register
def _(figure: Listing, pen: Pen, box: Box) -> float:
    """The items with their numbers: what is said of one beside its name, or below it."""
    left, y = box.left + width("00. ", TEXT), box.top
    for number, (name, text) in enumerate(figure.items, start=1):
        pen.text(left - 4, y, f"{number}.", Words(side="right", height="top"))
        inner = Box(left, y, box.right, y)
        bold = Words(bold=True, height="top")
        beside = width(name, TEXT, bold=True) + 4
        if not figure.broken and beside + width(text, TEXT) <= inner.width:
            pen.text(left, y, name, bold)
            pen.text(left + beside, y, text, TOP)
            y += TEXT * LINE
        else:
            y = _down(pen, inner, paragraph(pen, inner, name, bold), text, TOP)
        y += 3
    return max(y - 3, box.top)


@flow.register
def _(figure: Answer, pen: Pen, box: Box) -> float:
    """The sentences, the key figures beside each other, and the rows on one scale."""
    y = box.top
    for sentence in figure.sentences:
        y = _down(pen, box, y, sentence, Words(10, height="top")) + 3
    y += 4
    wide = (box.width - GAP * (len(figure.figures) - 1)) / max(len(figure.figures), 1)
    ends = [y]
    for at, key in enumerate(figure.figures):
        left = box.left + at * (wide + GAP)
        ends.append(_key_figure(key, pen, Box(left, y, left + wide, y)))
    top = max(ends) + 8
    high = height_of(figure.tracks, box.width)
    draw(figure.tracks, pen, Box(box.left, top, box.right, top + high))
    return top + high


def _key_figure(key: KeyFigure, pen: Pen, box: Box) -> float:
    muted = Words(SMALL, COLOURS["muted"], height="top")
    y = paragraph(pen, box, key.label, muted)
    y = _down(pen, box, y, key.value, Words(12, bold=True, height="top"))
    return _down(pen, box, y, key.remark, muted)
