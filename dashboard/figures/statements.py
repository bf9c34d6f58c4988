"""Statements and verdicts as HTML tables: words first, a mark and a colour beside them."""

from collections.abc import Sequence
from html import escape

MARKS = {True: "ja", False: "nee", None: "open"}
"""Whether a part holds -> the class of its cell."""


def parts_html(caption: str, rows: Sequence[tuple[str, str, bool | None]]) -> str:
    """The parts of a statement: what it is, the outcome in words, and whether it holds."""
    body = "".join(
        f'<tr><th scope="row">{escape(part)}</th>'
        f'<td class="uitkomst {MARKS[holds]}">{escape(outcome)}</td></tr>'
        for part, outcome, holds in rows
    )
    return _table(caption, ("Onderdeel", "Past bij de gegevens?"), body)


def needs_html(caption: str, rows: Sequence[tuple[str, str]]) -> str:
    """What would be needed, and its official source."""
    body = "".join(
        f'<tr><th scope="row">{escape(what)}</th><td>{escape(where)}</td></tr>'
        for what, where in rows
    )
    return _table(caption, ("Wat nodig is", "Officiële bron"), body)


def verdicts_html(caption: str, rows: Sequence[tuple[str, str, bool | None]]) -> str:
    """Every statement with its verdict; the mark is that of a part that holds, fails or is open."""
    body = "".join(
        f'<tr><th scope="row">{escape(title)}</th>'
        f'<td class="uitkomst {MARKS[mark]}">{escape(verdict)}</td></tr>'
        for title, verdict, mark in rows
    )
    return _table(caption, ("Stelling", "Oordeel"), body)


def _table(caption: str, heads: tuple[str, str], body: str) -> str:
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    return (
        f'<table class="stellingen"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table>"
    )
