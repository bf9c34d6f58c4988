"""Stijgers en dalers: every choice works, a link reproduces it, nonsense does no harm."""

import re
from html import unescape

import pandas as pd
import pytest

from dashboard.analysis.movers import THRESHOLDS
from dashboard.language import numbers
from dashboard.language.grammar import lower_first
from dashboard.store.keys import GROUPS
from dashboard.subjects.movers.numbers import STEPS_AND_WHOLE
from dashboard.subjects.movers.tiles.counts import GROUP_NAMES, UNITS
from dashboard.subjects.nota.numbers import finding
from dashboard.subjects.nota.words.statements import STATEMENTS
from tests.pages.screen import figures, headline, of, open_page, plain, tiles
from tests.pages.test_overzicht import button, table

PAGE = "stijgers_en_dalers"
TILES = ["aantallen", "lijst", "verhouding", "grens", "dimensies", "overgang"]


@pytest.fixture(scope="module")
def first():
    return open_page(PAGE)


def fine(screen) -> None:
    assert not screen.exception and not screen.error and not screen.warning
    assert all(f.proto.alt.strip() for f in figures(screen.main))


def counted(store, level, start, end, bound) -> tuple[int, int, int]:
    """Population, risers and fallers by a road of our own, from the tables as they are: without
    small places and without places that jumped."""
    rows = store.scores[store.scores["level"] == level]
    before = rows[rows["year"] == start].set_index("code")
    after = rows[rows["year"] == end].set_index("code")["lbm"]
    sizes = store.areas[store.areas["level"] == level].set_index("code")["households"]
    wide = rows.pivot(index="code", columns="year", values="lbm")
    wide = wide[[y for y in wide if start <= y <= end]].ffill(axis=1)
    leapt = wide.index[(wide.diff(axis=1).abs() > 0.1 + 1e-9).any(axis=1)]
    low = before[(before["class"] <= 4) & before.index.isin(after.index)]
    low = low[(sizes.reindex(low.index) >= 250).fillna(False) & ~low.index.isin(leapt)]
    change = (after.reindex(low.index) - low["lbm"]).round(9)
    return len(low), int((change >= round(bound, 9)).sum()), int((change <= -round(bound, 9)).sum())


def test_the_page_opens_with_the_last_two_years_and_all_its_tiles(first, store):
    fine(first)
    assert list(tiles(first)) == TILES
    n, up, down = counted(store, "wijk", 2022, 2024, THRESHOLDS[0])
    sentence = headline(tiles(first)["aantallen"])
    assert sentence.startswith(f"Onder de {n} getelde wijken die in 2022")
    assert f"{up} stijgers en {down} dalers" in sentence


@pytest.mark.parametrize("period", STEPS_AND_WHOLE, ids=str)
@pytest.mark.parametrize("bound", THRESHOLDS)
def test_each_period_and_bound_is_counted(store, period, bound):
    link = {"van-tot": numbers.period(*period), "grens": numbers.bound(bound)}
    screen = open_page(PAGE, **link)
    fine(screen)
    n, up, down = counted(store, "wijk", *period, bound)
    shown = table(screen, "aantallen").loc["Heel Nederland"]
    assert [shown[c] for c in ("Wijken", "Stijgers", "Dalers")] == [str(n), str(up), str(down)]
    kinds = table(screen, "lijst")["Soort"].value_counts()
    assert kinds.get("stijger", 0) == up and kinds.get("daler", 0) == down
    rest = set(kinds.index) - {"stijger", "daler"}
    assert all(kind.startswith("telt niet mee:") for kind in rest)


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_is_taken_along_to_the_other_tiles(group):
    screen = open_page(PAGE, groep=GROUP_NAMES[group])
    fine(screen)
    shown = table(screen, "aantallen").loc[GROUP_NAMES[group]]
    by_period = table(screen, "verhouding").loc["2022-2024"]
    assert shown["Stijgers"] == by_period["Stijgers"] and shown["Dalers"] == by_period["Dalers"]


def test_buurten_are_those_of_the_nplv_areas_and_the_page_says_so():
    screen = open_page(PAGE, niveau="Buurten")
    fine(screen)
    assert "in NPLV-gebieden" in headline(tiles(screen)["aantallen"])
    assert table(screen, "aantallen").index.tolist() == ["NPLV-gebieden"]
    assert "per buurt" in of(tiles(screen)["aantallen"], "header")[0].value
    assert any("de rest van het land ontbreekt" in m.value for m in screen.markdown)


def test_a_period_without_data_says_what_to_do_and_keeps_the_rest():
    screen = open_page(PAGE, **{"niveau": "Buurten", "van-tot": "2014-2016"})
    fine(screen)
    assert list(tiles(screen)) == ["verhouding"]
    assert "Kies een andere periode" in screen.info[0].value


def test_dimensions_that_are_not_there_are_named():
    screen = open_page(PAGE, **{"van-tot": "2014-2016"})
    fine(screen)
    assert "over de dimensies zijn dan geen gegevens" in headline(tiles(screen)["dimensies"])
    shown = table(screen, "dimensies").drop(index="Totaal")
    assert set(shown.to_numpy().ravel()) == {"geen gegevens"}


def test_a_change_of_level_by_hand_works_and_can_be_undone():
    screen = open_page(PAGE, groep="Rest van het land")
    button(screen, "niveau").set_value("buurt").run()
    fine(screen)
    button(screen, "niveau").set_value("wijk").run()
    fine(screen)


def test_households_are_counted_as_well():
    screen = open_page(PAGE, tel=UNITS["households"])
    fine(screen)
    assert "huishoudens" in figures(tiles(screen)["aantallen"])[0].proto.alt


def test_what_is_not_counted_is_said_with_its_number(first):
    text = " ".join(m.value for m in of(tiles(first)["aantallen"], "markdown"))
    assert "3 wijken met minder dan 250 huishoudens en 8 wijken die een sprong maakten" in text
    kinds = [plain(kind) for kind in table(first, "lijst")["Soort"]]
    assert sum(kind.startswith("telt niet mee: sprong") for kind in kinds) == 8


def test_the_report_stands_beside_the_ratio(first, store):
    text = " ".join(plain(m.value) for m in of(tiles(first)["verhouding"], "markdown"))
    assert "De minister kreeg te horen" in text and "daarna omgekeerd" in text
    assert "Niet te beslissen op wijkniveau:" in text
    for check in finding(store, 3).checks:
        assert lower_first(STATEMENTS[3].parts[check.key]) in text


def test_the_list_links_to_the_profiles(first):
    text = " ".join(h.value for h in of(first.main, "html"))
    links = re.findall(r'<a href="gebiedsprofiel\?gebied=[^"]+"[^>]*>Profiel van ([^<]+)<', text)
    named = {n for n in table(first, "lijst")["NPLV-gebied"] if n != "geen"}
    assert {unescape(name) for name in links} == named


def test_an_unknown_choice_in_a_link_gives_warnings_and_the_usual_page(first):
    link = {"niveau": "Provincies", "van-tot": "1999-2000", "grens": "-1", "groep": "<b>x</b>"}
    screen = open_page(PAGE, **link)
    assert len(screen.warning) == 4 and not screen.error
    for key in tiles(first):
        pd.testing.assert_frame_equal(table(screen, key), table(first, key))
