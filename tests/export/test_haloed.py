"""White around names on a map, in an image as in an SVG."""

import io

import numpy as np
import pytest
from PIL import Image

from dashboard.export.pictures.pen import Pen, Words

GROUND, INK = "#336699", "#000000"


def sheet(words: Words, text: str = "Maria Gewanden") -> Pen:
    """A dark sheet of 120 by 40 points with a text in its middle."""
    pen = Pen(120, 40, None)
    pen.surface(pen.box, GROUND)
    pen.text({"left": 20, "middle": 60, "right": 100}[words.side], 20, text, words)
    return pen


def dots(pen: Pen) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(pen.png(480))).convert("L")).astype(int)


def ink(found: np.ndarray) -> tuple[int, int]:
    """The first and the last column with a dark dot."""
    columns = np.flatnonzero((found < 40).any(axis=0))
    return int(columns[0]), int(columns[-1])


@pytest.mark.parametrize("side", ["left", "middle", "right"])
@pytest.mark.parametrize("bold", [False, True])
def test_letters_stand_where_they_stand_without_white_around_them(side, bold):
    plain = dots(sheet(Words(8, INK, bold, side)))
    haloed = dots(sheet(Words(8, INK, bold, side, halo=True)))
    assert (plain > 200).sum() == 0 and (haloed > 250).sum() > 500
    # Four dots are a point; matplotlib puts a text on whole dots, and pairs of letters closer.
    assert ink(haloed) == pytest.approx(ink(plain), abs=4)


def test_every_letter_has_white_on_both_sides():
    found = dots(sheet(Words(20, INK, side="middle", halo=True), "l"))
    row = found[found.shape[0] // 2]
    first, last = ink(found)
    assert (row[first - 3] > 240, row[last + 3] > 240) == (True, True)
    assert row[0] < 200


def test_a_sign_that_the_font_does_not_have_is_drawn_and_not_an_error():
    assert (dots(sheet(Words(8, halo=True), "Ж漢🙂")) > 250).any()


def test_in_an_svg_the_text_stays_text_with_white_around_it():
    svg = sheet(Words(8, halo=True)).svg().decode()
    assert "Maria Gewanden</text>" in svg and "paint-order: stroke" in svg
    assert "paint-order" not in sheet(Words(8)).svg().decode()
