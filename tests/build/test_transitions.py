"""From which class to which: counted again from the official files, and by hand."""

from collections import Counter

import pandas as pd
import pytest

from dashboard.build.transitions import transitions
from dashboard.store.keys import GROUPS, STEPS, WHOLE
from tests.build.official import class_of

AREAS = pd.DataFrame(
    {
        "level": "wijk",
        "code": ["WK000101", "WK000102", "WK000103"],
        "nplv_share": [1.0, 0.5, 0.49],
        "households": pd.array([100, None, 30], dtype="Int64"),
    }
)


def scores(classes: dict[str, dict[int, int]]) -> pd.DataFrame:
    rows = [
        {"level": "wijk", "code": code, "year": year, "class": number}
        for code, years in classes.items()
        for year, number in years.items()
    ]
    return pd.DataFrame(rows)


def test_places_and_households_are_counted_per_group_and_a_missing_year_counts_nowhere():
    table = transitions(
        scores(
            {
                "WK000101": {2018: 3, 2020: 4},
                "WK000102": {2018: 3, 2020: 4},
                "WK000103": {2018: 5, 2020: 5, 2022: 6},
            }
        ),
        AREAS,
    )
    cells = table.set_index(["group", "first", "start", "end"])[["areas", "households"]]
    assert cells.T.to_dict("list") == {
        ("NL", 2018, 3, 4): [2, 100],
        ("NL", 2018, 5, 5): [1, 30],
        ("NPLV", 2018, 3, 4): [2, 100],
        ("rest", 2018, 5, 5): [1, 30],
        ("NL", 2020, 5, 6): [1, 30],
        ("rest", 2020, 5, 6): [1, 30],
    }


def test_without_two_years_there_is_nothing_to_count():
    assert transitions(scores({"WK000101": {2024: 3}}), AREAS).empty


@pytest.mark.parametrize("level", ["wijk", "buurt"])
def test_nplv_and_the_rest_add_up_to_the_country(store, level):
    table = store.transitions[store.transitions["level"] == level]
    sums = table.groupby(["first", "last", "group"])[["areas", "households"]].sum().unstack("group")
    for what in ("areas", "households"):
        parts = sums[what].reindex(columns=list(GROUPS)).fillna(0)
        assert (parts["NPLV"] + parts["rest"] == parts["NL"]).all()


@pytest.mark.bron
@pytest.mark.parametrize("period", [*STEPS, WHOLE], ids=str)
def test_the_wijken_are_counted_alike_in_plain_python_from_the_official_file(
    store, official, period
):
    first, last = period
    known = {at: class_of(row["afw"]) for at, row in official.wijk.items() if "afw" in row}
    pairs = Counter(
        (number, known[code, last])
        for (code, year), number in known.items()
        if year == first and (code, last) in known
    )
    table = store.transitions.query(
        "level == 'wijk' and group == 'NL' and first == @first and last == @last"
    )
    found = {(row.start, row.end): row.areas for row in table.itertuples()}
    assert found == dict(pairs)
