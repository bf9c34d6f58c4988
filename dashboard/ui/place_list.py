"""The list beside the map: it finds, sorts and chooses all that the map does, by keyboard too."""

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.language import numbers, scope
from dashboard.store.read import Store
from dashboard.subjects.places.words.map import found
from dashboard.ui.markdown import plain
from dashboard.ui.place_state import choose_place, chosen_place, look_at

ROWS = 10
"""Places on one screen of the list."""
_PAGE, _ROW, _LISTED = "lijst_bladzijde", "lijst_plaats", "lijst_inhoud"


def place_list(
    store: Store,
    level: str,
    table: pd.DataFrame,
    total: int,
    write: Callable[[float], str],
    labels: dict[int, str],
    listing: Hashable,
) -> None:
    """Draw the places of ``table`` (as ``places.numbers.find``) as choices, ``ROWS`` at a time.

    ``total``: number of places of the level. ``write``: how a value is written;
    ``labels``: class number -> words. ``listing``: what makes this list another than the last.
    """
    pages = max(1, -(-len(table) // ROWS))
    chosen = chosen_place(store)
    page = min(_page(table, chosen, listing), pages - 1)
    start = page * ROWS
    shown = table.iloc[start : start + ROWS]
    st.markdown(found(level, len(table), total, start + 1, start + len(shown)))
    if shown.empty:
        return
    st.session_state[_ROW] = chosen if chosen in shown.index else None
    names = dict(zip(shown.index, shown["name"], strict=True))
    st.radio(
        "Kies een plaats",
        list(shown.index),
        index=None,
        key=_ROW,
        format_func=lambda code: plain(str(names.get(code, code))),
        captions=[_caption(level, row, write, labels) for row in shown.to_dict("records")],
        on_change=_take_over,
        args=(store,),
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Vorige", key="lijst_vorige", disabled=page == 0, on_click=_turn, args=(page - 1,)
        )
        st.button(
            "Volgende",
            key="lijst_volgende",
            disabled=page == pages - 1,
            on_click=_turn,
            args=(page + 1,),
        )


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


def _caption(
    level: str, row: dict[str, Any], write: Callable[[float], str], labels: dict[int, str]
) -> str:
    """Where the place lies, its value, its class and what to beware of."""
    where = [] if level == "gemeente" else [row["gemeente"]]
    known = not pd.isna(row["value"])
    told = [write(row["value"]), labels[int(row["class"])]] if known else [numbers.MISSING]
    flags = scope.flags(row["jump"], row["small"])
    return plain(" · ".join([*where, *told, *([flags] if flags else [])]))
