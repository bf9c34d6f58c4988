"""Tiles in every form that a reader can take along, each read back against the table."""

import io
from collections.abc import Sequence
from datetime import date

import openpyxl
from PIL import Image
from pptx import Presentation

from dashboard.export.forms import OF_MANY, OF_ONE
from dashboard.export.pictures.images import PIXELS
from dashboard.export.taken import Taken
from dashboard.store.read import Store
from tests.export import csvs, sheets, svgs
from tests.export.paper.pdfs import report_read_back
from tests.export.slides import read_tile

DAY = date(2026, 11, 28)
_MANY = {form.ext: form for form in OF_MANY}
_ONE = {form.ext: form for form in OF_ONE}


def together(tiles: Sequence[Taken], store: Store) -> int:
    """Tiles as one deck, workbook and report: how many numbers and cells were those of the tables.
    Fails on one that is not, with the tile in the message."""
    made = {ext: form.make(tiles, store, DAY) for ext, form in _MANY.items()}
    # A deck of several tiles has a slide in front of them, a workbook a sheet before and after.
    slides = list(Presentation(io.BytesIO(made["pptx"])).slides)[-len(tiles) :]
    book = openpyxl.load_workbook(io.BytesIO(made["xlsx"])).worksheets[1:-1]
    read = report_read_back(made["pdf"], tiles)
    for tile, slide, sheet in zip(tiles, slides, book, strict=True):
        try:
            read += read_tile.check(tile.content, slide)
            read += sheets.read_back(sheet, tile.content.table)
        except Exception as wrong:
            wrong.add_note(f"{tile.page}, {tile.topic}: {tile.content.headline}")
            raise
    return read


def one_by_one(tile: Taken, store: Store, *, png: bool = True) -> int:
    """A tile as CSV and as an image: how many cells were those of its table."""
    read = csvs.read_back(tile)
    svg = _ONE["svg"].make([tile], store, DAY)
    svgs.check(tile, store, svg)
    svgs.same_numbers(tile, svg)
    if png:
        picture = Image.open(io.BytesIO(_ONE["png"].make([tile], store, DAY)))
        assert picture.width == PIXELS and picture.text["Title"] == tile.content.headline
    return read


def in_every_form(tiles: Sequence[Taken], store: Store, *, png: bool = True) -> int:
    """``together`` and ``one_by_one``: how many numbers and cells were compared."""
    if not tiles:
        return 0
    return together(tiles, store) + sum(one_by_one(tile, store, png=png) for tile in tiles)
