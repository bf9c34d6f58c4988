"""Bars per dimension: then and now, or beside two references."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.theme import empty_figure, literal, quiet_axis, wrapped
from dashboard.vocabulary import (
    COLOURS,
    COMPARABLE_NAME,
    COUNTRY_NAME,
    MEASURES,
)
from dashboard.wording import numbers
from dashboard.wording.grammar import lower_first

LABEL_ROOM = 0.36
"""Share of the axis kept free for the numbers beside the bars, on a phone as well."""


def gap_bars(gaps: pd.DataFrame, height: int = 400) -> go.Figure:
    """Horizontal bars of the gap per dimension for the first and last year of ``gaps``.

    ``gaps``: as ``analysis.gap.gap_by_dimension``; the largest backlog of the last
    year stands on top. Left of zero is worse than the country.
    """
    years = list(dict.fromkeys(gaps.index.get_level_values("year")))
    first, last = years[0], years[-1]
    order = gaps.loc[last, "gap"].sort_values(ascending=False).index
    colours = ((last, COLOURS["programme"]), (first, COLOURS["earlier"]))
    bars = [_bars(gaps.loc[year, "gap"].reindex(order), str(year), c) for year, c in colours]
    title = f"slechter dan {COUNTRY_NAME}  ←  0  →  beter"
    return _grouped(bars, gaps["gap"], title, height)


def balance_bars(balance: pd.DataFrame, height: int = 440) -> go.Figure:
    """Horizontal bars per measure: the area minus comparable wijken, and minus the country.

    ``balance``: as ``analysis.comparable.Match.balance``. Short bars mean alike.
    """
    order = list(MEASURES)[::-1]
    columns = (
        ("difference_country", f"verschil met {COUNTRY_NAME}", COLOURS["earlier"]),
        ("difference", f"verschil met {lower_first(COMPARABLE_NAME)}", COLOURS["comparable"]),
    )
    bars = [_bars(balance[column].reindex(order), name, c) for column, name, c in columns]
    values = pd.concat([balance[column] for column, _, _ in columns])
    return _grouped(bars, values, "gebied scoort lager  ←  0  →  hoger", height)


def place_bars(gaps: pd.DataFrame, height: int = 400) -> go.Figure:
    """Horizontal bars of the difference with the country per dimension, for one place or two.

    ``gaps``: a row per dimension key, a column per name (score). The largest
    backlog of the first stands on top. Left of zero is worse than the country.
    """
    own = gaps.columns[0]
    order = gaps[own].sort_values(ascending=False).index
    colours = (COLOURS["chosen"], COLOURS["programme"])
    pairs = list(zip(gaps.columns, colours, strict=False))[::-1]
    bars = [_bars(gaps[name].reindex(order), str(name), colour) for name, colour in pairs]
    title = f"slechter dan {COUNTRY_NAME}  ←  0  →  beter"
    return _grouped(bars, gaps.stack(), title, height)


def _grouped(bars: list[dict[str, Any]], values: pd.Series, title: str, height: int) -> go.Figure:
    """``bars`` beside each other per label around a line at zero, with room for their numbers."""
    low, high = min(values.min(), 0), max(values.max(), 0)
    room = (high - low) * LABEL_ROOM
    figure = empty_figure(
        height,
        barmode="group",
        bargap=0.3,
        margin={"l": 8, "r": 8, "t": 36, "b": 56},
        showlegend=True,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "traceorder": "reversed"},
        xaxis=quiet_axis(
            range=[low - room, high + room],
            tickformat="+,.2~f",
            nticks=5,
            title={"text": title, "font": {"size": 13}},
        ),
        yaxis=quiet_axis(ticks="", linecolor=COLOURS["background"]),
        shapes=[
            {
                "type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper",
                "line": {"color": COLOURS["country"], "width": 1},
            }
        ],
    )  # fmt: skip
    figure.add_traces(bars)
    return figure


def _bars(values: pd.Series, name: str, colour: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "y": [wrapped(MEASURES[str(key)]) for key in values.index],
        "x": [None if pd.isna(v) else round(float(v), 6) for v in values],
        "orientation": "h",
        "name": literal(name),
        "marker": {"color": colour},
        "text": [numbers.difference(v) for v in values],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{y}: %{text}<extra>" + literal(name) + "</extra>",
    }
