"""A made store of six wijken in three years, with numbers that can be counted by hand.

2018 -> 2020 at the default bound (0.0392): A rises by exactly the bound, B falls by
exactly the bound, C stays between, D falls and has no number of households, E was
never unfavourable and F has no score in 2018.
"""

from dataclasses import replace

import pandas as pd

from dashboard.build.transitions import transitions
from dashboard.store.read import Store
from tests.analysis.conftest import make_store, scores_frame

NAN = float("nan")
WIJKEN = {
    # code: name, households, nplv_share, nplv_area, year -> the five dimensions
    "WK000101": ("Aa", 100, 1.0, "aadorp-oost", {
        2018: (0, -0.15, 0, 0, -0.05), 2020: (0, -0.12, 0, 0, -0.0408),
        2022: (0, -0.20, 0, 0, -0.10)}),
    "WK000102": ("Bee", 300, 0.5, "beestad-west", {
        2018: (0, -0.20, 0, 0, -0.10), 2020: (0, -0.2392, 0, 0, -0.10),
        2022: (0, -0.20, 0, 0, -0.10)}),
    "WK000103": ("Cee", 200, 0.4, "beestad-west", {
        2018: (0, -0.10, 0, 0, -0.10), 2020: (0, -0.09, 0, 0, -0.10),
        2022: (0, -0.15, 0, 0, -0.10)}),
    "WK000104": ("Dee", None, 0.0, "", {
        2018: (0, -0.10, 0, 0, -0.10), 2020: (0, -0.15, 0, 0, -0.10)}),
    "WK000105": ("Ee", 400, 0.0, "", {
        2018: (0, 0.05, 0, 0, 0), 2020: (0, 0.05, 0, 0, 0), 2022: (0, 0.05, 0, 0, 0)}),
    "WK000106": ("Ef", 500, 0.0, "", {
        2020: (0, -0.20, 0, 0, 0), 2022: (0, -0.20, 0, 0, 0)}),
}  # fmt: skip
MADE_YEARS = (2018, 2020, 2022)


def made_wijken() -> Store:
    scores = scores_frame({("wijk", code): row[4] for code, row in WIJKEN.items()})
    areas = pd.DataFrame(
        [
            {
                "level": "wijk",
                "code": code,
                "name": name,
                "gemeente": "Aadorp",
                "households": households,
                "nplv_area": area,
                "nplv_share": share,
                "jump": "",
                "small": not households or households < 250,
            }
            for code, (name, households, share, area, _) in WIJKEN.items()
        ]
    ).astype({"households": "Int64"})
    return replace(
        make_store(),
        scores=scores,
        areas=areas,
        transitions=transitions(scores, areas),
        published=pd.DataFrame(
            [{"topic": "huishoudens", "area": "Nederland", "year": 2024, "unit": "huishoudens",
              "value": 963000.0, "source": "nota", "date": "juni"}]
        ),
        class_households=pd.DataFrame(
            [{"code": "NPLV", "level": "buurt", "year": 2024, "class": k, "households": n,
              "areas": 1} for k, n in ((3, 10), (4, 20), (6, 70))]
        ),
    )  # fmt: skip
