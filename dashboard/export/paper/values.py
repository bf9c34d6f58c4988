"""A tile as plain data for a template: its words, its table, its legend and its figure."""

import re

import segno

from dashboard.content.content import Legend
from dashboard.content.table import Table
from dashboard.export.legends import legend_of
from dashboard.export.paper.document import BREAK
from dashboard.export.paper.figures import Plain, Room, drawn
from dashboard.export.taken import Taken
from dashboard.language.sources import tile_line
from dashboard.vocabulary.look import COLOURS

NAMELESS = "Figuur"
"""Heads what has no words: without any a heading makes the PDF inaccessible, and so none at all."""
_PART = re.compile(r"[/?&=,+](?=\w)")


def tile(taken: Taken, room: Room | None) -> Plain:
    """What a tile says, without its table, its notes and its source.

    Its figure is drawn for ``room`` (None: a picture is left out).
    """
    content = taken.content
    return {
        "key": taken.key,
        "topic": taken.topic.strip() or content.headline.strip() or NAMELESS,
        "headline": content.headline,
        "lead": content.lead,
        "line": tile_line(content.unit, content.period, ""),
        "figure": drawn(content, room),
        "legend": legend(found) if (found := legend_of(content)) else None,
        "address": taken.address,
        "shown": shown_address(taken.address),
    }


def table(what: Table) -> Plain:
    """The columns as they stand on the screen: headers, rows, and which columns are numbers."""
    return {
        "headers": [column.header for column in what.columns],
        "rows": [list(row) for row in zip(*(c.written for c in what.columns), strict=True)],
        "numbers": [column.of_numbers for column in what.columns],
    }


def legend(what: Legend) -> Plain:
    """What the colours mean: a row of swatches, or a table of them with their counts."""
    swatches = [{"colour": s.colour, "text": s.text, "counts": s.counts} for s in what.swatches]
    return {"caption": what.caption, "headers": what.headers, "swatches": swatches}


def shown_address(address: str) -> str:
    """An address that may end a line after each of its parts."""
    return _PART.sub(lambda found: found[0] + BREAK, address)


def qr(address: str) -> Plain:
    """The address, as it is shown, and as a QR code (SVG without a margin)."""
    code = segno.make(address, error="m", micro=False)
    svg = code.svg_inline(border=0, dark=COLOURS["text"], omitsize=True)
    if "xmlns" not in svg:
        svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return {"address": address, "shown": shown_address(address), "svg": svg}
