"""Gebieden vergelijken: every choice works, a link reproduces it, and nonsense does no harm."""

import itertools
import json
import re

import pytest

from dashboard.subjects.compare.numbers import VIEWS
from dashboard.subjects.compare.words.choice import (
    MEASURE_NAMES,
    REFERENCE_NAMES,
    SORT_BY,
    SORT_COLUMNS,
)
from dashboard.vocabulary.measures import measure_of
from dashboard.vocabulary.periods import PERIODS
from tests.pages.screen import dutch, figures, headline, lead, of, open_page, plain, read, tiles

TILES = ["verloop", "verschil", "verandering-a", "verandering-b", "dimensies", "plaats"]
BUTTONS = {
    "vergelijk": MEASURE_NAMES,
    "jaren": {p: f"{p[0]}-{p[1]}" for p in PERIODS},
    "tonen": {key: view.name for key, view in VIEWS.items()},
    "lijnen": REFERENCE_NAMES,
    "sorteer": SORT_COLUMNS,
    "kolom": SORT_BY,
}
PAIR = ["Heerlen-Noord", "Breda-Noord"]
LINK = {
    "gebieden": ["Utrecht Overvecht", "Groningen-Noord", "Delft-West"],
    "vergelijk": "Woningvoorraad",
    "jaren": "2020-2024",
    "tonen": "Verschil met de eigen gemeente",
    "lijnen": ["De NPLV-gebieden samen", "Vergelijkbare wijken"],
    "a": "Nederland",
    "b": "Delft-West",
    "sorteer": "Voorzieningen",
    "kolom": "Verandering",
}


@pytest.fixture(scope="module")
def first():
    """The page as a visitor first sees it."""
    return open_page("vergelijken")


def button(screen, key):
    return next(b for b in screen.get("button_group") if b.key == key)


def table(screen, key):
    return read(of(tiles(screen)[key], "table")[0])


def fine(screen) -> None:
    assert not screen.exception and not screen.error and not screen.warning
    assert list(tiles(screen)) == TILES
    assert all(f.proto.alt.strip() for f in figures(screen.main))


def spec(screen, key) -> dict:
    return json.loads(of(tiles(screen)[key], "plotly_chart")[0].proto.spec)


def test_it_opens_with_two_areas_and_every_tile(first):
    fine(first)
    assert not first.info and not dict(first.query_params)
    assert table(first, "verloop").index.tolist() == [*PAIR, "Nederland"]


def test_it_answers_why_heerlen_noord_is_behind_breda_noord_and_since_when(first, scores):
    gap = scores["nplv", "heerlen-noord", 2024] - scores["nplv", "breda-noord", 2024]
    tile = tiles(first)["verschil"]
    assert -0.0392 < gap <= -0.010
    assert "Heerlen-Noord iets lager dan Breda-Noord; " in headline(tile)
    assert "voorzieningen" in headline(tile)
    # Both were 3.973 in 2022, so what they differed in 2020 is no beginning.
    assert lead(tile).startswith("In de meting van 2024 scoort Heerlen-Noord lager")
    assert "in 2022 was er vrijwel geen verschil" in lead(tile)


def test_the_lines_of_the_figure_are_the_rows_of_the_table(first, scores):
    traces = {t["name"]: t for t in spec(first, "verloop")["data"]}
    shown = table(first, "verloop")
    for name, code in zip(PAIR, ("heerlen-noord", "breda-noord"), strict=True):
        for at, year in enumerate((2018, 2020, 2022, 2024)):
            assert shown.loc[name, str(year)] == dutch(scores["nplv", code, year])
            assert traces[name]["customdata"][at] == shown.loc[name, str(year)]


def test_the_steps_of_the_figure_are_those_of_the_table_and_their_sum_the_whole(first):
    shown = table(first, "verschil")["Verschil 2024"]
    drawn = spec(first, "verschil")["data"][0]
    bars = dict(zip([re.sub(r"<br>", " ", y) for y in drawn["y"]], drawn["text"], strict=True))
    assert bars.pop("<b>Hele verschil</b>") == shown["Totaal"]
    assert bars == shown.drop("Totaal").to_dict()
    assert sum(drawn["x"][:-1]) == pytest.approx(drawn["x"][-1], abs=1e-5)


