"""The tile: Dutch tables, sentences to the letter, and an error that stays within it."""

from dataclasses import replace

import pandas as pd
import plotly.io
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Lines, Series
from dashboard.content.table import KINDS, Table
from dashboard.content.texts import Remark
from dashboard.ui.failure import DATA_FAIL
from dashboard.ui.tile import forget_drawings
from tests.pages.screen import unfold

NAN = float("nan")


def content(table: pd.DataFrame, **kinds: str) -> Content:
    return Content(
        headline="Een zin.", figure=Remark("-"), alt="", table=Table.of(table, kinds), unit="score",
        source="bron", period="2024",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("score", 4.1195, "4,120"),
        ("difference", 0.0214, "+0,021"),
        ("difference", -0.0061, "−0,006"),
        ("share", 0.546, "55%"),
        ("share_1", 0.0921, "9,2%"),
        ("count", 8278295, "8.278.295"),
        ("year", 2024, "2024"),
        ("class", 4, "zwak (klasse 4)"),
    ],
)
def test_a_column_is_written_after_its_kind(kind, value, text):
    table = pd.DataFrame({"Gebied": ["Aadorp"], "Waarde": [value]})
    assert content(table, Waarde=kind).table.shown.loc["Aadorp", "Waarde"] == text


OWN_WORDS = {"some_count": "–", "some_share": "–", "ratio": "geen dalers"}
"""Kinds in which an empty cell is no missing value."""


@pytest.mark.parametrize(("kind", "text"), OWN_WORDS.items())
def test_an_empty_cell_that_does_not_apply_is_not_called_missing(kind, text):
    table = pd.DataFrame({"Gebied": ["Aadorp"], "Waarde": [NAN]})
    assert content(table, Waarde=kind).table.shown.loc["Aadorp", "Waarde"] == text


@pytest.mark.parametrize("kind", [*(k for k in KINDS if k not in OWN_WORDS)])
@pytest.mark.parametrize("missing", [NAN, None, pd.NA])
def test_a_missing_cell_says_geen_gegevens_in_every_kind(kind, missing):
    table = pd.DataFrame({"Gebied": ["Aadorp"], "Waarde": pd.Series([missing], dtype=object)})
    assert content(table, Waarde=kind).table.shown.loc["Aadorp", "Waarde"] == "geen gegevens"


def test_a_whole_number_with_a_gap_in_its_column_stays_whole():
    table = pd.DataFrame({"G": ["a", "b"], "Klasse": pd.array([4, None], dtype="Int64")})
    shown = content(table, Klasse="class").table.shown
    assert shown["Klasse"].tolist() == ["zwak (klasse 4)", "geen gegevens"]


def test_the_first_column_names_the_rows_and_the_order_stays():
    table = pd.DataFrame({"Jaar": [2024, 2018], "Score": [4.1, 4.0]}, index=[7, 3])
    shown = content(table, Jaar="year", Score="score").table.shown
    assert shown.index.tolist() == ["2024", "2018"]
    assert (shown.index.name, shown["Score"].tolist()) == ("Jaar", ["4,100", "4,000"])


def test_every_cell_on_the_screen_is_text():
    table = pd.DataFrame({"G": ["a"], "n": [3], "x": [0.5], "leeg": [None]})
    assert all(isinstance(cell, str) for cell in content(table).table.shown.to_numpy().ravel())


def test_the_table_of_the_download_keeps_its_raw_numbers():
    table = pd.DataFrame({"G": ["a"], "x": [0.123456]})
    given = content(table, x="score")
    assert given.table.shown.loc["a", "x"] == "0,123"
    assert given.table.frame.loc[0, "x"] == 0.123456


def page_with_a_broken_tile():
    import pandas as pd

    from dashboard.content.content import Content
    from dashboard.content.table import Table
    from dashboard.content.texts import Remark
    from dashboard.store.errors import StoreError
    from dashboard.ui.tile import tile

    def good():
        return Content(
            headline="Score *hoger* dan [dit](https://example.org) :red[x] $a$ <b> `c` # ~d~.",
            lead="- Geen **lijst**", figure=Remark("figuur"), alt="",
            table=Table.of(pd.DataFrame({"G": ["Aadorp"], "Score": [4.1]}), {"Score": "score"}),
            unit="score", source="bron", period="2024", notes=("Let op_dit_.",),
        )  # fmt: skip

    def broken():
        raise RuntimeError("secret detail")

    def unreadable():
        raise StoreError("Het bestand x.parquet ontbreekt. Bouw het opnieuw.")

    def bad_controls():
        raise KeyError("secret choice")

    tile("kapot", "Kapot", broken)
    tile("dicht", "Dicht", unreadable)
    tile("keuze", "Keuze", good, controls=bad_controls)
    tile("heel", "Heel", good)


