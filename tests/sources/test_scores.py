"""The rules of a file of scores. Lines: 1 header, 2-4 WK000101, 5-7 WK000102, 8-10 WK000109."""

import pytest

from dashboard.vocabulary.measures import DIMENSION_KEYS
from dashboard.vocabulary.scales import REFERENCE

from .made import BUURTEN, WIJKEN, change, drop, read_one, refused, rows_of, write


@pytest.mark.parametrize("column", ["wk_code", "wk_naam", "jaar", "lbm", "afw", "won"])
def test_a_column_may_not_be_missing(folder, column):
    drop(folder / WIJKEN, column)
    assert str(refused(folder, WIJKEN)).startswith(f"{WIJKEN}: de kolom '{column}' ontbreekt")


def test_all_missing_columns_are_named(folder):
    drop(folder / WIJKEN, "afw")
    drop(folder / WIJKEN, "won")
    assert "de kolommen 'afw', 'won' ontbreken" in str(refused(folder, WIJKEN))


def test_text_may_not_stand_in_a_number_column(folder):
    change(folder / WIJKEN, 4, lbm="4,06")
    error = refused(folder, WIJKEN)
    assert error.file == WIJKEN
    assert "in de kolom 'lbm' staat tekst waar een getal hoort" in str(error)
    assert "regel 4: wk_code WK000101, lbm 4,06" in str(error)


@pytest.mark.parametrize("written", ["nan", "True", "n.v.t.", "."])
def test_only_na_or_a_blank_is_a_missing_score(folder, written):
    change(folder / WIJKEN, 4, **dict.fromkeys(["lbm", "afw", *DIMENSION_KEYS], written))
    assert "staat tekst waar een getal hoort" in str(refused(folder, WIJKEN))


@pytest.mark.parametrize("year", [2019, 2026, 2018.5, "NA"])
def test_a_year_must_be_one_of_the_leefbaarometer(folder, year):
    change(folder / WIJKEN, 3, jaar=year)
    error = refused(folder, WIJKEN)
    assert "het jaar is geen jaar van de Leefbaarometer (2002, 2008" in str(error)
    assert list(error.rows.index) == [3]


def test_a_code_must_be_of_the_level_of_the_file(folder):
    change(folder / WIJKEN, 6, wk_code="BU00010201")
    error = refused(folder, WIJKEN)
    assert f"{WIJKEN}: de code is geen code van een wijk" in str(error)
    assert "regel 6: code BU00010201, jaar 2018, naam Noord" in str(error)


def test_a_name_may_not_be_empty(folder):
    change(folder / BUURTEN, 2, bu_naam="  ")
    error = refused(folder, BUURTEN)
    assert str(error).startswith(f"{BUURTEN}: de naam is leeg")
    assert "regel 2: code BU00010101, jaar 2016, naam (leeg)" in str(error)


def test_a_code_occurs_once_a_year(folder):
    change(folder / WIJKEN, 3, jaar=2024)
    error = refused(folder, WIJKEN)
    assert "dezelfde code komt in hetzelfde jaar meer dan één keer voor" in str(error)
    assert list(error.rows.index) == [3, 4]
    assert "Het gaat om 2 rijen" in str(error)


def test_score_and_deviation_are_both_there_or_both_missing(folder):
    change(folder / WIJKEN, 2, afw="NA")
    error = refused(folder, WIJKEN)
    assert "van 'lbm' en 'afw' is er maar één ingevuld" in str(error)
    assert "regel 2: code WK000101, jaar 2016, lbm 4.062265, afw (leeg)" in str(error)


def test_the_dimensions_are_all_there_or_all_missing(folder):
    change(folder / WIJKEN, 4, soc="NA")
    error = refused(folder, WIJKEN)
    assert "een deel van de vijf dimensies is leeg" in str(error)
    assert list(error.rows.index) == [4]


def test_a_score_in_a_year_with_dimensions_has_them(folder):
    change(folder / WIJKEN, 4, **dict.fromkeys(DIMENSION_KEYS, "NA"))
    error = refused(folder, WIJKEN)
    assert "de dimensies ontbreken bij een score uit 2014, 2018, 2020, 2022, 2024" in str(error)
    assert list(error.rows.index) == [4]


def test_there_are_no_dimensions_without_a_score(folder):
    change(folder / WIJKEN, 4, lbm="NA", afw="NA")
    error = refused(folder, WIJKEN)
    assert "er zijn dimensies zonder score" in str(error)
    assert list(error.rows.index) == [4]


def test_the_deviation_is_the_sum_of_the_dimensions(folder):
    change(folder / WIJKEN, 4, won="-0.005990")
    error = refused(folder, WIJKEN)
    assert "'afw' is niet de som van de vijf dimensies" in str(error)
    assert "regel 4: code WK000101, jaar 2024, afw -0.04, fys -0.01" in str(error)


def test_the_sum_may_be_off_by_the_rounding_of_six_decimals(folder):
    change(folder / WIJKEN, 4, won="-0.005998")
    assert len(read_one(folder, WIJKEN)) == 36


def test_score_minus_deviation_is_one_constant(folder):
    change(folder / WIJKEN, 2, lbm="4.062365")
    error = refused(folder, WIJKEN)
    assert "'lbm' min 'afw' is niet in elke rij hetzelfde getal" in str(error)
    assert list(error.rows.index) == [2]


def test_the_constant_is_that_of_this_model(folder):
    rows = rows_of(folder / WIJKEN)
    for row in rows:
        if row["lbm"] != "NA":
            row["lbm"] = f"{float(row['lbm']) + 0.001:.6f}"
    write(folder / WIJKEN, rows)
    error = refused(folder, WIJKEN)
    assert "'lbm' min 'afw' hoort 4,102265 te zijn, maar is 4,103265" in str(error)
    assert error.file == WIJKEN and len(error.rows) == 36


def test_a_file_without_one_score_is_refused(folder):
    rows = rows_of(folder / WIJKEN)
    write(folder / WIJKEN, [r | dict.fromkeys(["lbm", "afw", *DIMENSION_KEYS], "NA") for r in rows])
    assert "'lbm' min 'afw' hoort 4,102265 te zijn, maar is nan" in str(refused(folder, WIJKEN))


@pytest.mark.parametrize(("lbm", "afw"), [(1.9, 1.9 - REFERENCE), (40.62, 40.62 - REFERENCE)])
def test_a_score_lies_between_two_and_six(folder, lbm, afw):
    change(folder / WIJKEN, 2, lbm=lbm, afw=afw)
    error = refused(folder, WIJKEN)
    assert "de score ligt niet tussen 2 en 6" in str(error)
    assert list(error.rows.index) == [2]


def test_a_dimension_lies_between_minus_and_plus_one_and_a_half(folder):
    change(folder / WIJKEN, 4, fys="-1.6", won="1.584")
    error = refused(folder, WIJKEN)
    assert "'fys' ligt niet tussen -1,5 en 1,5" in str(error)
    assert "In dit bestand klopt ook het volgende niet: 'won' ligt niet tussen" in str(error)
    assert "regel 4: code WK000101, jaar 2024, fys -1.6" in str(error)


def test_at_most_five_rows_are_shown_and_all_are_counted(folder):
    rows = rows_of(folder / WIJKEN)
    write(folder / WIJKEN, [row | {"wk_naam": ""} for row in rows])
    error = refused(folder, WIJKEN)
    assert len(error.rows) == 36
    assert "Het gaat om 36 rijen" in str(error) and "- en nog 31 rijen." in str(error)
    assert str(error).count("regel ") == 5
