"""The numbers of every kind of figure, read back from a slide: from the chart, from the workbook
inside it, and held against the table of the screen."""

import io
from typing import get_args

import pytest
from pptx import Presentation

from dashboard.content.content import Content
from dashboard.content.figures import Axis, Bars, Dumbbell, DumbbellRow, Figure, Lines, Series
from dashboard.content.texts import NOTHING
from dashboard.export.slides import deck
from dashboard.store.read import Store
from tests.export.made_figures import FIGURES, TEXTS
from tests.export.slides import read_charts, read_texts  # noqa: F401 (they register the kinds)
from tests.export.slides.read import Read
from tests.export.slides.read_back import read_back
from tests.export.slides.read_tile import read
from tests.export.slides.sample import taken
from tests.export.taken import taken as made_by_hand

KINDS_OF_FIGURE = get_args(Figure)


def test_every_kind_of_figure_value_has_a_way_to_be_read_back():
    unread = [k for k in KINDS_OF_FIGURE if read_back.dispatch(k) is read_back.dispatch(object)]
    assert not unread, "register it in tests/export/slides/read_back.py"


def test_a_kind_that_nobody_knows_is_refused(store):
    with pytest.raises(TypeError, match="no way to read a str back"):
        list(read_back("figuur", Read(None), None))


@pytest.mark.parametrize("name", [*FIGURES, *TEXTS])
def test_odd_names_and_missing_values_read_back_as_they_are(name, store):
    figure = (FIGURES | TEXTS)[name]
    tile = made_by_hand(figure=figure).content
    found = slide_of(tile, store)
    if name.startswith("no ") and figure not in (FIGURES["no points"], TEXTS["no remark"]):
        assert NOTHING in found.texts
    else:
        list(read_back(figure, found, tile))


def slide_of(content: Content, store: Store) -> Read:
    """The slide of a content, on which the workbook in each chart has the numbers of the chart."""
    (slide,) = Presentation(io.BytesIO(deck([taken(content)], store))).slides
    return read(slide)


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
    found = slide_of(made_by_hand(figure=drawn).content, store)
    list(read_back(drawn, found, None))
    with pytest.raises(AssertionError):
        list(read_back(other, found, None))
