"""The list beside the map: it finds, sorts and chooses all that the map does, by keyboard too."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.analysis.shown import Shown
from dashboard.content.table import KINDS
from dashboard.language import numbers
from dashboard.store.read import Store
from dashboard.subjects.places.words.map import flags, found, labels
from dashboard.ui.markdown import plain
from dashboard.ui.place_state import choose_place, chosen_place, look_at

ROWS = 10
"""Places on one screen of the list."""
_PAGE, _ROW, _LISTED = "lijst_bladzijde", "lijst_plaats", "lijst_inhoud"


def place_list(
    store: Store, shown: Shown, table: pd.DataFrame, total: int, listing: Hashable
) -> None:
    """Draw the places of ``table`` (as ``places.numbers.find``) as choices, ``ROWS`` at a time.

    ``shown``: what the map shows of them. ``total``: number of places of the level.
    ``listing``: what makes this list another than the last.
    """
    pages = max(1, -(-len(table) // ROWS))
    chosen = chosen_place(store)
    page = min(_page(table, chosen, listing), pages - 1)
    start = page * ROWS
    rows = table.iloc[start : start + ROWS]
    st.markdown(found(shown.level, len(table), total, start + 1, start + len(rows)))
    if rows.empty:
        return
    st.session_state[_ROW] = chosen if chosen in rows.index else None
    names = dict(zip(rows.index, rows["name"], strict=True))
    st.radio(
        "Kies een plaats",
        list(rows.index),
        index=None,
        key=_ROW,
        format_func=lambda code: plain(str(names.get(code, code))),
        captions=[_caption(shown, row) for row in rows.to_dict("records")],
        on_change=_take_over,
        args=(store,),
    )
    with st.container(horizontal=True, gap="small"):
        for label, to in (("Vorige", page - 1), ("Volgende", page + 1)):
            key, off = f"lijst_{label.lower()}", not 0 <= to < pages
            st.button(label, key=key, disabled=off, on_click=_turn, args=(to,))


def _page(table: pd.DataFrame, chosen: str | None, listing: Hashable) -> int:
    """The part of the list to show: as turned to, until the list or the choice is another.

    It then begins where the chosen place stands, else at the first places; without
    a choice any more it stays where it is.
    """
    before = st.session_state.get(_LISTED, (None, None))
    if listing != before[0] or chosen not in (None, before[1]):
        at = table.index.get_loc(chosen) if chosen in table.index else 0
        st.session_state[_PAGE] = at // ROWS
    st.session_state[_LISTED] = (listing, chosen)
    return int(st.session_state[_PAGE])


def _turn(page: int) -> None:
    st.session_state[_PAGE] = page


def _take_over(store: Store) -> None:
    code = st.session_state.get(_ROW)
    choose_place(code)
    look_at(store, code)


def _caption(shown: Shown, row: dict[str, Any]) -> str:
    """Where the place lies, its value, its class and what to beware of."""
    where = [] if shown.level == "gemeente" else [row["gemeente"]]
    told = [numbers.MISSING]
    if not pd.isna(row["value"]):
        told = [KINDS[shown.kind].write(row["value"]), labels(shown)[int(row["class"])]]
    noted = flags(row["jump"], row["small"], row["mark"])
    return plain(" · ".join([*where, *told, *([noted] if noted else [])]))
