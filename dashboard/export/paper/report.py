"""Any tiles as a report: a title, contents, and a section for each."""

from collections.abc import Sequence
from itertools import groupby

from dashboard.content.figures import Bars, Columns, Figure, Lines, Waterfall
from dashboard.export.origin import COLLECTION, origin, source_line, title_of
from dashboard.export.paper.document import pdf
from dashboard.export.paper.figures import Plain, Room
from dashboard.export.paper.values import qr, table, tile
from dashboard.export.pictures import drawable, natural_height
from dashboard.export.taken import Taken
from dashboard.language.numbers import count
from dashboard.store.read import Store

WIDTH = 174.0
"""Of a picture in mm."""
HIGHEST = 190.0
"""Of a picture in mm: with its words it still stands on one page."""
ELSEWHERE = "De tabel hierbij staat op het scherm: zij is te groot voor dit rapport ({} rijen)."
LOWER = 0.72
"""Part of the height of a screen, so that two tiles can share a page."""
LONGEST = 26
"""Rows of a table that still stands in the report."""
WIDEST = 10
"""Columns of one."""


def report(tiles: Sequence[Taken], store: Store) -> bytes:
    """``tiles`` in their order as one document with contents and page numbers, as PDF.

    Raises ValueError without tiles.
    """
    if not tiles:
        raise ValueError("no tiles to report")
    whole = len({taken.address for taken in tiles}) == 1
    return pdf(
        "report.typ",
        {
            "title": title_of(tiles),
            "groups": [
                {
                    "page": page.strip() or COLLECTION,
                    "parts": [_section(taken, store) for taken in group],
                }
                for page, group in groupby(tiles, lambda taken: taken.page)
            ],
            "origin": origin(store),
            "qr": qr(tiles[0].address) if whole else None,
        },
    )


def _section(taken: Taken, store: Store) -> Plain:
    told = tile(taken, Room(store, WIDTH, _height(taken.content.figure)))
    its = taken.content.table
    listed = 0 < len(its) <= LONGEST and len(its.columns) <= WIDEST
    elsewhere = () if listed or not len(its) else (ELSEWHERE.format(count(len(its))),)
    told["table"] = table(its) if listed else None
    told["notes"] = [*taken.content.notes, *elsewhere, source_line(taken.content)]
    return told


def _height(figure: Figure) -> float:
    """Of its picture in mm: lower than on a screen, except where a row or a place needs it."""
    if not drawable(figure):
        return 0.0
    part = LOWER if isinstance(figure, Lines | Bars | Columns | Waterfall) else 1.0
    return min(part * natural_height(figure, WIDTH), HIGHEST)
