"""The forms in which tiles can be taken along: what each is called, and what makes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.export.facts import facts_of
from dashboard.export.paper import a4, report
from dashboard.export.pictures import image
from dashboard.export.slides import deck
from dashboard.export.tables import csv_of
from dashboard.export.taken import Taken
from dashboard.export.workbook import workbook
from dashboard.store.read import Store

Make = Callable[[Sequence[Taken], Store, date], bytes]
"""Makes a file of tiles, on the day that a reader asks for it."""


@dataclass(frozen=True)
class Form:
    """``label``: what a reader chooses; ``ext``: of the name of the file; ``kind``: its media type.
    ``what``: in its name, where two forms of the same tiles have the same extension."""

    label: str
    ext: str
    kind: str
    make: Make
    what: str = ""


PDF = "application/pdf"
_OFFICE = "application/vnd.openxmlformats-officedocument"
EXCEL = f"{_OFFICE}.spreadsheetml.sheet"
POWERPOINT = f"{_OFFICE}.presentationml.presentation"


def _deck(tiles: Sequence[Taken], store: Store, _day: date) -> bytes:
    return deck(tiles, store)


def _report(tiles: Sequence[Taken], store: Store, _day: date) -> bytes:
    return report(tiles, store)


def _workbook(tiles: Sequence[Taken], store: Store, day: date) -> bytes:
    return workbook(tiles, facts_of(store, day))


def _csv(tiles: Sequence[Taken], _store: Store, _day: date) -> bytes:
    (tile,) = tiles
    return csv_of(tile)


def _png(tiles: Sequence[Taken], store: Store, _day: date) -> bytes:
    (tile,) = tiles
    return image(tile, store, "png")


def _svg(tiles: Sequence[Taken], store: Store, _day: date) -> bytes:
    (tile,) = tiles
    return image(tile, store, "svg")


DECK = Form("Dia’s (PowerPoint)", "pptx", POWERPOINT, _deck)
WORKBOOK = Form("Excel", "xlsx", EXCEL, _workbook)
OF_ONE: tuple[Form, ...] = (
    Form("Dia (PowerPoint)", "pptx", POWERPOINT, _deck),
    Form("A4 (PDF)", "pdf", PDF, _report),
    WORKBOOK,
    Form("CSV", "csv", "text/csv", _csv),
    Form("Afbeelding (PNG)", "png", "image/png", _png),
    Form("Afbeelding (SVG)", "svg", "image/svg+xml", _svg),
)
"""Of one tile."""
OF_MANY: tuple[Form, ...] = (
    DECK,
    WORKBOOK,
    Form("Rapport (PDF)", "pdf", PDF, _report, "rapport"),
)
"""Of a page or a basket."""


def sheet_of(caveats: Sequence[str]) -> Form:
    """An area on one sheet, from the tiles of its profile; ``caveats``: what to beware of."""
    return Form("A4 (PDF)", "pdf", PDF, lambda tiles, store, _day: a4(tiles, store, caveats))
