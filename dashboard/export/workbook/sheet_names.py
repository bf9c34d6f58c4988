"""Names of sheets and tables as Excel accepts them."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from dashboard.export.cells import xml_text
from dashboard.export.taken import Taken

FRONT, CHART_DATA = "Over dit bestand", "Gegevens bij grafieken"
_LONGEST = 31
_REFUSED = re.compile(r"[\[\]:*?/\\\t\r\n]")
_KEPT_BY_EXCEL = "history"


def sheet_names(tiles: Sequence[Taken]) -> list[str]:
    """A name for the sheet of each tile: its topic, and where that occurs twice its page too.

    No two are alike, or like the sheets that every file has.
    """
    pages: dict[str, str] = dict.fromkeys((FRONT.lower(), CHART_DATA.lower(), _KEPT_BY_EXCEL), "")
    names = []
    for tile in tiles:
        name = next(name for name in _tries(tile, pages) if name.lower() not in pages)
        pages[name.lower()] = tile.page
        names.append(name)
    return names


def _tries(tile: Taken, pages: Mapping[str, str]) -> Iterable[str]:
    """Names for a tile, the best first. ``pages``: name that is taken -> the page it is of."""
    first = _fitting(tile.topic)
    yield first
    if pages[first.lower()] != tile.page:
        yield _fitting(tile.topic, f", {tile.page}")
    for number in itertools.count(2):
        yield _fitting(tile.topic, f" ({number})")


def _fitting(name: str, after: str = "") -> str:
    """``name`` and ``after`` within the length of a name; a name gives way to what is after it."""
    clean, after = (_REFUSED.sub(" ", xml_text(text)) for text in (name, after))
    clean = " ".join(clean.split()).strip("' ") or "gegevens"
    after = after[: _LONGEST // 2]
    return (clean[: _LONGEST - len(after)].rstrip(" '") + after).rstrip(" '")


def table_name(number: int) -> str:
    """The name by which formulas call the table of the ``number``-th tile (from 1)."""
    return f"tabel_{number}"
