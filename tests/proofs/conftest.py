"""A measure and a level that the product does not know, in a set of the real one."""

from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pytest

from dashboard.store.read import Store
from dashboard.vocabulary.areas import COUNTRY
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import REGISTRY
from tests.vocabulary.made import CRIME, POSTCODE

FACTOR = {2021: 1.0, 2022: 0.9, 2023: 1.3}
"""Year of the made measure -> by what its values are multiplied then."""
POSTCODES = {"3511": "BU03440112", "3512": "BU03440113", "3513": "BU03440121"}
"""Made postcode -> the buurt of which it has the people, the scores and the border."""


@pytest.fixture
def crime(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The real set with the made measure, registered for one test: of every part of the areas of
    the programme, one gemeente and the country."""
    monkeypatch.setitem(REGISTRY, CRIME.key, CRIME)
    parts = store.nplv[["level", "code"]].drop_duplicates("code").sort_values("code")
    places = [*parts.itertuples(index=False), ("gemeente", "GM0917"), ("land", COUNTRY)]
    rows = [
        (level, code, CRIME.key, year, (10 + at % 50) * factor)
        for at, (level, code) in enumerate(places)
        for year, factor in FACTOR.items()
    ]
    table = pd.DataFrame(rows, columns=["level", "code", "measure", "year", "value"])
    return replace(store, indicators=table.reindex(columns=list(store.indicators)))


@pytest.fixture
def postcodes(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The real set with the made level in the place of the real postcodes, known for one test:
    three places in its own years, with a border."""
    monkeypatch.setitem(LEVELS, POSTCODE.key, POSTCODE)
    code_of = {buurt: code for code, buurt in POSTCODES.items()}

    def moved(table: pd.DataFrame) -> pd.DataFrame:
        rows = table[table["code"].isin(code_of)]
        return rows.assign(level=POSTCODE.key, code=rows["code"].map(code_of))

    places = moved(store.areas).assign(nplv_area="", jump="", small=False)
    places["name"] = places["code"]
    rows = [
        moved(store.scores[store.scores["year"] == 2024]).assign(year=y) for y in POSTCODE.years
    ]
    real = Store.shapes

    def shapes(self: Store, level: str) -> gpd.GeoDataFrame:
        if level != POSTCODE.key:
            return real(self, level)
        own = real(self, "buurt")
        own = own[own["code"].isin(code_of)]
        return own.assign(code=own["code"].map(code_of), name=own["code"].map(code_of))

    monkeypatch.setattr(Store, "shapes", shapes)
    return replace(
        store,
        areas=pd.concat([store.areas[store.areas["level"] != "pc4"], places], ignore_index=True),
        scores=pd.concat([store.scores[store.scores["level"] != "pc4"], *rows], ignore_index=True),
    )
