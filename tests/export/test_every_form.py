"""Every tile in every form, and every number of it read back from the file."""

from itertools import islice

import pytest

from dashboard.export.taken import Taken
from dashboard.ui.registry import page_info
from tests.export.every_form import in_every_form
from tests.export.pages import met, other_choices
from tests.export.taken import ADDRESS
from tests.export.tiles import a_tile_of_each
from tests.subjects.every_tile import every_tile

SAMPLE = {
    "kaart": {"gebied": "WK034403", "niveau": "gemeente"},
    "gebiedsprofiel": {"gebied": "WK003402"},
    "voorzieningen": {"gebied": "breda-noord", "volgorde": "verandering"},
}
"""Pages and choices of which the tiles are tried each time; the others in the proofs."""
KINDS = 18
"""Fewer kinds of figure than this: then the sample does not hold what it is for."""


def test_a_tile_of_every_kind_of_figure_is_the_same_in_every_form(store):
    found = list(a_tile_of_each(store))
    tiles = [Taken(f"t{n}", name, content, ADDRESS, "") for n, (name, content) in enumerate(found)]
    assert len({type(content.figure) for _, content in found}) >= KINDS
    assert in_every_form(tiles, store, png=False) > 5_000


@pytest.mark.parametrize("page", SAMPLE)
def test_the_tiles_of_a_page_are_the_same_in_every_form(page, store):
    tiles = met(page_info(page), SAMPLE[page], set())
    assert tiles and in_every_form(tiles, store, png=False) > 100


def test_other_choices_differ_from_each_other():
    made = [str(one) for one in other_choices(page_info("samenhang"), {})]
    assert len(set(made)) == len(made) == 5 and "Verandering 2018-2024" in made[0]


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_the_tiles_with_every_measure_period_and_view_are_the_same_in_every_form(store):
    compared, found = 0, every_tile(store, 3)
    while some := list(islice(found, 25)):
        tiles = [Taken(f"t{n}", name, content, ADDRESS) for n, (name, content) in enumerate(some)]
        compared += in_every_form(tiles, store, png=False)
    assert compared > 300_000
