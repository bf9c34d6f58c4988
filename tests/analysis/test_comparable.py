"""Comparable neighbourhoods: alike in 2018, outside the programme, and found the same way twice."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.analysis.comparable import match
from dashboard.store.layout import current
from dashboard.store.matches import MATCH_ON, MIN_HOUSEHOLDS, NEIGHBOURS, matches
from dashboard.store.read import Store, read_store
from dashboard.vocabulary import PROGRAMME, PROGRAMME_LONG, PROGRAMME_YEARS, SUBSTANTIAL, YEARS

HALF_A_STEP = SUBSTANTIAL / 2
"""0.0196. Matching on the nearest five cannot reach zero: the areas are at the low end and
their neighbours lie mostly above them. Half a step of the dimension classes is below what this
product calls a difference. Measured for the twenty together: 0.0144 at most per dimension,
0.0191 in total, where the country is 0.200 away."""
EXACT = 1e-12
"""Sums of doubles of about 4."""


@pytest.fixture(scope="module")
def store(root) -> Store:
    return read_store(root / "data")


@pytest.fixture(scope="module")
def areas(store) -> list[str]:
    return [PROGRAMME, *store.area_ids]


@pytest.mark.parametrize("code", [PROGRAMME, PROGRAMME_LONG])
@pytest.mark.parametrize("measure", MATCH_ON)
def test_the_programme_and_its_matches_hardly_differ_in_2018(store, code, measure):
    assert abs(match(store, code).balance.at[measure, "difference"]) < HALF_A_STEP


def test_matching_takes_away_nine_tenths_of_the_programmes_gap_to_the_country(store):
    total = match(store, PROGRAMME).balance.loc["lbm"]
    assert abs(total["difference"]) < 0.1 * abs(total["difference_country"])


def test_every_area_is_nearer_to_its_matches_than_to_the_country(store, areas):
    for code in areas:
        total = match(store, code).balance.loc["lbm"]
        assert abs(total["difference"]) < abs(total["difference_country"]), code


def test_only_two_areas_are_not_very_alike_in_total_score(store):
    """The lowest areas have no equals outside the programme; their page says so."""
    found = {a: match(store, a).balance.at["lbm", "difference"] for a in store.area_ids}
    unlike = {a for a, x in found.items() if abs(x) >= SUBSTANTIAL}
    assert unlike == {"utrecht-overvecht", "amsterdam-zuidoost"}


def test_the_dimensions_of_the_balance_add_up_to_its_total(store, areas):
    """1e-5: official scores are rounded to six decimals."""
    for code in areas:
        balance = match(store, code).balance["difference"]
        assert balance.drop("lbm").sum() == pytest.approx(balance["lbm"], abs=1e-5), code


def test_the_weights_add_up_to_the_whole_and_each_unit_counts_its_households(store, areas):
    households = store.areas.drop_duplicates("code").set_index("code")["households"]
    for code in areas:
        found = match(store, code)
        assert found.wijken["weight"].sum() == pytest.approx(1, abs=EXACT), code
        units = found.pairs.groupby("unit")["weight"].agg(["sum", "size"])
        assert (units["size"] == NEIGHBOURS).all(), code
        expected = households.reindex(units.index).astype(float)
        assert units["sum"].to_numpy() == pytest.approx(expected.to_numpy(), rel=EXACT), code


def test_every_unit_of_an_area_is_matched(store):
    for code in store.area_ids:
        defined = set(store.nplv.loc[store.nplv["area_id"] == code, "code"])
        assert set(match(store, code).pairs["unit"]) == defined, code


def test_no_wijk_that_the_programme_touches_is_a_yardstick(store):
    """By another road than ``nplv_area``: the codes of the definition and the wijken above them."""
    buurten = store.areas[store.areas["level"] == "buurt"].set_index("code")["wijk_code"]
    defined = store.nplv.groupby("level")["code"].apply(set)
    touched = defined["wijk"] | set(buurten.reindex(sorted(defined["buurt"])))
    assert len(touched) > len(defined["wijk"])
    for code in (PROGRAMME, PROGRAMME_LONG, *store.area_ids):
        assert not set(match(store, code).pairs["match"]) & touched, code


def test_a_yardstick_has_homes_every_score_and_the_urbanity_of_its_unit(store):
    places = store.areas.drop_duplicates("code").set_index("code")
    urbanity = store.areas[store.areas["level"] == "gemeente"].set_index("code")["urbanity"]
    for code, years in ((PROGRAMME, PROGRAMME_YEARS), (PROGRAMME_LONG, YEARS)):
        pairs = match(store, code).pairs
        found = places.loc[pairs["match"]]
        assert (found["level"] == "wijk").all() and (found["households"] >= MIN_HOUSEHOLDS).all()
        own = places.loc[pairs["unit"], "gemeente_code"].map(urbanity)
        assert own.tolist() == found["gemeente_code"].map(urbanity).tolist()
        for wijk in pairs["match"].unique():
            assert set(years) <= set(store.series.loc[("wijk", wijk)].index), wijk


def test_the_line_has_every_year_and_a_value_where_the_official_files_have_one(store, areas):
    for code in areas:
        assert match(store, code).series().index.tolist() == list(PROGRAMME_YEARS)
        assert match(store, code).scores.notna().all(axis=None), code
    assert match(store, PROGRAMME_LONG).series().index.tolist() == list(YEARS)


def found(store: Store, k: int = NEIGHBOURS, **tables: pd.DataFrame) -> pd.DataFrame:
    """The pairs as the build finds them, with other tables in the place of the store's."""
    long = store.manifest["panels"][PROGRAMME_LONG]["areas"]
    asked = {name: tables.get(name, getattr(store, name)) for name in ("scores", "areas", "nplv")}
    return matches(**asked, long_areas=long, k=k)


