"""The measures of the themes: what each says of itself."""

import pytest

from dashboard.content.table import KINDS
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.measures import DIMENSIONS, REGISTRY
from dashboard.vocabulary.theme_sources import THEME_FILES
from dashboard.vocabulary.themes import FLOORS, THEME_MEASURES, THEMES, WEIGHTS


def test_there_are_five_themes_and_each_has_measures():
    assert list(THEMES) == [
        "onderwijs", "veiligheid", "gezondheid", "bestaanszekerheid", "wonen",
    ]  # fmt: skip
    assert {one.theme for one in THEME_MEASURES.values()} == set(THEMES)
    assert all(one.dimension in ("", *DIMENSIONS) for one in THEMES.values())
    assert 20 <= len(THEME_MEASURES) <= 25


@pytest.mark.parametrize("one", THEME_MEASURES.values(), ids=THEME_MEASURES)
def test_every_measure_says_its_unit_weight_years_and_source(one):
    assert one.name[0].isupper() and one.unit and one.about.endswith(".")
    assert one.care == "" or one.care.endswith(".")
    assert one.weighted in WEIGHTS and one.better in (1, -1, None)
    assert one.kind in KINDS and one.change_kind in KINDS
    assert all(recipe.file in THEME_FILES for recipe in one.recipes)
    assert one.source.text and one.source.licence and one.source.care
    for level, years in one.years.items():
        assert LEVELS[level].stored or LEVELS[level].indicators
        assert years == tuple(sorted(years)) and years
    assert set(FLOORS) <= set(WEIGHTS)


def test_they_are_not_among_the_measures_that_a_reader_can_choose():
    assert not set(THEME_MEASURES) & set(REGISTRY)


def test_2020_stands_in_no_series_with_later_years():
    of_2020 = [m for m in THEME_MEASURES.values() if m.recipes[0].file == "theme_health_2020"]
    assert len(of_2020) == 4
    assert all(set(m.years.values()) == {(2020,)} for m in of_2020)


def test_only_a_median_is_not_a_ratio_of_sums():
    assert [key for key, one in THEME_MEASURES.items() if not one.additive] == ["vermogen"]
