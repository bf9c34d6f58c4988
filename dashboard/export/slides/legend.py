"""What colours mean, as a drawn scale below the figure or a table beside it."""

from dataclasses import replace

from dashboard.content.content import Legend
from dashboard.export.legends import legend_of
from dashboard.export.slides.drawing import Canvas
from dashboard.export.slides.tables import TableCell, add_table
from dashboard.export.slides.words import Box
from dashboard.figures.classes import text_colour

HIGH = 0.42
"""Of the scale, in inches."""
BESIDE = 4.6
"""Width of the table, in inches."""


def legend(canvas: Canvas) -> Canvas:
    """Draw the legend of the content, if it has one; the canvas that is left for the figure."""
    found, box = legend_of(canvas.content), canvas.box
    if found is None:
        return canvas
    if found.headers:
        _table(canvas, found)
        return replace(canvas, box=replace(box, width=box.width - BESIDE - 0.3))
    below = Box(box.left, box.top + box.height - HIGH, box.width, HIGH)
    cells = [
        TableCell(s.text, s.colour, text_colour(s.colour), align="ctr") for s in found.swatches
    ]
    shape = add_table(canvas.shapes, below, [cells], [1] * len(cells), 11, headed=False)
    shape.name = found.label
    return replace(canvas, box=replace(box, height=box.height - HIGH - 0.12))


def _table(canvas: Canvas, found: Legend) -> None:
    box = canvas.box
    place = Box(box.left + box.width - BESIDE, box.top, BESIDE, box.height)
    rows = [
        [
            TableCell(text, bold=True, align="r" if at else "l")
            for at, text in enumerate(found.headers)
        ]
    ]
    rows += [
        [
            TableCell(s.text, s.colour, text_colour(s.colour)),
            *(TableCell(count, align="r") for count in s.counts),
        ]
        for s in found.swatches
    ]
    shape = add_table(canvas.shapes, place, rows, [2.2, *[1.2] * (len(found.headers) - 1)], 12)
    shape.name = found.caption or found.label
