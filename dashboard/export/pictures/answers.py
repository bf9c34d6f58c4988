"""Places on one scale: the rows of an answer, and the ruler of classes."""

from dashboard.content.answers import Ruler, RulerMark, Rung, Sign, Track, Tracks
from dashboard.content.look import Look, look
from dashboard.export.pictures.drawing import draw, height_of
from dashboard.export.pictures.keys import Key, block, dot, draw_keys, keys_height
from dashboard.export.pictures.letters import LINE, at_most, width, wrapped
from dashboard.export.pictures.pen import SMALL, TEXT, Box, Pen, Words
from dashboard.export.pictures.rows import Named, beside
from dashboard.export.pictures.scales import Scale
from dashboard.figures.classes import text_colour
from dashboard.figures.labels import apart
from dashboard.figures.ruler import ends_of
from dashboard.vocabulary.look import COLOURS

ROW = 18.0
"""Height of a row in points."""
THICK = 0.5
"""Part of that height that a span takes."""
RULER, RULER_WIDTH = 250.0, 110.0
"""Height of the ruler, and the width of its classes."""


@height_of.register
def _(figure: Tracks, room: float) -> float:
    signs = keys_height([_key(sign) for sign in figure.signs], room)
    return ROW * max(len(figure.tracks), 1) + 2 * TEXT * LINE + 6 + signs


@draw.register
def _(figure: Tracks, pen: Pen, box: Box) -> None:
    """The caption, the rows with their values, the sides of the scale and what the signs mean."""
    keys = [_key(sign) for sign in figure.signs]
    caption = at_most(wrapped(figure.caption, TEXT, box.width), 2)
    pen.lines(box.left, box.top, caption, Words(colour=COLOURS["muted"], height="top"))
    top = len(caption) * TEXT * LINE + 2
    signs = keys_height(keys, box.width)
    area = box.inset(top=top, bottom=signs + SMALL * LINE + 3)
    height = area.height / max(len(figure.tracks), 1)
    for at, track in enumerate(figure.tracks):
        if track.chosen:
            row = area.top + at * height
            pen.surface(Box(area.left, row, area.right, row + height), COLOURS["surface"])
    named = [
        Named(track.name, track.text, COLOURS["text"] if track.chosen else "")
        for track in figure.tracks
    ]
    plot, height = beside(pen, area, named)
    scale = Scale(*figure.ends, plot.left, plot.right)
    for at, track in enumerate(figure.tracks):
        _track(
            figure,
            track,
            pen,
            scale,
            Box(0, plot.top + at * height, 0, plot.top + (at + 1) * height),
        )
    if figure.ends[0] <= 0 <= figure.ends[1]:
        zero = scale.at(0)
        pen.line([(zero, plot.top), (zero, plot.bottom)], COLOURS["country"], 0.8)
    left, right = figure.sides
    y = plot.bottom + 2
    pen.text(plot.left, y, f"← {left}", Words(SMALL, COLOURS["muted"], height="top"))
    pen.text(plot.right, y, f"{right} →", Words(SMALL, COLOURS["muted"], False, "right", "top"))
    draw_keys(pen, Box(box.left, box.bottom - signs, box.right, box.bottom), keys)


def _track(figure: Tracks, track: Track, pen: Pen, scale: Scale, row: Box) -> None:
    """What lies in a row: its spans from back to front, and the spots on them."""
    low, high = figure.ends
    middle, thick = (row.top + row.bottom) / 2, row.height * THICK
    pen.line([(scale.start, middle), (scale.end, middle)], COLOURS["line"], 0.4)
    for span in (*((figure.band,) if figure.band else ()), *track.spans):
        ends = sorted(min(max(edge, low), high) for edge in (span.low, span.high))
        left, right = (scale.at(edge) for edge in ends)
        part = Box(left, middle - thick / 2, right, middle + thick / 2)
        if span is figure.band:
            part = Box(left, row.top, right, row.bottom)
        pen.surface(part, look(span.role).colour)
    for spot in track.spots:
        place = (scale.at(min(max(spot.at, low), high)), middle)
        pen.marks([place], _shape(spot.role), edge=COLOURS["background"])


