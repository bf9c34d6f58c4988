"""Risers and fallers: a made set with known answers, and the real set by another road."""

import math
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest

from dashboard.analysis import movers as m
from dashboard.store.read import Store
from dashboard.vocabulary.ladders import SUBSTANTIAL
from dashboard.vocabulary.measures import DIMENSION_KEYS
from tests.analysis.wijken import made_wijken
from tests.build.official import class_of, read_official

KINDS = {"WK000101": "stijger", "WK000102": "daler", "WK000103": "overig", "WK000104": "daler"}


@pytest.fixture(scope="module")
def made() -> Store:
    """The made wijken with ten times their households: enough to be counted, except D."""
    store = made_wijken()
    areas = store.areas.assign(households=store.areas["households"] * 10)
    return replace(store, areas=areas.assign(small=areas["households"].isna()))


def test_the_population_is_unfavourable_at_the_start_and_scored_in_both_years(made):
    assert set(m.movers(made, "wijk", 2018, 2020)["code"]) == set(KINDS)
    assert set(m.movers(made, "wijk", 2018, 2022)["code"]) == set(KINDS) - {"WK000104"}
    # A is 'voldoende' in 2020, F has its first score then.
    assert set(m.movers(made, "wijk", 2020, 2022)["code"]) == {"WK000102", "WK000103", "WK000106"}


def test_a_change_of_exactly_the_bound_counts(made):
    table = m.movers(made, "wijk", 2018, 2020).set_index("code")
    assert table["kind"].to_dict() == KINDS
    assert table.at["WK000101", "change"] == pytest.approx(SUBSTANTIAL, abs=1e-12)
    just_over = m.movers(made, "wijk", 2018, 2020, SUBSTANTIAL + 1e-6).set_index("code")
    assert just_over.loc[["WK000101", "WK000102"], "kind"].tolist() == ["overig", "overig"]


@pytest.mark.parametrize(
    ("change", "way"),
    [
        (0.0392, 1),
        (-0.0392, -1),
        (0.0391, 0),
        (-0.0391, 0),
        (0.0, 0),
        (4.0392 - 4.0, 1),  # as a double this is a hair below the threshold
        (float("nan"), None),
    ],
)
def test_the_threshold_itself_counts_and_noise_does_not_matter(change, way):
    (found,) = m.ways(pd.Series([change]))
    assert pd.isna(found) if way is None else found == way


def test_the_largest_rise_comes_first(made):
    assert m.movers(made, "wijk", 2018, 2020)["change"].is_monotonic_decreasing


def test_a_wijk_counts_as_nplv_from_half_its_households_on(made):
    table = m.movers(made, "wijk", 2018, 2020).set_index("code")
    assert table["nplv"].to_dict() == {
        "WK000101": True, "WK000102": True, "WK000103": False, "WK000104": False,
    }  # fmt: skip


def test_an_unknown_number_of_households_is_named_and_not_counted(made):
    row = m.counts(made, "wijk", 2018, 2020).loc["NL"]
    assert (row["areas"], row["households"]) == (3, 6000)
    assert (row["daler_areas"], row["daler_households"]) == (1, 3000)
    assert (row["klein"], row["sprong"]) == (1, 0)
    table = m.movers(made, "wijk", 2018, 2020).set_index("code")
    assert table["left_out"].to_dict() == dict.fromkeys(KINDS, "") | {"WK000104": "klein"}


def test_the_ratio_is_missing_without_fallers(made):
    table = m.counts(made, "wijk", 2018, 2020, threshold=0.045)
    assert math.isnan(table.at["NPLV", "ratio"])
    assert m.counts(made, "wijk", 2018, 2020).at["NL", "ratio"] == 1.0


def test_what_moved_the_fallers_adds_up_and_weighs_by_households(made):
    table = m.drivers(made, "wijk", 2018, 2020)
    assert table.at["daler", "onv"] == pytest.approx(-0.0392, abs=1e-12)
    assert table.at["stijger", "won"] == pytest.approx(0.0092, abs=1e-12)
    assert table[list(DIMENSION_KEYS)].sum(axis=1).tolist() == pytest.approx(
        table["lbm"].tolist(), abs=1e-12
    )
    nobody = m.drivers(made, "wijk", 2018, 2020, group="rest").loc["stijger"]
    assert nobody["areas"] == 0 and math.isnan(nobody["lbm"])


def test_transitions_hold_every_place_with_two_scores(made):
    areas, households = m.transitions(made, "wijk", 2018, 2020)
    assert areas.shape == households.shape == (9, 9)
    assert areas.to_numpy().sum() == 5 and households.to_numpy().sum() == 1000
    assert areas.at[4, 5] == 1 and households.at[4, 5] == 100


