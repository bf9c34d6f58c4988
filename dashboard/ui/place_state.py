"""Which place is chosen on the map and where the map looks: in the session and the address.

A choice on the map cannot be bound to the address by Streamlit, so it is copied
here. Where the map looks is written in the address by the browser itself
(``browser/maps.js``), because Streamlit does not report it.
"""

from dataclasses import astuple

import streamlit as st

from dashboard.analysis.areas import level_of
from dashboard.analysis.borders import bounds
from dashboard.content.view import (
    COUNTRY_VIEW,
    DESK,
    DESK_COUNTRY_VIEW,
    NEAREST,
    PHONE,
    View,
    around,
    parse_view,
)
from dashboard.store.read import Store
from dashboard.ui.my_area import my_area
from dashboard.ui.selection import by_address, opening, unknown, write
from dashboard.vocabulary.areas import Area

PLACE, VIEW = "plaats", "beeld"
"""Names in the address: the code of the chosen place; where the map looks."""
_CHOSEN, _LOOKS = "gekozen_plaats", "kaartbeeld"
_CLICKED, _ROUND = "aangeklikt", "aangeklikt_ronde"
CLOSE = 14.0
"""Largest zoom at which a chosen place is shown, so that its surroundings stay in sight."""
NUDGE = 1e-6
"""By how much a repeated latitude, longitude or zoom differs: too little to see."""


def chosen_place(store: Store) -> str | None:
    """The code of the chosen place, or None; says so when the address names an unknown one.

    A page that opens without one in its address begins with the place that the reader looks at.
    """
    asked = st.query_params.get(PLACE, "").strip().upper()
    if opening(PLACE):
        mine = my_place(store)
        if asked or mine or by_address():
            code = asked or mine or ""
            st.session_state[_CHOSEN] = code if level_of(store, code) else None
        if asked and not st.session_state[_CHOSEN]:
            unknown(PLACE, asked)
    choose_place(st.session_state.get(_CHOSEN))
    return st.session_state.get(_CHOSEN)


def my_place(store: Store) -> str | None:
    """The code of the gemeente, wijk or buurt that the reader looks at; None for anything else."""
    mine = my_area(store)
    return mine.code if mine and level_of(store, mine.code) else None


def choose_place(code: str | None) -> None:
    """Make ``code`` the chosen place, here and in the address."""
    st.session_state[_CHOSEN] = code
    write(PLACE, [code] if code else [])


def clicked(store: Store, key: str) -> None:
    """Take over what was clicked on the map with this widget ``key``.

    Nothing selected means nothing: a second click on the same place, or one beside every place.
    """
    if code := code_clicked(store, key):
        st.session_state[_CLICKED] = code
        choose_place(code)


def code_clicked(store: Store, key: str) -> str | None:
    """The code of the gemeente, wijk or buurt that is selected on the map with this widget
    ``key``; None for nothing."""
    layers = st.session_state[key]["selection"]["objects"].values()
    codes = (str(one.get("properties", {}).get("code", "")) for layer in layers for one in layer)
    return next((code for code in codes if level_of(store, code)), None)


def rounds(chosen: str | None) -> int:
    """``PlacesMap.round``: another number once a place is ``chosen`` in another way than by a
    click, so that a click on the one that was clicked before chooses it again."""
    before = st.session_state.get(_CLICKED)
    if before and before != chosen:
        st.session_state[_CLICKED] = None
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    return int(st.session_state.get(_ROUND, 0))


def view(store: Store, area: Area | None) -> View:
    """Where the map looks: what was last asked for, or what the address says.

    Without either: around the chosen place, else ``area``, else the country.
    """
    text = st.query_params.get(VIEW, "")
    new = opening(VIEW)
    found = parse_view(text) if new else None
    if found or _LOOKS not in st.session_state or (new and by_address()):
        if text and not found:
            unknown(VIEW, text)
        st.session_state[_LOOKS] = found or fitting(
            store, chosen_place(store), area.code if area else None
        )
    return st.session_state[_LOOKS]


def look_at(store: Store, code: str | None = None) -> None:
    """Let the map look at a place or an NPLV area, or (without a code) at the country."""
    old = st.session_state.get(_LOOKS, _country())
    st.session_state[_LOOKS] = anew(fitting(store, code), old)


def anew(new: View, old: View) -> View:
    """``new``, such that the browser follows it where it looked at ``old`` before: the reader may
    have moved by hand since, and it only follows what is new."""
    values = (
        value + NUDGE if value == before else value
        for value, before in zip(astuple(new), astuple(old), strict=True)
    )
    return View(*values)


def fitting(store: Store, *codes: str | None) -> View:
    """Around the first of ``codes`` with a border, else the country."""
    for area in (store.area(code) for code in codes if code):
        if found := bounds(store, area):
            frame = DESK if _on_a_desk() else PHONE
            return around(found, frame, CLOSE if level_of(store, area.code) else NEAREST)
    return _country()


def _country() -> View:
    return DESK_COUNTRY_VIEW if _on_a_desk() else COUNTRY_VIEW


def _on_a_desk() -> bool:
    """Whether the browser says it is no phone: the server does not know how wide a map is."""
    browser = st.context.headers.get("User-Agent") or ""
    return bool(browser) and "Mobi" not in browser
