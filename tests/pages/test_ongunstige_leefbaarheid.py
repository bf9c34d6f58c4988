"""Ongunstige leefbaarheid: every choice works, a link reproduces it, nonsense does no harm."""

import io
from datetime import date

import openpyxl
import pandas as pd
import pytest

from dashboard.export.facts import facts_of
from dashboard.export.tables import to_csv
from dashboard.export.taken import Taken
from dashboard.export.workbook import workbook
from dashboard.subjects.movers.numbers import Question
from dashboard.subjects.movers.tiles import counts as movers
from dashboard.subjects.unfavourable.tiles import households, persistence
from dashboard.subjects.unfavourable.tiles.households import SHARE_OR_NUMBER, SINCE, WIJK_NAMES
from dashboard.subjects.unfavourable.tiles.persistence import (
    BOUNDS,
    CHANGE_OR_LEVEL,
    COUNTED,
    MOST,
)
from tests.pages.screen import figures, headline, of, open_page, tiles
from tests.pages.test_overzicht import table

PAGE = "ongunstige_leefbaarheid"
TILES = ["gepubliceerd", "hoe-hard", "wijken", "buurten", "hoelang", "strook", "verloop"]


@pytest.fixture(scope="module")
def first():
    return open_page(PAGE)


def fine(screen) -> None:
    assert not screen.exception and not screen.error and not screen.warning
    assert list(tiles(screen)) == TILES
    assert all(f.proto.alt.strip() for f in figures(screen.main))


def test_the_page_opens_with_all_its_tiles(first):
    fine(first)


def test_every_title_about_a_share_says_its_level(first):
    for key, word in (("wijken", "wijk"), ("buurten", "buurt"), ("hoelang", "wijk")):
        assert word in of(tiles(first)[key], "header")[0].value


def test_published_figures_stand_beside_ours_with_their_source(first):
    shown = table(first, "gepubliceerd")
    assert {"963.000", "43.000", "280.000", "–"} == set(shown["Gepubliceerd"])
    assert {"11,0%", "60,0%", "55,0%", "–"} == set(shown["Aandeel gepubliceerd"])
    assert shown["Bron"].str.len().gt(10).all()
    assert "963.000" in headline(tiles(first)["gepubliceerd"])
    text = " ".join(m.value for m in of(tiles(first)["gepubliceerd"], "markdown"))
    assert "100 bij 100 meter" in text and "nooit" in text


def test_our_share_of_buurten_is_that_of_the_overview(first):
    shown = table(first, "buurten")
    # 54.6% of the households in 2024 (DATA.md).
    assert shown.at["2024", "Zwak of lager"] == "54,6%"


def test_published_figures_are_numbers_in_a_download(store):
    """Case 15: text as '963.000' or '+43.000 cannot be summed, and the guard marks it."""
    content = households.published(store)
    for column in ("Gepubliceerd", "Hier", "Aandeel gepubliceerd", "Aandeel hier"):
        assert content.table.frame[column].dtype == "float64"
    csv = to_csv(content.table).decode("utf-8-sig")
    assert "'" not in csv and ";43000;" in csv and ";0,11;" in csv
    tile = Taken("gepubliceerd", "Gepubliceerd", content, "https://dashboard.example")
    book = openpyxl.load_workbook(io.BytesIO(workbook([tile], facts_of(store, date(2026, 1, 2)))))
    cells = {c.value: c.number_format for row in book["Gepubliceerd"].iter_rows() for c in row}
    assert cells[963000] == "#,##0" and cells[0.11] == "0.0%"


@pytest.mark.parametrize("number", [persistence.how_often, movers.thresholds, movers.by_period])
def test_counts_bounds_and_ratios_are_numbers_in_a_download(store, number):
    asked = {
        persistence.how_often: ("zwak", "areas"),
        movers.thresholds: (Question("wijk", 2022, 2024),),
        movers.by_period: (Question("wijk", 2022, 2024),),
    }[number]
    table = number(store, *asked).table.frame
    for column in ("Metingen", "Grens", "Per daler"):
        assert column not in table or pd.api.types.is_numeric_dtype(table[column])


def test_the_band_of_a_shifted_bound_stands_on_the_page(first):
    text, html = headline(tiles(first)["hoe-hard"]), of(tiles(first)["hoe-hard"], "html")[0].value
    for number in ("564.000", "489.000", "640.000"):
        assert number in text
    for number in ("+5.000", "+33.000", "+43.000"):
        assert number in html
    assert len(table(first, "hoe-hard")) == 45


def test_the_page_says_that_published_changes_hold_growth(first):
    text = " ".join(m.value for m in of(tiles(first)["gepubliceerd"], "markdown"))
    assert "groei van het aantal huishoudens" in text


@pytest.mark.parametrize("group", WIJK_NAMES.values())
@pytest.mark.parametrize("since", SINCE.values())
@pytest.mark.parametrize("view", SHARE_OR_NUMBER.values())
def test_each_choice_of_wijken(group, since, view):
    screen = open_page(PAGE, wie=group, reeks=since, wijkbeeld=view)
    fine(screen)
    shown = table(screen, "wijken")
    assert shown.index[0] == ("2002" if since == "Vanaf 2002" else "2018")
    assert len(shown) == (9 if since == "Vanaf 2002" else 4)


@pytest.mark.parametrize("area", ["Utrecht Overvecht", "Amsterdam Zuidoost", "Roosendaal Ring"])
@pytest.mark.parametrize("view", SHARE_OR_NUMBER.values())
def test_an_area_can_be_chosen(area, view):
    screen = open_page(PAGE, **{"gebied": area, "buurtbeeld": view, "wijken-van": area})
    fine(screen)
    assert area in headline(tiles(screen)["buurten"])
    assert area in headline(tiles(screen)["strook"])


@pytest.mark.parametrize("bound", BOUNDS.values())
@pytest.mark.parametrize("unit", COUNTED.values())
def test_how_long_by_bound_and_unit(bound, unit):
    screen = open_page(PAGE, klassegrens=bound, geteld=unit)
    fine(screen)
    assert bound.lower() in headline(tiles(screen)["hoelang"])


@pytest.mark.parametrize("base", ["2024", "2018"])
@pytest.mark.parametrize("view", CHANGE_OR_LEVEL.values())
def test_the_course_by_either_year(base, view):
    screen = open_page(PAGE, indeling=base, lijnbeeld=view)
    fine(screen)
    assert f"in {base}" in headline(tiles(screen)["verloop"])


def test_the_strip_shows_its_first_rows_and_the_table_all(first):
    rows = of(tiles(first)["strook"], "html")[0].value.count('<th scope="row"')
    assert rows == MOST < len(table(first, "strook"))


def test_an_unknown_choice_in_a_link_gives_warnings_and_the_usual_page(first):
    link = {"wie": "Iedereen", "gebied": "Atlantis", "indeling": "1999", "klassegrens": "**x**"}
    screen = open_page(PAGE, **link)
    assert len(screen.warning) == 4 and not screen.error
    for key in tiles(first):
        pd.testing.assert_frame_equal(table(screen, key), table(first, key))
