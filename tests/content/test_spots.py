"""Marks of areas on a map."""

import math

import pandas as pd

from dashboard.content.spots import spots


def test_an_area_that_lies_nobody_knows_where_gets_no_mark():
    table = pd.DataFrame(
        {"name": ["A", "B"], "lon": [5.1, math.nan], "lat": [52.1, math.nan], "class_end": [4, 5]},
        index=["a", "b"],
    )
    assert [spot.name for spot in spots(table, ("hier", "nergens"), None)] == ["A"]
