"""The tiles on the screen of a reader: what each says, and the address that shows it again."""

from urllib.parse import urlencode

import streamlit as st

from dashboard.address import public_address
from dashboard.content.content import Content
from dashboard.export.taken import Taken
from dashboard.ui.registry import PageInfo

_PAGE, _TILES = "getoonde_pagina", "getoonde_tegels"


def clear(page: PageInfo) -> None:
    """Begin anew: this page is drawn, and has no tiles yet."""
    st.session_state[_PAGE], st.session_state[_TILES] = page, {}


def note(key: str, topic: str, content: Content | None) -> None:
    """Remember what tile ``key`` says now: nothing, if it could not be drawn.

    A tile that is drawn again by itself keeps its place; no more is held than one page.
    """
    st.session_state.setdefault(_TILES, {})[key] = (topic, content)


def on_screen() -> list[Taken]:
    """The tiles of the page from top to bottom, as far as it has been drawn.

    Their address is the public one, with the reader's choices. Raises ``AddressError``.
    """
    page: PageInfo = st.session_state[_PAGE]
    query = urlencode({key: st.query_params.get_all(key) for key in st.query_params}, doseq=True)
    address = f"{public_address()}/{page.url_path}" + (f"?{query}" if query else "")
    return [
        Taken(key, topic, content, address, page.title)
        for key, (topic, content) in st.session_state[_TILES].items()
        if content
    ]