def test_the_heat_table_shows_what_its_table_holds(first):
    html = of(tiles(first)["dimensies"], "html")[0].value
    shown = table(first, "dimensies")
    assert len(shown) == 4 * 6
    assert all(value in html for value in shown["2024"])
    assert html.count("<td") == 4 * 6 and "<caption>" in html


def test_the_places_of_the_figure_are_those_of_the_table(first):
    shown = table(first, "plaats")
    assert len(shown) == 20
    for trace in spec(first, "plaats")["data"]:
        assert (
            trace["customdata"]
            == shown.loc[trace["name"], ["2018", "2020", "2022", "2024"]].tolist()
        )


def test_the_summary_can_be_copied_with_figures_source_and_period(first, scores):
    (code,) = first.get("code")
    text = code.value
    words = ["2018-2024", "Bron: Leefbaarometer 3.0", "klaargezet op"]
    words += [dutch(scores[p]) for p in (("nplv", "heerlen-noord", 2024), ("land", "NL", 2024))]
    assert all(part in text for part in [*words, headline(tiles(first)["verschil"])])
    assert code.proto.wrap_lines


@pytest.mark.parametrize(
    ("key", "option"), [(k, o) for k, options in BUTTONS.items() for o in options], ids=str
)
def test_every_choice_can_be_made_and_its_link_gives_the_same_page(key, option):
    clicked = open_page("vergelijken")
    button(clicked, key).set_value([option] if key == "lijnen" else option).run()
    linked = open_page("vergelijken", **{key: BUTTONS[key][option]})
    for screen in (clicked, linked):
        fine(screen)
    for name in TILES:
        assert table(clicked, name).equals(table(linked, name))
        assert headline(tiles(clicked)[name]) == headline(tiles(linked)[name])


@pytest.mark.parametrize("measure", MEASURE_NAMES)
@pytest.mark.parametrize("everything", [False, True])
def test_every_measure_and_view_with_every_reference(measure, everything):
    for view in VIEWS:
        address = {
            "vergelijk": MEASURE_NAMES[measure],
            "tonen": {key: view.name for key, view in VIEWS.items()}[view],
        }
        if everything:
            address["alle"] = "true"
        screen = open_page("vergelijken", **address, lijnen=list(REFERENCE_NAMES.values()))
        fine(screen)
        assert len(table(screen, "plaats")) == 20


def test_a_link_reproduces_the_whole_screen():
    screen = open_page("vergelijken", **LINK)
    fine(screen)
    shown = table(screen, "verloop")
    assert list(shown.columns) == ["2020", "2022", "2024"]
    assert shown.index.tolist()[:3] == LINK["gebieden"]
    assert "Vergelijkbare wijken (bij Delft-West)" in shown.index
    assert headline(tiles(screen)["verschil"]).startswith("In 2024 scoort Nederland")
    assert "hoger dan Delft-West" in headline(tiles(screen)["verschil"])
    assert "Woningvoorraad" not in headline(tiles(screen)["verandering-a"])
    assert "op woningvoorraad" in headline(tiles(screen)["plaats"])
    again = open_page("vergelijken", **dict(screen.query_params))
    assert headline(tiles(again)["verloop"]) == headline(tiles(screen)["verloop"])


def test_every_area_can_be_compared_at_once():
    screen = open_page("vergelijken", alle="true")
    fine(screen)
    html = of(tiles(screen)["verloop"], "html")[0].value
    assert html.count("<img") == 20 and "Vlaardingen Westwijk" in html


def test_a_year_without_data_is_said():
    screen = open_page(
        "vergelijken", gebieden=["Amsterdam Zuidoost", "Delft-West"],
        tonen="Verschil met de eigen gemeente",
    )  # fmt: skip
    fine(screen)
    assert table(screen, "verloop").loc["Amsterdam Zuidoost", "2018"] == "geen gegevens"
    notes = " ".join(m.value for m in of(tiles(screen)["verloop"], "markdown"))
    assert "Amsterdam Zuidoost: 2018" in plain(notes) and "Nederland: 2018" not in plain(notes)


