"""The sheet of a tile: its sentences, its table, its chart and its notes."""

import math
from dataclasses import dataclass, replace

from xlsxwriter import Workbook

from dashboard.export.alts import alt_of
from dashboard.export.cells import xml_text
from dashboard.export.taken import Taken
from dashboard.export.workbook import words
from dashboard.export.workbook.charts import Drawn, chart_of
from dashboard.export.workbook.grid import TOP, width_of, write_table
from dashboard.export.workbook.paper import DEFAULT_WIDTH, Sheet
from dashboard.export.workbook.ranges import Ranges, Spare
from dashboard.export.workbook.sheet_names import FRONT
from dashboard.language.numbers import count
from dashboard.language.sources import NO_UNIT
from dashboard.vocabulary.look import COLOURS

MAX_ROWS = 1_048_576 - 100
"""Rows of a table that a sheet has room for."""
READABLE = 100
"""Characters of a line of text on a sheet."""
_BESIDE = 80
"""A table of more characters has its chart below it, if it is short."""
_SHORT = 25
_PIXELS = 20
"""Of an ordinary row."""


@dataclass(frozen=True)
class Place:
    """Which sheet this is: its ``name``, the name of its ``table``, and where numbers go that only
    a chart needs."""

    name: str
    table: str
    spare: Spare


def write_tile(book: Workbook, sheet: Sheet, tile: Taken, place: Place) -> None:
    """Fill the sheet of a tile. Raises ValueError (in Dutch) for what does not fit."""
    table = tile.content.table
    if len(table) > MAX_ROWS:
        raise ValueError(
            f"Deze tabel heeft meer dan {count(MAX_ROWS)} rijen en past niet in Excel. "
            "Download de CSV of kies minder gebieden."
        )
    widths = [width_of(column) for column in table.columns]
    last, wide = _spread(widths)
    sheet = replace(sheet, last=last, wide=wide)
    for at, width in enumerate(widths):
        sheet.its.set_column(at, at, width)
    _head(sheet, tile)
    write_table(sheet, table, (place.table, tile.content.headline))
    drawn = chart_of(tile.content.figure, book, Ranges(place.name, table, TOP, place.spare))
    end = TOP + len(table) + 2
    if drawn:
        end = _put_chart(sheet, tile, drawn, widths)
    for row, text in enumerate(_foot(tile), start=end):
        style = sheet.styles.heading if row == end else sheet.styles.text
        sheet.paragraph(row, text, style)
    # The names of the rows stay. The headers need no place of their own: while the reader is in
    # the table Excel shows them above it, and the sentences would take half a small screen.
    sheet.its.freeze_panes(0, 1)
    at = min(1, len(widths) - 1) if widths else 0
    sheet.its.set_selection(TOP + 1, at, TOP + 1, at)
    _paper(sheet, tile)


def _spread(widths: list[float]) -> tuple[int, float]:
    """The last column that text goes over, so that it can be read, and their width together."""
    last, wide = 0, widths[0] if widths else DEFAULT_WIDTH
    while wide < READABLE:
        last += 1
        wide += widths[last] if last < len(widths) else DEFAULT_WIDTH
    return last, wide


def _head(sheet: Sheet, tile: Taken) -> None:
    content, styles = tile.content, sheet.styles
    sheet.paragraph(0, content.headline, styles.title, larger=1.35)
    sheet.paragraph(1, content.lead, styles.text)
    unit = [] if content.unit == NO_UNIT else [f"Eenheid: {content.unit}."]
    sheet.paragraph(2, " ".join([*unit, f"Periode: {content.period}."]), styles.quiet)
    sheet.paragraph(3, f"Bron: {content.source}.", styles.quiet)
    sheet.address(4, 0, tile.address)
    sheet.go_to(5, 0, FRONT, FRONT)


def _put_chart(sheet: Sheet, tile: Taken, drawn: Drawn, widths: list[float]) -> int:
    """The chart beside the table, or below it; the first row under both."""
    rows, height = len(tile.content.table), math.ceil(drawn.height / _PIXELS) + 1
    below = sum(widths) > _BESIDE and rows <= _SHORT
    row, column = (TOP + rows + 2, 0) if below else (TOP, len(widths) + 1)
    drawn.chart.set_size({"width": drawn.width, "height": drawn.height})
    # A cell, because a text that begins with "=" would be one.
    title = {"name": [sheet.its.get_name(), 0, 0], "overlay": False}
    font = {"size": 11, "bold": True, "color": COLOURS["text"]}
    drawn.chart.set_title(title | {"name_font": font})
    options = {"description": xml_text(alt_of(tile.content)), "object_position": 2}
    sheet.its.insert_chart(row, column, drawn.chart, options)
    return max(TOP + rows + 1, row + height) + 1


def _foot(tile: Taken) -> list[str]:
    """What stands under the table; [] where there is nothing to say."""
    said = words.remarks(tile.content.table, tile.content.notes)
    return ["Toelichting", *said] if said else []


def _paper(sheet: Sheet, tile: Taken) -> None:
    """How it is printed: A4 across, as wide as the paper; a short one whole, a long one with its
    headers on each page."""
    sheet.its.set_landscape()
    sheet.its.set_paper(9)
    long = len(tile.content.table) > _SHORT
    sheet.its.fit_to_pages(1, 0 if long else 1)
    if long:
        sheet.its.repeat_rows(TOP)
    sheet.its.set_footer("&L&F&R&P / &N")
