"""Tiles as a PowerPoint: native charts and tables that can be edited, their sources with them."""

import io
from collections.abc import Sequence

from dashboard.export.cells import xml_text
from dashboard.export.origin import title_of
from dashboard.export.slides import kinds  # noqa: F401  (registers every drawing)
from dashboard.export.slides.charts.grid import CREATED
from dashboard.export.slides.first import add_first
from dashboard.export.slides.page import add_page
from dashboard.export.slides.settled import settled
from dashboard.export.slides.template import empty_deck
from dashboard.export.taken import Taken
from dashboard.store.read import Store

AUTHOR = "NPLV-dashboard"


def deck(tiles: Sequence[Taken], store: Store) -> bytes:
    """A presentation (16:9) with a slide for each tile, in their order, and a first slide where
    there are more than one. The same tiles give the same bytes.

    Raises ValueError (in Dutch, for the reader) without tiles.
    """
    if not tiles:
        raise ValueError("Er is niets om mee te nemen: kies eerst een figuur.")
    made = empty_deck()
    found = list(tiles)
    if len(found) > 1:
        add_first(made, found, store)
    for taken in found:
        add_page(made, taken, store, len(made.slides) + 1)
    properties = made.core_properties
    title = title_of(found) if len(found) > 1 else found[0].content.headline
    properties.title = xml_text(title)[:250]
    properties.author = properties.last_modified_by = AUTHOR
    properties.language = "nl-NL"
    properties.created = properties.modified = CREATED
    properties.revision = 1
    out = io.BytesIO()
    made.save(out)
    return settled(out.getvalue())
