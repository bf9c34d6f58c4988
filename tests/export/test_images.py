"""A tile as an image: all that it says stands in it, with the numbers of its table."""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.analysis.shown import Shown
from dashboard.content.content import Legend, Swatch
from dashboard.content.maps import PlacesMap
from dashboard.export import pictures
from dashboard.export.pictures.images import PIXELS
from dashboard.export.taken import Taken
from dashboard.language import numbers
from dashboard.vocabulary.measures import TOTAL
from tests.export.made_figures import FIGURES, LONG, ODD, TEXTS
from tests.export.svgs import check, inside, same_numbers
from tests.export.taken import ADDRESS, taken
from tests.export.tiles import a_tile_of_each


@pytest.fixture(scope="module")
def tiles(store):
    return dict(a_tile_of_each(store))


@pytest.fixture(scope="module")
def images(store, tiles):
    """Name -> the tile as it is taken along, and its image."""
    every = {name: Taken("een", name, content, ADDRESS) for name, content in tiles.items()}
    return {name: (tile, pictures.image(tile, store, "svg")) for name, tile in every.items()}


def test_the_image_of_every_kind_of_tile_says_what_the_tile_says(store, images):
    for tile, svg in images.values():
        check(tile, store, svg)


def test_no_number_of_a_figure_differs_from_its_table(images):
    for tile, svg in images.values():
        same_numbers(tile, svg)


def test_the_numbers_of_the_table_stand_in_the_figure(store, tiles):
    def missing(name: str, wanted: list[str]) -> list[str]:
        tile = taken(figure=tiles[name].figure)
        found = inside(pictures.image(tile, store, "svg"))
        return [text for text in wanted if text not in found]

    assert missing("lijnen", [c.written[-1] for c in tiles["lijnen"].table.columns[1:]]) == []
    steps = tiles["waterval"].figure.steps
    assert missing("waterval", [numbers.difference(step.value) for step in steps]) == []
    bars = [v for series in tiles["staven"].figure.series for v in series.values]
    assert len(bars) == 10 and missing("staven", [numbers.difference(v) for v in bars]) == []
    rows = tiles["halter"].figure.rows
    assert len(rows) == 22 and missing("halter", [row.text for row in rows]) == []


@pytest.mark.parametrize("name", [*TEXTS, *FIGURES])
def test_odd_names_and_missing_values_stay_inside_the_image(name, store):
    odd = taken(LONG, headline=f"{ODD} {LONG}", lead=ODD, figure=(TEXTS | FIGURES)[name])
    check(odd, store)


def test_a_png_is_1600_pixels_wide_and_the_same_every_time(store, tiles):
    tile = Taken("een", "Verloop", tiles["lijnen"], ADDRESS)
    one, other = (pictures.image(tile, store, "png") for _ in range(2))
    assert one == other
    assert Image.open(io.BytesIO(one)).size[0] == PIXELS == 1600


def test_an_svg_has_its_letters_with_it_and_asks_nobody_for_anything(store, tiles):
    tile = Taken("een", "Verloop", tiles["lijnen"], ADDRESS)
    svg = pictures.image(tile, store, "svg").decode()
    assert svg == pictures.image(tile, store, "svg").decode()
    assert svg.count("@font-face") == 2
    assert re.findall(r"url\(['\"]?(?!data:|#)", svg) == []
    assert "<script" not in svg and "<image" not in svg


def test_an_image_says_in_words_what_it_shows(store):
    tile = taken(headline=ODD, alt="Een lijn & een <punt>.")
    svg = pictures.image(tile, store, "svg").decode()
    assert 'role="img"><title>&amp;&lt;&gt;' in svg
    assert "<desc>Een lijn &amp; een &lt;punt&gt;.</desc>" in svg and "DOCTYPE" not in svg
    png = Image.open(io.BytesIO(pictures.image(tile, store, "png")))
    assert png.text == {"Title": ODD, "Description": "Een lijn & een <punt>."}


def test_what_xml_cannot_hold_does_not_break_an_svg(store):
    tile = taken(headline="Ons\x00 gebied\x0b\ufffe", alt="een\x00 lijn", topic="x\x1f")
    svg = pictures.image(tile, store, "svg")
    assert "Ons gebied" in "".join(ElementTree.fromstring(svg).itertext())


@pytest.mark.filterwarnings("ignore:Glyph")
def test_a_sign_that_no_font_has_is_kept_in_an_svg(store):
    tile = taken(headline="Ons gebied \N{SLIGHTLY SMILING FACE}")
    assert "\N{SLIGHTLY SMILING FACE}" in pictures.image(tile, store, "svg").decode()
    assert pictures.image(tile, store, "png")


def test_images_made_at_the_same_time_are_those_made_one_by_one(store, images):
    some = [images[name] for name in ("lijnen", "staven", "kleurentabel", "oordelen") * 3]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda one: pictures.image(one[0], store, "svg"), some))
    assert found == [svg for _, svg in some]


def test_a_legend_with_counts_is_a_table(store):
    swatches = (Swatch("#f9c784", "zwak", ("12", "3.400")), Swatch("#bedca8", "goed", ("5", "60")))
    legend = Legend(swatches, headers=("Kleur", "Wijken", "Huishoudens"), caption="In beeld.")
    found = check(taken(legend=legend), store)
    assert found[found.index("In beeld.") :][:10] == [
        "In beeld.", "Kleur", "zwak", "goed", "Wijken", "12", "5", "Huishoudens", "3.400", "60",
    ]  # fmt: skip


@pytest.mark.parametrize("since", [None, 2018])
def test_a_map_of_places_gets_the_classes_as_its_legend(since, store):
    figure = PlacesMap(Shown("gemeente", TOTAL, 2024, since))
    found = " ".join(check(taken(figure=figure), store))
    assert "geen gegevens" in found
    assert ("zwak (3,821 tot 3,938)" in found) == (since is None)
    assert ("duidelijk vooruit" in found) == (since is not None)


def test_another_form_is_refused(store):
    with pytest.raises(ValueError, match="no form of an image: 'gif'"):
        pictures.image(taken(), store, "gif")


def test_figures_that_are_text_themselves_are_not_drawable(tiles):
    told = {name for name, content in tiles.items() if not pictures.drawable(content.figure)}
    tables = {"kleurentabel", "overgang", "thema antwoord", "achter de score"}
    assert told == {"antwoord", "kaartjes", "oordelen", "lijst"} | tables
