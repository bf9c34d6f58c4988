"""Names in drawings: text to the letter, and a link where the name knows its place."""

from collections.abc import Sequence
from html import escape

from dashboard.content.names import PlaceName, code_of
from dashboard.figures.theme import literal


def html_name(name: str) -> str:
    """``name`` as HTML, escaped; a link to the profile of its place where it has one."""
    if not isinstance(name, PlaceName):
        return escape(name)
    return f'<a href="{escape(name.address, quote=True)}" target="_self">{escape(name)}</a>'


def plotly_name(name: str, text: str | None = None) -> str:
    """``name`` as Plotly shows it to the letter, or ``text`` (in its notation) in its place; a link
    where the name has one. Only outside the plot area, or as an annotation, can it be clicked."""
    shown = literal(name) if text is None else text
    if not isinstance(name, PlaceName):
        return shown
    return f'<a href="{name.address}" target="_self">{shown}</a>'


def point_ids(names: Sequence[str]) -> dict[str, list[str]]:
    """``ids`` of the points of a trace with these names: the script of the page opens the profile
    of the place that is clicked (``ui/browser/links.js``). {} where no name has one; a point
    without gets an id that is none of a place, because Plotly wants them all different."""
    codes = [code_of(name) for name in names]
    if not any(codes):
        return {}
    return {"ids": [code or f"#{at}" for at, code in enumerate(codes)]}


def trace_place(name: str) -> dict[str, str]:
    """As ``point_ids``, for a trace that is one place from end to end."""
    return {"meta": code_of(name)} if code_of(name) else {}
