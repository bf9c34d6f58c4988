"""The tile: Dutch tables, sentences to the letter, and an error that stays within it."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.tile import FORMATS, TileContent, display_table
from tests.pages.screen import unfold

NAN = float("nan")


def content(table: pd.DataFrame, **kinds: str) -> TileContent:
    return TileContent(
        headline="Een zin.", figure="", alt="", table=table, kinds=kinds, unit="score",
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
    assert display_table(content(table, Waarde=kind)).loc["Aadorp", "Waarde"] == text


@pytest.mark.parametrize("kind", [*FORMATS, "", "onbekend"])
@pytest.mark.parametrize("missing", [NAN, None, pd.NA])
def test_a_missing_cell_says_geen_gegevens_in_every_kind(kind, missing):
    table = pd.DataFrame({"Gebied": ["Aadorp"], "Waarde": pd.Series([missing], dtype=object)})
    assert display_table(content(table, Waarde=kind)).loc["Aadorp", "Waarde"] == "geen gegevens"


def test_a_whole_number_with_a_gap_in_its_column_stays_whole():
    table = pd.DataFrame({"G": ["a", "b"], "Klasse": pd.array([4, None], dtype="Int64")})
    shown = display_table(content(table, Klasse="class"))
    assert shown["Klasse"].tolist() == ["zwak (klasse 4)", "geen gegevens"]


def test_the_first_column_names_the_rows_and_the_order_stays():
    table = pd.DataFrame({"Jaar": [2024, 2018], "Score": [4.1, 4.0]}, index=[7, 3])
    shown = display_table(content(table, Jaar="year", Score="score"))
    assert shown.index.tolist() == ["2024", "2018"]
    assert (shown.index.name, shown["Score"].tolist()) == ("Jaar", ["4,100", "4,000"])


def test_every_cell_on_the_screen_is_text():
    table = pd.DataFrame({"G": ["a"], "n": [3], "x": [0.5], "leeg": [None]})
    assert all(isinstance(cell, str) for cell in display_table(content(table)).to_numpy().ravel())


def test_the_table_of_the_download_keeps_its_raw_numbers():
    table = pd.DataFrame({"G": ["a"], "x": [0.123456]})
    given = content(table, x="score")
    display_table(given)
    assert given.table.loc[0, "x"] == 0.123456


def page_with_a_broken_tile():
    import pandas as pd

    from dashboard.store.errors import StoreError
    from dashboard.ui.tile import TileContent, tile

    def good():
        return TileContent(
            headline="Score *hoger* dan [dit](https://example.org) :red[x] $a$ <b> `c` # ~d~.",
            lead="- Geen **lijst**", figure="<p>figuur</p>", alt="",
            table=pd.DataFrame({"Gebied": ["Aadorp"], "Score": [4.1]}), kinds={"Score": "score"},
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
    assert second == "Het bestand x.parquet ontbreekt. Bouw het opnieuw."
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


def test_a_tile_has_unit_period_source_a_table_and_two_downloads(screen):
    assert screen.caption[0].value == "Eenheid: score. Periode: 2024. Bron: bron."
    assert screen.table[0].proto.alt.startswith("Tabel. ")
    assert [b.label for b in screen.get("download_button")] == ["Download CSV", "Download Excel"]
