"""What a difference is made of: the waterfall and its alt text."""

from typing import Any

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.waterfall import Place, over_time
from dashboard.content.figures import Axis, Step, Waterfall
from dashboard.language.waterfall import Parts, waterfall_alt, waterfall_over_time
from dashboard.store.read import Store
from dashboard.vocabulary import DIMENSIONS, PROGRAMME, Period

AXIS = Axis("difference", "minder gunstig  ←  0  →  gunstiger", zero=True)


def waterfall_fields(parts: pd.Series, whole: str, what: str) -> dict[str, Any]:
    """``figure`` and ``alt``, fields of ``Content``, for ``parts`` as ``analysis.waterfall``.

    The largest step comes first; the rest by rounding counts in the total, called ``whole``.
    ``what``: the difference in words, for the alt text.
    """
    steps = parts[[key for key in parts.index if key in DIMENSIONS]]
    steps = steps.reindex(steps.abs().sort_values(ascending=False, kind="stable").index)
    total = Step(whole, float(parts.sum()))
    figure = Waterfall(
        tuple(Step(DIMENSIONS[str(key)].name, float(value)) for key, value in steps.items()),
        total,
        AXIS,
        total.value - float(steps.sum()),
    )
    return {"figure": figure, "alt": waterfall_alt(what, parts.to_dict())}


def change_fields(store: Store, place: Place, period: Period, whole: str) -> dict[str, Any]:
    """``headline``, ``figure`` and ``alt``, fields of ``Content``, for what the change of a place
    in ``period`` is made of; ``whole``: as ``waterfall_fields``."""
    steps, (_, code), name = over_time(store, place, *period), place, store.names[place[1]]
    parts = Parts(
        differences.change(store, code, steps.sum(min_count=1), period),
        steps.to_dict(),
        differences.dimension_margins(store, code, period),
    )
    what = "verandering van {} tussen {} en {}".format(name, *period)
    headline = waterfall_over_time(name, parts, period, plural=code == PROGRAMME)
    return {"headline": headline, **waterfall_fields(steps, whole, what)}
