"""Files that a reader asks for: made at that moment, a few at a time, for who is still there."""

import logging
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.export.forms import Form
from dashboard.export.names import file_name_of
from dashboard.export.taken import Taken
from dashboard.store.read import Store
from dashboard.ui.turns import Turns

_LOG = logging.getLogger(__name__)

AT_ONCE = 2
"""Files that are made at the same time. Making one keeps the interpreter busy: more would be
ready no sooner, and who opens a page would wait for all of them."""
FILES = Turns(AT_ONCE, strict=True)
"""The turns of files; scripts have turns of their own (``ui/turns.py``). Strict: a file that gets
no turn in a minute is not made, and the reader is told to try again later."""


class ReaderLeftError(Exception):
    """Nobody is there any more for whom a file would be made."""


def file_buttons(key: str, store: Store, tiles: Sequence[Taken], forms: Sequence[Form]) -> None:
    """A button for each of ``forms``, that gives ``tiles`` in it as a file. ``key``: unique on the
    page.

    Until a file is there its button turns, and ``browser/files.js`` says so.
    """
    session = _session()
    with st.container(horizontal=True, gap="small", key=f"bestanden-{key}"):
        for form in forms:
            name = file_name_of(tiles, form.ext, form.what)
            make = made(partial(_make, form, tuple(tiles), store), session)
            own = f"{form.what or form.ext}-{key}"
            st.download_button(form.label, make, name, form.kind, own, on_click="ignore")


def _make(form: Form, tiles: Sequence[Taken], store: Store) -> bytes:
    """Apart from the page: nothing of Streamlit is there."""
    return form.make(tiles, store, date.today())


def made(make: Callable[[], bytes], session: str = "") -> Callable[[], bytes]:
    """``make`` in a turn of its own; for a ``session`` that has ended by then nothing is made."""

    def in_turn() -> bytes:
        try:
            with FILES.taken():
                if session and _left(session):
                    raise ReaderLeftError
                return make()
        except ReaderLeftError:
            raise
        except Exception:
            _LOG.exception("A file could not be made")
            raise

    return in_turn


def _session() -> str:
    run = get_script_run_ctx()
    return run.session_id if run else ""


def _left(session: str) -> bool:
    return runtime.exists() and not runtime.get_instance().is_active_session(session)
