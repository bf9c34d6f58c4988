"""What figures of rows share: lines between points and words beside points."""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.vocabulary.look import COLOURS

Piece = tuple[tuple[float, float], tuple[float, float]]
"""A line: where it starts and ends across, and upright."""


def segments(pieces: Iterable[Piece], colour: str, width: float, **more: Any) -> dict[str, Any]:
    """The ``pieces`` as one trace; ``more``: further options of it."""
    pieces = list(pieces)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for across, _ in pieces for x in (*across, None)],
        "y": [y for _, up in pieces for y in (*up, None)],
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
        "showlegend": False,
    } | more


def row_texts(
    texts: Sequence[str], colours: Sequence[str], x: float, lift: float, side: str = "right"
) -> dict[str, Any]:
    """A text per row at ``x``, ``lift`` rows above it; one with a colour of its own is bold.

    ``colours``: "" for a plain one; ``side``: of ``x`` on which the texts stand.
    """
    heights = [at - lift for at in range(len(texts))]
    bold = [f"<b>{t}</b>" if c else t for t, c in zip(texts, colours, strict=True)]
    font = {"size": 13, "color": [c or COLOURS["text"] for c in colours]}
    return words_at([x] * len(texts), heights, bold, side) | {"textfont": font}


def words_at(
    x: Sequence[float], y: Sequence[Any], texts: Sequence[str], side: str = "right"
) -> dict[str, Any]:
    """Words beside points, and nothing else of them."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": x,
        "y": y,
        "text": texts,
        "textposition": f"middle {side}",
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }
