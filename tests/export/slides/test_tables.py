"""Tables on a slide: the size of their letters, and how many rows have room."""

import pytest

from dashboard.export.slides.tables import (
    READABLE,
    SIZES,
    TableCell,
    _broken,
    _heights,
    rows_that_fit,
    size_of,
)
from dashboard.export.slides.words import Box
from tests.export.slides.sample import contents, slide_of

LONG = "een naam die over regels kan"
TABLES = {
    "short": [["a", "1"]] * 5,
    "long": [[LONG, "0,123"]] * 40,
    "word": [["a", "1"]] * 3 + [["Nieuwlandenoostpolderkwartier" * 2, "1"]] + [["b", "2"]] * 4,
    "far too long": [[LONG, "1"]] * 400,
}
BOXES = [Box(0, 0, wide, high) for wide in (1.2, 3.0, 6.0) for high in (0.8, 2.5, 5.0)]


def rows(name: str) -> list[list[TableCell]]:
    return [[TableCell(text) for text in row] for row in TABLES[name]]


@pytest.mark.parametrize("box", BOXES, ids=lambda box: f"{box.width}x{box.height}")
@pytest.mark.parametrize("name", TABLES)
def test_letters_are_the_largest_that_fit_and_break_no_word_where_that_can_be(name, box):
    table, wide = rows(name), [box.width * 0.7, box.width * 0.3]
    tried = [s for s in SIZES if s <= 14]
    fitting = [s for s in tried if sum(_heights(table, wide, s)) <= box.height]
    whole = [s for s in fitting if s >= READABLE and not _broken(table, wide, s)]
    assert size_of(table, [7, 3], box) == [*whole, *fitting, SIZES[-1]][0]


@pytest.mark.parametrize("box", BOXES, ids=lambda box: f"{box.width}x{box.height}")
@pytest.mark.parametrize("name", TABLES)
def test_the_rows_that_fit_are_as_many_as_can_be(name, box):
    table, wide = rows(name), [box.width * 0.7, box.width * 0.3]
    found = rows_that_fit(table, [7, 3], box, 9)
    assert sum(_heights(table[:found], wide, 9)) <= box.height
    assert found == len(table) or sum(_heights(table[: found + 1], wide, 9)) > box.height


def test_twenty_panels_stand_in_rows_of_one_line_and_say_a_number_once(store):
    content = contents(store)["Panels"]
    tables = [shape.table for shape in slide_of(store, "Panels").shapes if shape.has_table]
    texts = [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]
    found = {row[0]: row for table in texts for row in table}
    assert found["Gebied"] == ["Gebied", "Stand", "2020", "2022", "2024"]
    for panel in content.figure.panels:
        assert found[panel.title][-1] == panel.detail.split()[0]
    sizes = {
        cell.text_frame.paragraphs[0].runs[0].font.size.pt
        for table in tables
        for row in table.rows
        for cell in row.cells
        if cell.text
    }
    assert len(sizes) == 1 and sizes.pop() >= 10
    for table in tables:
        wide = [column.width / 914400 for column in table.columns]
        rows = [[TableCell(text) for text in row] for row in texts[tables.index(table)]]
        assert max(_heights(rows, wide, 10)) < 0.3  # one line
