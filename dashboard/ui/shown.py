"""The tiles on the screen of a reader: what each says, and the address that shows it again."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from dashboard.address import VARIABLE, Address, AddressError, parse_address, public_address
from dashboard.content.content import Content
from dashboard.export.taken import Taken
from dashboard.ui.failure import LOG
from dashboard.ui.reached import part
from dashboard.ui.registry import PageInfo
from dashboard.ui.selection import choices, unseen
from dashboard.vocabulary.measures import NotForMeasureError

LONGEST = 1500
"""Characters of choices in the address of what is taken along: a QR code holds no more, and the
choices of a page are shorter. Of what is longer the page itself is the address."""
_PAGE, _TILES, _HEADING = "getoonde_pagina", "getoonde_tegels", "getoonde_kop"


def clear(page: PageInfo) -> None:
    """Begin anew: this page is drawn, and has no tiles yet."""
    st.session_state[_PAGE], st.session_state[_TILES] = page, {}
    st.session_state[_HEADING] = page.title


def headed(heading: str) -> None:
    """The page stands under ``heading``: the name of the place that it is about."""
    st.session_state[_HEADING] = heading


@dataclass
class _Noted:
    """A tile of the page: what it says now, and what makes that for who takes it along unseen."""

    topic: str
    content: Content | None = None
    build: Callable[[], Content] | None = None


def later(key: str, topic: str, build: Callable[[], Content]) -> None:
    """Remember tile ``key``, of which nothing is known yet, and how to make it (``build``)."""
    st.session_state.setdefault(_TILES, {})[key] = _Noted(topic, build=build)


def note(key: str, topic: str, content: Content | None) -> None:
    """Remember what tile ``key`` says now; nothing, as long as it could not be made.

    A tile that is drawn again by itself keeps its place; no more is held than one page.
    """
    st.session_state.setdefault(_TILES, {}).setdefault(key, _Noted(topic)).content = content


def complete() -> None:
    """Make what no reader came near, with the choices as their controls would begin.

    What cannot be made is logged, and is not among the tiles.
    """
    for key, tile in st.session_state.get(_TILES, {}).items():
        if tile.content or not tile.build:
            continue
        with choices(part(key)), unseen():
            try:
                tile.content = tile.build()
            except NotForMeasureError:
                pass  # the page says so in its place
            except Exception:
                LOG.exception("tile %s could not be made to take along", key)


def on_screen() -> list[Taken]:
    """The tiles of the page from top to bottom, as far as they have been made.

    Their address is the public one, with the reader's choices. Raises ``AddressError``.
    """
    return [
        taken(key, tile.topic, tile.content)
        for key, tile in st.session_state.get(_TILES, {}).items()
        if tile.content
    ]


def taken(key: str, topic: str, content: Content) -> Taken:
    """A tile of the page that is open, as a reader takes it along. Raises ``AddressError``."""
    page: PageInfo | None = st.session_state.get(_PAGE)
    path = page.url_path if page else ""
    query = urlencode({key: st.query_params.get_all(key) for key in st.query_params}, doseq=True)
    known = f"?{query}" if 0 < len(query) <= LONGEST else ""
    address = f"{_here(path)}/{path}{known}"
    return Taken(key, topic, content, address, st.session_state.get(_HEADING, ""))


def _here(path: str) -> Address:
    """Where the dashboard is: as an administrator says it, else as the browser of the reader
    knows it. ``path``: of the page that is open."""
    seen = st.context.url
    if seen and not os.environ.get(VARIABLE, "").strip():
        try:
            return parse_address(seen.rstrip("/").removesuffix(f"/{path}"))
        except AddressError:
            pass  # no browser says this
    return public_address()