def _shape(role: str) -> Look:
    its = look(role)
    return Look(its.colour, marker=its.marker, size=its.size)


def _key(sign: Sign) -> Key:
    if sign.kind == "spot":
        return dot(_shape(sign.role), sign.text, 0.9)
    if sign.kind == "line":
        return Key(sign.text, lambda pen, box: _stroke(pen, box, look(sign.role).colour))
    return block(look(sign.role).colour, sign.text)


def _stroke(pen: Pen, box: Box, colour: str) -> None:
    x = (box.left + box.right) / 2
    pen.line([(x, box.top + 1), (x, box.bottom - 1)], colour, 1.0)


@height_of.register
def _(figure: Ruler, room: float) -> float:
    return RULER + TEXT * LINE + 4 + _sentences_height(figure, room)


def _sentences_height(figure: Ruler, room: float) -> float:
    return sum(len(wrapped(s, TEXT, room)) for s in figure.sentences) * TEXT * LINE + 4


@draw.register
def _(figure: Ruler, pen: Pen, box: Box) -> None:
    """The classes from high to low with what lies on them, and the sentences below."""
    y = box.bottom - _sentences_height(figure, box.width) + 4
    for sentence in figure.sentences:
        lines = wrapped(sentence, TEXT, box.width)
        pen.lines(box.left, y, lines, Words(height="top"))
        y += len(lines) * TEXT * LINE
    pen.text(box.left, box.top, figure.caption, Words(colour=COLOURS["muted"], height="top"))
    plot = box.inset(top=TEXT * LINE + 4, bottom=_sentences_height(figure, box.width) + 4)
    scale = Scale(*ends_of(figure), plot.bottom, plot.top)
    left = plot.left + max(width(rung.bound, SMALL) for rung in figure.rungs) + 4
    wide = min(RULER_WIDTH, plot.width * 0.4)
    for rung in figure.rungs:
        _rung(rung, pen, Box(left, 0, left + wide, 0), scale)
    _marks(figure.marks, pen, Box(left, plot.top, left + wide, plot.bottom), scale)


def _rung(rung: Rung, pen: Pen, sides: Box, scale: Scale) -> None:
    low = scale.at(scale.low if rung.low is None else rung.low)
    high = scale.at(scale.high if rung.high is None else rung.high)
    colour = look(rung.role).colour
    part = Box(sides.left, high, sides.right, low)
    pen.surface(part, colour, COLOURS["background"], 0.4)
    size = min(TEXT, part.height / LINE)
    pen.text(part.left + 4, (high + low) / 2, rung.name, Words(size, text_colour(colour)))
    if rung.bound:
        pen.text(sides.left - 3, low, rung.bound, Words(SMALL, COLOURS["muted"], side="right"))


def _marks(marks: tuple[RulerMark, ...], pen: Pen, plot: Box, scale: Scale) -> None:
    """The marks at the right of the ruler, their names moved apart where they would touch."""
    ordered = sorted(marks, key=lambda mark: mark.at)
    gap = TEXT * LINE
    wanted = [-scale.at(mark.at) for mark in ordered]
    places = apart(wanted, gap, -plot.bottom + gap / 2, -plot.top - gap / 2)
    x = plot.right + 6
    for mark, there, up in zip(ordered, wanted, places, strict=True):
        pen.marks([(plot.right, -there)], _shape(mark.role), edge=COLOURS["background"])
        pen.line([(x - 2, -there), (x + 8, -up)], COLOURS["comparable"], 0.5)
        pen.text(x + 10, -up, mark.text, Words(bold=True))
        beyond = x + 10 + width(mark.text, TEXT, bold=True) + 4
        name = at_most(wrapped(mark.name, TEXT, pen.box.right - beyond), 1)
        pen.lines(beyond, -up, name, Words())
