"""Names of files: they say what is inside, and every system takes them."""

import re
import unicodedata
from collections.abc import Sequence

from dashboard.export.taken import Taken

_LONGEST = 80
_PAGES_NAMED = 2
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def file_name_of(tiles: Sequence[Taken], ext: str, what: str = "") -> str:
    """The name of a file of ``tiles``: where they come from, which one, and its years.

    One tile: "heerlen-noord-verloop-2018-2024.pptx"; more tiles of a page:
    "heerlen-noord-2018-2024.xlsx"; of several pages: "overzicht-heerlen-noord-2002-2024.pdf" or
    "overzicht-en-4-andere-2002-2024.pdf". ``what`` sets two files of the same tiles apart
    ("rapport"). Raises ValueError as ``file_name``.
    """
    key = tiles[0].key if len(tiles) == 1 else ""
    after = [part for part in (_slug(key), _slug(what), _years(tiles)) if part]
    room = _LONGEST - sum(len(part) + 1 for part in after)
    return file_name("-".join([_slug(_pages(tiles))[: max(room, 0)], *after]), ext)


def file_name(stem: str, ext: str) -> str:
    """A safe file name: ("Gebieden & wijken, 2018-2024", "csv") -> "gebieden-wijken-2018-2024.csv".

    Small ASCII letters, digits and hyphens, at most 80 characters before the extension, never a
    name that Windows reserves; "gegevens" if nothing is left. Raises ValueError for
    an extension that is not letters and digits.
    """
    ext = ext.removeprefix(".").lower()
    if not re.fullmatch(r"[a-z0-9]{1,8}", ext):
        raise ValueError(f"not a file extension: {ext!r}")
    slug = _slug(stem)[:_LONGEST].strip("-") or "gegevens"
    return f"{'bestand-' if _RESERVED.match(slug) else ''}{slug}.{ext}"


def _slug(text: str) -> str:
    """``text`` as small ASCII letters and digits with hyphens between them."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def _pages(tiles: Sequence[Taken]) -> str:
    """The pages that the tiles come from, each once; of many the first and how many others."""
    pages = list(dict.fromkeys(tile.page for tile in tiles if tile.page))
    if len(pages) > _PAGES_NAMED:
        return f"{pages[0]} en {len(pages) - 1} andere"
    return " ".join(pages)


def _years(tiles: Sequence[Taken]) -> str:
    """The first and the last year that the tiles are about."""
    years = {year for tile in tiles for year in _YEAR.findall(tile.content.period)}
    return "-".join(dict.fromkeys((min(years), max(years)))) if years else ""
