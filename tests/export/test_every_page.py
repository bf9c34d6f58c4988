"""Every page, of all areas, as it opens and with other choices: its tiles in every form."""

import pytest

from dashboard.store.own import compose
from dashboard.store.read import Store
from dashboard.ui.registry import PAGES, PageInfo, Shows
from tests.export.every_form import in_every_form
from tests.export.pages import visits

pytestmark = pytest.mark.proof
PLACES = ("GM0034", "GM0917", "WK003402", "WK091718", "BU00340101", "BU00340303")
"""Places that are no area: with and without earlier years, without a comparison, of one buurt."""
OWN = (
    ("Twee <wijken> & een buurt", ("WK003401", "WK003402", "BU00340301")),
    ("Eén plek", ("BU00340101",)),
    ("=Heel Almere", ("GM0034",)),
)
"""Areas that a reader composed: the name, and what lies in it."""
WITHOUT_TILES = {"verantwoording"}
"""Pages of text and tables of words alone."""


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_the_tiles_of_a_page_are_the_same_in_every_form(info: PageInfo, store: Store) -> None:
    composed = (compose(store, name, parts).area for name, parts in OWN)
    own = [area.code for area in composed if area]
    codes = {
        Shows.NONE: own if info.key == "eigen_gebied" else store.area_ids[:1],
        Shows.PROGRAMME: [*store.area_ids, *own],
        Shows.ANY: [*store.area_ids, *PLACES, *own],
    }[info.shows]
    compared = 0
    for where, tiles in visits(info, codes):
        try:
            compared += in_every_form(tiles, store)
        except Exception as wrong:
            wrong.add_note(where)
            raise
    assert bool(compared) != (info.key in WITHOUT_TILES)
