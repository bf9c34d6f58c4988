"""A made measure goes through what is asked of any: its own unit, years and scale, or it is said
that something is not for it."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard import ladder
from dashboard.analysis.areas import area_changes, area_series
from dashboard.analysis.comparable import beside
from dashboard.analysis.gap import gap_by_dimension
from dashboard.analysis.series import series, value, values_of_level
from dashboard.analysis.shown import Shown
from dashboard.analysis.waterfall import over_time
from dashboard.language.missing_years import lacking
from dashboard.store.read import Store
from dashboard.subjects.compare import numbers as compare
from dashboard.subjects.places.numbers import shown_places, years_of_level
from dashboard.subjects.profile.numbers import beside_lines
from dashboard.vocabulary.areas import COUNTRY, country, own_area, programme
from dashboard.vocabulary.measures import REGISTRY, NotForMeasureError
from tests.vocabulary.made import CRIME

KEY = CRIME.key
BUURTEN = ["BU03440112", "BU03440113", "BU03440121"]
VALUES = {2021: (10.0, 30.0, 50.0), 2022: (10.0, 20.0, 41.0), 2023: (5.0, 20.0, float("nan"))}


@pytest.fixture
def crime(store, monkeypatch) -> Store:
    """The real set with the made measure: of three buurten in three years, and of a gemeente."""
    monkeypatch.setitem(REGISTRY, KEY, CRIME)
    rows = [
        ("buurt", code, KEY, year, x)
        for year, values in VALUES.items()
        for code, x in zip(BUURTEN, values, strict=True)
        if x == x
    ] + [("gemeente", "GM0344", KEY, 2022, 61.5)]
    columns = ["level", "code", "measure", "year", "value"]
    table = pd.DataFrame(rows, columns=columns)
    return replace(store, indicators=table.reindex(columns=list(store.indicators)))


def test_a_place_has_its_values_in_its_own_years(crime):
    utrecht = crime.area("GM0344")
    assert value(crime, utrecht, 2022, KEY) == 61.5
    assert series(crime, utrecht, KEY, (2021, 2022)).isna().tolist() == [True, False]
    assert values_of_level(crime, "buurt", KEY).columns.tolist() == [2021, 2022, 2023]
    assert values_of_level(crime, "wijk", KEY).empty
    assert years_of_level(crime, "buurt", KEY) == (2021, 2022, 2023)
    assert years_of_level(crime, "wijk", KEY) == ()


def test_an_own_area_is_the_mean_by_the_weight_of_the_measure(crime):
    own = own_area("Drie buurten", BUURTEN)
    people = crime.areas.drop_duplicates("code").set_index("code")["inhabitants"]
    weights = [float(people[code]) for code in BUURTEN]
    for year in (2021, 2022):
        mean = sum(w * x for w, x in zip(weights, VALUES[year], strict=True)) / sum(weights)
        assert value(crime, own, year, KEY) == pytest.approx(mean, abs=1e-12)
    assert pd.isna(value(crime, own, 2023, KEY))
    assert crime.names[BUURTEN[2]] in lacking(crime, own, 2023, KEY)


def test_the_map_has_its_scale_and_its_changes_its_ladder(crime):
    table = shown_places(crime, Shown("buurt", KEY, 2022)).loc[BUURTEN]
    assert table["class"].tolist() == [1, 2, 3]
    moved = shown_places(crime, Shown("buurt", KEY, 2022, 2021)).loc[BUURTEN]
    assert moved["value"].tolist() == [0.0, -10.0, -9.0]
    assert moved["class"].tolist() == [5, 4, 4]  # a place: slight from 5, clear from 15
    assert ladder.of(own_area("Twee", BUURTEN[:2]), KEY) is CRIME.ladders.area


def test_the_areas_and_their_lines_are_missing_where_nobody_counted(crime):
    assert area_series(crime, (2021, 2022), KEY).isna().all(axis=None)
    assert area_changes(crime, 2021, 2022, KEY)[["end", "gap", "class_end"]].isna().all(axis=None)
    own = own_area("Drie buurten", BUURTEN)
    assert compare.lines(crime, own, KEY, (2021, 2022))[compare.OWN].notna().all()
    assert compare.lines(crime, own, KEY, (2022,)).at[2022, compare.MUNICIPALITY] == 61.5
    assert list(beside_lines(crime, crime.area("delft-west"), KEY)) == ["delft-west", COUNTRY]


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: over_time(store, programme(), 2021, 2022, KEY),
        lambda store: gap_by_dimension(store, (2022,), measure=KEY),
        lambda store: beside(store, programme(), KEY, 2021, 2022),
    ],
)
def test_what_is_not_for_it_says_so(crime, ask):
    with pytest.raises(NotForMeasureError, match=r"^Niet voor deze maat: .*\(misdrijven\)\.$"):
        ask(crime)


def test_without_a_ladder_no_difference_is_told(monkeypatch):
    monkeypatch.setitem(REGISTRY, KEY, replace(CRIME, ladders=None))
    with pytest.raises(NotForMeasureError, match="vanaf welk verschil"):
        ladder.of(country(), KEY)
