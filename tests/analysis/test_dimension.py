"""One dimension: shares that add up, and the buurten within an area, by hand."""

import dataclasses

import pandas as pd
import pytest

from dashboard.analysis.gap import gap_by_dimension
from dashboard.store.read import Store
from dashboard.subjects.dimension.numbers import (
    FENCE,
    MIN_BUURTEN,
    buurt_range,
    buurten,
    gap_shares,
    spread,
)
from dashboard.vocabulary.areas import PROGRAMME
from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.periods import PERIODS, PROGRAMME_YEARS
from tests.analysis.conftest import NAMES, areas_frame, make_store, scores_frame


def shares_of(store: Store, key: str, years: tuple[int, ...]) -> pd.DataFrame:
    """``gap_shares`` of all areas of the programme."""
    return gap_shares(store, key, years, tuple(store.area(area) for area in store.area_ids))


VALUES = (-0.30, -0.12, -0.11, -0.10, -0.10, -0.09, -0.08, -0.07, 0.15)
"""``onv`` of the buurten of Aadorp: the first and the last lie far from the rest."""


@pytest.fixture(scope="module")
def places() -> Store:
    """The made store with nine buurten in Aadorp, two in Beestad and one without a value."""
    made = make_store()
    own = [("BU00000001", "aadorp-oost", v) for v in VALUES]
    own += [("BU00000001", "beestad-west", v) for v in (-0.05, 0.01)]
    codes = {f"BU000000{at:02d}": (area, v) for at, (_, area, v) in enumerate(own, start=1)}
    rows = scores_frame({("buurt", c): {2024: (0, v, 0, 0, 0)} for c, (_, v) in codes.items()})
    names = areas_frame(NAMES | {c: f"Buurt {c[-2:]}" for c in [*codes, "BU00000099"]})
    inside = names["code"].str.startswith("BU")
    names.loc[inside, "level"] = "buurt"
    areas = {c: area for c, (area, _) in codes.items()} | {"BU00000099": "beestad-west"}
    names["nplv_area"] = names["code"].map(areas).fillna("")
    return dataclasses.replace(made, scores=pd.concat([made.scores, rows]), areas=names)


def test_a_share_is_the_part_of_the_whole_gap(made):
    table = shares_of(made, "onv", (2018, 2024))
    assert table.loc[(PROGRAMME, 2018), "total"] == pytest.approx(-0.26, abs=1e-12)
    assert table.loc[(PROGRAMME, 2018), "gap"] == pytest.approx(-0.14, abs=1e-12)
    assert table.loc[(PROGRAMME, 2018), "share"] == pytest.approx(0.14 / 0.26, abs=1e-12)
    beestad = table.loc[("beestad-west", 2024)]
    assert beestad["gap"] == pytest.approx(-0.07 - 0.02, abs=1e-12)
    assert beestad["share"] == pytest.approx(0.09 / 0.11, abs=1e-12)


def test_the_programme_comes_first_and_then_every_area(made):
    table = shares_of(made, "fys", (2018, 2024))
    assert list(dict.fromkeys(table.index.get_level_values("code"))) == [
        "NPLV", "beestad-west", "aadorp-oost",
    ]  # fmt: skip


def test_a_year_without_a_score_has_no_gap_and_no_share(made):
    row = shares_of(made, "won", (2020, 2024)).loc[("beestad-west", 2020)]
    assert row.isna().all()


def test_a_whole_gap_of_zero_has_no_shares():
    same = {2024: (0.02, 0.02, 0.02, 0.02, -0.06)}
    store = make_store({("land", "NL"): same, ("nplv", "NPLV"): same})
    row = shares_of(store, "onv", (2024,)).loc[(PROGRAMME, 2024)]
    assert row["total"] == 0.0 and pd.isna(row["share"])


def test_the_shares_of_the_five_dimensions_add_up_to_one_for_every_area_and_year(real):
    shares = sum(shares_of(real, key, PROGRAMME_YEARS)["share"] for key in DIMENSION_KEYS)
    assert len(shares) == 21 * len(PROGRAMME_YEARS)
    # 1e-9: five doubles divided and added.
    assert shares.tolist() == pytest.approx([1.0] * len(shares), abs=1e-9)


def test_shares_are_those_of_the_gap_by_dimension(real):
    for code in (PROGRAMME, *real.area_ids[:3]):
        one = gap_by_dimension(real, (2018, 2024), real.area(code))
        for key in DIMENSION_KEYS:
            own = shares_of(real, key, (2018, 2024))
            for year in (2018, 2024):
                assert own.loc[(code, year), "share"] == pytest.approx(
                    one.loc[(year, key), "share"], abs=1e-12
                )


def test_buurten_without_a_value_are_left_out(places):
    table = buurten(places, "onv", 2024)
    assert len(table) == 11 and "BU00000099" not in table.index


def test_a_buurt_far_from_the_middle_half_of_its_area_is_an_outlier(places):
    table = buurten(places, "onv", 2024)
    own = table[table["area"] == "aadorp-oost"]
    first, third = own["value"].quantile([0.25, 0.75])
    reach = FENCE * (third - first)
    expected = [-1 if v < first - reach else 1 if v > third + reach else 0 for v in own["value"]]
    assert own["outlier"].tolist() == expected == [-1, 0, 0, 0, 0, 0, 0, 0, 1]


def test_an_area_with_few_buurten_has_no_outliers(places):
    table = buurten(places, "onv", 2024)
    few = table[table["area"] == "beestad-west"]
    assert len(few) == 2 < MIN_BUURTEN and not few["outlier"].any()


def test_the_spread_names_the_ends_and_the_middle_of_each_area(places):
    table = spread(places, "onv", 2024)
    assert list(table.index) == ["beestad-west", "aadorp-oost"]  # -0.07 and -0.12
    row = table.loc["aadorp-oost"]
    assert (row["low"], row["median"], row["high"]) == (-0.30, -0.10, 0.15)
    assert row["range"] == pytest.approx(0.45, abs=1e-12)
    assert (row["lowest"], row["highest"]) == ("Buurt 01", "Buurt 09")


def test_the_range_covers_every_year(real):
    for key in DIMENSION_KEYS:
        low, high = buurt_range(real, key)
        for _, year in PERIODS:
            values = buurten(real, key, year)["value"]
            assert low <= values.min() and values.max() <= high


def test_every_area_has_buurten_in_every_year(real):
    for year in PROGRAMME_YEARS:
        assert set(spread(real, "onv", year).index) == set(real.area_ids)
