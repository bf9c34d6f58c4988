"""What is not the Leefbaarometer: its table, and values that are asked for by measure alone."""

import dataclasses

import pandas as pd
import pandera.errors
import pytest

from dashboard.store.schemas import conform, no_rows
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import REGISTRY, SCORE_MEASURES
from tests.vocabulary.made import CRIME

COLUMNS = ["level", "code", "measure", "year", "value"]
ROWS = [
    ("gemeente", "GM0363", CRIME.key, 2022, 61.5),
    ("buurt", "BU03630001", CRIME.key, 2021, 12.0),
]


@pytest.fixture
def known(monkeypatch):
    """The made measure, registered for one test."""
    monkeypatch.setitem(REGISTRY, CRIME.key, CRIME)


def table(*rows: tuple) -> pd.DataFrame:
    """Rows of ``indicators``."""
    return pd.DataFrame(rows, columns=COLUMNS)


def test_the_starting_set_has_no_indicators_yet(store):
    assert store.indicators.empty and list(store.indicators) == COLUMNS
    pd.testing.assert_frame_equal(conform("indicators", no_rows("indicators")), store.indicators)


@pytest.mark.usefixtures("known")
def test_a_registered_measure_may_stand_in_the_table_sorted():
    found = conform("indicators", table(*ROWS))
    assert found["code"].tolist() == ["BU03630001", "GM0363"]


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (("gemeente", "GM0363", "hitte", 2022, 1.0), "measure_is_known"),
        (("gemeente", "GM0363", "lbm", 2022, 4.0), "measure_is_known"),
        (("gemeente", "WK036300", CRIME.key, 2022, 1.0), "code_fits_level"),
        (("gemeente", "GM0363", CRIME.key, 2022, float("nan")), "not_nullable"),
        (ROWS[0], "multiple_fields_uniqueness"),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused(row, rule):
    with pytest.raises(pandera.errors.SchemaErrors) as caught:
        conform("indicators", table(*ROWS, row))
    assert rule in set(caught.value.failure_cases["check"])


@pytest.mark.parametrize("key", SCORE_MEASURES)
def test_the_values_of_a_score_are_those_of_the_scores(store, key):
    pd.testing.assert_series_equal(store.values(key), store.series[key])
    pd.testing.assert_series_equal(store.values(key, own=True), store.own_series[key])


@pytest.mark.usefixtures("known")
def test_the_values_of_another_measure_are_those_of_the_indicators(store):
    found = dataclasses.replace(store, indicators=table(*ROWS)).values(CRIME.key)
    assert found.to_dict() == {
        ("buurt", "BU03630001", 2021): 12.0,
        ("gemeente", "GM0363", 2022): 61.5,
    }
    assert store.values(CRIME.key).empty


def test_an_unknown_measure_has_no_values(store):
    with pytest.raises(KeyError, match="unknown measure"):
        store.values("hitte")


def test_a_stored_area_knows_its_name_and_of_the_programme_what_it_is_made_of(store):
    for code in store.area_ids:
        area = store.area(code)
        assert area.name == store.names[code] and area.kind is AreaKind.PROGRAMME
        assert set(area.members) == set(store.nplv.loc[store.nplv["area_id"] == code, "code"])
    assert store.area("GM0363").place == ("gemeente", "GM0363")
    assert store.area("NL").members == ()
    with pytest.raises(KeyError):
        store.area("GM9999")
