"""The map of all places: small, silent, and in the colours of the legend."""

import json
from itertools import product

import pytest
import shapely

from dashboard.analysis.borders import border_of, borders
from dashboard.analysis.shown import Shown
from dashboard.build.map_layers import SHEETS, slots
from dashboard.build.map_names import STEPS, file_of
from dashboard.content.look import rgb as hex_rgb
from dashboard.content.maps import PlacesMap
from dashboard.content.view import FARTHEST, NEAREST
from dashboard.maps import map_of
from dashboard.maps.builder import mark
from dashboard.store.own import compose
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL, measure_of
from dashboard.vocabulary.scales import CLASSES
from tests.maps.drawn import ADDRESSES, colour, fill, hosts, layers, picture, rgb

WIJK = Shown("wijk", TOTAL, 2024)
MOST = 15_500
"""Characters of the whole message: what a change of year sends again."""


def made(shown: Shown = WIJK, background: str = "", store=None, **options):
    return map_of(PlacesMap(shown, **options), store, ADDRESSES, background)


@pytest.mark.parametrize("level", map_levels())
def test_the_map_asks_nobody_else_for_anything(level):
    deck = made(Shown(level, TOTAL, 2024))
    assert hosts(deck) == [] and not picture(deck)["mapStyle"].startswith("data:")
    assert picture(deck).get("mapProvider") is None
    assert all(x["data"].startswith("app/static/") for x in picture(deck)["layers"])


def test_a_background_is_there_only_when_it_is_asked_for():
    deck = made(background="https://tegels.example.nl/{z}/{x}/{y}.png")
    assert picture(deck)["mapStyle"].startswith("data:application/json,")
    assert "tegels.example.nl" in picture(deck)["mapStyle"] and "land" not in layers(deck)


def test_in_another_round_the_layers_of_places_have_another_name_and_the_rest_is_the_same():
    """By its name Streamlit keeps what was clicked: of a layer that is gone it forgets it."""
    one, other = (layers(made(round=number, visited=("buurt",))) for number in (0, 2))
    assert set(one) - set(other) == {"wijk", "buurt"}
    assert set(other) - set(one) == {"wijk-2", "buurt-2"}
    assert other["wijk-2"] == one["wijk"] | {"id": "wijk-2"}
    assert other["wijk-2"]["pickable"] and not other["buurt-2"]["pickable"]


def test_a_measure_of_a_theme_has_its_own_file_and_the_levels_that_were_seen_stay_unseen():
    shown = Shown("wijk", "koop", 2024)
    found = layers(made(shown, visited=("wijk", "buurt")))
    assert found["wijk_thema"]["data"] == ADDRESSES["wijk_thema"]
    assert found["wijk_thema"]["pickable"] and found["wijk_thema"]["visible"]
    for level in ("wijk", "buurt"):
        assert not found[level]["pickable"] and not found[level]["visible"]
        assert fill(found[level]) == str(rgb(None))


def test_the_map_of_a_theme_at_once_fetches_nothing_of_the_leefbaarometer():
    found = layers(made(Shown("gemeente", "criminaliteit", 2025, 2021)))
    assert found["gemeente_thema_verloop"]["data"] == ADDRESSES["gemeente_thema_verloop"]
    assert not {"gemeente", "gemeente_thema"} & set(found)


@pytest.mark.parametrize("measure", ["koop", "criminaliteit"])
@pytest.mark.parametrize("digit", range(7))
def test_the_digit_of_a_place_gives_the_colour_of_a_theme(measure, digit):
    sheet, year = SHEETS[1], measure_of(measure).every_year[-1]
    k = ["0"] * len(slots(sheet))
    k[slots(sheet)[measure, None, year]] = str(digit)
    expression = fill(layers(made(Shown("wijk", measure, year)))["wijk_thema"])
    wanted = measure_of(measure).colours()[digit - 1] if digit else COLOURS["missing"]
    assert colour(expression, k="".join(k)) == hex_rgb(wanted)


