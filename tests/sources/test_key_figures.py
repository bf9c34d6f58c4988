"""The rules of the key figures. Line 2 is the country, 3-4 gemeenten, 5-8 wijken, 9-13 buurten."""

import pandas as pd
import pytest

from .made import KWB, change, drop, read_one, refused, rows_of, write


def test_a_column_may_not_be_missing(folder):
    drop(folder / KWB, "a_hh")
    assert str(refused(folder, KWB)).startswith(f"{KWB}: de kolom 'a_hh' ontbreekt")


@pytest.mark.parametrize("written", ["", " . ", "-99997", " -99997.00 ", "-99997,0"])
def test_the_missing_marks_of_cbs_are_missing(folder, written):
    change(folder / KWB, 9, a_inw=written)
    figures = read_one(folder, KWB).set_index("code")
    assert pd.isna(figures.loc["BU00010101", "inhabitants"])


def test_text_may_not_stand_in_a_number_column(folder):
    change(folder / KWB, 5, a_inw="veel")
    error = refused(folder, KWB)
    assert error.file == KWB
    assert "in de kolom 'a_inw' staat tekst waar een getal hoort" in str(error)
    assert "regel 5: gwb_code_10 WK000101, a_inw veel" in str(error)


def test_a_code_occurs_once(folder):
    write(folder / KWB, [*rows_of(folder / KWB), rows_of(folder / KWB)[3]])
    error = refused(folder, KWB)
    assert f"{KWB}: dezelfde code komt meer dan één keer voor" in str(error)
    assert list(error.rows.index) == [5, 14]


def test_a_record_is_a_gemeente_wijk_or_buurt(folder):
    change(folder / KWB, 5, recs="Stadsdeel")
    error = refused(folder, KWB)
    assert "'recs' is niet een van gemeente, wijk, buurt" in str(error)
    assert "regel 5: code WK000101, niveau stadsdeel" in str(error)


def test_a_code_has_the_pattern_of_its_record(folder):
    change(folder / KWB, 5, recs="Buurt")
    error = refused(folder, KWB)
    assert "de code past niet bij het niveau in 'recs'" in str(error)
    assert list(error.rows.index) == [5]


@pytest.mark.parametrize("written", ["-5", "12.5"])
@pytest.mark.parametrize("column", ["a_inw", "a_hh", "a_woning", "ste_oad"])
def test_a_count_is_a_whole_number_of_zero_or_more(folder, column, written):
    change(folder / KWB, 9, **{column: written})
    error = refused(folder, KWB)
    assert f"'{column}' is geen aantal (0 of hoger, zonder decimalen)" in str(error)
    assert list(error.rows.index) == [9]


def test_urbanity_is_one_of_five_classes(folder):
    change(folder / KWB, 9, ste_mvs=6)
    error = refused(folder, KWB)
    assert "'ste_mvs' is geen klasse van stedelijkheid (1 tot en met 5)" in str(error)
    assert "regel 9: code BU00010101, stedelijkheid 6" in str(error)


@pytest.mark.parametrize(
    ("column", "rule"),
    [("regio", "de naam is leeg"), ("gm_naam", "de naam van de gemeente is leeg")],
)
def test_names_may_not_be_empty(folder, column, rule):
    change(folder / KWB, 9, **{column: ""})
    assert rule in str(refused(folder, KWB))


@pytest.mark.parametrize(("column", "word"), [("a_inw", "inwoners"), ("a_hh", "huishoudens")])
def test_the_gemeenten_add_up_to_the_country_where_the_file_has_it(folder, column, word):
    change(folder / KWB, 2, **{column: 99_999})
    error = refused(folder, KWB)
    assert f"{KWB}: de {word} van de gemeenten zijn samen niet die van Nederland" in str(error)
    assert "regel 2: code NL00" in str(error) and "gemeenten samen" in str(error)


def test_a_file_without_the_country_needs_no_country(folder):
    rows = [row for row in rows_of(folder / KWB) if row["recs"] != "Land"]
    write(folder / KWB, rows)
    assert len(read_one(folder, KWB)) == 11
