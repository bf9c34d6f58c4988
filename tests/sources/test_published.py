"""The rules of the published figures."""

import pytest

from .made import PUBLISHED, change, drop, read_one, refused, rows_of, write


def test_a_column_may_not_be_missing(folder):
    drop(folder / PUBLISHED, "eenheid")
    assert str(refused(folder, PUBLISHED)).startswith(f"{PUBLISHED}: de kolom 'eenheid' ontbreekt")


@pytest.mark.parametrize("column", ["onderwerp", "gebied", "eenheid", "bron", "waarde"])
def test_a_field_may_not_be_empty(folder, column):
    change(folder / PUBLISHED, 3, **{column: ""})
    error = refused(folder, PUBLISHED)
    assert f"{PUBLISHED}: '{column}' is leeg" in str(error)
    assert list(error.rows.index) == [3]


@pytest.mark.parametrize("year", ["", "1024", "2024.5"])
def test_a_year_is_a_plausible_year(folder, year):
    change(folder / PUBLISHED, 3, jaar=year)
    assert "'jaar' is geen jaar tussen" in str(refused(folder, PUBLISHED))


def test_a_value_is_a_number(folder):
    change(folder / PUBLISHED, 3, waarde="ruim 2 miljoen")
    assert "in de kolom 'waarde' staat tekst waar een getal hoort" in str(
        refused(folder, PUBLISHED)
    )


def test_a_figure_stands_there_once(folder):
    rows = rows_of(folder / PUBLISHED)
    write(folder / PUBLISHED, [*rows, rows[0]])
    error = refused(folder, PUBLISHED)
    assert "hetzelfde cijfer staat er meer dan één keer in" in str(error)
    assert list(error.rows.index) == [2, 5]


@pytest.mark.parametrize(
    ("written", "source", "date"),
    [
        ("gemeente.nu, juli 2022", "gemeente.nu", "juli 2022"),
        ("Brief aan de Kamer 3 mei 2024", "Brief aan de Kamer", "3 mei 2024"),
        ("Leefbaarheid in Nederland 2020", "Leefbaarheid in Nederland 2020", ""),
        ("30 juni 2026", "30 juni 2026", ""),
    ],
)
def test_a_date_at_the_end_of_a_source_is_split_off(folder, written, source, date):
    change(folder / PUBLISHED, 2, bron=written)
    first = read_one(folder, PUBLISHED).iloc[0]
    assert (first["source"], first["date"]) == (source, date)
