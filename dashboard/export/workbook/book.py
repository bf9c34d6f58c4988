"""A workbook of tiles: a front sheet, a sheet a tile, and the numbers that only charts need."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from dashboard.export.cells import xml_text
from dashboard.export.facts import Facts
from dashboard.export.origin import title_of
from dashboard.export.taken import Taken
from dashboard.export.workbook.front import write_front
from dashboard.export.workbook.page import Place, write_tile
from dashboard.export.workbook.paper import Sheet, Styles
from dashboard.export.workbook.ranges import Spare
from dashboard.export.workbook.sheet_names import CHART_DATA, FRONT, sheet_names, table_name

_CREATED = datetime(2026, 1, 1)
"""The same for every file: the day on which it was taken along stands on its first sheet."""
_AS_TEXT = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")


def workbook(tiles: Sequence[Taken], facts: Facts) -> bytes:
    """``tiles`` as a file of Excel (xlsx), in their order; the same input gives the same bytes.

    Numbers are numbers (shares as percentages, differences with their sign), text is text
    whatever it looks like, a missing value is an empty cell. A file of one tile opens at it.
    Raises ValueError (in Dutch, for the reader) for what does not fit a sheet.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True} | dict.fromkeys(_AS_TEXT, False)) as book:
        book.set_properties({"title": xml_text(title_of(tiles)), "created": _CREATED})
        styles, names = Styles(book), sheet_names(tiles)
        write_front(Sheet(book.add_worksheet(FRONT), styles), tiles, names, facts)
        sheets = [Sheet(book.add_worksheet(name), styles) for name in names]
        spare = Spare(Sheet(book.add_worksheet(CHART_DATA), styles), CHART_DATA)
        for number, (tile, name) in enumerate(zip(tiles, names, strict=True), start=1):
            place = Place(name, table_name(number), spare)
            write_tile(book, sheets[number - 1], tile, place)
        if len(sheets) == 1:
            sheets[0].its.activate()
        if not spare.column:
            spare.sheet.its.hide()
    return out.getvalue()
