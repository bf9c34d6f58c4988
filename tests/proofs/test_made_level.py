"""A level of area that the product does not know: the map, its files, its list and the tiles of one
place take it as any other. No edit of the product is needed."""

import json

import pytest

from dashboard.analysis.shown import Shown
from dashboard.build.map_layers import layers as files_of
from dashboard.build.map_layers import slots
from dashboard.content.maps import PlacesMap
from dashboard.ladder import of_level
from dashboard.maps import map_of
from dashboard.store.read import Store
from dashboard.subjects.places.numbers import find, shown_places, years_of_level
from dashboard.subjects.places.tiles.map import legend, overview
from dashboard.subjects.places.tiles.place import one_place
from dashboard.subjects.places.words.map import found
from dashboard.subjects.places.words.place import place_title
from dashboard.ui.place_list import _caption
from dashboard.vocabulary.ladders import SCORE_LADDERS
from dashboard.vocabulary.levels import level_of, map_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.sources import SCORE_SOURCE
from tests.maps.drawn import ADDRESSES, fill, layers
from tests.proofs.conftest import POSTCODES
from tests.vocabulary.made import POSTCODE

KEY = POSTCODE.key


@pytest.mark.usefixtures("postcodes")
def test_it_is_a_level_of_the_map_with_the_ladder_of_one_place():
    assert KEY in map_levels() and level_of("3511") is POSTCODE
    assert of_level(KEY) is SCORE_LADDERS.place


@pytest.mark.parametrize("measure", [TOTAL, "soc"])
def test_the_map_tells_of_it_in_its_own_words(postcodes, measure):
    assert years_of_level(postcodes, KEY, measure) == POSTCODE.years
    for shown in (Shown(KEY, measure, 2022), Shown(KEY, measure, 2022, 2018)):
        content = overview(postcodes, shown)
        assert "postcode" in content.headline and "3 postcodes" in content.alt
        assert content.table["Code"].values == tuple(POSTCODES)
        assert content.source.startswith(SCORE_SOURCE + ";")
        table = shown_places(postcodes, shown)
        counted = legend(shown, table, "Alle postcodes")
        assert counted.headers[1] == "Postcodes"
        assert sum(int(s.counts[0]) for s in counted.swatches) == 3
        assert not [n for n in content.notes if "buurten" in n or "gemeente" in n]


def test_the_list_finds_and_captions_it(postcodes):
    table = shown_places(postcodes, Shown(KEY, TOTAL, 2022))
    row = find(table, "3512", None, "laag").iloc[0]
    assert _caption(Shown(KEY, TOTAL, 2022), row.to_dict()).startswith("Utrecht · ")
    assert found(KEY, 3, 3, 1, 3) == "3 postcodes."
    assert place_title("3512", KEY, "Utrecht") == "3512 (postcode in Utrecht)"


def test_one_place_has_its_line_and_its_standing(postcodes):
    content = one_place(postcodes, postcodes.area("3511"), None)
    assert content.headline.startswith("In 2022 ligt 3511 op ")
    assert content.period == "2018-2022"
    assert [s.name for s in content.figure.series] == ["3511", "Nederland"]


def test_the_browser_gets_its_borders_with_its_classes(postcodes, monkeypatch):
    whole = Store.shapes
    # Fifty places of every level: what is asked here hangs on no more.
    monkeypatch.setattr(Store, "shapes", lambda self, level: whole(self, level).head(50))
    made = json.loads(files_of(postcodes)[KEY])["features"]
    table = shown_places(postcodes, Shown(KEY, TOTAL, 2022))
    assert {f["properties"]["code"] for f in made} == set(POSTCODES)
    for feature in made:
        own = feature["properties"]
        assert len(own["k"]) == len(slots())
        assert int(own["k"][slots()[TOTAL, None, 2022]]) == table.at[own["code"], "class"]
        assert own["k"][slots()[TOTAL, None, 2024]] == "0" and "t2024" not in own


def test_it_is_drawn_from_its_own_file(postcodes):
    files = ADDRESSES | {KEY: "app/static/pc4.000000000000.geojson"}
    figure = PlacesMap(Shown(KEY, TOTAL, 2022), chosen="3511")
    drawn = layers(map_of(figure, postcodes, files))
    assert drawn[KEY]["data"] == files[KEY] and drawn[KEY]["pickable"]
    assert fill(drawn[KEY])
