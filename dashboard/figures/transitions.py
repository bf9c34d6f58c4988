"""From which class to which: a table of our own, darker where more places are."""

from html import escape

import pandas as pd

from dashboard.vocabulary import CLASSES, COLOURS
from dashboard.wording import numbers

COLUMN = "width:7.5%;text-align:right"
"""Style of the nine columns: equally wide, numbers below each other."""
TINT = 0.55
"""Strength of the colour of a cell that holds its whole row; all text stays dark on it."""


def transition_html(caption: str, corner: str, table: pd.DataFrame) -> str:
    """``table``: class before (rows) by class after (columns, 1-9), numbers of places.

    A row without places is left out. The colour is the share of the row; every cell has
    its number, and the diagonal (same class) is bold. Every text is escaped.
    """
    heads = "".join(f'<th scope="col" style="{COLUMN}">{number}</th>' for number in table.columns)
    rows = "".join(_row(int(start), cells) for start, cells in table.iterrows() if cells.sum())
    return (
        f'<table class="warmte overgang"><caption>{escape(caption)}</caption><thead><tr>'
        f'<th scope="col">{escape(corner)}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(start: int, cells: pd.Series) -> str:
    body = "".join(_cell(int(n), n / cells.sum(), start == end) for end, n in cells.items())
    return f'<tr><th scope="row">{start} {escape(CLASSES[start - 1].name)}</th>{body}</tr>'


def _cell(count: int, share: float, same: bool) -> str:
    colour = _mixed(COLOURS["background"], COLOURS["earlier"], min(share / TINT, 1.0))
    text = numbers.count(count)
    shown = f"<strong>{text}</strong>" if same else f"{text}"
    ink = COLOURS["text"] if count else COLOURS["muted"]
    return f'<td style="background:{colour};color:{ink}">{shown}</td>'


def _mixed(one: str, other: str, part: float) -> str:
    """A colour between two hex colours: 0 gives the first, 1 the second."""
    ends = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in ends)