def test_the_pairs_of_the_store_are_those_that_are_found_whatever_the_order_of_the_rows(store):
    mixed = {
        name: getattr(store, name).sample(frac=1, random_state=7).reset_index(drop=True)
        for name in ("scores", "areas")
    }
    pd.testing.assert_frame_equal(found(store, **mixed), store.matches, check_dtype=False)


def test_what_is_no_area_has_no_matches(store):
    assert match(store, "nergens") is None


def test_an_area_of_which_a_part_has_no_score_in_2018_has_no_matches(store):
    first = store.nplv.loc[store.nplv["area_id"] == "breda-noord", "code"].iloc[0]
    gone = (store.scores["code"] == first) & (store.scores["year"] == 2018)
    pairs = found(store, scores=store.scores[~gone])
    assert match(replace(store, matches=pairs), "breda-noord") is None
    assert match(replace(store, matches=pairs), "lelystad-oost") is not None


def test_an_area_with_fewer_candidates_than_it_needs_has_no_matches(store):
    assert found(store, k=100_000).empty


def test_one_area_by_another_road(root, store):
    """Plain Python, from the files: distances, the nearest five, and the weighted mean."""
    data = {
        n: pd.read_parquet(current(root / "data") / f"{n}.parquet")
        for n in ("scores", "areas", "nplv")
    }
    areas = data["areas"].to_dict("records")
    scores = {
        (r["level"], r["code"], r["year"]): [r[m] for m in MATCH_ON]
        for r in data["scores"].to_dict("records")
    }
    urbanity = {a["code"]: a["urbanity"] for a in areas if a["level"] == "gemeente"}
    place = {a["code"]: a for a in areas if a["level"] in ("wijk", "buurt")}

    def usable(a):
        return (
            a["level"] == "wijk"
            and a["nplv_area"] == ""
            and not pd.isna(a["households"])
            and a["households"] >= 250
            and all(("wijk", a["code"], y) in scores for y in (2018, 2020, 2022, 2024))
        )

    outside = [a for a in areas if usable(a)]
    sums, weights = dict.fromkeys(PROGRAMME_YEARS, 0.0), 0.0
    for unit in data["nplv"].to_dict("records"):
        if unit["area_id"] != "dordrecht-west":  # of wijken and buurten both
            continue
        here = scores[unit["level"], unit["code"], 2018]
        kind = urbanity[place[unit["code"]]["gemeente_code"]]
        alike = [a["code"] for a in outside if urbanity[a["gemeente_code"]] == kind]
        nearest = sorted((math.dist(here, scores["wijk", c, 2018]), c) for c in alike)[:5]
        weight = float(place[unit["code"]]["households"])
        weights += weight
        for year in sums:
            sums[year] += weight * sum(scores["wijk", c, year][0] for _, c in nearest) / 5
    for year, value in match(store, "dordrecht-west").series().items():
        assert value == pytest.approx(sums[year] / weights, abs=1e-9)
