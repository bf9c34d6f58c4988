"""The place that a reader looks at: chosen once, kept in the address, and taken along everywhere.

It is one of the areas of the programme, any gemeente, wijk, buurt or postcode of the store, or an
area that a reader composed: all of that is in its code.
"""

import streamlit as st

from dashboard.content.names import CHOICE
from dashboard.language.own import wrong
from dashboard.plans.profile import known_place
from dashboard.store.own import own_of
from dashboard.store.read import Store
from dashboard.ui.markdown import plain
from dashboard.ui.selection import by_address, opening, unknown, write
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import POSTCODE, AreaKind
from dashboard.vocabulary.own import SIGN

AREA = CHOICE
"""Name in the address: the code of the place."""
MINE = "gekozen_gebied"
"""In the session: the same, for the pages that follow."""


def looked_at(store: Store) -> Area | None:
    """The place that the reader looks at; None for all areas of the programme together."""
    code = st.session_state.get(MINE)
    return store.area(code) if code and known_place(store, code, postcodes=True) else None


def my_area(store: Store) -> Area | None:
    """The same for a page that shows what it is about; None for a postcode as well, which has its
    profile and no more: its scores are of another release."""
    found = looked_at(store)
    return None if found is None or found.level == POSTCODE else found


def my_programme_area(store: Store) -> Area | None:
    """The same where a page about the areas of the programme shows it (``among_or_beside``)."""
    mine = my_area(store)
    return mine if mine and among_or_beside(store, mine) else None


def among_or_beside(store: Store, area: Area) -> bool:
    """Whether a page about the areas of the programme shows ``area``: it is one of them, or a
    reader composed it, and then it stands beside them and counts in nothing that is said of
    them."""
    return area.code in store.area_ids or area.kind is AreaKind.OWN


def take_along(store: Store) -> None:
    """Take the place from the address as a page opens, else from the page before; into the
    address with it. Says so when the address names what the store does not know."""
    raw = st.query_params.get(AREA, "")
    if opening(AREA) and (raw or by_address()):
        code = known_place(store, raw.strip(), postcodes=True)
        if raw.strip().startswith(SIGN):
            for sentence in wrong(store, own_of(store, raw.strip())):
                st.warning(plain(sentence))
        elif raw and code is None:
            unknown(AREA, raw, "U ziet nu alle gebieden", "Zoek hierboven zelf een plek")
        st.session_state[MINE] = code
    mine = looked_at(store)
    write(AREA, [mine.code] if mine else [])
