"""The slide of a tile, read back as a whole: against its figure, its workbooks and its table."""

import pytest
from pptx.slide import Slide

from dashboard.content.content import Content
from dashboard.export.cells import plain_values
from tests.export.slides import read_charts, read_texts  # noqa: F401 (they register the kinds)
from tests.export.slides.read import Read, in_its_workbook
from tests.export.slides.read_back import read_back

WIDE, HIGH = 12_192_000, 6_858_000
"""Of a slide."""


def in_rows(content: Content) -> tuple[dict[str, set[float]], set[float]]:
    """Name of a row or a column -> its numbers in the table; and all of them. Without signs: a
    column that hangs down is no negative number, and rounded to what a chart holds."""
    rows: dict[str, set[float]] = {}
    every: set[float] = set()
    for column in content.table.columns:
        for name, value in zip(content.table.columns[0].written, plain_values(column), strict=True):
            if isinstance(value, int | float):
                every.add(_kept(value))
                for key in (name, column.header):
                    rows.setdefault(key.lower(), set()).add(_kept(value))
    return rows, every


def _kept(value: float) -> float:
    return round(abs(float(value)), 9)


def read(slide: Slide) -> Read:
    """A slide; the workbook in each of its charts has the numbers of that chart."""
    found = Read(slide)
    for chart in found.charts:
        for where, kept, cells in in_its_workbook(chart):
            for one, other in zip(kept, cells, strict=True):
                if isinstance(one, float):
                    assert one == pytest.approx(other, rel=1e-9, abs=1e-12), where
                else:  # an empty text is an empty cell
                    assert (one or None) == (other or None), where
    return found


def check(content: Content, slide: Slide) -> int:
    """Read the slide of a content back; how many numbers were compared with its table."""
    assert slide.shapes.title.text_frame.text == content.headline
    for shape in slide.shapes:
        assert shape.left + shape.width <= WIDE and shape.top + shape.height <= HIGH, shape.name
    rows, every = in_rows(content)
    compared = 0
    for number in read_back(content.figure, read(slide), content):
        known = rows.get(number.row.lower(), every)
        assert _kept(number.value) in known, (content.headline, number)
        compared += 1
    return compared
