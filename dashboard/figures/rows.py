"""What figures of rows share: lines between points and words beside points."""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.figures.names import plotly_name
from dashboard.vocabulary.look import COLOURS

NAME_SIZE = 13
"""Of the letters of a row in pixels."""

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


def row_names(
    names: Sequence[str], colours: Sequence[str], x: float, lift: float
) -> list[dict[str, Any]]:
    """The name of each row at the right of ``x``, ``lift`` rows above it, bold where it has a
    colour (else ""). Annotations: what covers the plot to tell of its points would catch the
    clicks on the link in a text of a trace."""
    place = {"x": x, "xanchor": "left", "yanchor": "middle", "showarrow": False, "borderpad": 0}
    return [
        place
        | {
            "y": at - lift,
            "text": f"<b>{plotly_name(name)}</b>" if colour else plotly_name(name),
            "font": {"size": NAME_SIZE, "color": colour or COLOURS["text"]},
        }
        for at, (name, colour) in enumerate(zip(names, colours, strict=True))
    ]


def row_texts(
    texts: Sequence[str], colours: Sequence[str], x: float, lift: float
) -> dict[str, Any]:
    """A text per row at the left of ``x``, ``lift`` rows above it; bold where it has a colour (else
    "")."""
    heights = [at - lift for at in range(len(texts))]
    bold = [f"<b>{t}</b>" if c else t for t, c in zip(texts, colours, strict=True)]
    font = {"size": NAME_SIZE, "color": [c or COLOURS["text"] for c in colours]}
    return words_at([x] * len(texts), heights, bold, "left") | {"textfont": font}


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
