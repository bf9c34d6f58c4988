"""What a test reads from a PDF: its words, its tags and what it says of itself."""

import io
import subprocess
from collections.abc import Iterator

import pikepdf


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
