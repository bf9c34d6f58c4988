"""Households per class: one set of wijken in every year, against the official files."""

import pandas as pd
import pytest

from dashboard.store.layout import current
from dashboard.vocabulary.scales import UNFAVOURABLE
from tests.build.official import RECENT_YEARS, balanced, class_of

EXPECTED = {2018: 692235, 2020: 551365, 2022: 558830, 2024: 563555}
"""Households in 'zwak' or lower by wijk, of issue 10."""


@pytest.fixture(scope="module")
def table(rebuilt):
    return pd.read_parquet(current(rebuilt) / "class_households.parquet")


@pytest.mark.bron
def test_the_country_by_wijk_has_the_same_wijken_in_every_year(table, official):
    rows = table[(table["code"] == "NL") & (table["level"] == "wijk")]
    assert rows.groupby("year")["areas"].sum().nunique() == 1
    assert rows["areas"].sum() / len(RECENT_YEARS) == len(balanced(official.wijk, RECENT_YEARS))
    assert rows.groupby("year")["households"].sum().nunique() == 1


@pytest.mark.bron
def test_the_country_by_wijk_gives_the_households_of_the_issue(table, official):
    rows = table[(table["code"] == "NL") & (table["level"] == "wijk")]
    low = rows[rows["class"].isin(UNFAVOURABLE)].groupby("year")["households"].sum()
    assert low.to_dict() == EXPECTED
    codes = balanced(official.wijk, RECENT_YEARS)
    for year in RECENT_YEARS:
        assert EXPECTED[year] == sum(
            official.households.get(code, 0)
            for code in codes
            if class_of(official.wijk[code, year]["afw"]) <= 4
        )
