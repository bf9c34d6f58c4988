"""The forms in which a CSV file comes, and files that are no CSV file."""

import csv

import pytest

from .made import BUURTEN, KWB, NPLV, WIJKEN, change, read_one, refused, rows_of, write


@pytest.mark.parametrize(
    "style",
    [
        {"quoting": csv.QUOTE_ALL},
        {"quoting": csv.QUOTE_MINIMAL},
        {"encoding": "utf-8-sig"},
        {"encoding": "utf-8-sig", "quoting": csv.QUOTE_ALL},
        {"delimiter": ";"},
    ],
    ids=["quotes", "no quotes", "BOM", "BOM and quotes", "semicolons"],
)
@pytest.mark.parametrize("name", [BUURTEN, KWB, NPLV])
def test_quotes_byte_order_mark_and_separator_make_no_difference(folder, whole_set, name, style):
    write(folder / name, rows_of(folder / name), **style)
    assert read_one(folder, name).equals(read_one(whole_set, name))


def test_an_unknown_column_like_versie_is_passed_over(folder, whole_set):
    rows = [{"versie": "Leefbaarometer 3.0"} | row for row in rows_of(folder / WIJKEN)]
    write(folder / WIJKEN, rows)
    assert read_one(folder, WIJKEN).equals(read_one(whole_set, WIJKEN))


def test_windows_line_ends_and_blank_lines_make_no_difference(folder, whole_set):
    content = (folder / WIJKEN).read_bytes().replace(b"\n", b"\r\n") + b"\r\n\r\n"
    (folder / WIJKEN).write_bytes(content)
    assert read_one(folder, WIJKEN).equals(read_one(whole_set, WIJKEN))


def test_a_line_number_counts_blank_lines_and_line_breaks_in_a_field(folder):
    change(folder / WIJKEN, 2, wk_naam="Cen\ntrum")
    lines = (folder / WIJKEN).read_text(encoding="utf-8").replace("WK000102", "\nWK000102", 1)
    (folder / WIJKEN).write_text(lines.replace("Zuid", ""), encoding="utf-8")
    # Zuid starts at line 11 in the whole set; one line break and one blank line come before it.
    assert list(refused(folder, WIJKEN).rows.index)[:3] == [13, 14, 15]


def test_a_letter_and_its_accent_apart_are_one_letter(folder):
    change(folder / NPLV, 2, gemeente="Su\u0301dwest\u00a0Fryslân ")
    assert read_one(folder, NPLV)["gemeente"].iloc[0] == "Súdwest Fryslân"


def test_excel_may_leave_out_separators_of_columns_without_a_name(folder, whole_set):
    first, second, *rest = (folder / NPLV).read_text(encoding="utf-8").splitlines()
    (folder / NPLV).write_text("\n".join([f"{first},,", f"{second},,", *rest]), encoding="utf-8")
    assert read_one(folder, NPLV).equals(read_one(whole_set, NPLV))


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_file_is_refused(folder, content):
    (folder / WIJKEN).write_bytes(content)
    assert str(refused(folder, WIJKEN)).startswith(f"{WIJKEN}: het bestand is leeg")


@pytest.mark.parametrize("content", [b"<!DOCTYPE html><p>404", b"PK\x03\x04abc", b"\x00\x01\x02"])
def test_a_file_that_is_no_csv_file_is_refused(folder, content):
    (folder / WIJKEN).write_bytes(content)
    assert str(refused(folder, WIJKEN)).startswith(f"{WIJKEN}: dit is geen CSV-bestand")


def test_a_header_alone_is_refused(folder):
    header = (folder / WIJKEN).read_text(encoding="utf-8").splitlines()[0]
    (folder / WIJKEN).write_text(header + "\n", encoding="utf-8")
    assert str(refused(folder, WIJKEN)).startswith(f"{WIJKEN}: het bestand heeft geen rijen")


def test_a_file_in_another_encoding_is_refused(folder):
    change(folder / WIJKEN, 4, wk_naam="Café")
    (folder / WIJKEN).write_bytes((folder / WIJKEN).read_text(encoding="utf-8").encode("cp1252"))
    error = refused(folder, WIJKEN)
    assert "het bestand is geen UTF-8" in str(error) and "CSV UTF-8" in str(error)


@pytest.mark.parametrize("line", [2, 4])
def test_a_row_with_too_many_fields_is_refused(folder, line):
    lines = (folder / WIJKEN).read_text(encoding="utf-8").splitlines()
    lines[line - 1] += ",9,9"
    (folder / WIJKEN).write_text("\n".join(lines), encoding="utf-8")
    assert f"{WIJKEN}: een rij heeft te veel velden" in str(refused(folder, WIJKEN))


def test_a_file_that_was_cut_off_is_refused(folder):
    content = (folder / WIJKEN).read_text(encoding="utf-8")
    (folder / WIJKEN).write_text(content.rstrip()[:-12], encoding="utf-8")
    last = len(content.splitlines())
    assert f"{WIJKEN}: een rij heeft te weinig velden" in str(refused(folder, WIJKEN))
    assert f"(regel {last})" in str(refused(folder, WIJKEN))


def test_a_needed_column_stands_there_once(folder):
    content = (folder / WIJKEN).read_text(encoding="utf-8").replace("won", "afw", 1)
    (folder / WIJKEN).write_text(content.replace("jaar", "won", 1), encoding="utf-8")
    assert "de kolom 'jaar' ontbreekt" in str(refused(folder, WIJKEN))
    (folder / WIJKEN).write_text(content.replace("lbm,afw", "lbm,won", 1), encoding="utf-8")
    lines = content.splitlines()
    lines[0] = "wk_code,wk_naam,jaar,lbm,afw,fys,onv,soc,vrz,won,afw"
    lines[1:] = [f"{line},0" for line in lines[1:]]
    (folder / WIJKEN).write_text("\n".join(lines), encoding="utf-8")
    assert "de kolom 'afw' staat er meer dan één keer in" in str(refused(folder, WIJKEN))
