"""The area that a reader is composing: in the address as the place that is looked at, changed by
one step at a time, and kept nowhere else."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from dashboard.analysis import compose
from dashboard.analysis.compose import Composed
from dashboard.content.view import View
from dashboard.store.own import compose as area_of
from dashboard.store.read import Store
from dashboard.subjects.own_area.words import facts as words
from dashboard.ui.my_area import MINE, my_area
from dashboard.ui.place_state import CLOSE, anew, code_clicked, fitting
from dashboard.ui.selection import by_address, opening
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import AreaKind
from dashboard.vocabulary.own import NAMELESS

ROOM = 0.4
"""How much farther the map looks than the area fills it (zoom)."""
_TOLD, _LOOKS, _ROUND = "eigen_verteld", "eigen_beeld", "eigen_aangeklikt"


def composed(store: Store) -> Area | None:
    """The area that is being composed; None as long as it has no places."""
    mine = my_area(store)
    return mine if mine and mine.kind is AreaKind.OWN else None


def add(store: Store, codes: Iterable[str], name: str = "", look: bool = True) -> None:
    """Put places to the area; the map then looks at all of it (``look``). ``name``: of an area
    that begins with them."""
    step = compose.add(store, _members(store), codes)
    _take(store, step, name)
    if look and step.added:
        _look(store)


def take_away(store: Store, codes: Iterable[str]) -> None:
    """Take places away from the area."""
    _take(store, compose.without(_members(store), codes))


def clear(store: Store) -> None:
    """Take all places away."""
    take_away(store, _members(store))


def rename(store: Store, name: str) -> None:
    """Give the area another name."""
    st.session_state.pop(_TOLD, None)
    if area := composed(store):
        _set(store, name, area.members)


def clicked(store: Store, key: str) -> None:
    """Take over what was clicked on the map with this widget ``key``: a place comes or goes.

    Nothing selected means nothing: a click beside every place, or a selection that was let go.
    """
    code = code_clicked(store, key)
    if not code:
        return
    # Let go of, or a second click on the same place would reach us as nothing selected.
    st.session_state[_ROUND] = rounds() + 1
    if code in _members(store):
        take_away(store, [code])
    else:
        add(store, [code], look=False)


def rounds() -> int:
    """How many places were clicked: ``PlacesMap.round``."""
    return int(st.session_state.get(_ROUND, 0))


def told() -> str:
    """What the last step did, as a sentence; "" for nothing, and as the page opens."""
    if opening(_TOLD):
        st.session_state.pop(_TOLD, None)
    return str(st.session_state.get(_TOLD, ""))


def view(store: Store) -> View:
    """Where the map looks: around the area as the page opens, then where it was last asked to."""
    if opening(_LOOKS) or _LOOKS not in st.session_state or by_address():
        _look(store)
    found: View = st.session_state[_LOOKS]
    return found


def _look(store: Store) -> None:
    area = my_area(store)
    fit = fitting(store, area.code if area else None)
    # What lies around it stays in sight: there the next click may be.
    new = replace(fit, zoom=round(min(fit.zoom, CLOSE) - ROOM, 2)) if area else fit
    st.session_state[_LOOKS] = anew(new, st.session_state.get(_LOOKS, new))


def _members(store: Store) -> tuple[str, ...]:
    area = composed(store)
    return area.members if area else ()


def _take(store: Store, step: Composed, name: str = "") -> None:
    area = composed(store)
    names = [store.names[code] for code in step.added]
    gone = [store.names[code] for code in step.gone]
    st.session_state[_TOLD] = words.step(step, names, gone)
    _set(store, area.name if area else name or NAMELESS, step.members)


def _set(store: Store, name: str, members: Iterable[str]) -> None:
    found = area_of(store, name, members).area
    st.session_state[MINE] = found.code if found else None
