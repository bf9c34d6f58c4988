"""Overzicht: the sentences hold the numbers of the set, and every choice works."""

import re

import pytest

from dashboard.analysis.comparable import match
from dashboard.vocabulary.periods import PERIODS
from tests.language import rungs
from tests.pages.screen import (
    HOME,
    dutch,
    figures,
    headline,
    lead,
    look_at,
    of,
    open_page,
    plain,
    read,
    tiles,
)

VIEWS = ("Stand", "Verandering sinds het begin")
ORDERS = ("Stand", "Verandering", "Naam")
PERIOD_LABELS = tuple(f"{a}-{b}" for a, b in PERIODS)


@pytest.fixture(scope="module")
def first():
    """The page as a visitor first sees it."""
    return open_page()


def button(screen, key):
    return next(b for b in screen.get("button_group") if b.key == key)


def table(screen, key):
    return read(of(tiles(screen)[key], "table")[0])


def fine(screen) -> None:
    assert not screen.exception and not screen.error and not screen.warning
    assert len(tiles(screen)) == 6
    assert all(f.proto.alt.strip() for f in figures(screen.main))


def change(scores, level, code, start, end):
    return scores[level, code, end] - scores[level, code, start]


def test_it_is_the_start_page():
    assert HOME.key == "overzicht"


def test_the_page_opens_with_the_answer_about_the_programme_and_then_its_course(first, scores):
    answer, course = (tiles(first)[name] for name in ("antwoord", "verloop"))
    assert next(iter(tiles(first))) == "antwoord"
    assert "‘zwak’: duidelijk lager dan in Nederland (‘goed’)" in headline(answer)
    # +0.011 with an interval from -0.000 to +0.022.
    assert "ongeveer evenveel vooruit" in headline(course)


def test_no_sentence_of_a_tile_stands_twice(first):
    said = [s for t in tiles(first).values() for s in (headline(t), *lead(t).split(". ")) if s]
    assert len(said) == len(set(said))


def test_the_answer_holds_the_scores_the_class_and_the_shares(first, scores):
    html = of(tiles(first)["antwoord"], "html")[0].value
    assert f"{dutch(scores['nplv', 'NPLV', 2024])} · zwak" in html
    assert f"{dutch(scores['land', 'NL', 2024])} · goed" in html
    # 54.6% and 9.2% of the households (DATA.md), in whole percentages.
    assert "55% · 332.000 huishoudens" in html and "Nederland nu 9%" in html


def test_the_line_has_the_values_of_the_table_of_the_set(first, scores):
    shown = table(first, "verloop")
    assert shown.index.tolist() == ["2018", "2020", "2022", "2024"]
    for year in shown.index:
        assert shown.loc[year, "NPLV"] == dutch(scores["nplv", "NPLV", int(year)])
        assert shown.loc[year, "Nederland"] == dutch(scores["land", "NL", int(year)])


def test_the_gap_by_dimension_adds_up_as_it_is_shown(first, scores):
    shown = table(first, "dimensies")
    for year in (2018, 2024):
        gap = scores["nplv", "NPLV", year] - scores["land", "NL", year]
        assert shown.loc["Totaal", f"Verschil {year}"] == dutch(gap, sign=True)
        assert shown.loc["Totaal", f"Aandeel {year}"] == "100%"
        parts = [
            float(t.replace(",", ".").replace("−", "-"))
            for t in shown[f"Verschil {year}"].drop("Totaal")
        ]
        # 0.003: five numbers and their sum, each rounded to three decimals.
        assert sum(parts) == pytest.approx(gap, abs=0.003)


def test_the_gap_opens_with_the_largest_share_and_how_it_changed(first, store, scores):
    rows = store.series
    parts = {
        k: rows.loc[("nplv", "NPLV", 2024), k] - rows.loc[("land", "NL", 2024), k]
        for k in ("fys", "onv", "soc", "vrz", "won")
    }
    tile = tiles(first)["dimensies"]
    share = parts["onv"] / sum(parts.values())
    assert min(parts, key=lambda k: parts[k]) == "onv"
    assert f"zit {100 * share:.0f}% van de achterstand" in headline(tile)
    assert "in overlast en onveiligheid" in headline(tile)
    gap = scores["land", "NL", 2024] - scores["nplv", "NPLV", 2024]
    assert lead(tile).endswith(f"ongeveer even groot: {dutch(gap, 2)} in 2024.")


