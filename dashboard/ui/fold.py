"""A part of the page that is folded away, and only made when a reader opens it."""

from collections.abc import Callable

import streamlit as st


def fold(label: str, key: str, body: Callable[[], None]) -> None:
    """Draw a fold called ``label``; ``body`` draws what is in it, once it is open.

    A table that nobody looks at costs the server as much as one that is read, and
    most folds stay closed. ``key``: unique on the page.
    """
    with st.expander(label, key=key, on_change="rerun") as opened:
        if opened.open:
            body()
