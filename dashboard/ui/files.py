"""Files that a reader asks for: made at that moment, a few at a time, for who is still there."""

import logging
from collections.abc import Callable

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.ui.turns import Turns

_LOG = logging.getLogger(__name__)

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""Media type of a workbook."""
AT_ONCE = 2
"""Files that are made at the same time. Making one keeps the interpreter busy: more would be
ready no sooner, and who opens a page would wait for all of them."""
FILES = Turns(AT_ONCE)
"""The turns of files; scripts have turns of their own (``ui/turns.py``)."""


def file_button(key: str, label: str, name: str, kind: str, make: Callable[[], bytes]) -> None:
    """A button that gives the file that ``make`` makes when it is pressed.

    ``make`` runs apart from the page: it may use nothing of Streamlit. Until the file is there
    the button turns, and ``browser/files.js`` says so. ``kind``: the media type.
    """
    st.download_button(label, made(make, _session()), name, kind, key, on_click="ignore")


def made(make: Callable[[], bytes], session: str = "") -> Callable[[], bytes]:
    """``make`` in a turn of its own; for a ``session`` that has ended by then nothing is made."""

    def in_turn() -> bytes:
        with FILES.taken():
            if session and _left(session):
                return b""
            try:
                return make()
            except Exception:
                _LOG.exception("A file could not be made")
                raise

    return in_turn


def _session() -> str:
    run = get_script_run_ctx()
    return run.session_id if run else ""


def _left(session: str) -> bool:
    return runtime.exists() and not runtime.get_instance().is_active_session(session)
