"""Bars per measure, made from tables."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.content.figures import Axis, Bars, Series
from dashboard.content.values import values_of
from dashboard.vocabulary.areas import COUNTRY_NAME
from dashboard.vocabulary.measures import MEASURES

BESIDE_COUNTRY = f"slechter dan {COUNTRY_NAME}  ←  0  →  beter"
"""Title of an axis of differences with the country."""


def measure_bars(
    columns: Mapping[str, pd.Series],
    roles: Sequence[str],
    keys: Iterable[Any],
    title: str,
    **more: Any,
) -> Bars:
    """A group of bars per measure, one for each of ``columns`` in the role at its place.

    ``columns``: name -> differences (score) by key of ``MEASURES``; ``keys``: which of them,
    from top to bottom; ``title``: of the axis; ``more``: further fields of ``Bars``.
    """
    keys = [str(key) for key in keys]
    series = (
        Series(name, role, values_of(values.reindex(keys)))
        for (name, values), role in zip(columns.items(), roles, strict=False)
    )
    axis = Axis("difference", title, zero=True)
    return Bars(tuple(MEASURES[key] for key in keys), tuple(series), axis, **more)


def lowest_first(values: pd.Series) -> list[str]:
    """The keys of ``values``, a missing one first and then from the lowest to the highest."""
    return list(values.sort_values(ascending=False).index)[::-1]
