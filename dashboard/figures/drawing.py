"""``figure_of``: the one door to every drawing of a figure value but maps."""

from functools import singledispatch

import plotly.graph_objects as go


@singledispatch
def figure_of(figure: object) -> go.Figure | str:
    """A Plotly figure, or HTML of ours (escaped), for a value of ``content.figures``.

    Raises TypeError for what is no such value.
    """
    raise TypeError(f"no drawing for a {type(figure).__name__}")
