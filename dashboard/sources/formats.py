"""What a file is by its first bytes, whatever its name says."""

from dataclasses import dataclass

SAVE_AS_CSV = (
    "open het in Excel, kies Opslaan als en dan 'CSV UTF-8 (door lijstscheidingsteken gescheiden)'"
)
HEAD_BYTES = 64 * 1024
"""How much of a file is looked at to say what it is."""


@dataclass(frozen=True)
class Format:
    """A format by the bytes it starts with; ``name`` in Dutch, ``advice`` what to do with it."""

    name: str
    starts: tuple[bytes, ...]
    advice: str = ""


FORMATS: tuple[Format, ...] = (
    Format("een GeoPackage", (b"SQLite format 3\0",)),
    Format("een Excel-bestand", (b"\xd0\xcf\x11\xe0",), f"{SAVE_AS_CSV}."),
    Format("een PDF", (b"%PDF",)),
    Format(
        "een ingepakt bestand",
        (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"),
        "pak het eerst uit, en zet het uitgepakte bestand er neer.",
    ),
    Format(
        "een webpagina of XML",
        (b"<", b"\xef\xbb\xbf<"),
        "waarschijnlijk is een foutpagina opgeslagen: haal het bestand opnieuw op.",
    ),
    Format("een JSON-bestand", (b"{", b"[")),
    Format(
        "tekst in UTF-16",
        (b"\xff\xfe", b"\xfe\xff"),
        "bewaar het als 'CSV UTF-8 (door lijstscheidingsteken gescheiden)'.",
    ),
)
ZIP = Format("een zipbestand", (b"PK\x03\x04", b"PK\x05\x06"), "geef het de uitgang .zip.")
EXCEL = Format("een Excel-bestand", (), f"{SAVE_AS_CSV}.")
TEXT_16 = FORMATS[-1]
UNKNOWN = Format("een bestand dat geen tekst is", ())


def recognise(head: bytes) -> Format | None:
    """The format that the first ``HEAD_BYTES`` of a file betray; None for plain text."""
    if head.startswith(ZIP.starts):
        # An Excel workbook is a zip of which an early member tells what it is.
        return EXCEL if b"[Content_Types].xml" in head or b"xl/" in head else ZIP
    for known in FORMATS:
        if head.startswith(known.starts):
            return known
    if b"\0" not in head:
        return None
    # Without a mark UTF-16 still shows: every other byte of Western text is zero.
    zeros = max(head[0::2].count(0), head[1::2].count(0))
    return TEXT_16 if zeros > len(head) * 0.4 else UNKNOWN
