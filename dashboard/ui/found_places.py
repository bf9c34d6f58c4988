"""A field in which a place is searched, to put it to what stands on the page."""

import streamlit as st

from dashboard.analysis.place_search import SHORTEST, Place, postcode_in, search
from dashboard.store.read import Store
from dashboard.ui.selection import LONGEST

FOUND = 8
"""Places that a search offers at most."""


def found_places(
    store: Store, key: str, label: str, example: str, postcodes: bool = False
) -> tuple[str, tuple[Place, ...]]:
    """Draw the field (widget ``key``); what was typed and the places that fit it, best first. Says
    so where nothing does; with ``postcodes`` the caller has an answer to one of those."""
    text = st.text_input(
        label, key=key, max_chars=LONGEST, placeholder=f"Bijvoorbeeld {example}"
    ).strip()
    found = search(store, text, FOUND) if text else ()
    if text and not found and not (postcodes and postcode_in(store, text)):
        st.markdown(f"Niets gevonden. Typ minstens {SHORTEST} letters van de naam.")
    return text, found
