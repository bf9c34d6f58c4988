"""Taking along more than one tile: the page that is open, and what is in the basket."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.content.names import PROFILE
from dashboard.export.forms import OF_MANY, sheet_of
from dashboard.export.taken import Taken
from dashboard.plans.profile import caveats, named
from dashboard.store.read import Store
from dashboard.ui import basket, shown
from dashboard.ui.files import file_buttons
from dashboard.ui.markdown import plain
from dashboard.ui.my_area import looked_at
from dashboard.ui.registry import PageInfo
from dashboard.ui.turns import TURNS

TAKE = "Meenemen"
KEY = "meenemen"
WAIT = "De figuren van deze pagina worden gemaakt …"
NOTHING = "Op deze pagina staan geen figuren om mee te nemen."
EMPTY = (
    "Er zit nog niets in. Onder elke figuur staat ‘Meenemen’: daar kunt u de figuur in het mandje "
    "leggen."
)
CLEAR = "Maak leeg"
MOVES = {"Zet {} hoger": -1, "Zet {} lager": 1}
OUT = "Haal {} weg"
"""What can be done with a tile in the basket."""


def take_page(store: Store, info: PageInfo) -> None:
    """Draw the button with all that can be taken along of page ``info``, and the basket.

    Closed whenever the page is drawn: of a page on its way not all tiles are known.
    """
    st.session_state[KEY] = False
    _window(store, info)


@st.fragment
@TURNS.taken()  # run again by itself it does not come past app.py
def _window(store: Store, info: PageInfo) -> None:
    count = len(basket.held())
    label = f"{TAKE} ({count})" if count else TAKE
    with st.popover(label, type="tertiary", key=KEY, on_change="rerun") as opened:
        if opened.open:
            with st.spinner(WAIT):
                shown.complete()
            _page(store, info, shown.on_screen())
            _basket(store)


def _page(store: Store, info: PageInfo, tiles: Sequence[Taken]) -> None:
    st.subheader("Deze pagina", anchor=False)
    if not tiles:
        st.markdown(NOTHING)
        return
    forms = list(OF_MANY)
    if info.key == PROFILE and (area := looked_at(store)):
        beware = caveats(store, named(area))
        forms.insert(0, sheet_of(beware))
    file_buttons("pagina", store, tiles, forms)


def _basket(store: Store) -> None:
    st.subheader("Uw mandje", anchor=False)
    tiles = basket.held()
    if not tiles:
        st.markdown(EMPTY)
        return
    for at, tile in enumerate(tiles):
        _entry(at, tile, len(tiles))
    file_buttons("mandje", store, tiles, OF_MANY)
    st.button(CLEAR, key="mandje-leeg", on_click=basket.clear, type="tertiary")


def _entry(at: int, tile: Taken, count: int) -> None:
    """A tile in the basket, and what moves it: each button says which one it is about."""
    number = at + 1
    with st.container(key=f"mandje-{at}", gap=None):
        st.markdown(f"{number}\\. {plain(tile.page)}: {plain(tile.topic)}")
        with st.container(horizontal=True, gap="small"):
            for word, by in MOVES.items():
                if 0 <= at + by < count:
                    _act(word.format(number), basket.move, at, by)
            _act(OUT.format(number), basket.remove, at)


def _act(label: str, act: Callable[..., None], *about: int) -> None:
    st.button(label, key=f"mandje {label}", on_click=act, args=about, type="tertiary")
