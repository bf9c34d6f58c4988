"""The CSV of a tile, read back: each cell is that of the table of the screen."""

import csv
import io

import pytest

from dashboard.export.cells import plain_values
from dashboard.export.tables import csv_of, neutralise
from dashboard.export.taken import Taken


def rows(data: bytes) -> list[list[str]]:
    """The cells of a file as Dutch Excel reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_back(tile: Taken) -> int:
    """How many cells of the CSV of a tile are those of its table; fails on one that is not."""
    (header, *body), columns = rows(csv_of(tile)), tile.content.table.columns
    assert header[:-1] == [neutralise(column.header) for column in columns]
    assert [bool(row[-1]) for row in body] == [number == 0 for number in range(len(body))]
    if not len(tile.content.table):  # then the note has a row of its own
        return 0
    for at, column in enumerate(columns):
        for row, value in zip(body, plain_values(column), strict=True):
            if isinstance(value, int | float):
                assert float(row[at].replace(",", ".")) == pytest.approx(value, abs=1e-9)
            else:
                assert row[at] == neutralise(value or "")
    return len(body) * len(columns)
