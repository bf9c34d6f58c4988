"""What a reader can choose: every form makes a file of its own kind, of one tile and of more."""

import io
import time
from datetime import date

import pytest
from pptx import Presentation

from dashboard.analysis.shown import Shown
from dashboard.export.forms import OF_MANY, OF_ONE, Form, sheet_of
from dashboard.export.names import file_name_of
from dashboard.export.taken import Taken
from dashboard.plans.profile import taken_along
from dashboard.store.read import Store
from dashboard.subjects.places.tiles.map import overview
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR

BEGINS = {
    "pptx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "pdf": b"%PDF-",
    "csv": b"\xef\xbb\xbf",
    "png": b"\x89PNG",
    "svg": b"<?xml",
}
"""Extension of a file -> its first bytes."""
DAY = date(2026, 11, 28)
LONGEST = 6.0
"""Seconds of the processor; it takes one or two."""


@pytest.fixture(scope="module")
def tiles(store: Store) -> list[Taken]:
    return taken_along(store, store.area("heerlen-noord"), "https://dashboard.example")


@pytest.mark.parametrize("form", OF_ONE, ids=lambda form: form.ext)
def test_a_tile_is_made_in_every_form(store: Store, tiles: list[Taken], form: Form) -> None:
    tile = next(one for one in tiles if one.key == "verloop")
    assert form.make([tile], store, DAY).startswith(BEGINS[form.ext])


@pytest.mark.parametrize(
    "form", [*OF_MANY, sheet_of(["Let op."])], ids=lambda form: form.what or form.ext
)
def test_a_profile_is_made_in_every_form(store: Store, tiles: list[Taken], form: Form) -> None:
    assert form.make(tiles, store, DAY).startswith(BEGINS[form.ext])


def test_no_two_forms_of_the_same_tiles_have_the_same_name(tiles: list[Taken]) -> None:
    for forms, some in ((OF_ONE, tiles[:1]), ((*OF_MANY, sheet_of(())), tiles)):
        names = [file_name_of(some, form.ext, form.what) for form in forms]
        assert len(set(names)) == len(names)


def test_a_map_of_thousands_of_places_is_a_slide_that_does_not_keep_a_reader_waiting(
    store: Store,
) -> None:
    """Every row of its table was measured anew for each that was left out: minutes."""
    content = overview(store, Shown("wijk", TOTAL, LAST_YEAR))
    tile = Taken("plaatsen", "De kaart", content, "https://dashboard.example/kaart", "Kaart")
    begin = time.process_time()
    made = OF_ONE[0].make([tile], store, DAY)
    assert time.process_time() - begin < LONGEST
    shapes = Presentation(io.BytesIO(made)).slides[0].shapes
    longest = max(len(shape.table.rows) for shape in shapes if shape.has_table)
    assert 5 < longest < 40 < len(content.table)
