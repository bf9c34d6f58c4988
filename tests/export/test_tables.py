"""CSV: what goes in comes out, missing is empty, text is never a formula, notes stand once."""

import io

import numpy as np
import pandas as pd
import pytest

from dashboard.content.table import Column, Table
from dashboard.export.tables import NOTE, csv_of, neutralise, to_csv
from tests.export.csvs import rows
from tests.export.taken import ADDRESS, ATTACKS, SAFE, taken

KINDS = {"jaar": "year", "score": "score", "verandering": "difference", "huishoudens": "count"}


def frame():
    return pd.DataFrame(
        {
            "gebied": ["Zuid", "Noord"],
            "jaar": [2018, 2024],
            "score": [4.119, np.nan],
            "verandering": [-0.006, 0.1 + 0.2],
            "huishoudens": pd.array([8374150, None], dtype="Int64"),
        }
    )


def table(of=None, **kinds):
    return Table.of(frame() if of is None else of, KINDS if of is None else kinds)


def test_csv_opens_in_dutch_excel_bom_semicolon_decimal_comma_crlf():
    data = to_csv(table())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == (
        "gebied;jaar;score;verandering;huishoudens\r\n"
        "Zuid;2018;4,119;-0,006;8374150\r\n"
        "Noord;2024;;0,3;\r\n"
    )


def test_the_note_stands_once_in_a_last_column_of_the_first_row():
    header, *body = rows(to_csv(table(), "Bron: CBS"))
    assert header == [*frame().columns, NOTE]
    assert [row[-1] for row in body] == ["Bron: CBS", ""]
    assert {len(row) for row in body} == {len(header)}


def test_a_table_without_rows_keeps_its_note():
    told = rows(to_csv(Table((Column("Buurt", ()), Column("Score", (), "score"))), "geen buurten"))
    assert told == [["Buurt", "Score", NOTE], ["", "", "geen buurten"]]


def test_a_program_reads_the_same_numbers_and_types_with_a_note_beside_them():
    kinds = {"sep": ";", "decimal": ",", "encoding": "utf-8-sig"}
    back = pd.read_csv(io.BytesIO(to_csv(table(), "Bron: CBS; 1,5 miljoen")), **kinds)
    given = frame()[["gebied", "jaar", "score", "verandering"]]
    assert back["jaar"].dtype == "int64"
    pd.testing.assert_frame_equal(back[given.columns], given, check_dtype=False)
    assert back["huishoudens"].tolist()[0] == 8374150 and back["huishoudens"].isna()[1]


def test_the_note_of_a_tile_says_what_a_reader_needs_to_understand_it():
    tile = taken(lead="Nederland ook.", notes=("Let eerst hierop.", "En hierop."))
    (note,) = [row[-1] for row in rows(csv_of(tile))[1:]]
    assert note.split(" | ") == [
        "Bij de hele tabel: Het verloop (Heerlen-Noord)",
        "Het ging vooruit. Nederland ook.",
        "Eenheid: Score: score op de schaal van de Leefbaarometer",
        "Periode: 2018-2024",
        "Bron: Leefbaarometer 3.0; CBS",
        "Let op: Let eerst hierop. En hierop.",
        f"Adres: {ADDRESS}",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.006, "-0,006"), (-0.0, "0"), (1e-12, "0"), (-1e-12, "0"), (1e15, "1000000000000000"),
     (100.0, "100"), (-5, "-5"), (np.float32(0.5), "0,5"), (np.inf, ""), (None, ""),
     (pd.NA, ""), (pd.NaT, ""), (True, "ja"), (np.False_, "nee"), (0.123456, "0,123456")],
)  # fmt: skip
def test_csv_numbers_stay_numbers_without_exponent_and_missing_is_empty(value, text):
    cell = pd.DataFrame({"x": pd.Series([value], dtype=object), "y": ["z"]})
    assert rows(to_csv(table(cell)))[1] == [text, "z"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_csv_text_that_looks_like_a_formula_gets_an_apostrophe(attack):
    data = rows(to_csv(table(pd.DataFrame({attack: [attack, "gewoon"]})), attack))
    assert data[0] == ["'" + attack, NOTE]
    assert data[1] == ["'" + attack, "'" + attack]
    assert data[2] == ["gewoon", ""]


@pytest.mark.parametrize("text", SAFE)
def test_csv_leaves_other_text_as_it_is(text):
    assert neutralise(text) == text
    assert rows(to_csv(table(pd.DataFrame({"naam": [text]}))))[1] == [text]


def test_a_column_that_is_called_as_the_note_is_not_hidden():
    data = rows(to_csv(table(pd.DataFrame({NOTE: ["CBS"]})), "Leefbaarometer"))
    assert data == [[NOTE, f"{NOTE} (2)"], ["CBS", "Leefbaarometer"]]


def test_an_empty_table_has_a_header_only():
    assert rows(to_csv(table(frame().iloc[:0]))) == [[*frame().columns]]
