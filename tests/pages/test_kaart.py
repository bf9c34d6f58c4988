"""Kaart: every choice, the list, the chosen place, links and nonsense in the address."""

import re

import pytest

from dashboard.analysis.shown import Shown
from dashboard.subjects.places.numbers import find, shown_places
from dashboard.subjects.themes.tiles.behind import behind_score
from dashboard.vocabulary.measures import TOTAL
from tests.pages.screen import (
    dutch,
    headline,
    lead,
    nodes,
    of,
    open_page,
    plain,
    tags_off,
    texts,
    tiles,
    unfold,
)

PAGE = "kaart"
OVERVECHT = "WK034403"


@pytest.fixture(scope="module")
def default():
    return open_page(PAGE)


def control(screen, key: str):
    found = [
        x
        for kind in ("button_group", "selectbox", "toggle", "text_input", "radio", "button")
        for x in screen.get(kind)
        if x.key == key
    ]
    assert len(found) == 1, key
    return found[0]


def listed(screen) -> list[str]:
    """The names as they are read: without the signs of markdown."""
    return [plain(name) for name in control(screen, "lijst_plaats").options]


def deck(screen) -> str:
    return of(tiles(screen)["plaatsen"], "deck_gl_json_chart")[0].proto.json


def fine(screen) -> None:
    assert not screen.exception and not screen.error and not screen.warning
    assert not [t for t in texts(screen) if re.search(r"\b(nan|None|<NA>)\b", t)]


def test_the_list_begins_with_the_lowest_and_holds_ten(default, store):
    table = find(shown_places(store, Shown("wijk", TOTAL, 2024)), "", None, "laag")
    assert listed(default) == table["name"].head(10).tolist()
    assert "3.361 wijken; u ziet 1 tot en met 10." in list(texts(default))


@pytest.mark.parametrize(("key", "value"), [
    ("niveau", "Gemeenten"), ("niveau", "Buurten"), ("wat", "Ontwikkeling"),
    ("maat", "Sociale samenhang"), ("jaar", "2002"),
])  # fmt: skip
def test_a_choice_gives_another_map_headline_and_list(default, key, value):
    screen = open_page(PAGE, **{key: value})
    fine(screen)
    assert deck(screen) != deck(default)
    own, other = (headline(tiles(s)["plaatsen"]) for s in (screen, default))
    assert own != other


def test_the_nplv_areas_can_be_hidden_and_an_area_is_gone_to(default, store):
    hidden = open_page(PAGE, zonder="true")
    assert deck(hidden) != deck(default)
    there = open_page(PAGE, niveau="Buurten", gebied="Rotterdam-Zuid")
    fine(there)
    assert "23 van de 12.147 buurten; u ziet 1 tot en met 10." in list(texts(there))
    assert "De buurten in de lijst" in " ".join(texts(there))
    assert '"zoom":6.0' not in deck(there)


def test_the_end_of_a_development_comes_after_its_start():
    screen = open_page(PAGE, wat="Ontwikkeling", van="2020")
    fine(screen)
    assert [str(o) for o in control(screen, "tot").options] == ["2024", "2022"]


def test_buurten_have_the_years_they_have():
    screen = open_page(PAGE, niveau="Buurten")
    assert [str(o) for o in control(screen, "jaar").options] == ["2024", "2022", "2020", "2018"]


def test_searching_sorting_and_turning_the_list(store):
    screen = open_page(PAGE, zoek="amsterdam", volgorde="Naam")
    fine(screen)
    table = find(shown_places(store, Shown("wijk", TOTAL, 2024)), "amsterdam", None, "naam")
    assert listed(screen) == table["name"].head(10).tolist()
    control(screen, "lijst_volgende").click().run()
    assert listed(screen) == table["name"].iloc[10:20].tolist()
    control(screen, "lijst_vorige").click().run()
    assert listed(screen) == table["name"].head(10).tolist()
    nothing = open_page(PAGE, zoek="xyzzy")
    fine(nothing)
    assert any(t.startswith("Geen wijk gevonden.") for t in texts(nothing))


def test_the_list_goes_with_the_chosen_place_and_a_new_list_begins_at_the_top():
    screen = open_page(PAGE)
    control(screen, "lijst_volgende").click().run()
    control(screen, "maat").set_value("soc").run()
    assert any("u ziet 1 tot en met 10." in t for t in texts(screen))
    control(screen, "lijst_volgende").click().run()
    tenth = listed(screen)
    control(screen, "lijst_plaats").set_value(control(screen, "lijst_plaats").options[3]).run()
    assert listed(screen.run()) == tenth
    control(screen, "volgorde").set_value("hoog").run()
    assert tenth[3] in listed(screen)  # as the 3,348th: where it now stands
    control(screen, "wis").click().run()
    assert tenth[3] in listed(screen)


