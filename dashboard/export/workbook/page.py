"""The sheet of a tile: its sentences, its table, its chart and its notes."""

import math
from dataclasses import dataclass, replace

from xlsxwriter import Workbook

from dashboard.content.table import Column, Table
from dashboard.export.cells import plain_values, xml_text
from dashboard.export.taken import Taken
from dashboard.export.workbook import words
from dashboard.export.workbook.charts import Drawn, chart_of
from dashboard.export.workbook.paper import DEFAULT_WIDTH, LINE, Sheet
from dashboard.export.workbook.ranges import Ranges, Spare
from dashboard.export.workbook.sheet_names import FRONT
from dashboard.language.numbers import count
from dashboard.language.sources import NO_UNIT
from dashboard.vocabulary.scales import CLASSES

TOP = 7
"""Row of the headers (from 0): above it are the sentences, unit, source and links."""
MAX_ROWS = 1_048_576 - 100
"""Rows of a table that a sheet has room for."""
READABLE = 100
"""Characters of a line of text on a sheet."""
_WIDEST, _HEAD_WIDTH, _ARROW = 60, 16, 4
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
    widths = [_width(column) for column in table.columns]
    last, wide = _spread(widths)
    sheet = replace(sheet, last=last, wide=wide)
    for at, width in enumerate(widths):
        sheet.its.set_column(at, at, width)
    _head(sheet, tile)
    _table(sheet, table, place.table, widths)
    drawn = chart_of(tile.content.figure, book, Ranges(place.name, table, TOP, place.spare))
    end = TOP + len(table) + 2
    if drawn:
        end = _put_chart(sheet, tile, drawn, widths)
    for row, text in enumerate(_foot(tile), start=end):
        style = sheet.styles.heading if row == end else sheet.styles.text
        sheet.paragraph(row, text, style)
    sheet.its.freeze_panes(TOP + 1, 1)
    _paper(sheet, tile)


def _spread(widths: list[float]) -> tuple[int, float]:
    """The last column that text goes over, so that it can be read, and their width together."""
    last, wide = 0, widths[0] if widths else DEFAULT_WIDTH
    while wide < READABLE:
        last += 1
        wide += widths[last] if last < len(widths) else DEFAULT_WIDTH
    return last, wide


def _width(column: Column) -> float:
    """Characters: of its longest cell as it is written, and of its header over a few lines."""
    longest_word = max(map(len, column.header.split()), default=0)
    head = max(longest_word, min(len(column.header), _HEAD_WIDTH)) + _ARROW
    return min(max([head, *(len(text) + 2 for text in column.written)]), _WIDEST)


def _head(sheet: Sheet, tile: Taken) -> None:
    content, styles = tile.content, sheet.styles
    sheet.paragraph(0, content.headline, styles.title, larger=1.35)
    sheet.paragraph(1, content.lead, styles.text)
    unit = [] if content.unit == NO_UNIT else [f"Eenheid: {content.unit}."]
    sheet.paragraph(2, " ".join([*unit, f"Periode: {content.period}."]), styles.quiet)
    sheet.paragraph(3, f"Bron: {content.source}.", styles.quiet)
    sheet.address(4, 0, tile.address)
    sheet.go_to(5, 0, FRONT, FRONT)


def _table(sheet: Sheet, table: Table, name: str, widths: list[float]) -> None:
    """The numbers under their headers, as a table of Excel where that takes the headers."""
    headers = [xml_text(column.header) for column in table.columns]
    for at, column in enumerate(table.columns):
        sheet.put(TOP, at, column.header, sheet.styles.head)
        # Text beside a number keeps its distance from it.
        words_look: dict[str, object] = {"align": "left", "indent": 1} if at else {}
        words_look |= {"text_wrap": True} if widths[at] == _WIDEST else {}
        for row, (value, excel) in enumerate(
            zip(plain_values(column), column.excel_formats, strict=True), start=TOP + 1
        ):
            look = words_look if isinstance(value, str) else {"num_format": excel} if excel else {}
            sheet.put(row, at, value, sheet.styles(**look))
        if words.CLASS_KINDS.issuperset(column.kinds):
            _name_classes(sheet, at, len(table))
    lines = max(
        (math.ceil((len(h) + _ARROW) / w) for h, w in zip(headers, widths, strict=True)), default=1
    )
    sheet.its.set_row(TOP, lines * LINE + 3)
    if not headers:
        return
    ends = TOP, 0, TOP + len(table), len(headers) - 1
    if len(table) and _takes(headers):
        head = sheet.styles.head
        columns = [{"header": header, "header_format": head} for header in headers]
        options = {"name": name, "columns": columns, "style": "Table Style Light 1"}
        sheet.its.add_table(*ends, options)
    else:
        sheet.its.autofilter(*ends)


def _name_classes(sheet: Sheet, at: int, rows: int) -> None:
    """Show the name of each class beside its number, which stays a number: also after sorting."""
    for its in CLASSES:
        named = sheet.styles(num_format=f'0 "{its.name}"', align="left")
        rule = {"type": "cell", "criteria": "==", "value": its.number, "format": named}
        sheet.its.conditional_format(TOP + 1, at, TOP + rows, at, rule)


def _takes(headers: list[str]) -> bool:
    """Whether a table of Excel takes these headers: all differ, short and on one line."""
    differ = len({header.lower() for header in headers}) == len(headers)
    return differ and all(h and h.isprintable() and len(h) < 255 for h in headers)


def _put_chart(sheet: Sheet, tile: Taken, drawn: Drawn, widths: list[float]) -> int:
    """The chart beside the table, or below it; the first row under both."""
    rows, height = len(tile.content.table), math.ceil(drawn.height / _PIXELS) + 1
    below = sum(widths) > _BESIDE and rows <= _SHORT
    row, column = (TOP + rows + 2, 0) if below else (TOP, len(widths) + 1)
    drawn.chart.set_size({"width": drawn.width, "height": drawn.height})
    # A cell, because a text that begins with "=" would be one.
    title = {"name": [sheet.its.get_name(), 0, 0], "overlay": False}
    font = {"size": 11, "bold": True, "color": "#1c1c1c"}
    drawn.chart.set_title(title | {"name_font": font})
    options = {"description": xml_text(tile.content.alt), "object_position": 2}
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
