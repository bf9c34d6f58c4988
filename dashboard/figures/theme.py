"""The look that every Plotly figure shares, and Plotly in Dutch."""

from collections.abc import Iterable
from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Axis, Band, Value
from dashboard.vocabulary.look import COLOURS

FONT = "'Source Sans', 'Source Sans 3', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
TEXT_SIZE = 14
CONFIG: dict[str, Any] = {
    "locale": "nl",
    "locales": {
        "nl": {
            "dictionary": {
                "Download plot as a PNG": "Download als afbeelding (PNG)",
                "Download plot as a png": "Download als afbeelding (PNG)",
                "Taking snapshot - this may take a few seconds": "De afbeelding wordt gemaakt",
                "Snapshot succeeded": "De afbeelding is opgeslagen",
                "Sorry, there was a problem downloading your snapshot!": "Opslaan is niet gelukt",
            },
            "format": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]},
        }
    },
    "displaylogo": False,
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"format": "png", "scale": 2},
    "scrollZoom": False,
    "doubleClick": False,
}
"""Plotly configuration: Dutch notation and one button, to save the picture."""

BUTTONS: dict[str, Any] = {"orientation": "h", "y": 1.01, "yanchor": "bottom"}
"""A legend above the figure, of which each name takes its part out and back."""
LEGEND: dict[str, Any] = {"orientation": "h", "x": 0, "xanchor": "left", "yref": "container"}
LEGEND |= {"y": 1, "yanchor": "top", "itemclick": False, "itemdoubleclick": False}
"""Above the figure, and not a button: a part left out would make the bars lie."""
NO_LINE: dict[str, Any] = {"ticks": "", "linecolor": COLOURS["background"]}
"""Options of an axis of names: nothing of it is drawn but the names."""
TICKS: dict[str, str] = {
    "difference": "+,.2~f",
    "deviation": "+,.2~f",
    "share": ".0%",
    "amount": ",.1~f",
}
"""Kind of number -> how Plotly writes it at an axis; else in its own way."""
TITLE_SIZE, NOTE_SIZE = 13, 12
"""Of letters in pixels: of the title of an axis, and of a word in the figure."""


def empty_figure(height: int, **layout: Any) -> go.Figure:
    """A figure in the house style without traces; ``layout`` overrides."""
    base: dict[str, Any] = {
        "template": go.layout.Template(),
        "height": height,
        "font": {"family": FONT, "size": TEXT_SIZE, "color": COLOURS["text"]},
        "paper_bgcolor": COLOURS["background"],
        "plot_bgcolor": COLOURS["background"],
        "margin": {"l": 48, "r": 16, "t": 16, "b": 40},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"bgcolor": COLOURS["background"], "font": {"color": COLOURS["text"]}},
        "separators": ",.",
    }
    return go.Figure(layout=base | layout)


def quiet_axis(title: str = "", **options: Any) -> dict[str, Any]:
    """An axis with few marks: no grid, a thin line, fixed range on touch; ``options`` override."""
    return {
        "showgrid": False,
        "zeroline": False,
        "linecolor": COLOURS["line"],
        "tickcolor": COLOURS["line"],
        "ticks": "outside",
        "fixedrange": True,
        "automargin": True,
        # A difference of nothing has no sign.
        "labelalias": {"+0": "0", "+0,00": "0,00"},
        **({"title": {"text": title, "font": {"size": TITLE_SIZE}}} if title else {}),
    } | options


def value_axis(axis: Axis, low: float, high: float, **options: Any) -> dict[str, Any]:
    """The axis of numbers ``axis`` from ``low`` to ``high``; ``options`` override."""
    shown = {"range": [low, high], "tickformat": TICKS.get(axis.kind, ""), "nticks": 6}
    return quiet_axis(axis.title, **(shown | options))


def _across(axis: str, low: float, high: float) -> dict[str, Any]:
    """The place of a shape from ``low`` to ``high`` on ``axis`` (x or y), over all of the other."""
    other = "y" if axis == "x" else "x"
    ends = {f"{axis}0": low, f"{axis}1": high, f"{other}0": 0, f"{other}1": 1}
    return ends | {f"{other}ref": "paper"}


def rule(axis: str, at: float = 0.0, colour: str = "country", **line: Any) -> dict[str, Any]:
    """A line through the whole figure where ``axis`` (x or y) is ``at``.

    ``colour``: a name of ``COLOURS``; ``line``: further options of it.
    """
    drawn = {"color": COLOURS[colour], "width": 1} | line
    return {"type": "line", "line": drawn} | _across(axis, at, at)


def stripe(axis: str, ends: tuple[float, float], colour: str, opacity: float) -> dict[str, Any]:
    """A band through the whole figure, under all else, between two ``ends`` on ``axis``."""
    look = {"fillcolor": colour, "opacity": opacity, "line": {"width": 0}}
    return {"type": "rect", "layer": "below"} | look | _across(axis, *ends)


def seen_bands(
    bands: Iterable[Band], low: float, high: float
) -> list[tuple[Band, tuple[float, float]]]:
    """The bands that lie partly between ``low`` and ``high``, with the ends of that part."""
    seen = []
    for band in bands:
        start = low if band.low is None else max(band.low, low)
        end = high if band.high is None else min(band.high, high)
        if start < end:
            seen.append((band, (start, end)))
    return seen


def note(text: str, x: float, **more: Any) -> dict[str, Any]:
    """A word above the figure at ``x``; ``more`` overrides."""
    place = {"x": x, "xanchor": "center", "y": 1, "yref": "paper", "yanchor": "bottom"}
    font = {"size": NOTE_SIZE, "color": COLOURS["muted"]}
    return {"text": text, "showarrow": False, "font": font} | place | more


def end_label(text: str, y: float | None, shift: int, **font: Any) -> dict[str, Any]:
    """What stands beside the end of a line, ``shift`` pixels from the figure."""
    place = {"xref": "paper", "xanchor": "left", "xshift": shift, "align": "left"}
    return note(text, 1, **place, y=y, yref="y", yanchor="middle", font=font)


def literal(name: str) -> str:
    """A name from a list as Plotly shows it to the letter: it reads tags, and fills in %{...}."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("%{", "%&#123;")):
        name = name.replace(sign, entity)
    return name


def wrapped(name: str) -> str:
    """A name over two lines, so that it fits beside bars on a phone."""
    words = name.split()
    return "<br>".join([" ".join(words[:-1]), words[-1]]) if len(words) > 1 else name


def rounded(values: Iterable[Value]) -> list[Value]:
    """Numbers as they go to the browser: with the precision of the official files."""
    return [None if value is None else round(value, 6) for value in values]
