"""Gebiedsprofiel: every area, every choice, and nonsense in the address."""

import re

import pytest

from dashboard.analysis.comparable import match
from dashboard.vocabulary.measures import MEASURES
from dashboard.vocabulary.periods import PERIODS
from tests.language import rungs
from tests.pages.screen import (
    dutch,
    figures,
    headline,
    lead,
    of,
    open_page,
    plain,
    tags_off,
    texts,
    tiles,
)

PAGE = "gebiedsprofiel"
AREAS = (
    "Amsterdam Nieuw-West", "Amsterdam Zuidoost", "Arnhem-Oost", "Breda-Noord", "Delft-West",
    "Den Haag Zuidwest", "Dordrecht West", "Eindhoven Woensel Zuid", "Groningen-Noord",
    "Heerlen-Noord", "Leeuwarden Oost", "Lelystad Oost", "Nieuwegein Centrale As",
    "Roosendaal Ring", "Rotterdam-Zuid", "Schiedam Nieuwland en Oost", "Tilburg NoordWest",
    "Utrecht Overvecht", "Vlaardingen Westwijk", "Zaandam-Oost",
)  # fmt: skip
TILES = [
    "antwoord", "gebied", "verloop", "dimensies", "opbouw", "achter", "buurten", "stijgers",
    "klassen", "vergelijkbaar", "wijken", "lijkt",
]  # fmt: skip


@pytest.fixture(scope="module")
def default():
    return open_page(PAGE)


@pytest.fixture(scope="module")
def breda():
    return open_page(PAGE, gebied="Breda-Noord")


def links(screen) -> dict[str, str]:
    """Words -> address of the plain links on the page."""
    rows = (h.value for h in of(screen.main, "html") if 'class="links"' in h.value)
    html = next(row for row in rows if "Thema" not in row)
    found = re.findall(r'<a href="([^"]*)" target="_self">([^<]*)</a>', html)
    return {words: address for address, words in found}


def fine(screen) -> None:
    assert not screen.error and not screen.warning
    assert list(tiles(screen)) == TILES
    assert all(f.proto.alt.strip() for f in figures(screen.main))


def test_the_names_in_the_address_are_those_of_the_areas(store):
    assert sorted(AREAS) == sorted(store.names[a] for a in store.area_ids)


def test_without_an_area_there_is_a_list_of_all_and_something_true(default, scores, store):
    codes = {store.names[code]: code for code in store.area_ids}
    assert list(links(default)) == sorted(AREAS, key=AREAS.index)
    for name, address in links(default).items():
        assert address == f"gebiedsprofiel?gebied={codes[name]}"
    assert not default.error and not default.warning
    assert list(tiles(default)) == ["kaart"]
    lowest = min(store.area_ids, key=lambda a: scores["nplv", a, 2024])
    assert store.names[lowest] in headline(tiles(default)["kaart"])


@pytest.mark.parametrize("name", AREAS)
def test_every_area_has_its_page(name, store, scores):
    screen = open_page(PAGE, gebied=name)
    fine(screen)
    area = {n: code for code, n in store.names.items() if code in store.area_ids}[name]
    found = tiles(screen)
    answer = tags_off(of(found["antwoord"], "html")[0].value)
    assert dutch(scores["nplv", area, 2024]) in answer
    assert f"De leefbaarheid in {name} is in 2024" in headline(found["antwoord"])
    alike = match(store, store.area(area))
    if alike is None:
        # In the sentence, in the bars, in the list of wijken and among the caveats.
        for key in ("verloop", "vergelijkbaar", "wijken"):
            assert f"Voor {name} zijn er geen vergelijkbare wijken" in headline(found[key]), key
        assert "Vergelijkbare wijken" not in of(found["verloop"], "table")[0].value.columns
        assert not figures(found["vergelijkbaar"])
    else:
        changes = [values[2024] - values[2018] for values in (alike.part(), alike.series())]
        course = lead(found["verloop"])
        assert f"van {name} op Nederland" in headline(found["verloop"])
        assert all(rungs.number(x) in course for x in changes)
        assert "vergelijkbare wijken buiten het NPLV" in course
        share = alike.coverage
        assert ("vergeleken deel" in course) == (share < 0.9995)
        notes = " ".join(plain(m.value) for m in of(found["verloop"], "markdown"))
        assert (f"Vergeleken is {share:.0%}" in notes) == (share < 0.9995)
        assert "In 2018 was het verschil in score" in notes
        said = [s for t in found.values() for s in (headline(t), *lead(t).split(". ")) if s]
        assert len(said) == len(set(said))
    assert "benadering" in next(h.value for h in of(screen.main, "html") if "opsomming" in h.value)


