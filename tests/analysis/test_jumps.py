"""Jumps and small places: named, and not counted."""

from itertools import pairwise

import pandas as pd
import pytest

from dashboard.analysis import jumps as j
from dashboard.analysis import movers as m
from dashboard.subjects.profile.numbers import MOVE_PERIODS, moved
from tests.build.official import read_official


@pytest.mark.bron
@pytest.mark.parametrize("period", [(2018, 2020), (2020, 2022), (2022, 2024), (2018, 2024)])
def test_the_jumps_are_those_of_the_official_file(bron, store, period):
    wijk = read_official(bron).wijk
    expected = set()
    for code in {code for code, _ in wijk}:
        years = [y for y in range(period[0], period[1] + 1) if "lbm" in wijk.get((code, y), {})]
        steps = pairwise(years)
        if any(
            abs(wijk[code, b]["lbm"] - wijk[code, a]["lbm"]) / (b - a) > 0.05 + 1e-9
            for a, b in steps
        ):
            expected.add(code)
    assert j.jumps(store, "wijk", *period) == expected


def test_the_numbers_of_the_data_document(store):
    found = j.jumps(store, "wijk", 2022, 2024)
    sizes = store.areas[store.areas["code"].isin(found)]["households"]
    assert (len(found), (sizes >= 250).sum()) == (41, 15)


def test_why_a_place_is_left_out():
    small = pd.Series([False, True, False, True])
    jump = pd.Series([False, False, True, True])
    assert j.left_out(small, jump).tolist() == ["", "klein", "sprong", "sprong"]


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_what_is_left_out_is_in_no_count_and_no_mean(store, level):
    for first, last in (*m.STEPS, m.WHOLE):
        table = m.movers(store, level, first, last)
        kept = m.counted(store, level, first, last)
        assert (kept["households"] >= 250).all()
        assert not set(kept["code"]) & j.jumps(store, level, first, last)
        counts = m.counts(store, level, first, last).loc["NL"]
        assert counts["areas"] == len(kept)
        assert counts["klein"] + counts["sprong"] == len(table) - len(kept)
        drivers = m.drivers(store, level, first, last)
        assert drivers["areas"].sum() == (kept["kind"] != "overig").sum()


def test_a_riser_of_a_profile_is_a_riser_of_the_page(store):
    for period in MOVE_PERIODS:
        page = m.counted(store, "buurt", *period).set_index("code")["kind"]
        for area in store.area_ids:
            table = moved(store, store.area(area), period)
            ways = table.loc[table.index.intersection(page.index), "way"]
            kinds = {1: "stijger", 0: "overig", -1: "daler"}
            assert [kinds[w] for w in ways] == page.reindex(ways.index).tolist()
