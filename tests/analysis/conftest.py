"""A small made store with round numbers: two areas, the programme and the country, three years.

Made figures live here alone: the app cannot load them.
"""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.analysis.aggregate import VALUES
from dashboard.store.read import Store
from dashboard.store.schemas import columns, no_rows
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.scales import LIVEABILITY, REFERENCE

NAN = float("nan")
MADE = {
    ("land", "NL"): {
        2018: (0.00, 0.01, 0.02, 0.03, -0.06),
        2020: (0.01, 0.01, 0.02, 0.03, -0.05),
        2024: (0.02, 0.02, 0.02, 0.02, -0.06),
    },
    ("land", "NL-2002"): {2002: None, 2018: (0.01, 0.01, 0.01, 0.01, 0.01)},
    ("nplv", "NPLV"): {
        2018: (-0.02, -0.13, -0.04, 0.05, -0.12),
        2020: (-0.01, -0.12, -0.04, 0.05, -0.10),
        2024: (0.00, -0.11, -0.04, 0.05, -0.10),
    },
    ("nplv", "NPLV-2002"): {2002: None, 2018: (-0.02, -0.13, -0.04, 0.05, -0.12)},
    # Aadorp rises by 0.05, Beestad falls by 0.03 and has no score in 2020.
    ("nplv", "aadorp-oost"): {
        2018: (-0.03, -0.14, -0.05, 0.04, -0.13),
        2020: (-0.02, -0.13, -0.05, 0.04, -0.11),
        2024: (-0.02, -0.12, -0.05, 0.04, -0.11),
    },
    ("nplv", "beestad-west"): {
        2018: (0.00, -0.05, -0.02, 0.05, -0.04),
        2024: (0.00, -0.07, -0.02, 0.05, -0.05),
    },
}
"""(level, code) -> year -> the five dimensions; None: only a total score (``afw`` 0.1)."""
NAMES = {
    "NL": "Nederland",
    "NPLV": "de NPLV-gebieden samen",
    "aadorp-oost": "Zuidrand Aadorp",
    "beestad-west": "Beestad West",
}
HOUSEHOLDS = (
    ("NL", 2024, {4: 100, 7: 900}),
    ("NPLV", 2018, {3: 30, 4: 30, 6: 40}),
    ("NPLV", 2024, {2: 10, 3: 10, 4: 20, 5: 60}),
)


def scores_frame(made: dict = MADE) -> pd.DataFrame:
    """Rows of the table ``scores`` from ``made``: ``afw`` is the sum of the dimensions."""
    rows = []
    for (level, code), years in made.items():
        for year, parts in years.items():
            values = dict(zip(DIMENSION_KEYS, parts or (NAN,) * 5, strict=True))
            afw = sum(x for x in parts if x == x) if parts else 0.1  # without NaN
            rows.append(
                {"level": level, "code": code, "year": year, "lbm": REFERENCE + afw, "afw": afw}
                | values
            )
    table = pd.DataFrame(rows)
    return table.assign(
        derived=True, **{"class": LIVEABILITY.classes(table["lbm"]).astype("int64")}
    )


def areas_frame(codes: dict[str, str] = NAMES) -> pd.DataFrame:
    """Rows of the table ``areas``, as far as the questions of ``analysis`` need them."""
    return pd.DataFrame(
        [
            {
                "level": "land" if code == "NL" else "nplv",
                "code": code,
                "name": name,
                "gemeente": "" if code.startswith("N") else name.split()[-1],
                "households": 1000 * at,
                "jump": "",
                "small": False,
                "lon": 5.0 + at / 10,
                "lat": 52.0 + at / 10,
            }
            for at, (code, name) in enumerate(codes.items(), start=1)
        ]
    )


def make_store(made: dict = MADE, names: dict[str, str] = NAMES) -> Store:
    """A ``Store`` in memory; its areas are the codes of ``names`` that do not start with N."""
    classes = pd.DataFrame(
        [
            {"code": code, "level": "buurt", "year": year, "class": k, "households": n.get(k, 0)}
            for code, year, n in HOUSEHOLDS
            for k in range(1, 10)
        ]
    )
    own = {code: name for code, name in names.items() if not code.startswith("N")}
    return Store(
        folder=Path("made"),
        manifest={},
        scores=scores_frame(made),
        areas=areas_frame(names),
        nplv=pd.DataFrame({"area_id": list(own), "area": list(own.values()), "code": list(own)}),
        published=pd.DataFrame(),
        class_households=classes.assign(areas=1),
        relations=pd.DataFrame(),
        theme_relations=no_rows("theme_relations"),
        postcodes=no_rows("postcodes"),
        matches=pd.DataFrame(columns=columns("matches")),
        transitions=pd.DataFrame(),
        intervals=pd.DataFrame(columns=columns("intervals")),
        indicators=no_rows("indicators"),
        recomputed=pd.DataFrame(columns=["level", "code", "year", *VALUES]),
        matched=pd.DataFrame(columns=columns("matched")),
        variants=pd.DataFrame(),
        noise=pd.DataFrame(),
        sensitivity=pd.DataFrame(),
    )


@pytest.fixture(scope="session")
def made() -> Store:
    return make_store()
