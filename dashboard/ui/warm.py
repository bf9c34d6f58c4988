"""What the server does once: before the first visitor, and when nobody asks for anything."""

import gc
import logging
import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from streamlit.runtime.pages_manager import PagesManager

from dashboard.address import public_address
from dashboard.analysis.borders import borders
from dashboard.analysis.comparable import match
from dashboard.analysis.movers import levels, ratio_by_period
from dashboard.analysis.place_search import search
from dashboard.analysis.shown import Shown
from dashboard.export.forms import OF_ONE
from dashboard.export.taken import Taken
from dashboard.subjects.nota.tiles import verdicts
from dashboard.subjects.overview.tiles.areas import on_map
from dashboard.subjects.places.tiles.map import overview
from dashboard.subjects.profile.numbers import alike, particulars
from dashboard.subjects.themes.tiles.behind import behind_score
from dashboard.ui.data import get_store, map_files
from dashboard.ui.files import FILES
from dashboard.ui.turns import TURNS
from dashboard.vocabulary.areas import COUNTRY_NAME, programme
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR, PERIODS

_LOG = logging.getLogger(__name__)
QUIET = 2.0
"""Seconds without a script after which a file may be made that nobody asked for."""


def warm_up() -> None:
    """Settle the navigation, and compute for the first visitor what takes longest.

    Raises ``StoreError`` or ``OSError``; the pages then say what is wrong.
    """
    # A folder named pages/ makes Streamlit serve the very first visitor of a deep
    # link by its old rules, past app.py, with English navigation; st.navigation
    # puts this right, but only once it has run. There is no public way to say so
    # before (tests/ui/test_warm.py tells when Streamlit changes it).
    PagesManager.uses_pages_directory = False
    store = get_store()
    _ = store.series, store.names
    areas = [store.area(code) for code in store.area_ids]
    for area in (programme(), programme(long=True), *areas):
        match(store, area)
    borders(store, "nplv")
    for area in areas:
        particulars(store, area)
        alike(store, area)
        behind_score(store, area)
    verdicts(store)
    search(store, COUNTRY_NAME)
    for level in map_levels():
        borders(store, level)
        overview(store, Shown(level, TOTAL, LAST_YEAR))
    for level in levels(store):
        ratio_by_period(store, level)
    map_files()
    # What was made so far stays: without this the collector walks all of it time and
    # again, and a choice of a reader waits 100 ms for it now and then.
    gc.collect()
    gc.freeze()


def warm_files(stop: threading.Event) -> None:
    """Make the files once for which the first reader would wait longest, until ``stop``.

    Of a map the places of names are sought and borders taken apart: a second at the first, a
    tenth of that later. After the pages, and only while nobody opens one.
    """
    try:
        for make in _first_files():
            if not _at_rest(stop):
                return
            with FILES.taken():
                make()
    except Exception:
        _LOG.exception("The first files were not made ahead; they are made when asked for.")


def _first_files() -> Iterator[Callable[[], bytes]]:
    """A map of the areas in each form that has a size of its own, and a slide of each level."""
    store, address = get_store(), str(public_address())
    slide = OF_ONE[0]
    country = Taken("kaart", "Kaart", on_map(store, "naam", PERIODS[0], None), address)
    for form in OF_ONE:
        if form.ext in {"pptx", "pdf", "png"}:
            yield partial(form.make, [country], store, date.today())
    for level in map_levels():
        content = overview(store, Shown(level, TOTAL, LAST_YEAR))
        yield partial(slide.make, [Taken("kaart", "Kaart", content, address)], store, date.today())


def _at_rest(stop: threading.Event) -> bool:
    """Wait until no script ran for a while; False when there is no need any more."""
    while not stop.is_set():
        since = TURNS.idle_since
        if since is not None and TURNS.clock() - since >= QUIET:
            return True
        stop.wait(QUIET / 4)
    return False
