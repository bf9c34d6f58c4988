"""A table of our own with the colour of a class behind each number, as real HTML.

Colour is never alone: every cell also has its number and its class in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.figures.classes import text_colour
from dashboard.vocabulary import CLASSES, COLOURS


@dataclass(frozen=True)
class Cell:
    """One cell: its ``value`` and ``klass`` in words, ``change`` ("" for none), and the
    ``number`` of the class that colours it (None: no data)."""

    value: str
    klass: str
    number: int | None
    change: str = ""


@dataclass(frozen=True)
class Row:
    """One row: its ``name``, its ``cells``, and whether it is a ``reference``."""

    name: str
    cells: tuple[Cell, ...]
    reference: bool = False


def heat_html(
    caption: str, corner: str, headers: Sequence[str], rows: Sequence[Row], sorted_by: str = ""
) -> str:
    """The table. ``corner``: what the rows are; ``sorted_by``: header of the column it is
    ordered by, high to low, or the corner. Every text is escaped."""
    heads = "".join(
        f'<th scope="col"{_sort(header, sorted_by)}><span>{escape(header)}</span></th>'
        for header in headers
    )
    body = "".join(_row(row) for row in rows)
    return (
        f'<table class="warmte"><caption>{escape(caption)}</caption><thead><tr>'
        f'<th scope="col"{_sort(corner, sorted_by, "ascending")}>{escape(corner)}</th>{heads}'
        f"</tr></thead><tbody>{body}</tbody></table>"
    )


def _sort(header: str, sorted_by: str, way: str = "descending") -> str:
    return f' aria-sort="{way}"' if header == sorted_by else ""


def _row(row: Row) -> str:
    cells = "".join(_cell(cell) for cell in row.cells)
    mark = ' class="referentie"' if row.reference else ""
    return f'<tr{mark}><th scope="row">{escape(row.name)}</th>{cells}</tr>'


def _cell(cell: Cell) -> str:
    colour = CLASSES[cell.number - 1].colour if cell.number else COLOURS["missing"]
    lines = [f"<strong>{escape(cell.value)}</strong>"]
    if cell.klass:
        lines.append(f"<span>{_short_on_a_phone(cell.klass)}</span>")
    if cell.change:
        lines.append(f"<em>{escape(cell.change)}</em>")
    return f'<td style="background:{colour};color:{text_colour(colour)}">{"".join(lines)}</td>'


def _short_on_a_phone(klass: str) -> str:
    """The class; of "klasse 4" a phone shows the number alone, a screen reader all of it."""
    word, _, number = klass.partition(" ")
    if word != "klasse":
        return escape(klass)
    return f'<span class="alleen-breed">{word} </span>{escape(number)}'
