"""An area on one sheet of A4, front and back, from the tiles of its profile."""

import re
from collections.abc import Sequence
from itertools import accumulate

from dashboard.export.origin import origin
from dashboard.export.paper.document import pdf
from dashboard.export.paper.figures import Plain, Room
from dashboard.export.paper.values import qr, table, tile
from dashboard.export.pictures import drawable, natural_height
from dashboard.export.taken import Taken
from dashboard.store.read import Store

PICTURES = {"verloop": (87, 47), "opbouw": (87, 54), "klassen": (87, 34), "buurten": (102, 88)}
"""Key of a tile -> width and height (mm) of its picture on the sheet."""
WORDS = ("antwoord", "gebied", "dimensies", "lijkt")
"""Keys of the tiles of which only words and numbers stand on it."""
TABLES = ("buurten", "dimensies")
"""Keys of those that have a table there."""
ROWS, COLUMNS = 20, 4
"""Of the list of places: how many stand on the sheet."""
BEWARE = "Let op"
"""Header of the column that says what to beware of."""
_YEARS = re.compile(r" in \d{4}[\d–, ]*")
"""When something happened, in what there is to beware of: the screen says it."""
SIGNS = "¹²³⁴⁵⁶⁷⁸⁹"
"""Marks of what to beware of in a row."""


def a4(tiles: Sequence[Taken], store: Store, caveats: Sequence[str] = ()) -> bytes:
    """The place that ``tiles`` (those of its profile) are about, on two pages, as PDF.

    What is missing among them is left out. ``caveats``: sentences on what to beware of.
    Raises ValueError without tiles.
    """
    if not tiles:
        raise ValueError("no tiles to put on a sheet")
    shown = [taken for taken in tiles if taken.key in (*PICTURES, *WORDS)]
    found = {taken.key: tile(taken, _room(taken, store)) for taken in shown}
    tables = {taken.key: table(taken.content.table) for taken in shown if taken.key in TABLES}
    if "buurten" in tables:
        found["buurten"] |= _list(tables["buurten"])
    if "dimensies" in tables:
        found["dimensies"]["table"] = tables["dimensies"]
    return pdf(
        "a4.typ",
        {
            "title": tiles[0].page,
            "tiles": found,
            "caveats": caveats,
            "notes": _halves([*_notes(shown), _sources(shown)]),
            "origin": origin(store),
            "qr": qr(tiles[0].address),
        },
    )


def _room(taken: Taken, store: Store) -> Room | None:
    """The room of its picture on the sheet: no higher than the picture wants to be."""
    if taken.key not in PICTURES:
        return None
    width, high = PICTURES[taken.key]
    figure = taken.content.figure
    return Room(store, width, min(high, natural_height(figure, width)) if drawable(figure) else 0)


def _list(places: Plain) -> Plain:
    """The first rows of a table of places, which begins with the lowest score, with a mark where
    there is something to beware of (in its last column), and what the marks mean."""
    rows, found = places["rows"][:ROWS], list[str]()
    marked = places["headers"][-1] == BEWARE
    told = []
    for name, *cells in rows:
        flags = [_YEARS.sub("", flag) for flag in cells[-1].split("; ") if flag and marked]
        found += [flag for flag in flags if flag not in found]
        told.append([name + "".join(_sign(at) for at in sorted(map(found.index, flags))), *cells])
    cut = [row[:COLUMNS] for row in told]
    marks = [f"{_sign(at)} {flag}" for at, flag in enumerate(found)]
    if len(rows) < len(places["rows"]):
        marks.append(f"De {len(rows)} laagste van {len(places['rows'])}; alle staan op het scherm.")
    heads = {key: places[key][:COLUMNS] for key in ("headers", "numbers")}
    return {"list": {**heads, "rows": cut}, "marks": marks}


def _sign(at: int) -> str:
    """The mark of the flag at a place among those that were found."""
    return SIGNS[at] if at < len(SIGNS) else "*"


def _notes(tiles: Sequence[Taken]) -> list[str]:
    """What a reader must know to read the sheet rightly, each once: not of the small multiples,
    which are a table there."""
    told = (taken.content.notes for taken in tiles if taken.key != "dimensies")
    return list(dict.fromkeys(note for notes in told for note in notes))


def _sources(tiles: Sequence[Taken]) -> str:
    """Every source once, as a sentence."""
    parts = dict.fromkeys(part for taken in tiles for part in taken.content.source.split("; "))
    return f"Bronnen: {'; '.join(parts)}."


def _halves(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The texts over two columns of about the same length."""
    ends = list(accumulate(map(len, texts)))
    at = min(range(len(ends)), key=lambda i: abs(ends[i] - ends[-1] / 2)) + 1
    return list(texts[:at]), list(texts[at:])
