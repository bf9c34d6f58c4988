"""The numbers of every kind of figure, read back from a slide: from the chart, from the workbook
inside it, and held against the table of the screen."""

import io
from collections.abc import Iterable
from typing import get_args

import pytest
from pptx import Presentation

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Bars, Dumbbell, DumbbellRow, Figure, Lines, Series
from dashboard.content.texts import NOTHING
from dashboard.export.cells import plain_values
from dashboard.export.slides import deck
from dashboard.store.read import Store
from tests.export.made_figures import FIGURES, TEXTS
from tests.export.slides import read_charts, read_texts  # noqa: F401 (they register the kinds)
from tests.export.slides.read import Read, in_its_workbook
from tests.export.slides.read_back import read_back
from tests.export.slides.sample import taken
from tests.export.taken import taken as made_by_hand
from tests.export.tiles import a_tile_of_each
from tests.subjects.every_tile import every_tile

KINDS_OF_FIGURE = get_args(Figure)
DRAWN = 15
"""Fewer kinds than this among the real tiles: then the sample does not hold what it is for."""


def test_every_kind_of_figure_value_has_a_way_to_be_read_back():
    unread = [k for k in KINDS_OF_FIGURE if read_back.dispatch(k) is read_back.dispatch(object)]
    assert not unread, "register it in tests/export/slides/read_back.py"


def test_a_kind_that_nobody_knows_is_refused(store):
    with pytest.raises(TypeError, match="no way to read a str back"):
        list(read_back("figuur", Read(None), None))


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


def read(content: Content, store: Store) -> Read:
    """The slide of a content; the workbook in each of its charts has the numbers of that chart."""
    (slide,) = Presentation(io.BytesIO(deck([taken(content)], store))).slides
    found = Read(slide)
    for chart in found.charts:
        for where, kept, cells in in_its_workbook(chart):
            for one, other in zip(kept, cells, strict=True):
                if isinstance(one, float):
                    assert one == pytest.approx(other, rel=1e-9, abs=1e-12), where
                else:  # an empty text is an empty cell
                    assert (one or None) == (other or None), where
    return found


def check(content: Content, store: Store) -> int:
    """Read the slide of a content back; how many numbers were compared with its table."""
    rows, every = in_rows(content)
    compared = 0
    for number in read_back(content.figure, read(content, store), content):
        known = rows.get(number.row.lower(), every)
        assert _kept(number.value) in known, (content.headline, number)
        compared += 1
    return compared


def checked(tiles: Iterable[tuple[str, Content]], store: Store) -> tuple[set[type], int]:
    """The kinds of figure among ``tiles``, and how many numbers were compared with tables."""
    kinds, compared = set(), 0
    for name, content in tiles:
        try:
            compared += check(content, store)
        except Exception as wrong:
            wrong.add_note(f"{name}: {content.headline}")
            raise
        kinds.add(type(content.figure))
    return kinds, compared


def test_the_slides_of_real_tiles_have_the_numbers_of_their_tables(real):
    kinds, compared = checked(a_tile_of_each(real), real)
    assert len(kinds) >= DRAWN and compared > 500


@pytest.mark.parametrize("name", [*FIGURES, *TEXTS])
def test_odd_names_and_missing_values_read_back_as_they_are(name, store):
    figure = (FIGURES | TEXTS)[name]
    tile = made_by_hand(figure=figure).content
    found = read(tile, store)
    if name.startswith("no ") and figure not in (FIGURES["no points"], TEXTS["no remark"]):
        assert NOTHING in found.texts
    else:
        list(read_back(figure, found, tile))


SCORE = Axis("score")
OTHERS = {
    "a number": (
        Lines((2018, 2024), (Series("Zuid", "area-0", (4.0, 4.1)),), SCORE),
        Lines((2018, 2024), (Series("Zuid", "area-0", (4.0, 4.1001)),), SCORE),
    ),
    "a missing one": (
        Bars(("a", "b"), (Series("nu", "area-0", (0.1, 0.0)),), Axis("difference")),
        Bars(("a", "b"), (Series("nu", "area-0", (0.1, None)),), Axis("difference")),
    ),
    "two rows": (
        Dumbbell(
            (DumbbellRow("a", 1.0, 2.0, ""), DumbbellRow("b", 3.0, 4.0, "")), ("t", "n"), SCORE
        ),
        Dumbbell(
            (DumbbellRow("a", 3.0, 4.0, ""), DumbbellRow("b", 1.0, 2.0, "")), ("t", "n"), SCORE
        ),
    ),
}
"""What was drawn, and another figure."""


@pytest.mark.parametrize("what", OTHERS)
def test_reading_back_sees_a_number_that_is_another(what, store):
    drawn, other = OTHERS[what]
    found = read(made_by_hand(figure=drawn).content, store)
    list(read_back(drawn, found, None))
    with pytest.raises(AssertionError):
        list(read_back(other, found, None))


@pytest.mark.proof
@pytest.mark.timeout(1800)
def test_the_slides_of_every_tile_have_the_numbers_of_their_tables(real):
    kinds, compared = checked(every_tile(real, 1), real)
    assert len(kinds) >= DRAWN and compared > 10_000
