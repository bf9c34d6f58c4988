"""What is not the Leefbaarometer: its table, and values that are asked for by measure alone."""

import dataclasses

import pandas as pd
import pandera.errors
import pytest

from dashboard.store.schemas import conform, no_rows
from dashboard.subjects.places.numbers import measures_of_level
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.measures import REGISTRY, SCORE_MEASURES
from dashboard.vocabulary.themes import THEME_MEASURES
from tests.vocabulary.made import CRIME

KEY = ["level", "code", "measure", "year", "value"]
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
    found = pd.DataFrame(rows, columns=KEY)
    return found.assign(numerator=float("nan"), weight=float("nan"), coverage=1.0)


def test_the_starting_set_has_every_measure_of_the_themes(store):
    assert set(store.indicators["measure"]) == set(THEME_MEASURES)
    assert list(store.indicators)[:5] == KEY


def test_the_map_offers_the_measures_of_themes_that_a_level_has(store):
    assert "armoede" in measures_of_level(store, "wijk", 1)
    assert "armoede" not in measures_of_level(store, "buurt", 1)
    for level in ("gemeente", "wijk", "buurt"):
        course = {key for key in measures_of_level(store, level, 2) if key in THEME_MEASURES}
        assert course - {"advies_vmbo", "advies_vwo"} == {"criminaliteit", "gezondheid"}


def test_a_table_without_rows_keeps_its_form(store):
    found = conform("indicators", no_rows("indicators"))
    assert found.empty and list(found) == list(store.indicators)


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
def test_a_value_that_is_not_shown_is_no_value(store):
    rows = conform("indicators", table(*ROWS, ("wijk", "WK036301", CRIME.key, 2021, float("nan"))))
    found = dataclasses.replace(store, indicators=rows).values(CRIME.key)
    assert len(rows) == 3 and len(found) == 2


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
