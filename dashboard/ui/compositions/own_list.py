"""A list of places that a reader pastes or uploads: read, reported, and taken over when asked."""

from collections.abc import Callable
from functools import partial

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.analysis.own_list import ListReport, read_places
from dashboard.analysis.trial import Tried, try_list
from dashboard.sources import SourceError
from dashboard.sources.lists import ListError, Rows, rows_of_file, rows_of_text
from dashboard.store.read import Store
from dashboard.subjects.own_area.tiles.lists import attention, list_report
from dashboard.subjects.own_area.tiles.trial import trial
from dashboard.subjects.own_area.words import lists as list_words
from dashboard.subjects.own_area.words import trial as trial_words
from dashboard.subjects.own_area.words import ways
from dashboard.ui import own_state
from dashboard.ui.markdown import plain
from dashboard.ui.prose import text_table
from dashboard.ui.selection import switch
from dashboard.ui.tile import BELOW, Layout, tile
from dashboard.ui.turns import NoTurnError, Turns

MOST_PASTED = 100_000
"""Characters that can be pasted: what a visitor sends at once is bounded (``server.messages``)."""
LISTS = Turns(1, patience=10.0, strict=True)
"""Turns of reading a list. What a field calls runs before ``app.py`` takes a turn for the page, so
many lists at once would otherwise keep every other reader waiting."""
BUSY = "Er worden nu veel lijsten gelezen. Probeer het over een minuut nog eens."
_PASTED, _FILES = "geplakte_lijst", "gelezen_bestanden"
_REPORT, _WRONG = "lijst_verslag", "lijst_fout"
_TRIED, _TRIAL_WRONG = "proef_verslag", "proef_fout"


def list_panel(store: Store) -> None:
    """Where a list is pasted or uploaded."""
    st.markdown(ways.LIST)
    st.text_area(
        "Codes of namen, op elke regel één",
        key=_PASTED,
        max_chars=MOST_PASTED,
        height=160,
        placeholder="WK015302\nPathmos (Enschede)",
        on_change=_pasted,
        args=(store,),
    )
    upload(
        "lijst",
        "Of kies een bestand: CSV of Excel (.xlsx), hoogstens 1 MB",
        lambda content: _read(store, lambda: rows_of_file(content)),
    )
    if wrong := st.session_state.get(_WRONG):
        st.error(plain(wrong))


def trial_list(store: Store) -> None:
    """Where an administrator tries another list of the areas of the programme."""
    st.divider()
    if not switch("proef", trial_words.SWITCH):
        return
    st.markdown(plain(trial_words.ABOUT))
    upload("proef", "Lijst van de NPLV-gebieden (CSV)", lambda content: _try(store, content))
    if wrong := st.session_state.get(_TRIAL_WRONG):
        st.error("\n\n".join(plain(line) for line in wrong.splitlines()))
    tried: tuple[Tried, ...] = st.session_state.get(_TRIED, ())
    if tried:
        tile("proef", "Wat deze lijst zou veranderen", lambda: trial(store, tried), layout=BELOW)


def _try(store: Store, content: bytes) -> None:
    """Keep what a list of the areas would change, or why the build would refuse it."""
    for key in (_TRIED, _TRIAL_WRONG):
        st.session_state.pop(key, None)
    try:
        with LISTS.taken():
            st.session_state[_TRIED] = try_list(store, content)
    except SourceError as error:
        st.session_state[_TRIAL_WRONG] = str(error)
    except NoTurnError:
        st.session_state[_TRIAL_WRONG] = BUSY


def list_read(store: Store) -> bool:
    """Whether a list was read: what became of it, and the button that takes over what it means."""
    report: ListReport | None = st.session_state.get(_REPORT)
    if report is None:
        return False

    def below() -> None:
        pressed = []
        with st.container(horizontal=True, gap="small"):
            if many := len(report.codes):
                over = partial(_take_over, store, report)
                label = ways.take_over(many)
                pressed.append(st.button(label, key="neem-over", type="primary", on_click=over))
            pressed.append(st.button("Wis de lijst", key="wis-lijst", on_click=forget_list))
        if any(pressed):
            st.rerun()  # a tile runs again by itself, and this changes the page
        if table := attention(store, report):
            text_table(table, list_words.caption(len(table), report))

    layout = Layout(below=below, paper=False)
    tile("lijst", "Uw lijst", lambda: list_report(store, report), layout=layout)
    return True


def upload(key: str, label: str, read: Callable[[bytes], None]) -> None:
    """A field for one file; what is in it goes to ``read``, and leaves the server at once."""
    count = st.session_state.get(f"{_FILES}-{key}", 0)
    field = f"bestand-{key}-{count}"

    def taken() -> None:
        file = st.session_state.get(field)
        run = get_script_run_ctx()
        if file is None or run is None:
            return
        content = file.getvalue()
        if isinstance(run.uploaded_file_mgr, MemoryUploadedFileManager):
            run.uploaded_file_mgr.remove_file(session_id=run.session_id, file_id=file.file_id)
        st.session_state[f"{_FILES}-{key}"] = count + 1  # the field is empty again
        read(content)

    st.file_uploader(label, key=field, on_change=taken)


def forget_list() -> None:
    """Let go of the list that was read."""
    for key in (_REPORT, _WRONG):
        st.session_state.pop(key, None)
    st.session_state[_PASTED] = ""


def _pasted(store: Store) -> None:
    text = str(st.session_state.get(_PASTED, ""))
    if text.strip():
        _read(store, lambda: rows_of_text(text))


def _read(store: Store, rows: Callable[[], Rows]) -> None:
    """Keep what the list means, or why it cannot be read."""
    for key in (_REPORT, _WRONG):
        st.session_state.pop(key, None)
    try:
        with LISTS.taken():
            st.session_state[_REPORT] = read_places(store, rows())
    except ListError as error:
        st.session_state[_WRONG] = str(error)
    except NoTurnError:
        st.session_state[_WRONG] = BUSY


def _take_over(store: Store, report: ListReport) -> None:
    own_state.add(store, report.codes)
    forget_list()
