"""What a difference is made of: the waterfall and its alt text."""

from typing import Any

import pandas as pd

from dashboard.content.figures import Axis, Step, Waterfall
from dashboard.language.waterfall import waterfall_alt
from dashboard.vocabulary import DIMENSIONS

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
