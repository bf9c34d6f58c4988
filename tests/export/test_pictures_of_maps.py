"""Maps as pictures: colours of classes, names that have room, and the shape of a map."""

import io

import pytest
from PIL import Image

from dashboard.analysis.shown import Shown
from dashboard.build.map_layers import classes as built
from dashboard.content.look import class_role, look
from dashboard.content.maps import AreaMap, PlacesMap
from dashboard.content.view import View
from dashboard.export import pictures
from dashboard.export.pictures.maps_of_places import classes
from dashboard.maps.areas import FRAME
from dashboard.maps.flat import HATCH
from dashboard.subjects.overview.tiles import areas
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import Period
from tests.export.svgs import drawn


@pytest.fixture(scope="module")
def spots(store):
    return areas.on_map(store, "naam", Period(2018, 2024), None).figure


def test_every_area_has_its_name_on_the_map_of_the_country(store, spots):
    found = " ".join(drawn(spots, store, 110, 116)).replace("- ", "-")
    assert len(spots.spots) == 20
    assert [spot.name for spot in spots.spots if spot.name not in found] == []


def test_the_names_of_buurten_stand_on_the_map_of_an_area_in_the_colours_of_the_classes(store):
    figure = AreaMap(store.area("heerlen-noord"), 2024)
    assert {"Uterweg", "Beersdal"} <= set(drawn(figure, store, 110, 116))
    svg = pictures.picture(figure, store, 110, 116).decode()
    scores = store.scores[(store.scores["year"] == 2024) & (store.scores["level"] == "buurt")]
    own = store.areas[store.areas["nplv_area"] == "heerlen-noord"]["code"]
    for number in set(scores[scores["code"].isin(own)]["class"].dropna()):
        assert look(class_role(int(number))).colour in svg


def test_what_has_no_score_is_hatched(store):
    svg = pictures.picture(AreaMap(store.area("GM0363"), 2018), store, 110, 116).decode()
    assert "<pattern" in svg and HATCH not in svg


def test_a_map_of_places_shows_where_the_reader_looked(store):
    country = drawn(PlacesMap(Shown("gemeente", TOTAL, 2024)), store, 110, 116)
    limburg = View(50.88, 5.96, 9.5)
    south = drawn(PlacesMap(Shown("wijk", TOTAL, 2024), limburg, chosen="GM0917"), store, 110, 116)
    assert "Groningen" in country and "Groningen" not in south and "Heerlen" in south


@pytest.mark.parametrize("since", [None, 2018])
def test_the_classes_of_places_are_those_that_the_browser_gets(store, since):
    own = classes(store, Shown("gemeente", TOTAL, 2024, since)).fillna(0).astype(int)
    browser = built(store, "gemeente")[(TOTAL, since, 2024)].reindex(own.index)
    assert own.tolist() == browser.tolist() and set(own) - {0}


def test_a_map_for_a_slide_has_its_own_shape_and_the_width_that_was_asked(store, spots):
    found = Image.open(io.BytesIO(pictures.map_png(spots, store, 900)))
    assert found.size == (900, pytest.approx(900 * FRAME.height / 360, abs=2))


def test_what_is_no_map_is_refused(store):
    with pytest.raises(TypeError, match="no map: Period"):
        pictures.map_png(Period(2018, 2024), store, 900)
