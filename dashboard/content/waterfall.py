"""What a difference is made of: the waterfall and its alt text."""

from typing import Any

import pandas as pd

from dashboard.analysis import differences
from dashboard.analysis.waterfall import over_time
from dashboard.content.figures import Axis, Step, Waterfall
from dashboard.content.texts import NOTHING, Remark
from dashboard.language.waterfall import Parts, waterfall_alt, waterfall_over_time
from dashboard.store.read import Store
from dashboard.vocabulary.areas import PROGRAMME, Area
from dashboard.vocabulary.measures import DIMENSIONS
from dashboard.vocabulary.periods import Period

AXIS = Axis("difference", "minder gunstig  ←  0  →  gunstiger", zero=True)


def waterfall_fields(
    parts: pd.Series, whole: str, what: str, role: str = "muted"
) -> dict[str, Any]:
    """``figure`` and ``alt``, fields of ``Content``, for ``parts`` as ``analysis.waterfall``.

    The largest step comes first; the rest by rounding counts in the total, called ``whole``.
    ``what``: the difference in words, for the alt text; ``role``: of the place whose change it is,
    of which the total has the colour. Without parts there is nothing to draw.
    """
    if parts.empty:
        return {"figure": Remark(NOTHING), "alt": ""}
    steps = parts[[key for key in parts.index if key in DIMENSIONS]]
    steps = steps.reindex(steps.abs().sort_values(ascending=False, kind="stable").index)
    total = Step(whole, float(parts.sum()))
    bars = tuple(Step(DIMENSIONS[str(key)].name, float(value)) for key, value in steps.items())
    figure = Waterfall(bars, total, AXIS, total.value - float(steps.sum()), role=role)
    return {"figure": figure, "alt": waterfall_alt(what, parts.to_dict())}


def change_fields(
    store: Store, area: Area, period: Period, whole: str, role: str
) -> dict[str, Any]:
    """``headline``, ``figure`` and ``alt``, fields of ``Content``, for what the change of an area
    in ``period`` is made of; ``whole`` and ``role``: as ``waterfall_fields``."""
    steps = over_time(store, area, *period)
    parts = Parts(
        differences.change(store, area, steps.sum(min_count=1), period),
        steps.to_dict(),
        differences.dimension_margins(store, area, period),
    )
    what = "verandering van {} tussen {} en {}".format(area.name, *period)
    headline = waterfall_over_time(area.name, parts, period, plural=area.code == PROGRAMME)
    return {"headline": headline, **waterfall_fields(steps, whole, what, role)}
