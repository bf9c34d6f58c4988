"""Places through the years: every area a line, the chosen ones in colour."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, line_styles, literal, quiet_axis
from dashboard.vocabulary import COLOURS
from dashboard.wording import numbers

ROW = 25
"""Pixels per place: a line of text and some air."""
LABEL_SIZE = 13
QUIET: dict[str, Any] = {
    "line": {"color": COLOURS["line"], "width": 1.5},
    "marker": {"color": COLOURS["line"]},
}
"""How areas look that are not chosen: there, but behind the chosen ones."""


def rank_chart(
    values: pd.DataFrame, ranks: pd.DataFrame, names: Mapping[str, str], chosen: Sequence[str]
) -> go.Figure:
    """One line per area (rows) through the years (columns), best on top.

    ``ranks``: places as shown; areas that share a place stand below each other,
    by ``values`` and then by name, so that no line or label hides another.
    ``chosen`` areas are coloured and bold; the others are grey.
    """
    years = [int(y) for y in values.columns]
    drawn = pd.DataFrame({y: _positions(values[y], names) for y in values})
    height = int(drawn.max().max()) if drawn.notna().any(axis=None) else 1
    styles = line_styles(chosen)
    margin = max((years[-1] - years[0]) * 0.04, 0.1)
    figure = empty_figure(
        60 + ROW * height,
        margin={"l": 44, "r": 196, "t": 12, "b": 36},
        xaxis=quiet_axis(
            tickvals=years,
            ticktext=[str(y) for y in years],
            tickangle=0,
            range=[years[0] - margin, years[-1] + margin],
        ),
        yaxis=quiet_axis(
            range=[height + 0.7, 0.3],
            tickvals=list(range(1, height + 1)),
            ticktext=[numbers.rank(n) for n in range(1, height + 1)],
            ticks="",
            linecolor=COLOURS["background"],
        ),
        annotations=[
            _label(names[area], drawn.loc[area, years[-1]], styles.get(area))
            for area in drawn.index
            if pd.notna(drawn.loc[area, years[-1]])
        ],
    )
    # The chosen lines are drawn last, on top of the others.
    order = [a for a in values.index if a not in chosen] + [a for a in chosen if a in values.index]
    figure.add_traces([_trace(a, drawn, ranks, names[a], styles.get(a)) for a in order])
    return figure


def _positions(values: pd.Series, names: Mapping[str, str]) -> pd.Series:
    """1 for the highest; of equals the first by name; missing stays missing."""
    known = values.dropna()
    order = sorted(known.index, key=lambda area: (-float(known[area]), names[area]))
    return pd.Series({area: n for n, area in enumerate(order, 1)}, dtype=float).reindex(
        values.index
    )


def _trace(
    area: str, drawn: pd.DataFrame, ranks: pd.DataFrame, name: str, style: dict[str, Any] | None
) -> dict[str, Any]:
    look = style or QUIET
    return {
        "type": "scatter",
        "x": [int(y) for y in drawn.columns],
        "y": [None if pd.isna(v) else int(v) for v in drawn.loc[area]],
        "mode": "lines+markers",
        "line": look["line"],
        "marker": {"size": 6} | look["marker"],
        "name": literal(name),
        "connectgaps": False,
        "customdata": [numbers.rank(None if pd.isna(v) else int(v)) for v in ranks.loc[area]],
        "hovertemplate": "%{x}: %{customdata}<extra>" + literal(name) + "</extra>",
    }


def _label(name: str, place: float, style: dict[str, Any] | None) -> dict[str, Any]:
    colour = style["line"]["color"] if style else COLOURS["muted"]
    return {
        "showarrow": False, "x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "y": place,
        "align": "left", "text": f"<b>{literal(name)}</b>" if style else literal(name),
        "font": {"color": colour, "size": LABEL_SIZE},
    }  # fmt: skip
