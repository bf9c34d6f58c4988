"""The sheet of a tile in a workbook: numbers are numbers, and text is text whatever it says."""

import io
import zipfile
from datetime import date

import numpy as np
import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape

from dashboard.content.figures import Axis, Lines, Mark, Series
from dashboard.content.table import KINDS, Column, Table
from dashboard.export.facts import Facts
from dashboard.export.taken import Taken
from dashboard.export.workbook import workbook
from dashboard.export.workbook.grid import sign_free
from dashboard.export.workbook.sheet_names import FRONT
from tests.export.sheets import HEAD, cells, same_as
from tests.export.taken import ADDRESS, ATTACKS, SAFE, taken

FACTS = Facts("Leefbaarometer 3.0", "land en wijken", date(2026, 11, 27), date(2026, 11, 28))
TABLE = Table.of(
    pd.DataFrame(
        {
            "Gebied": ["Zuid", "Noord"],
            "Jaar": [2018, 2024],
            "Score": [4.119, np.nan],
            "Verandering": [-0.006, 0.1 + 0.2],
            "Huishoudens": pd.array([8374150, None], dtype="Int64"),
            "Aandeel": [0.125, 0.5],
        }
    ),
    {
        "Jaar": "year",
        "Score": "score",
        "Verandering": "difference",
        "Huishoudens": "count",
        "Aandeel": "share_1",
    },
)


def book(*tiles: Taken):
    return openpyxl.load_workbook(io.BytesIO(workbook(tiles, FACTS)))


def sheet_of(table: Table = TABLE, **fields):
    return book(taken(table=table, topic="Blad", **fields))["Blad"]


def column(sheet, at: int = 1) -> list[object]:
    return [cell.value for cell in sheet.iter_cols(at, at).__next__() if cell.value is not None]


def test_the_numbers_read_back_as_those_of_the_table():
    same_as(cells(sheet_of(), TABLE), TABLE)


def test_number_formats_follow_the_kind_of_number():
    assert [cell.number_format for cell in sheet_of()[HEAD + 1]][:6] == [
        "General", "0", "0.000", "+0.000;-0.000;0.000", "#,##0", "0.0%",
    ]  # fmt: skip
    mixed = sheet_of(Table((Column("Waarde", (0.5, 4.0), ("share", "score")),)))
    assert [mixed.cell(HEAD + n, 1).number_format for n in (1, 2)] == ["0%", "0.000"]


def test_text_beside_a_number_keeps_its_distance():
    sheet = sheet_of(Table((Column("Gebied", ("a",)), Column("Let op", ("klein",)))))
    first, second = (sheet.cell(HEAD + 1, at).alignment for at in (1, 2))
    assert (second.horizontal, second.indent, first.indent) == ("left", 1, 0)


def test_above_the_table_stand_sentences_unit_period_source_and_address():
    sheet = sheet_of(lead="Nederland ook.")
    assert [sheet.cell(row, 1).value for row in range(1, HEAD - 1)] == [
        "Het ging vooruit.",
        "Nederland ook.",
        "Eenheid: score op de schaal van de Leefbaarometer. Periode: 2018-2024.",
        "Bron: Leefbaarometer 3.0; CBS.",
        ADDRESS,
        FRONT,
    ]
    assert sheet["A5"].hyperlink.target == ADDRESS
    assert sheet["A6"].hyperlink.location == f"'{FRONT}'!A1"


def test_the_table_is_one_that_formulas_can_name_and_the_reader_starts_in_it():
    sheet = sheet_of()
    (table,) = sheet.tables.values()
    assert (table.name, table.ref) == ("tabel_1", "A8:F10")
    assert sheet.freeze_panes == "B1" and all(cell.font.bold for cell in sheet[HEAD][:6])
    assert "B9" in {its.activeCell for its in sheet.sheet_view.selection}


def test_headers_that_a_table_of_excel_refuses_get_a_filter():
    alike = sheet_of(Table((Column("Zuid", ("a",)), Column("ZUID", ("b",)))))
    assert not alike.tables and alike.auto_filter.ref == "A8:B9"


def test_below_the_table_stand_the_notes_the_units_and_what_an_empty_cell_means():
    text = column(sheet_of(notes=("Let hierop.",)))
    foot = text[text.index("Toelichting") + 1 :]
    assert foot[0] == "Let hierop."
    assert foot[1].startswith("Eenheid per kolom: Jaar: jaar; Score: score op de schaal")
    assert foot[2:] == ["Een lege cel betekent: geen gegevens (Score, Huishoudens)."]


def test_an_empty_cell_says_of_each_column_what_it_means_there():
    columns = (
        Column("Per daler", (None, 1.5), "ratio"),
        Column("Aantal", (None, 3), "some_count"),
        Column("Klasse", (4, None), "class"),
    )
    text = column(sheet_of(Table(columns)))
    assert "Een lege cel betekent: geen dalers (Per daler)." in text
    assert "Een lege cel betekent: niet van toepassing (Aantal)." in text
    assert "Een lege cel betekent: geen gegevens (Klasse)." in text
    assert any(str(t).startswith("Een klasse is hier een getal: 1 zeer onvoldoende") for t in text)


def test_a_class_is_a_number_that_shows_its_name():
    sheet = sheet_of(Table((Column("Klasse", (4, None, 9), "class_short"),)))
    assert [sheet.cell(HEAD + n, 1).value for n in (1, 2, 3)] == [4, None, 9]
    (rules,) = sheet.conditional_formatting
    assert str(rules.sqref) == "A9:A11"
    assert all(rule.formula[0] == rule.formula[1] for rule in rules.rules)
    named = {rule.formula[0]: rule.dxf.numFmt.formatCode for rule in rules.rules}
    assert (named["4"], named["9"]) == ('0 "zwak"', '0 "uitstekend"')