def test_a_and_b_follow_the_chosen_areas_until_they_are_chosen_themselves():
    screen = open_page("vergelijken", gebieden=["Delft-West", "Rotterdam-Zuid"])
    assert "tussen" in headline(tiles(screen)["verandering-a"]).lower()
    assert "Delft-West" in headline(tiles(screen)["verandering-a"])
    assert "Rotterdam-Zuid" in headline(tiles(screen)["verandering-b"])
    screen.selectbox(key="b").set_value("NL").run()
    fine(screen)
    assert "dan Nederland" in headline(tiles(screen)["verschil"])
    screen.selectbox(key="a").set_value("NPLV").run()
    fine(screen)
    assert "de NPLV-gebieden samen" in headline(tiles(screen)["verschil"])


def test_a_place_is_not_set_against_itself():
    screen = open_page("vergelijken", a="Nederland", b="Nederland")
    assert ["allebei Nederland" in i.value for i in screen.info] == [True]
    assert "Nederland" in headline(tiles(screen)["verschil"])
    assert "tussen Nederland en Nederland" not in headline(tiles(screen)["verschil"])


@pytest.mark.parametrize("areas", ["", "Delft-West"])
def test_fewer_than_two_areas_gives_a_sentence_and_no_tiles(areas):
    screen = open_page("vergelijken", gebieden=areas)
    (said,) = (i.value for i in screen.info)
    assert "Kies ten minste twee gebieden" in said
    assert not tiles(screen) and not screen.error


def test_more_than_six_areas_gives_a_sentence_and_the_first_six(store):
    names = [store.names[a] for a in store.area_ids][:8]
    screen = open_page("vergelijken", gebieden=names)
    (said,) = (w.value for w in screen.warning)
    assert "8 waarden" in said and "eerste 6" in said
    assert table(screen, "verloop").index.tolist() == [*names[:6], "Nederland"]
    assert not screen.error


NONSENSE = ("Atlantis", "<script>alert(1)</script>", "2018-2018", "-1", "x" * 3000, "NaN", "1e9")


@pytest.mark.parametrize("key", [*LINK, "alle"])
@pytest.mark.parametrize("value", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_in_any_parameter_is_said_and_changes_nothing(first, key, value):
    screen = open_page("vergelijken", **{key: value})
    (said,) = (w.value for w in screen.warning)
    assert "onbekende waarde" in said
    assert not screen.error
    for name in TILES:
        assert headline(tiles(screen)[name]) == headline(tiles(first)[name])


def test_a_known_area_beside_nonsense_stays():
    screen = open_page("vergelijken", gebieden=["Atlantis", *reversed(PAIR)])
    assert "weggelaten" in screen.warning[0].value
    assert table(screen, "verloop").index.tolist() == [*reversed(PAIR), "Nederland"]


def test_sentences_of_every_pair_of_neighbours_stand_without_an_error(store):
    names = [store.names[a] for a in store.area_ids]
    screen = open_page("vergelijken")
    for pair in list(itertools.pairwise(store.area_ids))[::4]:
        screen.multiselect(key="gebieden").set_value(list(pair)).run()
        fine(screen)
        assert any(n in headline(tiles(screen)["verschil"]) for n in names)


def test_an_area_without_comparable_wijken_says_so_and_a_part_says_its_share():
    screen = open_page(
        "vergelijken",
        gebieden=["Rotterdam-Zuid", "Utrecht Overvecht"],
        lijnen=["Vergelijkbare wijken"],
    )
    notes = " ".join(plain(m.value) for m in of(tiles(screen)["verloop"], "markdown"))
    assert "Voor Utrecht Overvecht zijn er geen vergelijkbare wijken" in notes
    assert "Vergeleken is 63% van de huishoudens in Rotterdam-Zuid" in notes
    assert "zonder programma" not in notes
    rows = table(screen, "verloop").index.tolist()
    assert [r for r in rows if "ergelijkbare" in r] == ["Vergelijkbare wijken (bij Rotterdam-Zuid)"]


@pytest.mark.parametrize("measure", ["koop", "criminaliteit"])
def test_areas_are_compared_on_a_measure_of_a_theme_by_a_link(measure):
    screen = open_page("vergelijken", vergelijk=measure)
    assert not screen.exception and not screen.error and not screen.warning
    found = tiles(screen)
    assert measure_of(measure).said in headline(found["verloop"])
    assert "score" not in headline(found["verloop"])
    shown = {x.key for x in screen.get("button_group")}
    assert "themajaren" in shown and "jaren" not in shown
    # What is made of the score stays there, over its own years.
    assert {"verschil", "dimensies", "plaats"} <= set(found)
