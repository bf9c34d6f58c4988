"""Statements and verdicts as HTML: words first, a mark and a colour beside them."""

from html import escape

from dashboard.content.texts import Listing, Remark, VerdictRow, Verdicts
from dashboard.figures.drawing import figure_of
from dashboard.figures.names import html_name

MARKS = {True: "ja", False: "nee", None: "open"}
"""Whether a part holds -> the class of its cell."""


@figure_of.register
def _(figure: Verdicts) -> str:
    """A table of two columns, and the one below it; every text is escaped."""
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in figure.headers)
    body = "".join(_row(row, figure.marked) for row in figure.rows)
    return (
        f'<table class="stellingen"><caption>{escape(figure.caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table>"
        f"{figure_of(figure.below) if figure.below else ''}"
    )


def _row(row: VerdictRow, marked: bool) -> str:
    mark = f' class="uitkomst {MARKS[row.holds]}"' if marked else ""
    return (
        f'<tr><th scope="row">{html_name(row.part)}</th><td{mark}>{escape(row.outcome)}</td></tr>'
    )


@figure_of.register
def _(figure: Listing) -> str:
    items = "".join(
        f"<li><strong>{html_name(name)}</strong> <span>{escape(text)}</span></li>"
        for name, text in figure.items
    )
    return f'<ol class="{"uitspraken" if figure.broken else "wijken"}">{items}</ol>'


@figure_of.register
def _(figure: Remark) -> str:
    return f"<p>{escape(figure.text)}</p>"