def test_choosing_in_the_list_shows_the_place_with_the_figures_of_the_table(store):
    screen = open_page(PAGE, zoek="overvecht")
    control(screen, "lijst_plaats").set_value(OVERVECHT).run()
    unfold(screen)
    fine(screen)
    assert screen.query_params["plaats"] in (OVERVECHT, [OVERVECHT])
    found = tiles(screen)
    assert list(found) == ["plaatsen", "plaats", "plaats-dimensies"]
    score = store.series.loc[("wijk", OVERVECHT, 2024), TOTAL]
    assert f"op {dutch(score, 2)} (klasse zwak)" in headline(found["plaats"])
    assert len(of(found["plaats"], "table")) == len(of(found["plaats-dimensies"], "table")) == 1
    links = [h.value for h in of(screen.main, "html") if 'class="links"' in h.value]
    assert any("Profiel van Utrecht Overvecht" in tags_off(one) for one in links)
    control(screen, "wis").click().run()
    assert list(tiles(screen)) == ["plaatsen"]


def test_a_link_with_every_choice_shows_that_screen(store):
    screen = open_page(
        PAGE, niveau="Buurten", wat="Ontwikkeling", maat="Overlast en onveiligheid", van="2020",
        tot="2022", zonder="true", gebied="Utrecht Overvecht", zoek="dreef", volgorde="Naam",
        plaats=OVERVECHT, naast="Breda-Noord", beeld="52.1200,5.1100,12.50",
    )  # fmt: skip
    fine(screen)
    assert '"latitude":52.12,"longitude":5.11' in deck(screen) and '"zoom":12.5' in deck(screen)
    assert "Breda-Noord" in of(tiles(screen)["plaats"], "table")[0].value.columns
    assert "tussen 2020 en 2022" in headline(tiles(screen)["plaatsen"])


@pytest.mark.parametrize(("key", "value"), [
    ("niveau", "Straten"), ("toon", "Droom"), ("maat", "Geluk"), ("jaar", "1999"),
    ("gebied", "Atlantis"), ("volgorde", "Kleur"), ("plaats", "WK999999"), ("plaats", "<script>"),
    ("beeld", "overal"), ("beeld", "0,0,0"), ("naast", "Nergens"), ("zonder", "misschien"),
])  # fmt: skip
def test_nonsense_in_the_address_gives_a_warning_and_the_default(default, key, value):
    more = {"plaats": OVERVECHT} if key == "naast" else {}
    screen = open_page(PAGE, **{key: value}, **more)
    assert not screen.exception and not screen.error
    assert len(screen.warning) == 1 and key.split("-")[0]
    assert "onbekende waarde" in screen.warning[0].value and "<" not in screen.warning[0].value
    if not more:
        assert deck(screen) == deck(default)


@pytest.mark.parametrize("text", ["<b>x</b>", "=1+1", "%00", "a" * 60, "'; drop table"])
def test_anything_can_be_searched_for(text):
    fine_text = open_page(PAGE, zoek=text)
    assert not fine_text.exception and not fine_text.error


def test_a_map_of_a_part_of_the_country_does_not_speak_of_the_country():
    for year, number, share in ((2018, 459, "60%"), (2020, 459, "53%"), (2022, 461, "53%")):
        found = headline(tiles(open_page(PAGE, niveau="Buurten", jaar=str(year)))["plaatsen"])
        assert found == (
            f"Van de huishoudens in de {number} buurten met een score (NPLV-gebieden) woont in "
            f"{year} {share} in een buurt met klasse zwak of lager."
        )
    for level, year in (("Gemeenten", "2002"), ("Wijken", "2002")):
        found = headline(tiles(open_page(PAGE, niveau=level, jaar=year))["plaatsen"])
        assert "In Nederland" not in found and "met een score" in found
    assert headline(tiles(open_page(PAGE, niveau="Buurten"))["plaatsen"]).startswith("In Nederland")


def test_one_value_is_called_nederland_beside_a_chosen_place(store):
    screen = open_page(PAGE, plaats=OVERVECHT)
    country = dutch(store.series.loc[("land", "NL", 2024), TOTAL], 2)
    assert f"dan Nederland ({country})" in headline(tiles(screen)["plaats"])
    columns = list(of(tiles(screen)["plaats"], "table")[0].value.columns)
    assert columns == ["Wijk 03 Overvecht", "Nederland"]
    assert not any("4,116" in text for text in texts(screen))


def test_jumps_and_few_homes_are_marked_and_do_not_lead_the_list_of_changes(store):
    screen = open_page(PAGE, wat="Ontwikkeling", volgorde="Grootste stijging", van="2022")
    fine(screen)
    table = find(shown_places(store, Shown("wijk", TOTAL, 2024, 2022)), "", None, "hoog")
    top = table.head(10)
    assert listed(screen) == top["name"].tolist() and not top["aside"].any()
    aside = table[table["aside"] & table["value"].notna()]
    code = aside.index[aside["jump"].str.contains("2022-2024") & ~aside["small"]][0]
    screen = open_page(PAGE, wat="Ontwikkeling", van="2022", zoek=code)
    captions = list(control(screen, "lijst_plaats").proto.captions)
    assert "grens of bebouwing veranderde mogelijk" in captions[0]
    assert "tellen hier niet mee" in lead(tiles(screen)["plaatsen"])


