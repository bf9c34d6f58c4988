"""A table of columns: one kind says how a number stands on the screen and in a workbook."""

import numpy as np
import pandas as pd
import pytest

from dashboard.content.table import KINDS, Column, Table

NAN = float("nan")
TABLE = Table(
    (
        Column("Gebied", ("Aadorp", "Beedorp")),
        Column("Score", (4.1195, NAN), "score"),
        Column("Verandering", (0.076, -0.0061), "difference"),
        Column("Huishoudens", (1250, None), "count", unit="huishoudens"),
    )
)


def test_the_screen_and_the_workbook_follow_from_the_kind_alone():
    assert TABLE.shown.loc["Aadorp"].tolist() == ["4,120", "+0,076", "1.250"]
    assert set(TABLE["Verandering"].excel_formats) == {"+0.000;-0.000;0.000"}
    assert not any(TABLE["Gebied"].excel_formats)


def test_the_file_keeps_the_raw_numbers_and_missing_stays_missing():
    assert TABLE.frame["Score"].tolist()[0] == 4.1195
    assert np.isnan(TABLE.frame["Score"].iloc[1])
    assert TABLE.shown.loc["Beedorp", "Score"] == "geen gegevens"


def test_each_column_says_its_own_unit():
    assert TABLE["Huishoudens"].measured_in == "huishoudens"
    assert TABLE.units.split("; ") == [
        "Score: score op de schaal van de Leefbaarometer",
        "Verandering: verschil in score",
        "Huishoudens: huishoudens",
    ]


@pytest.mark.parametrize(
    "columns",
    [
        (Column("a", (1,)), Column("a", (2,))),
        (Column("a", (1,)), Column("b", (1, 2))),
        (Column("a", (1,), "onbekend"),),
    ],
)
def test_columns_that_make_no_table_are_refused(columns):
    with pytest.raises(ValueError, match=r"\w"):
        Table(columns)


def test_a_kind_for_a_column_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="Verschil"):
        Table.of(pd.DataFrame({"Gebied": ["Aadorp"]}), {"Verschil": "difference"})


@pytest.mark.parametrize("kind", ["score", "difference", "share_1", "bound", "correlation"])
def test_what_a_kind_writes_has_a_dutch_decimal_sign(kind):
    assert "," in KINDS[kind].write(0.5)


@pytest.mark.parametrize("count", [0, 1, 2, 9])
def test_the_first_of_a_column_are_written_as_in_the_whole(count):
    for column in (*TABLE.columns, Column("a", (1, 0.5), ("count", "share"))):
        found = column.first(count)
        assert found.written == column.written[:count]
        assert (found.header, found.unit) == (column.header, column.unit)
