"""Lines through the years, labelled at their end."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.labels import apart, two_lines
from dashboard.figures.theme import empty_figure, line_styles, literal, quiet_axis
from dashboard.vocabulary import (
    CLASS_BOUNDS,
    CLASSES,
    COLOURS,
    PROGRAMME_START,
    PROGRAMME_START_LABEL,
    REFERENCE,
)
from dashboard.wording import numbers

TEXT_HEIGHT = 0.07
"""Height of a line of text as a share of the axis."""
LABEL_PIXELS = 42
"""Height of a label at the end of a line: a name and a number, two lines of text."""
TALL = 60
"""The same where a long name takes a third line."""
TOP, BOTTOM = 28, 36
"""Margins of the chart in pixels."""
SMALL = {"size": 12, "color": COLOURS["muted"]}
YEAR_ROOM = 0.15
"""Share of the axis that the label of a year takes on a phone."""
TOTAL_BANDS = tuple(cut + REFERENCE for cut in CLASS_BOUNDS)
"""Class bounds of the total score on the scale of the score itself."""
TICK_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)


def line_chart(
    table: pd.DataFrame,
    names: dict[str, str],
    change: bool = False,
    height: int = 380,
    bands: Sequence[float] | None = None,
) -> go.Figure:
    """One line per column of ``table`` (index: year; values: score or change in score).

    ``names``: column -> label. With ``change`` the axis is a difference with zero
    as its line; otherwise the classes stand as bands behind the lines, cut at
    ``bands`` (on the axis' own scale; default those of the total score, empty for
    none). Missing years leave a gap.
    """
    low, high = _range(table, change)
    years = [int(y) for y in table.index]
    text = numbers.difference if change else numbers.score
    shapes, notes = _programme_start(years)
    if change:
        shapes.append(_line_at(y0=0, y1=0, x0=0, x1=1, xref="paper"))
    else:
        stripes, words = _class_bands(low, high, table, TOTAL_BANDS if bands is None else bands)
        shapes, notes = stripes + shapes, words + notes
    styles = line_styles([str(c) for c in table])
    tall = LABEL_PIXELS if all(two_lines(n, "").count("<br>") < 2 for n in names.values()) else TALL
    height = max(height, TOP + BOTTOM + tall * int(table.iloc[-1].notna().sum()))
    gap = (high - low) * tall / (height - TOP - BOTTOM)
    notes += _end_labels(table, names, text, (low, high, gap), styles)
    margin = (years[-1] - years[0]) * 0.03
    layout = empty_figure(
        height,
        margin={"l": 52, "r": 138, "t": TOP, "b": BOTTOM},
        shapes=shapes,
        annotations=notes,
        xaxis=quiet_axis(
            tickvals=years,
            tickangle=0,
            ticktext=_year_labels(years),
            range=[years[0] - margin, years[-1] + margin],
        ),
        yaxis=quiet_axis(
            range=[low, high],
            tickformat="+,.2f" if change else ",.2f",
            dtick=next((s for s in TICK_STEPS if (high - low) / s <= 7), TICK_STEPS[-1]),
            ticks="",
        ),
    )
    layout.add_traces([_trace(table[c], names[str(c)], text, styles[str(c)]) for c in table])
    return layout


def _trace(
    values: pd.Series, name: str, text: Callable[[float], str], style: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [int(y) for y in values.index],
        "y": [None if pd.isna(v) else round(float(v), 6) for v in values],
        "mode": "lines+markers",
        "line": style["line"],
        "marker": style["marker"],
        "name": literal(name),
        "connectgaps": False,
        "customdata": [text(v) for v in values],
        "hovertemplate": "%{x}: %{customdata}<extra>" + literal(name) + "</extra>",
    }


def _end_labels(
    table: pd.DataFrame,
    names: dict[str, str],
    text: Callable[[float], str],
    room: tuple[float, float, float],
    styles: dict[str, dict[str, Any]],
) -> list[dict[str, Any]]:
    """Name and last value at the end of each line. ``room``: range of the axis, and how far
    apart labels have to stand."""
    low, high, gap = room
    ends = table.iloc[-1].dropna().sort_values()
    placed = apart([float(v) for v in ends], gap, low + gap / 2, high - gap / 2)
    return [
        _note(
            x=1, xref="paper", xanchor="left", xshift=10, y=y, align="left",
            text=two_lines(names[str(column)], text(value)),
            font={"color": styles[str(column)]["line"]["color"], "size": 13},
        )
        for (column, value), y in zip(ends.items(), placed, strict=True)
    ]  # fmt: skip


def _range(table: pd.DataFrame, change: bool) -> tuple[float, float]:
    """The range of the axis: all values and some room; with ``change`` zero as well."""
    values = table.to_numpy().ravel()
    values = values[~pd.isna(values)]
    low, high = (values.min(), values.max()) if len(values) else (0.0, 1.0)
    if change:
        low, high = min(low, 0.0), max(high, 0.0)
    room = max((high - low) * 0.12, 0.008)
    return float(low - room), float(high + room)


def _class_bands(
    low: float, high: float, table: pd.DataFrame, cuts: Sequence[float]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The nine classes as faint bands, named at the left where no line runs."""
    early = table.iloc[: max(2, len(table) // 3)].to_numpy().ravel()
    early = early[~pd.isna(early)]
    text_height = (high - low) * TEXT_HEIGHT
    bands: list[dict[str, Any]] = []
    words: list[dict[str, Any]] = []
    if not cuts:
        return bands, words
    bounds = [float("-inf"), *cuts, float("inf")]
    for klass, lower, upper in zip(CLASSES, bounds, bounds[1:], strict=False):
        bottom, top = max(lower, low), min(upper, high)
        if top <= bottom:
            continue
        bands.append(
            {
                "type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": bottom, "y1": top,
                "fillcolor": klass.colour, "opacity": 0.22, "line": {"width": 0}, "layer": "below",
            }
        )  # fmt: skip
        free = {
            edge: min(abs(early - (y + way * text_height / 2)), default=1.0)
            for edge, y, way in (("top", top, -1), ("bottom", bottom, 1))
        }
        edge = max(free, key=lambda e: free[e])
        if top - bottom > text_height and free[edge] > text_height * 0.7:
            words.append(
                _note(
                    x=0, xref="paper", xanchor="left", xshift=4, yanchor=edge,
                    y=top if edge == "top" else bottom, text=klass.name, font=SMALL,
                )
            )  # fmt: skip
    return bands, words


def _programme_start(years: list[int]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    if not years[0] < PROGRAMME_START < years[-1]:
        return [], []
    line = _line_at(x0=PROGRAMME_START, x1=PROGRAMME_START, y0=0, y1=1, yref="paper", dash="dot")
    note = _note(
        x=PROGRAMME_START, y=1, yref="paper", yanchor="bottom", xanchor="center",
        text=PROGRAMME_START_LABEL, font=SMALL,
    )  # fmt: skip
    return [line], [note]


def _line_at(dash: str = "solid", **place: Any) -> dict[str, Any]:
    line = {"color": COLOURS["muted"], "width": 1, "dash": dash}
    return {"type": "line", "line": line, "layer": "below"} | place


def _note(**options: Any) -> dict[str, Any]:
    return {"showarrow": False} | options


def _year_labels(years: list[int]) -> list[str]:
    """The years that get a label: all that stand far enough apart to be read on a phone."""
    room = (years[-1] - years[0]) * YEAR_ROOM
    labels, previous = [str(years[-1])], years[-1]
    for year in reversed(years[:-1]):
        labels.append(str(year) if previous - year >= room else "")
        previous = year if labels[-1] else previous
    return labels[::-1]