@pytest.mark.parametrize("digit", range(10))
def test_the_digit_of_a_place_gives_the_colour_of_the_legend(digit):
    k = ["0"] * len(slots())
    k[slots()["soc", 2018, 2024]] = str(digit)
    expression = fill(layers(made(Shown("wijk", "soc", 2024, 2018)))["wijk"])
    assert colour(expression, k="".join(k)) == rgb(digit or None)
    assert len(CLASSES) == 9


def test_every_level_measure_and_year_has_its_own_colours():
    asked = [
        Shown("wijk", m, y, s) for m, y, s in product((TOTAL, "onv"), (2024, 2022), (None, 2018))
    ]
    colours = {fill(layers(made(shown))["wijk"]) for shown in asked}
    assert len(colours) == len({mark(colour) for colour in colours}) == len(asked)


def test_a_level_that_was_seen_stays_unseen_with_the_same_borders():
    found = layers(made(visited=("gemeente", "buurt", "wijk")))
    seen = {level: found[level]["visible"] for level in map_levels()}
    assert seen == {"gemeente": False, "buurt": False, "wijk": True}
    assert all(found[level]["data"] == ADDRESSES[level] for level in map_levels())
    assert [found[level]["pickable"] for level in map_levels()] == [False, True, False]
    assert "buurt" not in layers(made())


def test_the_nplv_areas_can_be_hidden():
    assert layers(made())["nplv"]["visible"] and not layers(made(outlines=False))["nplv"]["visible"]


def test_the_outline_of_a_chosen_place_is_there_and_keeps_the_message_small(store):
    assert "gekozen" not in layers(made())
    for level in map_levels():
        every = borders(store, level)
        largest = every.map(shapely.get_num_coordinates).idxmax()
        deck = made(Shown(level, TOTAL, 2024), store=store, visited=map_levels(), chosen=largest)
        assert layers(deck)["gekozen"]["data"]["geometry"]["coordinates"]
        size = len(deck.to_json())
        assert size < MOST, (store.names[largest], size)
    assert border_of(store, store.area("GM0363")).bounds[0] == pytest.approx(4.73, abs=0.05)


def test_names_of_places_stand_on_top_and_each_step_comes_at_its_zoom():
    found = picture(made())["layers"][-len(STEPS) :]
    assert [x["data"] for x in found] == [ADDRESSES[file_of(step)] for step in STEPS]
    assert [x["visibleMinZoom"] for x in found] == list(STEPS)
    assert STEPS[0] == FARTHEST and STEPS[-1] < NEAREST
    for layer in found:
        # What collides is decided by the build: deck.gl would draw it half.
        assert "extensions" not in layer and not layer.get("pickable")
        # A name with a digit would need quotes, and without them a canvas draws tiny letters.
        assert not any(sign.isdigit() for sign in layer["textFontFamily"])


def test_the_tooltip_says_the_class_only_where_the_total_score_is_shown():
    texts = [made(s)._tooltip["html"] for s in (WIJK, Shown("wijk", TOTAL, 2024, 2018))]
    jump = "<br>{sprong}"
    assert texts[0] == "<b>{name}</b> ({gemeente})<br>2024: {t2024}" + jump
    assert texts[1] == "<b>{name}</b> ({gemeente})<br>2018: {t2018}<br>2024: {t2024}" + jump
    assert made(Shown("gemeente", "won", 2024))._tooltip["html"] == "<b>{name}</b>"


def test_every_part_of_a_composed_area_is_outlined_however_far_apart(store):
    table = store.areas[store.areas["level"] == "wijk"].sort_values("lat")
    codes = table["code"].tolist()[:: len(table) // 290][:290]
    for some in (codes[:2], codes):
        own = compose(store, "Verspreid", some).area
        deck = made(store=store, members=own.members)
        outline = shapely.from_geojson(json.dumps(layers(deck)["samengesteld"]["data"]["geometry"]))
        places = borders(store, "wijk").reindex(list(own.members)).dropna()
        held = places[[place.intersects(outline) for place in places]]
        assert len(held) >= 0.98 * len(places), set(places.index) - set(held.index)
    assert len(json.dumps(picture(deck))) < 200_000
