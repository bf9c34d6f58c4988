"""Samenhang: every choice works, and the numbers are those of the set."""

from itertools import product

import pytest

from tests.pages.screen import dutch, figures, headline, of, open_page, plain, read, tiles

KINDS = {"Stand in 2024": "stand", "Verandering 2018-2024": "verandering"}
WEIGHTS = {"Gewogen naar huishoudens": True, "Elke wijk even zwaar": False}
SCOPES = {"Heel Nederland": "tussen", "Binnen gemeenten": "binnen"}
MOST_BYTES = 150_000


@pytest.fixture(scope="module")
def first():
    return open_page("samenhang")


def fine(screen, expected=("matrix", "uitspraken", "wolk")):
    assert not screen.exception and not screen.error
    assert tuple(tiles(screen)) == expected


def test_it_opens_with_the_closest_relation(first):
    fine(first)
    assert "+0,92" in headline(tiles(first)["matrix"])
    assert "Sociale samenhang" in headline(tiles(first)["matrix"])


@pytest.mark.parametrize(("kind", "weight", "scope"), [*product(KINDS, WEIGHTS, SCOPES)])
def test_each_choice_shows_its_own_numbers(store, kind, weight, scope):
    screen = open_page("samenhang", soort=kind, weging=weight, vergelijking=scope)
    fine(screen)
    assert not screen.warning
    table = store.relations.set_index(["kind", "weighted", "scope", "one", "other"]).sort_index()
    html = of(tiles(screen)["matrix"], "html")[0].value
    shown = of(tiles(screen)["matrix"], "table")[0].value["Rangcorrelatie"].tolist()
    rows = table.loc[(KINDS[kind], WEIGHTS[weight], SCOPES[scope])]["correlation"]
    assert len(shown) == len(rows) == 10
    for value in rows:
        text = dutch(round(value, 2) + 0.0, 2, sign=True)
        text = "0,00" if text in ("+0,00", "−0,00") else text
        assert text in shown and html.count(f">{text}<") >= 2


def test_the_three_statements_each_get_an_answer(first):
    html = of(tiles(first)["uitspraken"], "html")[0].value
    assert html.count("<li>") == 3
    assert html.count("Dat past") == 3
    assert len(of(tiles(first)["uitspraken"], "table")[0].value) == 24


def test_the_cloud_is_small_and_lists_the_wijken_of_the_programme(first, store):
    tile = tiles(first)["wolk"]
    assert len(figures(tile)[0].proto.spec) < MOST_BYTES
    shown = read(of(tile, "table")[0])
    name = shown.index[0].split(" (")[0]
    row = store.areas[(store.areas["level"] == "wijk") & (store.areas["name"] == name)]
    scores = [store.series.loc[("wijk", code, 2024), "onv"] for code in row["code"]]
    shown_score = shown["Overlast en onveiligheid"].iloc[0]
    assert shown_score in [dutch(x, sign=True) for x in scores]


@pytest.mark.parametrize(
    ("across", "down"), [("Voorzieningen", "Woningvoorraad"), ("Fysieke leefomgeving", None)]
)
def test_two_other_dimensions(across, down):
    address = {"horizontaal": across} | ({"verticaal": down} if down else {})
    screen = open_page("samenhang", **address)
    fine(screen)
    assert f"‘{across}’" in headline(tiles(screen)["wolk"])
    assert f"‘{down or 'Overlast en onveiligheid'}’" in headline(tiles(screen)["wolk"])


def test_the_same_dimension_twice_asks_for_another():
    screen = open_page("samenhang", horizontaal="Voorzieningen", verticaal="Voorzieningen")
    fine(screen, ("matrix", "uitspraken"))
    assert any("twee verschillende dimensies" in info.value for info in screen.info)


@pytest.mark.parametrize("key", ["soort", "weging", "vergelijking", "horizontaal", "verticaal"])
def test_nonsense_in_the_address_is_said_and_changes_nothing(first, key):
    screen = open_page("samenhang", **{key: "<script>"})
    fine(screen)
    assert len(screen.warning) == 1
    assert headline(tiles(screen)["matrix"]) == headline(tiles(first)["matrix"])


def test_it_says_what_a_relation_is_not(first):
    text = " ".join(plain(h.value) for h in of(first.main, "html"))
    assert "geen oorzaak" in text and "hetzelfde model" in text and "stad en dorp" in text