@pytest.mark.parametrize("period", PERIOD_LABELS)
def test_the_areas_are_counted_as_they_rose_and_fell(store, scores, period):
    start, end = map(int, period.split("-"))
    screen = open_page(periode=period)
    fine(screen)
    moves = {a: change(scores, "nplv", a, start, end) for a in store.area_ids}
    sides = {store.names[a]: rungs.side(x) for a, x in moves.items()}
    sentence = headline(tiles(screen)["vooruit"])
    assert f"Tussen {start} en {end}" in sentence
    assert all(name in sentence for name, side in sides.items() if side == -1)
    rose = [name for name, side in sides.items() if side == 1]
    assert f"{len(rose)} van de 20 gebieden" in sentence or all(n in sentence for n in rose)


def test_the_list_beside_the_map_has_every_area(first, store, scores):
    shown = table(first, "kaart")
    assert sorted(shown.index) == sorted(store.names[a] for a in store.area_ids)
    for area in store.area_ids:
        row = shown.loc[store.names[area]]
        assert row["2024"] == dutch(scores["nplv", area, 2024])
        assert row["Verandering"] == dutch(change(scores, "nplv", area, 2018, 2024), sign=True)


def test_the_map_opens_with_the_lowest_area(first, store, scores):
    lowest = min(store.area_ids, key=lambda a: scores["nplv", a, 2024])
    tile = tiles(first)["kaart"]
    assert store.names[lowest] in headline(tile)
    assert dutch(scores["nplv", lowest, 2024], 2) in lead(tile)


@pytest.mark.parametrize("key", ["gebieden", "kaart"])
@pytest.mark.parametrize("order", ORDERS)
def test_the_areas_stand_in_the_order_chosen(store, scores, key, order):
    screen = open_page(volgorde=order)
    fine(screen)
    names = table(screen, key).index.tolist()
    rank = {
        "Stand": lambda a: (-scores["nplv", a, 2024], store.names[a]),
        "Verandering": lambda a: (-change(scores, "nplv", a, 2018, 2024), store.names[a]),
        "Naam": lambda a: store.names[a],
    }[order]
    assert names == [store.names[a] for a in sorted(store.area_ids, key=rank)]


def test_the_pictures_stand_in_the_order_of_the_table():
    tile = tiles(open_page(volgorde="Naam"))["gebieden"]
    html = next(h.value for h in of(tile, "html") if "<img" in h.value)
    assert re.findall(r">([^<]*)(?:</a>)?</strong></div><img", html) == (
        read(of(tile, "table")[0]).index.tolist()
    )


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("long", ["false", "true"])
def test_the_line_works_in_every_view(store, scores, view, long):
    screen = open_page(weergave=view, lang=long)
    fine(screen)
    shown = table(screen, "verloop")
    suffix = "-2002" if long == "true" else ""
    years = [y for (lv, c, y) in scores if (lv, c) == ("land", "NL" + suffix)]
    assert shown.index.tolist() == [str(y) for y in sorted(years)]
    assert shown.columns[0].startswith("NPLV") and shown.columns[1].startswith("Nederland")
    assert shown.columns[2:].tolist() == ["Vergelijkbare wijken"]
    lines = [{y: scores["nplv", "NPLV" + suffix, y] for y in years}]
    lines.append({y: scores["land", "NL" + suffix, y] for y in years})
    lines.append(match(store, store.area("NPLV" + suffix)).series().to_dict())
    assert "vergelijkbare wijken buiten het NPLV" in lead(tiles(screen)["verloop"])
    notes = [plain(m.value) for m in of(tiles(screen)["verloop"], "markdown")]
    assert any("In 2018 was het verschil in score" in note for note in notes)
    for column, values in zip(shown, lines, strict=True):
        for year, value in values.items():
            if view == "Stand":
                assert shown.loc[str(year), column] == dutch(value)
            elif year != min(years):
                moved = dutch(value - values[min(years)], sign=True)
                assert shown.loc[str(year), column] == moved


