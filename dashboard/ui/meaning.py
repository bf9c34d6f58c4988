"""What a number means: a fold beside every key figure, which is made when a reader opens it."""

from collections.abc import Callable

import streamlit as st

from dashboard.content.content import Content
from dashboard.ui.drawing import drawn
from dashboard.ui.fold import fold
from dashboard.ui.markdown import plain

QUESTION = "Wat betekent dit getal?"


def meaning(key: str, build: Callable[[], Content]) -> None:
    """A fold with what ``build`` says of a number, and its ruler. ``key``: unique on the page."""

    def unfolded() -> None:
        content = build()
        st.markdown(f"**{plain(content.headline)}**")
        st.html(str(drawn(content.figure)))

    fold(QUESTION, f"uitklap-betekenis-{key}", unfolded)
