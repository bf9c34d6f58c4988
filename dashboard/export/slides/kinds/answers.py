"""The answer of a page, rows on one scale, and the ruler of classes."""

from dataclasses import replace

from pptx.shapes.base import BaseShape

from dashboard.content.answers import Answer, Ruler, Span, Tracks
from dashboard.content.figures import Axis
from dashboard.content.look import look
from dashboard.export.slides.charts.axes import SIGNED, number_format, scale_of
from dashboard.export.slides.charts.parts import Stroke, dot_of
from dashboard.export.slides.drawing import Canvas, add_chart, drawn, shown
from dashboard.export.slides.kinds.rows import RowChart
from dashboard.export.slides.kinds.texts import captioned, panel
from dashboard.export.slides.tables import TableCell, add_table, head
from dashboard.export.slides.words import Box, Style, text_box, wide, write
from dashboard.figures.classes import text_colour
from dashboard.vocabulary.look import COLOURS

BAR = 0.55
"""Height of a span, in rows."""


@drawn.register
def _(figure: Tracks, canvas: Canvas) -> BaseShape:
    """The rows under their caption: spans as broad lines, spots as markers, a line at zero."""
    box = captioned(canvas, figure.caption, canvas.box)
    tracks = figure.tracks
    left, right = figure.sides
    scale = scale_of(Axis(figure.kind), list(figure.ends), 0.0)
    written = scale.format
    if figure.kind == "difference":
        # What is measured in people or euro runs over tens, a score over hundredths.
        written = SIGNED if scale.step < 1 else number_format("amount_change", scale.step)
    scale = replace(scale, format=written, title=f"←  {left}   ·   {right}  →")
    names = [(t.name, COLOURS["chosen"] if t.chosen else "") for t in tracks]
    made = RowChart(
        box, names, [t.text for t in tracks], scale, top=_legend(figure, box.width), below=0.5
    )
    high = (box.height - made.top - made.below) / len(tracks)
    thick = min(BAR * high * 72, 16)
    told = {(sign.kind, sign.role): sign.text for sign in figure.signs}
    if figure.band:
        band = figure.band
        rows = [
            ((low, float(at)), (high, float(at)))
            for at, t in enumerate(tracks)
            for low, high in _seen((band, *t.spans), band.role)
        ]
        named = ("span", band.role) in told
        made.pieces(
            told.get(("span", band.role), "band"),
            rows,
            Stroke(look(band.role).colour, thick),
            named=named,
        )
    _spans(made, figure, told, thick)
    zero = ((0.0, -0.5), (0.0, len(tracks) - 0.5))
    line = next((s for s in figure.signs if s.kind == "line"), None)
    colour = look(line.role).colour if line else COLOURS["country"]
    made.pieces(line.text if line else "nul", [zero], Stroke(colour, 1.25), named=bool(line))
    roles = dict.fromkeys(s.role for t in tracks for s in t.spots)
    for role in roles:
        found = [
            (next((s.at for s in t.spots if s.role == role), None), float(at))
            for at, t in enumerate(tracks)
        ]
        said = told.get(("spot", role), role)
        made.dots(said, found, dot_of(look(role), 9), named=("spot", role) in told)
    if roles:
        made.in_front(len(roles))
    return add_chart(canvas, made.chart(legend=True), box)


def _legend(figure: Tracks, across: float) -> float:
    """Room for what the signs mean, in inches."""
    longest = max((wide(sign.text, 12) for sign in figure.signs), default=0) + 0.75
    columns = max(int(across * 0.75 / longest), 1)
    return 0.2 + 0.22 * -(-len(figure.signs) // columns)


def _spans(made: RowChart, figure: Tracks, told: dict[tuple[str, str], str], thick: float) -> None:
    """The spans of a role as one series, from back to front."""
    roles = dict.fromkeys(s.role for t in figure.tracks for s in t.spans)
    for role in roles:
        pieces = [
            ((low, float(at)), (high, float(at)))
            for at, t in enumerate(figure.tracks)
            for low, high in _seen(t.spans, role)
        ]
        key = ("span", role)
        made.pieces(
            told.get(key, role), pieces, Stroke(look(role).colour, thick), named=key in told
        )


def _seen(spans: tuple[Span, ...], role: str) -> list[tuple[float, float]]:
    """The parts of the spans of a role that no later span covers: programs differ in which of two
    lies on top."""
    found = []
    for at, span in enumerate(spans):
        if span.role != role:
            continue
        parts = [(span.low, span.high)]
        for over in spans[at + 1 :]:
            parts = [
                piece
                for low, high in parts
                for piece in ((low, min(high, over.low)), (max(low, over.high), high))
                if piece[0] < piece[1]
            ]
        found += parts
    return found


@drawn.register
def _answer(figure: Answer, canvas: Canvas) -> BaseShape:
    """Sentences and key figures at the left, the rows beside them."""
    box = canvas.box
    half = 5.1
    text_box(
        canvas.shapes,
        Box(box.left, box.top, half, box.height - 1.7),
        figure.sentences,
        Style(15),
        gap=8,
    )
    each = (half - 0.2) / max(len(figure.figures), 1)
    for at, key in enumerate(figure.figures):
        place = Box(box.left + at * (each + 0.2), box.top + box.height - 1.55, each, 1.5)
        frame = panel(canvas, place).text_frame
        write(frame.paragraphs[0], key.label, Style(11, COLOURS["muted"]))
        write(frame.add_paragraph(), key.value, Style(16, bold=True))
        write(frame.add_paragraph(), key.remark, Style(11, COLOURS["muted"]))
    right = Box(box.left + half + 0.35, box.top, box.width - half - 0.35, box.height)
    return drawn(shown(figure.tracks), replace(canvas, box=right))


@drawn.register
def _ruler(figure: Ruler, canvas: Canvas) -> BaseShape:
    """The classes from high to low with what lies in each, and what a difference means."""
    box = canvas.box
    half = 7.0
    left = captioned(canvas, figure.caption, Box(box.left, box.top, half, box.height))
    rows = []
    for rung in reversed(figure.rungs):
        colour = look(rung.role).colour
        inside = [mark for mark in figure.marks if mark.rung == rung.name]
        inside.sort(key=lambda mark: -mark.at)
        rows.append(
            [
                TableCell(rung.name, colour, text_colour(colour)),
                TableCell(rung.bound, colour=COLOURS["muted"], align="r"),
                TableCell("\n".join(f"{m.text}  {m.name}" for m in inside), bold=bool(inside)),
            ]
        )
    text_box(
        canvas.shapes,
        Box(box.left + half + 0.4, left.top, box.width - half - 0.4, box.height),
        figure.sentences,
        Style(15),
        gap=10,
    )
    header = head(["Klasse", "vanaf", "Wat hier ligt"])
    header[1] = replace(header[1], align="r")
    return add_table(canvas.shapes, left, [header, *rows], [2.2, 1, 3.8])
