"""Maps: a picture of the same shapes and colours as the screen, beside the numbers it shows."""

import io
from dataclasses import replace

from pptx.shapes.base import BaseShape
from pptx.util import Emu

from dashboard.content.maps import AreaMap, PlacesMap, SpotMap
from dashboard.content.table import Column, Table
from dashboard.export.pictures import map_png
from dashboard.export.slides.drawing import Canvas, drawn
from dashboard.export.slides.tables import SIZES, TableCell, add_table, head, rows_that_fit, size_of
from dashboard.export.slides.words import Box, Style, text_box, wide
from dashboard.language.numbers import count
from dashboard.vocabulary.look import COLOURS

PIXELS = 900
"""Width of the picture: sharp on a beamer, and made in half the time of a larger one."""
HALF = 0.52
"""Part of the width that a map may take."""
SMALLEST = 9
"""Of letters in the table beside it, in points: rows that do not fit are left out, and that is
said."""
AROUND, WIDEST = 0.25, 2.6
"""Of a column, in inches: what lies around its text, and how wide it is at most."""
REST = 0.26
"""Room for that, in inches."""


@drawn.register(SpotMap)
@drawn.register(AreaMap)
@drawn.register(PlacesMap)
def _(figure: SpotMap | AreaMap | PlacesMap, canvas: Canvas) -> BaseShape:
    """The map at the left, as high as can be; the table of the tile beside it."""
    box = canvas.box
    made = io.BytesIO(map_png(figure, canvas.store, PIXELS))
    picture = canvas.shapes.add_picture(made, *box.emu[:2], height=box.emu[3])
    most = Emu(round(box.emu[2] * HALF))
    if picture.width > most:
        picture.width, picture.height = most, Emu(round(picture.height * most / picture.width))
    left = box.left + picture.width / 914400 + 0.35
    _beside(canvas, Box(left, box.top, box.left + box.width - left, box.height))
    return picture


def _beside(canvas: Canvas, box: Box) -> None:
    """As many rows of the table as have room."""
    table = canvas.content.table
    # A row is no lower than its letters; a map of the country has thousands.
    rows = _rows(table, int(box.height * 72 / SMALLEST))
    sides = [_side(column) for column in table.columns]
    header = [
        replace(cell, align=side)
        for cell, side in zip(head([c.header for c in table.columns]), sides, strict=True)
    ]
    written = [[header[at].text, *(row[at].text for row in rows)] for at in range(len(header))]
    widths = _widths(written, box.width)
    shown = rows
    if len(rows) < len(table) or size_of([header, *rows], widths, box) < SMALLEST:
        box = Box(box.left, box.top, box.width, box.height - REST)
        shown = rows[: max(rows_that_fit([header, *rows], widths, box, SMALLEST) - 1, 0)]
        said = (
            f"De eerste {len(shown)} van {count(len(table))}; de hele lijst staat in het dashboard."
        )
        below = Box(box.left, box.top + box.height + 0.04, box.width, REST)
        text_box(canvas.shapes, below, [said], Style(10, COLOURS["muted"]))
    add_table(canvas.shapes, box, [header, *shown], widths, SIZES[3]).name = "Tabel bij de kaart"


def _widths(columns: list[list[str]], room: float) -> list[float]:
    """What each column takes of ``room`` (inches): where they are too wide together, what can be
    broken between words gives way, and no number or word does."""
    wanted = [min(max(wide(text, 10) for text in texts) + AROUND, WIDEST) for texts in columns]
    least = [
        min(max(wide(word, 10) for text in texts for word in text.split() or [""]) + AROUND, want)
        for texts, want in zip(columns, wanted, strict=True)
    ]
    spare, more = room - sum(least), sum(wanted) - sum(least)
    part = max(min(spare / more, 1.0), 0.0) if more else 0.0
    return [low + (high - low) * part for low, high in zip(least, wanted, strict=True)]


def _rows(table: Table, most: int) -> list[list[TableCell]]:
    """The first rows of a table, at ``most`` so many."""
    columns = [
        [TableCell(text, align=side) for text in column.first(most).written]
        for column, side in zip(table.columns, map(_side, table.columns), strict=True)
    ]
    return list(map(list, zip(*columns, strict=True)))


def _side(column: Column) -> str:
    """Numbers stand at the right, words at the left."""
    return "r" if column.of_numbers else "l"
