"""Nota in cijfers: ten statements, each by itself through its own address."""

import re

import pytest

from dashboard.subjects.nota.numbers import finding
from dashboard.subjects.nota.words.statements import STATEMENTS
from tests.pages.screen import (
    headline,
    lead,
    of,
    open_closed,
    open_page,
    plain,
    read,
    seen_texts,
    tiles,
)


@pytest.fixture(scope="module")
def first():
    return open_page("nota_in_cijfers")


def test_all_ten_stand_in_their_order(first):
    assert not first.error and not first.warning
    assert list(tiles(first)) == ["oordelen", *(f"stelling-{n}" for n in STATEMENTS)]
    headers = [plain(h.value) for h in of(first.main, "header")]
    for number, text in STATEMENTS.items():
        assert f"{number}. {text.title}" in headers


def test_the_table_on_top_has_the_verdict_of_each(first, store):
    shown = read(of(tiles(first)["oordelen"], "table")[0])
    html = of(tiles(first)["oordelen"], "html")[0].value
    for number, text in STATEMENTS.items():
        verdict = finding(store, number).verdict
        assert shown.loc[f"{number}. {text.title}", "Oordeel"] == verdict
        assert f"{number}. {text.title}</th>" in html
    assert f"Van de {len(STATEMENTS)} stellingen" in headline(tiles(first)["oordelen"])


@pytest.mark.parametrize("number", STATEMENTS)
def test_a_link_shows_one_statement_whole(store, number):
    screen = open_page("nota_in_cijfers", stelling=str(number))
    assert not screen.error and not screen.warning
    assert list(tiles(screen)) == ["oordelen", f"stelling-{number}"]
    tile = tiles(screen)[f"stelling-{number}"]
    assert finding(store, number).verdict in headline(tile).lower()
    assert lead(tile) == f"De nota: {STATEMENTS[number].says}"
    captions = " ".join(c.value for c in screen.caption)
    assert "nota 2026-0000277190, 30 juni 2026" in captions
    copied = of(screen.main, "code")
    assert len(copied) == 1
    assert finding(store, number).verdict in copied[0].value
    for source in STATEMENTS[number].needs.values():
        cells = read(of(tile, "table")[0]).to_numpy().ravel()
        assert source in " ".join([of(tile, "html")[0].value, *map(str, cells)])


def test_the_page_opens_with_at_most_1500_words():
    """A reader who only comes to see the verdicts reads no method, table or source."""
    screen = open_closed("nota_in_cijfers")
    words = [word for text in seen_texts(screen) for word in re.findall(r"\w[\w'’.,-]*", text)]
    assert 300 < len(words) <= 1500


@pytest.mark.parametrize("number", STATEMENTS)
def test_a_statement_opens_with_its_verdict_and_what_was_said_and_folds_the_rest(number):
    tile = tiles(open_closed("nota_in_cijfers"))[f"stelling-{number}"]
    assert not of(tile, "html") and not of(tile, "table") and not of(tile, "code")
    assert len(headline(tile).split()) <= 25
    assert STATEMENTS[number].says in lead(tile)


@pytest.mark.parametrize("value", ["11", "0", "drie", "<b>3</b>", "-1"])
def test_nonsense_in_the_address_is_said_and_shows_all(value):
    screen = open_page("nota_in_cijfers", stelling=value)
    assert not screen.error and not screen.exception
    assert len(screen.warning) == 1 and "stelling" in screen.warning[0].value
    assert len(tiles(screen)) == 11


def test_a_statement_without_data_shows_no_figure_of_another(first):
    tile = tiles(first)["stelling-10"]
    table = of(tile, "table")[0].value
    assert list(table.columns) == ["Bron"] and len(table)
    assert not any(c.isdigit() for c in headline(tile))


def test_a_statement_that_cannot_be_tested_gives_no_number_as_its_answer(first):
    """Of statement 6 there is noise of neighbours: in its table, and not in its verdict."""
    tile = tiles(first)["stelling-6"]
    assert list(of(tile, "table")[0].value.columns)[:2] == ["Wijken", "Inwoners"]
    assert "Niet te toetsen" in headline(tile) and not any(c.isdigit() for c in headline(tile))
