"""The official files themselves, where they are at hand."""

import os
from pathlib import Path

import pandas as pd
import pytest

from dashboard.sources import Sources, programme, read_sources
from dashboard.sources.files import Found
from dashboard.vocabulary.scales import REFERENCE

pytestmark = [
    pytest.mark.bron,
    pytest.mark.skipif(
        not os.environ.get("NPLV_BRON"),
        reason="NPLV_BRON is not set: the official files are not at hand",
    ),
]


@pytest.fixture(scope="module")
def real() -> Sources:
    return read_sources(Path(os.environ["NPLV_BRON"]))


def test_every_row_of_the_official_files_is_read(real):
    rows = {(file.kind, file.level): file.rows for file in real.files}
    assert rows == {
        ("scores", "gemeente"): 342,
        ("scores", "wijk"): 28_977,
        ("scores", "buurt"): 13_817,
        ("scores", "pc4"): 32_300,
        ("key_figures", ""): 18_309,
        ("boundaries", "gemeente"): 342,
        ("boundaries", "wijk"): 3_225,
        ("boundaries", "buurt"): 12_147,
        ("definition", ""): 135,
        ("published", ""): 13,
        ("theme_districts", ""): 3_735,
        ("theme_buurten", ""): 14_574,
        ("theme_postcodes", ""): 4_072,
        ("theme_crime", ""): 14_916,
        ("theme_health", ""): 12_092,
        ("theme_health_2020", ""): 17_341,
        ("theme_schools", ""): 18_722,
    }


def test_there_are_twenty_areas(real):
    assert real.nplv["area_id"].nunique() == 20


def test_the_constant_of_each_file_is_that_of_the_model(real):
    # Rounded to six decimals in two files, so within one millionth.
    assert list(real.notes["reference"].values()) == pytest.approx([REFERENCE] * 4, abs=1e-6)


def test_the_notes_count_what_was_measured(real):
    households = real.notes["without_households"]["level"].value_counts().to_dict()
    shapes = real.notes["without_shape"]["level"].value_counts().to_dict()
    assert (households, shapes) == ({"buurt": 9, "wijk": 8}, {"wijk": 136})


def test_areas_without_a_shape_hold_hardly_any_households(real):
    known = real.key_figures.set_index("code")["households"]
    assert real.notes["without_shape"]["code"].map(known).fillna(0).sum() == 3_550


def test_every_published_figure_has_its_date(real):
    assert (real.published["date"] != "").all()


def test_scores_are_those_of_the_file(real):
    wijken = real.scores["wijk"].set_index(["code", "year"])
    # Groningen Centrum, as printed in the official file.
    assert wijken.loc[("WK001400", 2018), "lbm"] == 4.26202914411038
    assert wijken.loc[("WK001400", 2018), "won"] == 0.00822488526184305


@pytest.mark.parametrize("area_id", ["rotterdam-zuid", "leeuwarden-oost"])
def test_a_list_of_nineteen_areas_is_whole(real, area_id):
    found = Found("nplv_gebieden.csv", "definition", "", Path())
    list_of_19 = real.nplv[real.nplv["area_id"] != area_id]
    programme.check_programme(found, list_of_19, real.scores, real.key_figures)


def test_a_list_of_twenty_one_areas_is_whole(real):
    found = Found("nplv_gebieden.csv", "definition", "", Path())
    one_more = real.nplv.iloc[:1].assign(
        area_id="almere-haven", code="WK003401", inhabitants_2025=pd.NA
    )
    list_of_21 = pd.concat([real.nplv, one_more]).astype({"inhabitants_2025": "Int64"})
    programme.check_programme(found, list_of_21, real.scores, real.key_figures)