@pytest.mark.parametrize("measure", list(MEASURES.values()))
@pytest.mark.parametrize("view", ["Stand", "Verandering sinds het begin"])
def test_every_measure_and_view_has_its_line(measure, view):
    screen = open_page(PAGE, gebied="Zaandam-Oost", maat=measure, weergave=view)
    fine(screen)
    course = tiles(screen)["verloop"]
    if measure != "Totaalscore":
        assert measure.lower() in headline(course)
    table = of(course, "table")[0].value
    assert list(table.columns) == ["Zaandam-Oost", "Vergelijkbare wijken", "Nederland"]
    if view != "Stand":
        assert table.loc["2018"].tolist() == ["0,000"] * 3


@pytest.mark.parametrize("period", [f"{a}-{b}" for a, b in PERIODS])
def test_every_period_is_in_the_sentences(period):
    screen = open_page(PAGE, gebied="Amsterdam Nieuw-West", periode=period)
    fine(screen)
    first, last = period.split("-")
    found = tiles(screen)
    for key in ("verloop", "dimensies", "opbouw"):
        said = f"{headline(found[key])} {lead(found[key])}"
        assert f"ussen {first} en {last}" in said


def test_the_table_of_parts_adds_up_to_its_total(breda):
    table = of(tiles(breda)["opbouw"], "table")[0].value
    assert table.index[-1] == "Totaalscore"

    def number(text):
        return float(text.replace(",", ".").replace("−", "-"))

    *parts, total = (number(text) for text in table["Verandering"])
    # Six numbers of three decimals: half a unit of the last each.
    assert sum(parts) == pytest.approx(total, abs=0.003)


def test_buurten_show_class_and_change_beside_the_map(breda):
    tile = tiles(breda)["buurten"]
    assert any("vlakkaart" in node.proto.body for node in of(tile, "html"))
    table = of(tile, "table")[0].value
    assert list(table.columns) == ["2024", "Klasse", "Verandering", "Let op"] and len(table) == 13
    full = of(tiles(breda)["stijgers"], "table")[0].value
    assert {"Huishoudens", "Stijger of daler 2018-2024", "Stijger of daler 2022-2024"} <= set(full)
    assert len(full) == 13


def test_the_areas_that_resemble_it_are_a_click_away(breda):
    profiles = links(breda)
    found = [link.proto for link in breda.get("page_link")]
    compare = [p for p in found if p.label.startswith("Vergelijk met ")]
    assert len(profiles) >= 2 and len(compare) == len(profiles) + 1
    assert all(name.startswith("Profiel van ") for name in profiles)
    assert all("gebieden=breda-noord" in p.query_string for p in compare)


@pytest.mark.parametrize(
    "nonsense", ["Nergenshuizen", "<script>alert(1)</script>", "GM9999", "  ", "é" * 500]
)
def test_an_unknown_area_gives_the_list_and_says_so(nonsense):
    screen = open_page(PAGE, gebied=nonsense)
    assert list(tiles(screen)) == ["kaart"] and not screen.error
    assert len(screen.warning) == 1 and "<" not in screen.warning[0].value


@pytest.mark.parametrize("key", ["periode", "maat", "weergave"])
def test_nonsense_in_another_choice_falls_back_to_the_default(key):
    screen = open_page(PAGE, gebied="Breda-Noord", **{key: "2031-1066"})
    assert list(tiles(screen)) == TILES and not screen.error
    assert len(screen.warning) == 1
    assert "Tussen 2018 en 2024" in lead(tiles(screen)["verloop"])


def test_no_text_claims_an_effect_of_the_programme(breda):
    for text in texts(breda):
        plain = tags_off(text).lower()
        if "effect" in plain:
            assert "niet het effect" in plain
        assert "dankzij" not in plain


def test_the_card_says_that_the_inhabitants_are_those_of_the_area():
    card = next(t for t in texts(open_page(PAGE, gebied="Heerlen-Noord")) if "Inwoners" in t)
    assert re.search(r"in het gebied \(gemeente Heerlen\), 2024", card)
    assert not re.search(r"Inwoners\s+55\.315\s+gemeente Heerlen", card)


def test_the_waterfall_tells_a_change_over_the_period_and_that_the_parts_are_rounded(breda):
    tile = tiles(breda)["opbouw"]
    alt = figures(tile)[0].proto.alt
    assert "verandering van Breda-Noord tussen 2018 en 2024" in alt and " in 2024" not in alt
    assert any("vóór afronding" in text for text in texts(breda))
