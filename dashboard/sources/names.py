"""Names of files as they come from a browser, Windows, macOS or an older release."""

import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import unquote

from dashboard.sources.formats import SAVE_AS_CSV

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_COPY = re.compile(
    r"(?:\s*\(\d+\)"  # a browser: 'kwb-2024 (1)'
    r"|\s*-?\s*\b(?:kopie|copy)(?:\s*\(?\d+\)?)?"  # Windows: 'kwb-2024 - kopie (2)'
    r"|[\s-]\d{1,2})$"  # macOS: 'kwb-2024 2', 'kwb-2024-1'
)
_COPY_OF = re.compile(r"^(?:kopie van|copy of)\s+")
_LITTER = re.compile(
    r"^(?:__macosx|\..*|~\$.*|thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information)$",
    re.IGNORECASE,
)
WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".tmp")
PACKED = (".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz")
MAPS = (".shp", ".geojson", ".json", ".gml", ".kml", ".gdb", ".fgb", ".sqlite")
OTHER_TEXT = (".txt", ".tsv", ".tab")


def printable(name: str) -> str:
    """``name`` with composed letters, and without what is no letter at all.

    macOS writes a letter and its accent apart, and a name on disk may hold bytes
    that no file of ours can be written with, or characters that steer a terminal.
    """
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _CONTROL.sub("\ufffd", unicodedata.normalize("NFC", whole))


def plain(name: str) -> str:
    """``name`` (without folders) as its publisher wrote it, in small letters.

    Undone are: the number or 'kopie' of a second download, spaces written as
    underscores or %20, other dashes, a doubled extension.
    """
    text = unicodedata.normalize("NFKC", unquote(name)).lower()
    text = " ".join(_DASHES.sub("-", text).replace("_", " ").split())
    path = PurePosixPath(text)
    suffix, stem = path.suffix, path.stem
    while suffix and stem.endswith(suffix):
        stem = stem[: -len(suffix)]
    before = None
    while before != stem:
        before, stem = stem, _COPY_OF.sub("", _COPY.sub("", stem)).strip()
    return stem + suffix


def is_litter(name: str) -> bool:
    """True for what a system leaves beside files: ``__MACOSX``, ``._x``, ``~$x``, Thumbs.db.

    ``name`` is a path with '/'; one such part is enough.
    """
    return any(_LITTER.match(part) for part in PurePosixPath(name).parts if part not in ("..", "."))


def other_format(suffix: str, wanted: str, title: str) -> tuple[str, str] | None:
    """What a file with the right name and extension ``suffix`` is, and what to do with it.

    ``wanted`` is the extension it should have and ``title`` the whole name.
    Returns None for an extension that says nothing.
    """
    if suffix in WORKBOOKS:
        return "een Excel-bestand", f"{SAVE_AS_CSV}, met de naam {title}."
    if suffix in UNFINISHED:
        return "een download die niet af is", "haal het bestand opnieuw en helemaal op."
    if suffix in PACKED:
        return "een ingepakt bestand", f"pak het uit, zodat {title} zelf in de map staat."
    if wanted == ".gpkg" and suffix in MAPS:
        return "een ander kaartformaat", f"haal de GeoPackage op ({title})."
    if wanted == ".csv" and suffix in OTHER_TEXT:
        return (
            "een tekstbestand met een andere uitgang",
            f"bewaar het als CSV, met de naam {title}.",
        )
    if wanted == ".csv" and suffix == "":
        return "een bestand zonder uitgang", f"geef het de naam {title}."
    return None
