"""The measures of the themes: what each says of itself."""

import pytest

from dashboard.content.table import KINDS
from dashboard.vocabulary.levels import LEVELS
from dashboard.vocabulary.look import NEUTRAL_COLOURS, WORSE_COLOURS
from dashboard.vocabulary.measures import DIMENSIONS, REGISTRY, SCORE_MEASURES, THEMED, measure_of
from dashboard.vocabulary.theme_scales import PARTS
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
        assert LEVELS[level].stored
        assert years == tuple(sorted(years)) and years
    assert set(FLOORS) <= set(WEIGHTS)


def test_they_come_after_the_measures_of_the_leefbaarometer():
    assert list(REGISTRY) == [*SCORE_MEASURES, *THEME_MEASURES]


def test_2020_stands_in_no_series_with_later_years():
    of_2020 = [m for m in THEME_MEASURES.values() if m.recipes[0].file == "theme_health_2020"]
    assert len(of_2020) == 4
    assert all(set(m.years.values()) == {(2020,)} for m in of_2020)


def test_only_a_median_is_not_a_ratio_of_sums():
    assert [key for key, one in THEME_MEASURES.items() if not one.additive] == ["vermogen"]


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_each_is_a_measure_as_the_others_are(key):
    one, stated = measure_of(key), THEME_MEASURES[key]
    assert one is THEMED[key] and one.key == key and one.theme == stated.theme
    assert one.name == stated.name and one.said[0].islower() and one.said[1:] == one.name[1:]
    assert one.unit == stated.unit and one.change_unit.startswith("verschil")
    assert one.scale is not None and one.ladders is not None and one.ladders.why
    assert one.years == stated.years and one.direction.startswith("Een lagere waarde")
    assert stated.care in one.care and one.source.care in one.care
    assert one.after and one.change_after and one.over in one.derived_source
    assert (one.rise, one.fall) == ("omhoog", "omlaag")


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_a_measure_without_a_better_side_has_neutral_colours(key):
    one = measure_of(key)
    worst_last = one.colours() if one.better != 1 else one.colours()[::-1]
    assert worst_last == (NEUTRAL_COLOURS if one.better is None else WORSE_COLOURS)


@pytest.mark.parametrize("key", THEME_MEASURES)
def test_the_classes_hold_about_the_shares_of_the_places_they_are_cut_at(store, key):
    """Bounds are round numbers, and many sources give whole percentages: up to 10 points off."""
    level = "gemeente" if "pc4" in THEME_MEASURES[key].years else "wijk"
    rows = store.indicators[store.indicators["measure"] == key]
    values = rows[(rows["level"] == level) & (rows["year"] == rows["year"].max())]["value"].dropna()
    for bound, part in zip(measure_of(key).scale.bounds, PARTS, strict=True):
        assert (values < bound).mean() == pytest.approx(part, abs=0.1), bound
