"""Where the figures of a file come from: a file has no foot of a page that says it."""

from collections.abc import Sequence

from dashboard.content.content import Content
from dashboard.export.taken import Taken
from dashboard.language.dates import long_date
from dashboard.language.sources import NO_UNIT, set_name
from dashboard.store.read import Store

COLLECTION = "Figuren uit het NPLV-dashboard"
"""What a file with tiles of several pages is called."""


def title_of(tiles: Sequence[Taken]) -> str:
    """What a file of ``tiles`` is called: the page they are of, or that it is a collection."""
    pages = {tile.page for tile in tiles if tile.page.strip()}
    return pages.pop() if len(pages) == 1 else COLLECTION


def origin(store: Store) -> str:
    """Which set the figures come from, and of which day, as sentences."""
    name, day = set_name(store.manifest["set"]), long_date(store.manifest["built_at"])
    return f"Gegevens: {name}. Klaargezet op {day}."


def source_line(content: Content) -> str:
    """What a figure is of: its unit, its period and its whole source."""
    unit = "" if content.unit in ("", NO_UNIT) else f"Eenheid: {content.unit}. "
    return f"{unit}Periode: {content.period}. Bron: {content.source}."
