"""The sources of the themes are named with licence and years, and whether the set has them."""

import dataclasses

from dashboard.subjects.method import tiles
from dashboard.subjects.method.words import explanation
from dashboard.vocabulary.theme_sources import THEME_FILES
from tests.language.checks import check


def test_every_file_of_the_themes_is_named_with_its_licence_and_years(store):
    table = tiles.themes_table(store)
    assert len(table) == len(THEME_FILES)
    assert all(table["Licentie"].values) and all(table["Jaren"].values)
    assert set(table["In deze set"].values) == {"ja"}
    sources = [one for one in store.manifest["sources"] if one["kind"] != "theme_schools"]
    without = dataclasses.replace(store, manifest=store.manifest | {"sources": sources})
    assert list(tiles.themes_table(without)["In deze set"].values).count("nee") == 1


def test_the_rules_of_a_figure_of_an_area_and_the_release_of_postcodes_are_told(store):
    told = [check(text) for text in explanation.themes(store.scores)]
    text = " ".join(told)
    assert "80% van de huishoudens" in text and "250 inwoners of 20 leerlingen" in text
    assert "meting 2022" in text
    none = store.scores[store.scores["level"] != "pc4"]
    assert "geen scores van postcodes" in explanation.themes(none)[-1]
