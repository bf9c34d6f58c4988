"""Tiles below the fold are built when a reader comes near: the first seconds are for the first.

A tile that waits is a heading, a reserved place and a button that nobody sees;
``browser/reached.js`` presses it. Each tile is a fragment, so only what is reached is sent, and
what is chosen within a tile draws that tile again and nothing else.
"""

from collections.abc import Callable
from html import escape

import streamlit as st

from dashboard.ui.selection import choices
from dashboard.ui.turns import TURNS

FIRST = 1
"""Tiles of a page that are built at once. More would not be seen on a phone, and a wider screen
asks for what it shows as soon as it stands."""
EVERYTHING = "alles_getekend"
"""In the state of a session: whether every tile is drawn at once (tests, and whoever prints)."""
WAITS = "Deze figuur wordt geladen …"
NOT_PRINTED = "Deze figuur was nog niet geladen; gebruik de knop Afdrukken."
_PAGE, _REACHED, _COUNT = "bereikt_pagina", "bereikte_tegels", "getelde_tegels"


def begin(page: str) -> None:
    """Page ``page`` is drawn from its top. Opened anew, nothing of it was reached yet."""
    state = st.session_state
    if state.get(_PAGE) != page:
        state[_PAGE], state[_REACHED] = page, set()
    state[_COUNT] = 0


def when_reached(
    key: str, body: Callable[[], None], at_once: bool = False, two: bool = False
) -> None:
    """Draw ``body`` (of tile ``key``) now if it is among the first or was reached, else later.

    ``at_once``: it is a few words, not worth waiting for. ``two``: it is two things beside each
    other, below each other on a phone. Outside a page of ours everything is drawn at once.
    """
    state = st.session_state
    state[_COUNT] = state.get(_COUNT, 0) + 1
    at_once |= _PAGE not in state or state.get(EVERYTHING, False) or state[_COUNT] <= FIRST
    _part(key, at_once, two, body)


@st.fragment
@TURNS.taken()  # run again by itself it does not come past app.py
def _part(key: str, at_once: bool, two: bool, body: Callable[[], None]) -> None:
    state = st.session_state
    if not at_once and key not in state[_REACHED]:
        _place(key, two)
        return
    with choices(part(key)):
        body()


def part(key: str) -> str:
    """What runs again by itself with tile ``key`` (for ``selection.choices``)."""
    return f"{st.session_state.get(_PAGE, '')}-{key}"


def _place(key: str, two: bool) -> None:
    """The place of a tile that waits, and the button that asks for it."""
    kind = "wacht twee" if two else "wacht"
    with st.container(key=f"wacht-{key}"):
        st.html(
            f'<div class="{kind}"><p>{escape(WAITS)}</p>'
            f'<p class="op-papier">{escape(NOT_PRINTED)}</p></div>'
        )
        st.button("Laad deze figuur", key=f"bereik-{key}", on_click=reach, args=(key,))


def reach(key: str) -> None:
    """Let tile ``key`` be drawn: it was asked for, or it answers to what the reader just did."""
    st.session_state.setdefault(_REACHED, set()).add(key)