def test_a_gemeente_shows_its_official_score_and_says_what_is_ours(store):
    screen = open_page(PAGE, plaats="GM0355")
    fine(screen)
    tile = tiles(screen)["plaats"]
    assert "Zeist op 4,19 (klasse zeer goed)" in headline(tile)
    assert lead(tile).startswith("Tussen 2018 en 2024") and "onze berekening" in lead(tile)
    columns = list(of(tile, "table")[0].value.columns)
    assert {"Zeist (eigen berekening)", "Zeist (officieel)"} <= set(columns)


def test_the_chosen_place_stands_beside_the_map_before_the_list():
    kinds = [n.proto.id for n in nodes(tiles(open_page(PAGE, plaats=OVERVECHT))["plaatsen"])
             if hasattr(getattr(n, "proto", None), "id")]  # fmt: skip
    place, rows = (next(i for i, k in enumerate(kinds) if k.endswith(end))
                   for end in ("-tegel-plaats", "-lijst_plaats"))  # fmt: skip
    assert place < rows


def test_a_place_without_a_border_can_be_chosen(store):
    code = next(r["code"] for r in store.manifest["without_shape"] if r["level"] == "wijk")
    screen = open_page(PAGE, plaats=code)
    fine(screen)
    assert "plaats" in tiles(screen)


@pytest.mark.parametrize("code", ["GM0363", "BU05991081", "WK0363AA"])
def test_places_of_every_level_have_details(store, code):
    screen = open_page(PAGE, plaats=code)
    fine(screen)
    assert store.names[code] in " ".join(texts(screen))


@pytest.mark.parametrize(("code", "level"), [("GM0034", "gemeente"), ("BU00340101", "buurt")])
def test_it_begins_at_the_place_that_the_reader_looks_at(default, code, level):
    screen = open_page(PAGE, gebied=code)
    fine(screen)
    assert control(screen, "niveau").value == level
    assert list(tiles(screen)) == ["plaatsen", "plaats", "plaats-dimensies"]
    assert deck(screen) != deck(open_page(PAGE, niveau=level))


def test_another_place_in_the_address_comes_before_the_one_that_is_looked_at():
    screen = open_page(PAGE, gebied="GM0034", plaats=OVERVECHT)
    fine(screen)
    assert any("Overvecht" in text for text in texts(screen))
    assert screen.query_params["plaats"] in (OVERVECHT, [OVERVECHT])


@pytest.mark.parametrize("asked", [{"plaats": OVERVECHT}, {"gebied": "heerlen-noord"}], ids=str)
def test_the_way_to_the_profile_and_to_a_comparison_stands_beside_a_place(asked):
    html = " ".join(h.value for h in of(open_page(PAGE, **asked).main, "html"))
    code = next(iter(asked.values()))
    for page in ("gebiedsprofiel", "vergelijken"):
        assert f'href="{page}?gebied={code}"' in html


def test_a_link_may_name_a_measure_of_a_theme_and_the_list_of_them_is_there():
    screen = open_page(PAGE, maat="koop")
    fine(screen)
    assert "koopwoningen" in headline(tiles(screen)["plaatsen"])
    assert control(screen, "themamaat").value == "koop"
    assert "Wonen: koopwoningen" in control(screen, "themamaat").options
    assert "themamaat" not in {x.key for x in open_page(PAGE).selectbox}


def test_a_chosen_place_shows_its_own_figures_where_the_map_shows_a_theme(store):
    screen = open_page(PAGE, maat="koop", plaats="WK034403")
    fine(screen)
    table = behind_score(store, store.area("WK034403")).table
    row = table.columns[0].values.index("Koopwoningen")
    shown = " ".join(text for text in texts(screen) if isinstance(text, str))
    assert table.columns[3].written[row] in shown and "Koopwoningen" in shown
    assert "plaats-cijfers" not in tiles(open_page(PAGE, plaats="WK034403"))


def test_a_measure_that_a_level_lacks_is_said_and_another_is_shown():
    screen = open_page(PAGE, maat="armoede", niveau="buurt")
    fine(screen)
    assert [x.value for x in screen.info if "‘Personen in armoede’ is er niet" in x.value]
    assert "misdrijven" in headline(tiles(screen)["plaatsen"])


@pytest.mark.parametrize("measure", ["criminaliteit", "gezondheid"])
def test_a_change_in_a_theme_is_counted_over_its_own_years(measure):
    screen = open_page(PAGE, maat=measure, niveau="gemeente", wat="ontwikkeling")
    fine(screen)
    told = headline(tiles(screen)["plaatsen"])
    assert "omlaag" in told and "vooruit" not in told
