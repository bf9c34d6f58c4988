"""What a test reads from a PDF: its words, its tags and what it says of itself."""

import io
import subprocess
from collections.abc import Iterator, Sequence

import pikepdf

from dashboard.export.paper.report import LONGEST, WIDEST
from dashboard.export.taken import Taken


def words(pdf: bytes) -> str:
    """The text in the order of the file, every white space one space."""
    told = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(told.stdout.decode().split())


def joined(text: str) -> str:
    """``text`` without white space, and without where a line or a word may end."""
    return "".join(text.translate(dict.fromkeys(map(ord, "\u200b\u00ad"))).split())


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def tags(pdf: bytes) -> Iterator[tuple[str, str | None]]:
    """Name and alt text (None: it has none) of each tag, in reading order."""

    def below(node: pikepdf.Object) -> Iterator[tuple[str, str | None]]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from below(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield str(node.S), str(node.Alt) if "/Alt" in node else None
            if "/K" in node:
                yield from below(node.K)

    with opened(pdf) as file:
        yield from list(below(file.Root.StructTreeRoot))


def report_read_back(pdf: bytes, tiles: Sequence[Taken]) -> int:
    """How many cells of the tables of ``tiles`` stand in their report. Fails where one does not,
    where a sentence, a lead or a source is out of its order, or a figure has no alt text."""
    text, at, cells = joined(words(pdf)), 0, 0
    for tile in tiles:
        content, table = tile.content, tile.content.table
        at = _after(text, at, content.headline, content.lead)
        if len(table) <= LONGEST and len(table.columns) <= WIDEST:
            for row in zip(*(column.written for column in table.columns), strict=True):
                assert joined("".join(row)) in text[at:], (tile.topic, row)
                cells += len(row)
        at = _after(text, at, f"Bron: {content.source}.")
    alts = [alt for name, alt in tags(pdf) if name == "/Figure"]
    assert all(alts)
    return cells


def _after(text: str, at: int, *told: str) -> int:
    """Where the last of what is told stands, each behind the one before."""
    for one in told:
        found = text.find(joined(one), at)
        assert found >= 0, one
        at = found
    return at