@pytest.fixture(scope="module")
def screen():
    return unfold(AppTest.from_function(page_with_a_broken_tile).run())


def test_a_tile_that_fails_says_so_in_dutch_and_the_next_is_drawn(screen):
    assert not screen.exception
    assert [h.value for h in screen.header] == ["Kapot", "Dicht", "Keuze", "Heel"]
    first, second, third = (e.value for e in screen.error)
    assert first == third
    assert first.startswith("Deze figuur kan nu niet worden getoond.")
    assert "Laad de pagina opnieuw" in first
    assert second == DATA_FAIL
    assert len(screen.table) == 1


def test_an_error_on_the_screen_holds_no_detail_of_the_program(screen):
    assert not [e.value for e in screen.error if "secret" in e.value or "Error" in e.value]


def test_a_sentence_is_shown_to_the_letter_and_never_as_markdown(screen):
    headline = next(m.value for m in screen.markdown if "hoger" in m.value)
    assert headline.startswith("**") and headline.endswith("**")
    inside = headline[2:-2]
    for sign in "*[]:$<>`#~":
        assert inside.count(sign) == inside.count(f"\\{sign}"), sign
    assert r"op\_dit\_" in next(m.value for m in screen.markdown if "Let op" in m.value)


def test_a_tile_has_unit_period_source_a_table_and_what_to_take_along(screen):
    line = screen.caption[0].value.replace("\\", "")
    assert line == "Eenheid: score. Periode: 2024. Bron: bron."
    assert screen.table[0].proto.alt.startswith("Tabel. ")
    assert [f.label for f in screen.expander] == ["Hoe is dit berekend? Met tabel", "Meenemen"]
    assert {"Excel", "CSV"} <= {b.label for b in screen.get("download_button")}


def page_that_draws_a_choice():
    import streamlit as st

    from dashboard.ui.tile import tile

    made = st.session_state["made"]
    tile("proef", "Proef", made.__getitem__, controls=lambda: [st.session_state["keuze"]])


def drawn(made: dict[str, Content], choice: str) -> AppTest:
    screen = AppTest.from_function(page_that_draws_a_choice)
    screen.session_state["made"] = made
    screen.session_state["keuze"] = choice
    return screen.run()


def lines(name: str) -> Lines:
    return Lines((2018, 2024), (Series(name, "programme", (1.0, 2.0)),), Axis("score"))


def figure(words: str) -> Content:
    return Content(
        headline=f"Dit is {words}.", figure=lines(words),
        alt=f"Lijn van {words}.", table=Table.of(pd.DataFrame({"G": ["a"]}), {}), unit="score",
        source="bron", period="2024", lead=f"En {words}.", notes=(f"Let op {words}.",),
    )  # fmt: skip


def seen(screen: AppTest) -> list[str]:
    chart = screen.get("plotly_chart")[0].proto
    return [*(m.value for m in screen.markdown), chart.spec, chart.alt, screen.caption[0].value]


def test_a_figure_is_made_once_and_every_reader_gets_the_same(monkeypatch):
    made = {"a": figure("een"), "b": figure("twee")}
    first = {choice: seen(drawn(made, choice)) for choice in made}
    assert first["a"] != first["b"] and "twee" in first["b"][-2]
    written = []
    real = plotly.io.to_json
    monkeypatch.setattr(plotly.io, "to_json", lambda *a, **k: written.append(1) or real(*a, **k))
    for choice in ("b", "a"):
        assert seen(drawn(made, choice)) == first[choice]
    assert not written
    forget_drawings()
    assert seen(drawn(made, "a")) == first["a"] and written


def test_two_contents_with_the_same_words_are_not_taken_for_one_another():
    one = figure("gelijk")
    other = replace(one, figure=lines("anders"))
    assert "anders" not in seen(drawn({"a": one}, "a"))[-3]
    assert "anders" in seen(drawn({"a": other}, "a"))[-3]
    assert one.number != other.number != replace(other).number


def test_a_closed_tile_makes_no_table_and_nothing_to_take_along():
    screen = drawn({"a": figure("een")}, "a")
    assert not screen.table and not screen.get("download_button")
    unfold(screen)
    assert len(screen.table) == 1 and len(screen.get("download_button")) > 1
