"""Which ladder and which interval go with a difference of the set."""

import pandas as pd
import pytest

from dashboard.analysis import differences
from dashboard.ladder import AREA, GROUP, PLACE
from dashboard.store.schemas import columns
from dashboard.vocabulary.areas import (
    COMPARABLE,
    COUNTRY,
    LONG_SUFFIX,
    PROGRAMME,
    country,
    programme,
)
from dashboard.vocabulary.measures import DIMENSION_KEYS
from tests.analysis.conftest import make_store
from tests.areas import area_of

NPLV, NL, AADORP = programme(), country(), area_of("aadorp-oost")
ROWS = [
    (PROGRAMME, "", "lbm", 2018, 2024, 0.03, 0.012),
    (COUNTRY, "", "lbm", 2018, 2024, 0.018, 0.004),
    (PROGRAMME, COUNTRY, "lbm", 2018, 2024, 0.012, 0.013),
    (PROGRAMME, COUNTRY, "lbm", 2024, 2024, -0.19, 0.03),
    (PROGRAMME, "", "soc", 2018, 2024, 0.01, 0.002),
    (COUNTRY, "", "onv", 2018, 2024, 0.01, float("nan")),
]


@pytest.fixture(scope="module")
def sums():
    store = make_store()
    object.__setattr__(store, "intervals", pd.DataFrame(ROWS, columns=columns("intervals")))
    return store


@pytest.mark.parametrize(
    ("code", "ladder"),
    [
        (COUNTRY, GROUP), (PROGRAMME, GROUP), (COMPARABLE, GROUP), (PROGRAMME + LONG_SUFFIX, GROUP),
        ("GM0344", AREA), ("aadorp-oost", AREA), ("WK034401", PLACE), ("BU03440101", PLACE),
    ],
)  # fmt: skip
def test_a_code_has_the_ladder_of_its_kind(sums, code, ladder):
    assert differences.change(sums, area_of(code), 0.1, (2018, 2024)).ladder is ladder


def test_the_interval_of_a_pair_is_found_either_way_and_a_missing_one_is_none(sums):
    assert differences.margin(sums, NPLV, (2018, 2024), other=NL) == 0.013
    assert differences.margin(sums, NL, (2018, 2024), other=NPLV) == 0.013
    assert differences.margin(sums, NL, (2018, 2020)) is None
    assert differences.margin(sums, NL, (2018, 2024), "onv") is None
    assert differences.margin(sums, AADORP, (2018, 2024)) is None


def test_every_dimension_has_its_own_interval_or_none(sums):
    found = differences.dimension_margins(sums, NPLV, (2018, 2024))
    assert found == dict.fromkeys(DIMENSION_KEYS) | {"soc": 0.002}


def test_the_programme_beside_the_country_is_told_by_the_interval_of_their_difference(sums):
    changes = {PROGRAMME: 0.030, COUNTRY: 0.018}
    own, country, apart = differences.beside(sums, NPLV, NL, changes, (2018, 2024))
    assert (own.step, country.step) == (2, 1)
    assert apart.step == 0 and apart.unsure


def test_an_area_beside_a_sum_is_told_as_an_area(sums):
    changes = {"aadorp-oost": 0.012, COUNTRY: 0.018, COMPARABLE: 0.018}
    for other, step in ((COUNTRY, 1), (COMPARABLE, 1)):
        own, ref, apart = differences.beside(sums, AADORP, area_of(other), changes, (2018, 2024))
        assert (own.step, ref.step, apart.step) == (1, step, 0)
        assert apart.ladder is AREA and apart.margin is None
    assert ref.ladder is AREA  # a handful of wijken, as sure as one area


def test_what_is_missing_is_not_known(sums):
    own, ref, apart = differences.beside(sums, AADORP, NL, {COUNTRY: 0.1}, (2018, 2024))
    assert not own.known and ref.known and not apart.known
