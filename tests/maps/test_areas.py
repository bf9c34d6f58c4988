"""The map of the areas: one picture that fetches nothing, with a name and a link for each."""

import re

import pandas as pd
import pytest

from dashboard.content.look import fainter
from dashboard.content.maps import SpotMap
from dashboard.content.spots import spots
from dashboard.maps import map_of
from dashboard.maps.areas import FAINT
from dashboard.vocabulary.look import COLOURS
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.scales import CLASSES
from tests.areas import area_of
from tests.maps.drawn import Flat


def places(**changes) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "name": ["Aadorp-Oost", "Beestad", "Ceeberg"],
            "lon": [4.9, 5.1, 5.2],
            "lat": [52.3, 52.1, 51.9],
            "class_end": pd.array([3, 7, None], dtype="Int64"),
            "text": ["3,800, onvoldoende", "4,120, goed", "geen gegevens"],
        },
        index=pd.Index(["aadorp", "beestad", "ceeberg"]),
    )
    return table.assign(**changes)


@pytest.fixture
def made(store):
    def make(measure: str = TOTAL, year: int = 2024, chosen: str | None = None, **changes) -> str:
        table = places(**changes)
        own = area_of(chosen) if chosen else None
        return map_of(SpotMap(spots(table, table["text"], own), measure, year), store, {})

    return make


def marks(html: str) -> list[dict[str, str]]:
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', one)) for one in
            re.findall(r"<circle [^>]*>", Flat(html).svg)]  # fmt: skip


def test_the_map_is_one_picture_that_asks_nobody_for_anything(made):
    html = made(chosen="beestad")
    assert re.findall(r'src="(data:image/svg)', html) == ["data:image/svg"]
    addresses = re.findall(r"(?:https?:)?//[\w.]+", html + Flat(html).svg)
    assert set(addresses) == {"http://www.w3.org"}  # the name of SVG, which nobody asks for


def test_a_mark_has_the_colour_of_its_class_and_missing_its_own(made):
    wanted = [CLASSES[2].colour, CLASSES[6].colour, COLOURS["missing"]]
    assert [mark["fill"] for mark in marks(made())] == wanted


def test_every_area_has_its_name_as_a_link_to_its_profile(made):
    names = Flat(made()).names
    assert {name: own["href"] for name, own in names.items()} == {
        "Aadorp-Oost": "gebiedsprofiel?gebied=aadorp",
        "Beestad": "gebiedsprofiel?gebied=beestad",
        "Ceeberg": "gebiedsprofiel?gebied=ceeberg",
    }
    assert {own["target"] for own in names.values()} == {"_self"}


def test_the_mouse_is_told_what_the_list_says(made):
    titles = {link["title"] for link in Flat(made()).links if "title" in link}
    assert titles == {
        "Aadorp-Oost: 3,800, onvoldoende", "Beestad: 4,120, goed", "Ceeberg: geen gegevens",
    }  # fmt: skip


def test_the_chosen_area_is_larger_and_has_a_wider_ring(made):
    other, _, own = marks(made(chosen="beestad"))  # the chosen one lies on top
    assert float(own["r"]) > float(other["r"])
    assert float(own["stroke-width"]) > float(other["stroke-width"])
    assert own["stroke"] == COLOURS["chosen"]
    assert "gekozen" in Flat(made(chosen="beestad")).names["Beestad"]["class"]


def test_a_name_is_never_markup(made):
    evil = "<img src=x onerror=alert(1)>"
    html = made(name=[evil] * 3, text=[f'" {evil}'] * 3)
    assert html.count("<img") == 1 and 'title="&lt;img' in html


def test_the_gemeenten_have_the_same_colours_but_fainter(made):
    land, _, dots = Flat(made()).svg.partition("<circle")
    assert fainter(CLASSES[6].colour, FAINT) in land
    assert CLASSES[6].colour in dots and CLASSES[6].colour not in land