def test_the_long_line_says_that_it_is_about_other_places(store):
    screen = open_page(lang="true")
    tile = tiles(screen)["verloop"]
    number = len(store.manifest["panels"]["NPLV-2002"]["areas"])
    assert f"{number} NPLV-gebieden" in headline(tile)
    notes = " ".join(plain(m.value) for m in of(tile, "markdown"))
    assert "Vergelijk deze reeks daarom niet" in notes


def test_every_area_can_be_chosen_and_stands_out(store, scores):
    screen = open_page()
    for area in store.area_ids:
        look_at(screen, area)
        fine(screen)
        name = store.names[area]
        assert table(screen, "verloop").loc["2024", name] == dutch(scores["nplv", area, 2024])
        assert name in headline(tiles(screen)["kaart"])
        assert dutch(scores["nplv", area, 2024], 2) in headline(tiles(screen)["kaart"])
        html = [h.value for h in of(tiles(screen)["gebieden"], "html")]
        assert sum(h.count("veelvoud-vak gekozen") for h in html) == 1


@pytest.mark.parametrize("long", ["false", "true"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_area_works_in_every_view_of_the_line(store, view, long):
    screen = open_page(weergave=view, lang=long)
    for area in store.area_ids:
        look_at(screen, area)
        fine(screen)
        assert store.names[area] in table(screen, "verloop").columns


@pytest.mark.parametrize("long", ["false", "true"])
def test_a_chosen_area_has_its_own_comparable_line_and_not_the_programmes(store, long):
    screen = open_page(gebied="Breda-Noord", lang=long)
    shown = table(screen, "verloop")
    own = match(store, store.area("breda-noord")).series()
    assert shown["Vergelijkbare wijken bij gebied"]["2024"] == dutch(own[2024])
    assert dutch(own[2024]) != dutch(match(store, store.area("NPLV")).series()[2024])
    assert "Vergelijkbare wijken" not in shown.columns
    text = lead(tiles(screen)["verloop"])
    assert "Tussen 2018 en 2024" in text and "vergeleken deel van Breda-Noord" in text


def test_a_chosen_area_without_comparable_wijken_has_no_such_line_and_says_so():
    screen = open_page(gebied="Utrecht Overvecht")
    assert not [c for c in table(screen, "verloop").columns if c.startswith("Vergelijkbare")]
    assert "geen vergelijkbare wijken" in lead(tiles(screen)["verloop"])


def test_what_an_area_lacks_in_the_long_line_is_said(store):
    long = set(store.manifest["panels"]["NPLV-2002"]["areas"])
    area = next(a for a in store.area_ids if a not in long)
    screen = open_page(gebied=store.names[area], lang="true")
    assert table(screen, "verloop").loc["2002", store.names[area]] == "geen gegevens"
    notes = " ".join(plain(m.value) for m in of(tiles(screen)["verloop"], "markdown"))
    assert re.search(rf"Voor {store.names[area]} zijn er [^.]*geen gegevens", notes)
    assert "2002, 2008" in notes


def test_a_choice_can_be_undone():
    screen = open_page(gebied="Utrecht Overvecht")
    assert "Utrecht Overvecht" in table(screen, "verloop").columns
    look_at(screen, None)
    fine(screen)
    assert "Utrecht Overvecht" not in table(screen, "verloop").columns


def test_a_link_reproduces_the_whole_screen():
    choices = {
        "gebied": "Utrecht Overvecht",
        "weergave": "Verandering sinds het begin",
        "lang": "true",
        "volgorde": "Naam",
        "periode": "2020-2022",
    }
    by_link = open_page(**choices)
    by_hand = open_page()
    look_at(by_hand, "utrecht-overvecht")
    button(by_hand, "weergave").set_value("verandering")
    by_hand.toggle(key="lang").set_value(True)
    button(by_hand, "volgorde").set_value("naam")
    button(by_hand, "periode").set_value((2020, 2022))
    by_hand.run()
    for screen in (by_link, by_hand):
        fine(screen)
    for key in tiles(by_link):
        assert table(by_link, key).equals(table(by_hand, key))
        assert headline(tiles(by_link)[key]) == headline(tiles(by_hand)[key])


def test_an_unknown_choice_in_a_link_gives_a_warning_and_the_usual_page(first):
    screen = open_page(gebied="Atlantis", periode="1999-2000", volgorde="**x**")
    assert len(screen.warning) == 3 and not screen.error
    for key in tiles(first):
        assert table(screen, key).equals(table(first, key))
