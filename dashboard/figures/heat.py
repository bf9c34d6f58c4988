"""A table of our own with a colour behind each number, as real HTML.

Colour is never alone: every cell also has its number and what it means in words.
"""

from html import escape

from dashboard.content.look import fainter, look
from dashboard.content.texts import Cell, HeatRow, HeatTable
from dashboard.figures.classes import text_colour
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import html_name
from dashboard.vocabulary.look import COLOURS

STYLES = {"": "warmte", "relations": "warmte verbanden", "transitions": "warmte overgang"}
"""Style of a table -> its classes in CSS."""
NARROW = "width:7.5%;text-align:right"
"""Style of the columns of transitions: equally wide, numbers below each other."""


@figure_of.register
def _(figure: HeatTable) -> str:
    """The table; every text is escaped."""
    corner = _sort(figure.corner, figure.sorted_by, "ascending")
    heads = "".join(_head(header, figure) for header in figure.headers)
    return (
        f'<table class="{STYLES[figure.style]}"><caption>{escape(figure.caption)}</caption>'
        f'<thead><tr><th scope="col"{corner}>{escape(figure.corner)}</th>{heads}'
        f"</tr></thead><tbody>{''.join(map(_row, figure.rows))}</tbody></table>"
    )


def _head(header: str, figure: HeatTable) -> str:
    if figure.style == "transitions":
        return f'<th scope="col" style="{NARROW}">{escape(header)}</th>'
    return f'<th scope="col"{_sort(header, figure.sorted_by)}><span>{escape(header)}</span></th>'


def _sort(header: str, sorted_by: str, way: str = "descending") -> str:
    return f' aria-sort="{way}"' if header == sorted_by else ""


def _row(row: HeatRow) -> str:
    cells = "".join(map(_cell, row.cells))
    mark = ' class="referentie"' if row.reference else ""
    return f'<tr{mark}><th scope="row">{html_name(row.name)}</th>{cells}</tr>'


def _cell(cell: Cell) -> str:
    if not cell.lines:
        return (
            f'<td class="zelfde"><span class="alleen-voorlezen">{escape(cell.spoken)}</span></td>'
        )
    colour, ink = cell_colours(cell)
    first, *others = cell.lines
    lines = [f"<strong>{escape(first)}</strong>" if cell.strong else escape(first)]
    lines += [
        f"<{tag}>{_short_on_a_phone(line)}</{tag}>"
        for tag, line in zip(("span", "em"), others, strict=False)
        if line
    ]
    return f'<td style="background:{colour};color:{ink}">{"".join(lines)}</td>'


def cell_colours(cell: Cell) -> tuple[str, str]:
    """The colour behind a cell that has lines, and that of its text: the same in every medium."""
    colour = fainter(look(cell.role).colour, cell.strength)
    return colour, text_colour(colour) if cell.strength else COLOURS["muted"]


def _short_on_a_phone(line: str) -> str:
    """Of "klasse 4" a phone shows the number alone, a screen reader all of it."""
    word, _, number = line.partition(" ")
    if word != "klasse":
        return escape(line)
    return f'<span class="alleen-breed">{word} </span>{escape(number)}'
