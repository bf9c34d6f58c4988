"""A number that can be read in two ways is refused with the value as it should be written."""

import pandas as pd
import pytest

from dashboard.sources.errors import SourceError
from dashboard.sources.files import Found
from dashboard.sources.notation import CBS_MISSING, to_counts, to_measures

from .made import KWB, NPLV, PUBLISHED, change, read_one, refused, rows_of, write


@pytest.fixture
def found(tmp_path) -> Found:
    return Found("lijst.csv", "published", "", tmp_path / "lijst.csv")


def column(*values: str) -> pd.DataFrame:
    lines = pd.RangeIndex(2, 2 + len(values))
    return pd.DataFrame({"naam": "x", "waarde": list(values)}, index=lines, dtype=str)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("963.000", "963000"),
        ("963,000", "963000"),
        ("-43.000", "-43000"),
        ("1.234.567", "1234567"),
        ("1 200 000", "1200000"),
        ("1\u00a0200", "1200"),
        ("1'200", "1200"),
        ("1.200,5", "1200.5"),
        ("1,200.5", "1200.5"),
    ],
)
def test_a_number_with_a_mark_for_thousands_is_refused_with_how_to_write_it(found, written, meant):
    with pytest.raises(SourceError) as caught:
        to_counts(found, column("12", written), ("waarde",))
    assert f"({written}: schrijf {meant})" in str(caught.value)
    assert f"regel 3: naam x, waarde {written}" in str(caught.value)
    assert list(caught.value.rows.index) == [3]


def test_a_point_that_cannot_stand_for_thousands_is_a_decimal_point(found):
    table = to_counts(found, column("0.110", "-2.5", "12.25", "", "NA", "94"), ("waarde",))
    assert table["waarde"].fillna(-1).tolist() == [0.11, -2.5, 12.25, -1, -1, 94]


def test_a_column_with_decimal_commas_throughout_is_read(found):
    table = to_counts(found, column("-2,5", "963000", "0,110"), ("waarde",))
    assert table["waarde"].tolist() == [-2.5, 963000, 0.11]


def test_a_column_with_decimal_points_and_commas_is_refused(found):
    with pytest.raises(SourceError, match="staat tekst waar een getal hoort") as caught:
        to_counts(found, column("-2,5", "2.5"), ("waarde",))
    assert list(caught.value.rows.index) == [2]


@pytest.mark.parametrize("written", ["1E+05", "inf", "nan", "0x1F", "1_000", "--5", "5-", "1,2,3"])
def test_what_only_a_computer_reads_as_a_number_is_refused(found, written):
    with pytest.raises(SourceError, match="staat tekst waar een getal hoort"):
        to_counts(found, column("5", written), ("waarde",))


def test_a_missing_mark_of_cbs_is_no_thousands(found):
    table = to_counts(found, column("-99997.000", ".", "5"), ("waarde",), CBS_MISSING)
    assert table["waarde"].isna().tolist() == [True, True, False]


def test_a_score_of_three_decimals_is_a_score(found):
    assert to_measures(found, column("4.291", "NA"), ("waarde",))["waarde"].iloc[0] == 4.291


@pytest.mark.parametrize(
    ("name", "line", "field", "written", "meant"),
    [
        (PUBLISHED, 2, "waarde", "963.000", "963000"),
        (PUBLISHED, 2, "jaar", "2.024", "2024"),
        (NPLV, 3, "inwoners_2025_cbs", "37.000", "37000"),
        (KWB, 6, "a_inw", "12.000", "12000"),
        (KWB, 6, "a_hh", "4.000", "4000"),
        (KWB, 6, "ste_oad", "1 200", "1200"),
    ],
)
def test_thousands_are_refused_in_every_file_with_counts(folder, name, line, field, written, meant):
    change(folder / name, line, **{field: written})
    error = refused(folder, name)
    assert f"{name}: in de kolom '{field}' staat een getal dat op twee manieren te lezen" in str(
        error
    )
    assert f"{written}: schrijf {meant}" in str(error) and list(error.rows.index) == [line]


def test_a_list_that_dutch_excel_saved_is_read_when_its_numbers_are_clear(folder, whole_set):
    rows = rows_of(folder / PUBLISHED)
    rows = [row | {"waarde": row["waarde"].replace(".", ",")} for row in rows]
    write(folder / PUBLISHED, rows, delimiter=";", encoding="utf-8-sig")
    assert read_one(folder, PUBLISHED).equals(read_one(whole_set, PUBLISHED))


@pytest.mark.parametrize(("name", "column"), [(KWB, "a_inw"), (NPLV, "inwoners_2025_cbs")])
def test_a_count_that_no_country_has_is_refused(folder, name, column):
    change(folder / name, 3, **{column: "9" * 25})
    assert f"'{column}' is geen aantal" in str(refused(folder, name))


def test_a_value_without_end_is_cut_off_in_a_message(folder):
    change(folder / PUBLISHED, 3, waarde="x" * 5000)
    assert "x" * 120 + "…" in str(refused(folder, PUBLISHED))
    assert len(str(refused(folder, PUBLISHED))) < 1000
