"""What the server does once, before the first visitor."""

import gc

from streamlit.runtime.pages_manager import PagesManager

from dashboard.analysis.borders import borders
from dashboard.analysis.comparable import match
from dashboard.analysis.movers import levels, ratio_by_period
from dashboard.analysis.place_search import search
from dashboard.analysis.shown import Shown
from dashboard.subjects.nota.tiles import verdicts
from dashboard.subjects.places.tiles.map import overview
from dashboard.subjects.profile.numbers import alike, particulars
from dashboard.ui.data import get_store, map_files
from dashboard.vocabulary.areas import COUNTRY_NAME, programme
from dashboard.vocabulary.levels import map_levels
from dashboard.vocabulary.measures import TOTAL
from dashboard.vocabulary.periods import LAST_YEAR


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