@pytest.mark.parametrize(
    ("excel", "small", "shown"),
    [
        ("+0.000;-0.000;0.000", 0.0005, "0.000;0.000;0.000"),
        ("0%", 0.005, "0%;0%;0%"),
        ("0.0%", 0.0005, "0.0%;0.0%;0.0%"),
        ("#,##0", 0.5, "0;0;0"),
    ],
)
def test_a_number_that_rounds_to_zero_has_no_sign_as_on_the_screen(excel, small, shown):
    assert sign_free(excel) == (pytest.approx(small), shown)


def test_a_column_with_a_number_that_rounds_to_zero_shows_it_without_a_sign():
    sheet = sheet_of(
        Table(
            (
                Column("A", (-0.0004, 0.1), "difference"),
                Column("B", (-0.0005, 0.0), "difference"),
                Column("C", ("a", "b")),
            )
        )
    )
    (rules,) = sheet.conditional_formatting
    (rule,) = rules.rules
    assert str(rules.sqref) == "A9:A10" and rule.dxf.numFmt.formatCode == "0.000;0.000;0.000"
    low, high = map(float, rule.formula)
    assert -0.0005 < low < -0.00049 and high == -low
    assert (sheet["A9"].value, sheet["A9"].number_format) == (-0.0004, "+0.000;-0.000;0.000")


def test_in_a_column_of_several_kinds_the_cell_alone_loses_its_sign():
    column = Column("A", (0.5, -0.0004, 4.1), ("share", "deviation", "score"))
    (rules,) = sheet_of(Table((column,))).conditional_formatting
    assert str(rules.sqref) == "A10"


def test_every_kind_that_can_miss_a_value_says_so_in_words():
    for kind in KINDS:
        sheet = sheet_of(Table((Column("X", (None,), kind),)))
        (said,) = [t for t in column(sheet) if str(t).startswith("Een lege cel")]
        assert said.endswith(" (X).") and "–" not in said


@pytest.mark.parametrize("attack", [*ATTACKS, "http://example.org", "12", "{=1}"])
def test_text_is_text_everywhere_never_a_formula_a_link_or_a_number(attack):
    figure = Lines(
        (2018, 2024),
        (Series(attack, "area", (1.0, 2.0)),),
        Axis("score"),
        marks=(Mark(2020, attack),),
    )
    table = Table((Column("Naam", (attack,)), Column(attack, (attack,))))
    tile = taken(
        table=table, figure=figure, headline=attack, lead=attack, notes=(attack,), unit=attack,
        alt=attack, source=attack, period=attack, topic=attack, page=attack,
    )  # fmt: skip
    data = workbook([tile], FACTS)
    found = openpyxl.load_workbook(io.BytesIO(data))
    sheet = found.worksheets[1]
    for cell in (sheet["A9"], sheet["B8"], sheet["B9"], sheet["A1"], sheet["A2"]):
        assert cell.data_type == "s" and cell.hyperlink is None
        assert unescape(cell.value).replace("\r", "\n") == attack.replace("\r", "\n")
        assert not cell.quotePrefix
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode()
            assert "<f>" not in text
            if "/charts/" in name:  # what a chart points at is a range of ours
                places = text.split("<c:f>")[1:]
                assert places and all(place.startswith("'") for place in places)


@pytest.mark.parametrize("text", [*SAFE, "x" * 300, '&<>"=+@', "]]>", "😀"])
def test_other_text_and_odd_names_stay_as_they_are(text):
    series = (Series(text, "area", (1.0, None)),)
    figure = Lines((2018, 2024), series, Axis("score"), marks=(Mark(2020, text),))
    tile = taken(
        table=Table((Column("Naam", (text,)), Column(text, (1,)))),
        figure=figure, headline=text, topic=text, page=text, alt=text,
    )  # fmt: skip
    sheet = book(tile).worksheets[1]
    assert unescape(sheet["A9"].value) == unescape(sheet["B8"].value) == text
    assert len(sheet._charts) == 1


def test_signs_that_no_xml_may_hold_are_left_out():
    """A file with one of them is refused as a whole."""
    odd = "Zu\x01id\x0b\ufffe"
    figure = Lines((2018, 2024), (Series(odd, "area", (1.0, 2.0)),), Axis("score"))
    table = Table((Column("Naam", (odd,)), Column(odd, (1,))))
    sheet = book(taken(table=table, figure=figure, headline=odd, topic=odd, page=odd, alt=odd))
    assert sheet.worksheets[1]["A9"].value == sheet.worksheets[1]["B8"].value == "Zuid"


def test_a_cell_that_excel_would_drop_is_refused():
    with pytest.raises(ValueError, match="past niet in Excel"):
        sheet_of(Table((Column("x", ("a" * 40_000,)),)))


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch):
    monkeypatch.setattr("dashboard.export.workbook.page.MAX_ROWS", 1)
    with pytest.raises(ValueError, match="meer dan 1 rijen"):
        sheet_of()


def test_an_empty_table_has_its_headers():
    empty = Table.of(TABLE.frame.iloc[:0])
    assert cells(sheet_of(empty), empty) == [[c.header for c in TABLE.columns]]


def test_the_width_of_a_column_holds_its_numbers_and_the_longest_word_of_its_header():
    sheet = sheet_of()
    for letter, column in zip("ABCDEF", TABLE.columns, strict=True):
        needed = max(map(len, [*column.written, *column.header.split()]))
        assert sheet.column_dimensions[letter].width >= needed
