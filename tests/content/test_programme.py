"""The lines of the programme and the country: over which places, and what is said of them."""

import pytest

from dashboard.content.programme import programme_lines
from dashboard.vocabulary.areas import COMPARABLE, COUNTRY, PROGRAMME
from dashboard.vocabulary.measures import DIMENSION_KEYS, SCORE_MEASURES, TOTAL
from dashboard.vocabulary.periods import DIMENSION_YEARS, PROGRAMME_YEARS, YEARS
from tests.language import rungs

AREA = "heerlen-noord"


@pytest.mark.parametrize("measure", SCORE_MEASURES)
def test_every_line_has_each_year_that_is_published(store, measure):
    short, long = (programme_lines(store, measure, long, None) for long in (False, True))
    for found in (short, long):
        assert list(found.table) == [PROGRAMME, COUNTRY, COMPARABLE]
        assert not found.table.isna().any(axis=None)
    assert tuple(short.table.index) == PROGRAMME_YEARS
    assert tuple(long.table.index) == (YEARS if measure == TOTAL else DIMENSION_YEARS)
    assert long.period == (long.table.index[0], 2024) and short.period == (2018, 2024)


def test_a_long_line_is_over_other_places_and_says_so(store):
    short, long = (programme_lines(store, "onv", long, None) for long in (False, True))
    series = store.series["onv"]
    assert long.table.at[2018, PROGRAMME] == series[("nplv", "NPLV-2002", 2018)]
    assert short.table.at[2018, PROGRAMME] == series[("nplv", "NPLV", 2018)]
    assert long.table.at[2018, PROGRAMME] != short.table.at[2018, PROGRAMME]
    assert "12 NPLV-gebieden met alle metingen" in long.beside_country
    assert "de Nederlandse wijken met alle metingen" in long.beside_country
    assert "metingen" not in short.beside_country


def test_comparable_wijken_start_close_to_the_programme(store):
    """Matched on all five in 2018; 0.02 is half a class of a dimension."""
    for key in DIMENSION_KEYS:
        start = programme_lines(store, key, False, None).table.loc[2018]
        assert abs(start[PROGRAMME] - start[COMPARABLE]) < 0.03


@pytest.mark.parametrize("measure", SCORE_MEASURES)
def test_the_sentence_beside_the_country_tells_the_difference_of_the_lines(store, measure):
    found = programme_lines(store, measure, False, None)
    moved = found.table.loc[2024] - found.table.loc[2018]
    edges = store.intervals.set_index(["code", "other", "measure", "first", "last"])["margin"]
    pair = next(p for p in ((PROGRAMME, COUNTRY), (COUNTRY, PROGRAMME)) if p in edges.index)
    step = rungs.rung(
        moved[PROGRAMME] - moved[COUNTRY], "group", edges[(*pair, measure, 2018, 2024)]
    )
    assert step or not any(word in found.beside_country for word in ("meer", "minder", "beter"))


def test_a_chosen_area_brings_its_own_line_and_its_own_comparable_wijken(store):
    found = programme_lines(store, TOTAL, True, store.area(AREA))
    own = store.series[TOTAL].xs(("nplv", AREA), level=("level", "code"))
    assert found.table[AREA].dropna().to_dict() == own.reindex(YEARS).dropna().to_dict()
    assert found.names[AREA] == store.names[AREA] and found.since == 2018
    assert found.names[COMPARABLE] != programme_lines(store, TOTAL, True, None).names[COMPARABLE]
    assert store.names[AREA] in found.beside_comparable
