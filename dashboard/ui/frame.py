"""The page frame: title, what the page is for, the data's state, and the way on when data fail."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.language import sources
from dashboard.language.dates import long_date
from dashboard.store.errors import StoreError
from dashboard.store.read import Store
from dashboard.ui import large, reached
from dashboard.ui.data import get_store
from dashboard.ui.failure import report
from dashboard.ui.head import head
from dashboard.ui.my_area import looked_at
from dashboard.ui.navigation import navigation
from dashboard.ui.registry import page_info
from dashboard.ui.selection import choices
from dashboard.ui.shown import clear

METHOD = "verantwoording"
"""The page that says where the figures come from; every other page leads to it."""
PAPER_HEAD = (
    '<p class="papier-kop">NPLV-dashboard. Afgedrukt op <span class="papier-dag"></span>.</p>'
)
PAPER_FOOT = (
    '<p class="papier-voet">Meer staat op het scherm: <span class="papier-adres"></span></p>'
)
"""Only on paper; ``browser/paper.js`` fills in the day and the address."""


@contextmanager
def page(key: str) -> Iterator[Store]:
    """Draw the frame of page ``key`` around the body; gives the store.

    Without a readable store the page says so in Dutch, the log says what is wrong,
    and the body does not run.
    """
    info = page_info(key)
    menu = st.container(key="navigatie")
    try:
        store = get_store()
    except StoreError as error:
        menu.html(navigation(info))
        st.title(info.title, anchor=False)
        st.error(report(error))
        st.button("Probeer het opnieuw", key="opnieuw")
        st.stop()
    clear(info)
    reached.begin(key)
    with large.stage(info.title), choices("pagina", key):
        st.html(PAPER_HEAD)
        head(store, info)
        mine = looked_at(store)
        menu.html(navigation(info, mine.code if mine else ""))
        yield store
    if not large.asked():
        st.divider()
        with st.container(key="waarover"):
            st.markdown(f"**Waar deze pagina over gaat.** {info.about}")
        _data_state(store)
        if info.key != METHOD:
            st.page_link(page_info(METHOD).path, label="Naar de verantwoording")
        st.html(PAPER_FOOT)


def _data_state(store: Store) -> None:
    """What the figures are made of, at the foot of every page."""
    st.caption(
        f"{sources.FOOT} Gegevens: {sources.set_name(store.manifest['set'])}. Klaargezet op "
        f"{long_date(store.manifest['built_at'])}."
    )
