"""CSV and Excel: what goes in comes out, missing is empty, text is never a formula."""

import csv
import io
import time
import zipfile

import numpy as np
import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape

from dashboard.content.table import Column, Table
from dashboard.export.tables import neutralise, to_csv, to_excel

META = {
    "titel": "NPLV en Nederland",
    "eenheid": "score op de schaal van de Leefbaarometer",
    "bron": "Leefbaarometer 3.0; CBS",
    "periode": "2018-2024",
    "peildatum": "1 januari 2024",
    "licentie": "CC0",
    "let op": 'benadering; "eigen" berekening',
}
ATTACKS = ["=1+1", "+31", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", '=HYPERLINK("http://x")',
           "＝1", "=cmd|'/c calc'!A1"]  # fmt: skip
KINDS = {"jaar": "year", "score": "score", "verandering": "difference", "huishoudens": "count"}
SAFE = ["−0,006", "'s-Gravenhage", "Zuid-West", "a=b", "1;2", 'zeg "ja"', "twee\nregels", "é€"]


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


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def book(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


# --- CSV


def test_csv_opens_in_dutch_excel_bom_semicolon_decimal_comma_crlf():
    data = to_csv(table(), {})
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == (
        "gebied;jaar;score;verandering;huishoudens\r\n"
        "Zuid;2018;4,119;-0,006;8374150\r\n"
        "Noord;2024;;0,3;\r\n"
    )


def test_csv_starts_with_the_header_and_ends_with_constant_columns_of_meta():
    header, *body = rows(to_csv(table(), META))
    assert header == [*frame().columns, *META]
    assert [row[5:] for row in body] == [list(META.values())] * 2


def test_csv_reads_back_as_the_same_numbers():
    back = pd.read_csv(
        io.BytesIO(to_csv(table(), META)), sep=";", decimal=",", encoding="utf-8-sig"
    )
    pd.testing.assert_frame_equal(
        back[["jaar", "score", "verandering"]], frame()[["jaar", "score", "verandering"]]
    )
    assert back["huishoudens"].tolist()[0] == 8374150 and back["huishoudens"].isna()[1]


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.006, "-0,006"), (-0.0, "0"), (1e-12, "0"), (-1e-12, "0"), (1e15, "1000000000000000"),
     (100.0, "100"), (-5, "-5"), (np.float32(0.5), "0,5"), (np.inf, ""), (None, ""),
     (pd.NA, ""), (pd.NaT, ""), (True, "ja"), (np.False_, "nee"), (0.123456, "0,123456")],
)  # fmt: skip
def test_csv_numbers_stay_numbers_without_exponent_and_missing_is_empty(value, text):
    cell = pd.DataFrame({"x": pd.Series([value], dtype=object), "y": ["z"]})
    assert rows(to_csv(table(cell), {}))[1] == [text, "z"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_csv_text_that_looks_like_a_formula_gets_an_apostrophe(attack):
    data = rows(to_csv(table(pd.DataFrame({attack: [attack, "gewoon"]})), {"@meta": attack}))
    assert data[0] == ["'" + attack, "'@meta"]
    assert data[1] == ["'" + attack, "'" + attack]
    assert data[2][0] == "gewoon"


@pytest.mark.parametrize("text", SAFE)
def test_csv_leaves_other_text_as_it_is(text):
    assert neutralise(text) == text
    assert rows(to_csv(table(pd.DataFrame({"naam": [text]})), {}))[1] == [text]


def test_csv_meta_never_hides_a_column_of_the_same_name():
    data = rows(to_csv(table(pd.DataFrame({"bron": ["CBS"]})), {"bron": "Leefbaarometer"}))
    assert data == [["bron", "bron (toelichting)"], ["CBS", "Leefbaarometer"]]


def test_an_empty_table_has_a_header_only():
    empty = table(frame().iloc[:0])
    assert rows(to_csv(empty, META)) == [[*frame().columns, *META]]
    assert book(to_excel(empty, META))["gegevens"].max_row == 1


# --- Excel


def test_excel_reads_back_as_the_same_values():
    sheet = book(to_excel(table(), META))["gegevens"]
    assert [[c.value for c in row] for row in sheet.iter_rows()] == [
        list(frame().columns),
        ["Zuid", 2018, 4.119, -0.006, 8374150],
        ["Noord", 2024, None, pytest.approx(0.3), None],
    ]


def test_excel_header_is_bold_frozen_and_filtered():
    sheet = book(to_excel(table(), META))["gegevens"]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:E3"
    assert sheet.column_dimensions["A"].width >= len("gebied")


def test_excel_number_formats_follow_the_kind_of_number():
    sheet = book(to_excel(table(), META))["gegevens"]
    assert [c.number_format for c in sheet[2]][1:] == [
        "0", "0.000", "+0.000;-0.000;0.000", "#,##0",
    ]  # fmt: skip
    mixed = Table((Column("waarde", (0.5, 4.0), ("share", "score")),))
    sheet = book(to_excel(mixed, {}))["gegevens"]
    assert [sheet[cell].number_format for cell in ("A2", "A3")] == ["0%", "0.000"]


@pytest.mark.parametrize("attack", [*ATTACKS, "http://example.org", "12"])
def test_excel_text_is_written_as_text_never_as_formula_link_or_number(attack):
    data = to_excel(table(pd.DataFrame({attack: [attack]})), {attack: attack}, sheet="a")
    for sheet, cells in (("a", ("A1", "A2")), ("toelichting", ("A1", "B1"))):
        for cell in (book(data)[sheet][c] for c in cells):
            assert cell.data_type == "s" and cell.hyperlink is None
            assert unescape(cell.value) in {attack, attack.replace("\r", "\n")}
    for name in (names := zipfile.ZipFile(io.BytesIO(data))).namelist():
        assert b"<f>" not in names.read(name)


@pytest.mark.parametrize("text", SAFE)
def test_excel_leaves_other_text_as_it_is(text):
    assert book(to_excel(table(pd.DataFrame({"naam": [text]})), {}))["gegevens"]["A2"].value == text


def test_excel_notes_hold_the_meta_and_say_what_an_empty_cell_means():
    notes = book(to_excel(table(), META))["toelichting"]
    assert {row[0].value: row[1].value for row in notes.iter_rows()} == {
        **META,
        "lege cel": "geen gegevens",
    }


def test_excel_bytes_are_the_same_every_time():
    first = to_excel(table(), META)
    time.sleep(2.1)  # times in a zip go by two seconds
    assert to_excel(table(), META) == first


@pytest.mark.parametrize(
    ("name", "made"),
    [("a/b:c", "a b c"), ("", "gegevens"), ("toelichting", "gegevens"), ("x" * 40, "x" * 31),
     ("'Zuid'", "Zuid"), ("[]", "gegevens")],
)  # fmt: skip
def test_excel_sheet_name_is_one_excel_accepts(name, made):
    assert book(to_excel(table(), {}, sheet=name)).sheetnames == [made, "toelichting"]


def test_excel_refuses_a_cell_it_would_drop():
    with pytest.raises(ValueError, match="past niet in Excel"):
        to_excel(table(pd.DataFrame({"x": ["a" * 40_000]})), {})


def test_excel_refuses_more_rows_than_a_sheet_has(monkeypatch):
    monkeypatch.setattr("dashboard.export.tables._MAX_ROWS", 1)
    with pytest.raises(ValueError, match="meer dan 1 rijen"):
        to_excel(table(), {})
