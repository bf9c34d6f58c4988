"""What a bound that lies a little elsewhere does to the number of unfavourable households."""

import dataclasses

import pytest

from dashboard.subjects.unfavourable import numbers as b
from tests.analysis.wijken import made_wijken
from tests.build.official import CUTS, balanced, read_official

YEARS = (2018, 2020, 2022, 2024)


@pytest.mark.bron
@pytest.mark.parametrize("shift", [0.0, -0.010, 0.010])
def test_the_households_are_those_of_the_official_file(bron, store, shift):
    official = read_official(bron)
    expected = [
        sum(
            official.households.get(code, 0)
            for code in balanced(official.wijk, YEARS)
            if official.wijk[code, year]["afw"] < CUTS[3] + shift
        )
        for year in YEARS
    ]
    assert b.households(store, shift=shift).tolist() == expected
    if not shift:
        assert expected == [692235, 551365, 558830, 563555]


def test_the_band_is_that_of_the_issue(store):
    found = b.band(store)
    rounded = [round(x, -3) for x in (found.now, found.low, found.high)]
    assert rounded == [564000, 489000, 640000]
    changes = [round(x, -3) for x in (found.change, found.change_low, found.change_high)]
    assert changes == [5000, 33000, 43000]


def test_who_crossed_explains_the_change(store):
    table, found = b.crossed(store), b.band(store)
    sizes = table["households"].fillna(0)
    into = table["way"] == "erin"
    assert sizes[into].sum() - sizes[~into].sum() == found.change
    assert (table["start"] > table["end"]).equals(into)
    assert (table["near"] == (table["change"].abs() < 0.020)).all()


def test_a_change_of_exactly_the_step_of_the_ladder_is_told(store):
    code, scores = b.crossed(store).index[0], store.scores.copy()
    for year, score in ((2022, 4.0), (2024, 4.02)):  # as doubles a hair less than 0.02 apart
        scores.loc[(scores["code"] == code) & (scores["year"] == year), "lbm"] = score
    row = b.crossed(dataclasses.replace(store, scores=scores)).loc[code]
    assert row["change"] < 0.02 and not row["near"]


@pytest.mark.parametrize(
    ("years", "shift", "first"),
    [(YEARS, 0.0, False), (YEARS, -0.010, True), (YEARS, 0.010, False)],
)
def test_whether_the_rise_is_the_first_hangs_on_the_bound(store, years, shift, first):
    assert b.first_rise(store, years, shift) is first


def test_a_store_without_the_years_has_no_band():
    assert b.band(made_wijken()) is None
    assert b.first_rise(made_wijken(), YEARS) is None