def test_a_period_without_scores_is_empty(made):
    assert m.movers(made, "wijk", 2014, 2016).empty
    assert m.counts(made, "wijk", 2014, 2016)["areas"].sum() == 0
    assert m.ratio_by_period(made, "wijk").index.unique("first").tolist() == [2018, 2020]
    assert m.ratio_by_period(made, "buurt").empty


def test_an_answer_is_the_readers_own_to_change(made):
    mine = m.movers(made, "wijk", 2018, 2020)
    mine["change"] = 0.0
    assert m.movers(made, "wijk", 2018, 2020)["change"].abs().max() > 0


@pytest.mark.parametrize("level", ["wijk", "buurt"])
@pytest.mark.parametrize("threshold", m.THRESHOLDS)
def test_counts_add_up(real, level, threshold):
    for period in (*m.STEPS, m.WHOLE):
        table = m.counts(real, level, *period, threshold)
        for what in ("areas", "households"):
            parts = sum(table[f"{kind}_{what}"] for kind in m.KIND_OF_WAY.values())
            assert parts.tolist() == table[what].tolist()
        own = table.drop(columns="ratio")
        assert (own.loc["NPLV"] + own.loc["rest"]).tolist() == own.loc["NL"].tolist()


@pytest.mark.parametrize("period", [*m.STEPS, m.WHOLE], ids=str)
def test_transitions_add_up(real, period):
    tables = {g: m.transitions(real, "wijk", *period, group=g) for g in m.GROUPS}
    for at in (0, 1):
        assert (tables["NPLV"][at] + tables["rest"][at]).equals(tables["NL"][at])
    low = tables["NL"][0].loc[[1, 2, 3, 4]].to_numpy().sum()
    assert low == len(m.movers(real, "wijk", *period))


@pytest.mark.parametrize("period", [(2018, 2020), (2020, 2022), (2022, 2024), (2018, 2024)])
@pytest.mark.parametrize("group", m.GROUPS)
def test_dimensions_add_up_to_the_change_of_the_total(real, period, group):
    table = m.drivers(real, "wijk", *period, group=group)
    gap = (table[list(DIMENSION_KEYS)].sum(axis=1, skipna=False) - table["lbm"]).abs()
    assert not (gap > 1e-5).any()


def test_a_year_without_dimensions_has_no_drivers(real):
    table = m.drivers(real, "wijk", 2014, 2016)
    assert table[list(DIMENSION_KEYS)].isna().all(axis=None) and table["lbm"].notna().all()


def test_outside_the_areas_there_are_no_buurten_in_this_set(real):
    assert m.has_rest(real, "wijk") and not m.has_rest(real, "buurt")
    assert m.levels(real) == ("wijk", "buurt")


@pytest.mark.bron
@pytest.mark.parametrize("period", [*m.STEPS, m.WHOLE], ids=str)
@pytest.mark.parametrize("threshold", m.THRESHOLDS)
def test_the_counts_are_those_of_the_official_file_in_plain_python(bron, real, period, threshold):
    official = read_official(bron)
    first, last = period
    inside = nplv_wijken(official)
    expected = Counter()
    for code in {c for c, _ in official.wijk}:
        before, after = official.wijk.get((code, first), {}), official.wijk.get((code, last), {})
        if "lbm" not in before or "lbm" not in after or class_of(before["afw"]) > 4:
            continue
        if official.households.get(code, 0) < 250 or jumps(official, code, first, last):
            continue
        change = round(after["lbm"] - before["lbm"], 9)
        bound = round(threshold, 9)
        kind = "stijger" if change >= bound else "daler" if change <= -bound else "overig"
        for group in ("NL", "NPLV" if code in inside else "rest"):
            expected[group, kind, "areas"] += 1
            expected[group, kind, "households"] += official.households.get(code, 0)
    table = m.counts(real, "wijk", first, last, threshold)
    for group in m.GROUPS:
        for kind in m.KIND_OF_WAY.values():
            for what in ("areas", "households"):
                assert table.at[group, f"{kind}_{what}"] == expected[group, kind, what]


def jumps(official, code, first, last) -> bool:
    """Whether a wijk moved more than 0.10 between two measurements of the period."""
    known = [
        official.wijk[code, y]["lbm"]
        for y in range(first, last + 1, 2)
        if "lbm" in official.wijk.get((code, y), {})
    ]
    return any(abs(b - a) > 0.1 + 1e-9 for a, b in pairwise(known))


def nplv_wijken(official) -> set[str]:
    """Wijken of which at least half the households lie in an area, from the definition."""
    inside = {row["code"] for row in official.definition if row["code"].startswith("WK")}
    by_wijk: Counter = Counter()
    for row in official.definition:
        if row["code"].startswith("BU"):
            by_wijk["WK" + row["code"][2:8]] += official.households.get(row["code"], 0)
    return inside | {
        wijk for wijk, n in by_wijk.items() if n >= 0.5 * official.households.get(wijk, 0)
    }
