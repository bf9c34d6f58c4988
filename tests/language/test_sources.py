"""What stands under a figure, and what the foot of the page says for all figures."""

import pytest

from dashboard.language.sources import (
    BORDERS_SOURCE,
    FOOT,
    RELATIONS_SOURCE,
    SOURCE,
    own_source,
    set_name,
    tile_line,
)
from dashboard.vocabulary.measures import SCORE_UNIT
from dashboard.vocabulary.sources import DERIVED_SOURCE, HOUSEHOLDS_SOURCE, KEY_FIGURES, Source


@pytest.mark.parametrize("source", [DERIVED_SOURCE, SOURCE, RELATIONS_SOURCE, HOUSEHOLDS_SOURCE])
def test_a_source_that_the_foot_names_does_not_stand_under_a_figure(source):
    assert own_source(source) == ""
    assert tile_line("huishoudens", "2024", source) == "Eenheid: huishoudens. Periode: 2024."


def test_a_source_of_its_own_stands_under_the_figure_beside_what_the_foot_says():
    line = tile_line("klasse", "2024", BORDERS_SOURCE)
    assert line == "Eenheid: klasse. Periode: 2024. Bron ook: grenzen: CBS/Kadaster 2024."


def test_a_source_that_the_foot_does_not_know_stands_whole_under_the_figure():
    heat = Source("Hitte", "CC0", "Klimaateffectatlas").derived("oppervlakte")
    assert heat.endswith(f"gewogen naar oppervlakte ({KEY_FIGURES.text})")
    assert tile_line("graden", "2024", heat) == f"Eenheid: graden. Periode: 2024. Bron: {heat}."


def test_the_word_of_the_builders_is_not_shown():
    assert set_name("startset: wijken en buurten") == "wijken en buurten"
    assert set_name("een andere set") == "een andere set"


def test_the_scale_of_a_score_is_said_by_the_foot_and_a_lack_of_unit_by_nobody():
    assert SCORE_UNIT.removeprefix("score op ") in FOOT
    line = tile_line(f"lijnen: verschil in score; cijfers: {SCORE_UNIT}", "2018-2024", SOURCE)
    assert line == "Eenheid: lijnen: verschil in score; cijfers: score. Periode: 2018-2024."
    assert tile_line("geen", "2024", "nota") == "Periode: 2024. Bron: nota."
