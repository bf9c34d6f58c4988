"""The look that every Plotly figure shares, and Plotly in Dutch."""

from collections.abc import Iterable
from typing import Any

import plotly.graph_objects as go

from dashboard.content.figures import Axis, Value
from dashboard.vocabulary import (
    COLOURS,
)

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

LEGEND: dict[str, Any] = {
    "orientation": "h", "x": 0, "xanchor": "left", "yref": "container", "y": 1,
    "yanchor": "top", "itemclick": False, "itemdoubleclick": False,
}  # fmt: skip
"""Above the figure, and not a button: a part left out would make the bars lie."""


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


def quiet_axis(**options: Any) -> dict[str, Any]:
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
    } | options


def titled(text: str) -> dict[str, Any]:
    """The title of an axis."""
    return {"text": text, "font": {"size": 13}}


def zero_line(axis: str) -> dict[str, Any]:
    """The line of zero on ``axis`` (x or y), through the whole figure."""
    other = "y" if axis == "x" else "x"
    return {
        "type": "line", f"{axis}0": 0, f"{axis}1": 0, f"{other}0": 0, f"{other}1": 1,
        f"{other}ref": "paper", "line": {"color": COLOURS["country"], "width": 1},
    }  # fmt: skip


def literal(name: str) -> str:
    """A name from a list as Plotly shows it to the letter: it reads tags, and fills in %{...}."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("%{", "%&#123;")):
        name = name.replace(sign, entity)
    return name


def wrapped(name: str) -> str:
    """A name over two lines, so that it fits beside bars on a phone."""
    words = name.split()
    return "<br>".join([" ".join(words[:-1]), words[-1]]) if len(words) > 1 else name


TICKS: dict[str, str] = {"difference": "+,.2~f", "deviation": "+,.2~f", "share": ".0%"}
"""Kind of number -> how Plotly writes it at an axis; else in its own way."""


def value_axis(axis: Axis, low: float, high: float, **options: Any) -> dict[str, Any]:
    """The axis of numbers ``axis`` from ``low`` to ``high``; ``options`` override."""
    shown: dict[str, Any] = {
        "range": [low, high],
        "tickformat": TICKS.get(axis.kind, ""),
        "nticks": 6,
        "title": titled(axis.title),
    }
    return quiet_axis(**(shown | options))


def rounded(values: Iterable[Value]) -> list[Value]:
    """Numbers as they go to the browser: with the precision of the official files."""
    return [None if value is None else round(value, 6) for value in values]
