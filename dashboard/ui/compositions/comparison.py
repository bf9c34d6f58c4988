"""Which places stand beside each other: of the programme, the country, or any that is searched."""

from dataclasses import replace

import streamlit as st

from dashboard.analysis.areas import pickable
from dashboard.build.names import TAKEN_NAMES
from dashboard.language.labels import distinct
from dashboard.language.own import wrong
from dashboard.plans.profile import called, known_place
from dashboard.store.own import own_of
from dashboard.store.read import Store
from dashboard.subjects.compare.numbers import MOST, default_areas
from dashboard.ui.found_places import found_places
from dashboard.ui.markdown import plain
from dashboard.ui.my_area import my_area
from dashboard.ui.prose import remark
from dashboard.ui.selection import choose_several, write
from dashboard.ui.turns import TURNS
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.own import SIGN

KEY = "gebieden"
"""The choice, in the address and in the session."""
_FOLLOWED = "vergeleken_plek"
FULL = f"Er staan al {MOST} plekken naast elkaar. Haal er eerst een weg."


def choose_areas(store: Store) -> tuple[Area, ...]:
    """The places that a reader sets beside each other, in the order in which they were chosen."""
    mine = my_area(store)
    _read_own(store)
    _follow(store, mine)
    default = default_areas(store, mine)
    asked = (known_place(store, raw) for raw in st.query_params.get_all(KEY))
    more = filter(None, (*asked, *st.session_state.get(KEY, []), *default))
    areas = {area.code: area for area in pickable(store)}
    areas |= {code: store.area(code) for code in more if code not in areas}
    labels = distinct({code: called(store, area) for code, area in areas.items()})
    title = f"Gebieden (2 tot en met {MOST})"
    picked = choose_several(KEY, title, labels, default, MOST, "Kies gebieden")
    _add_place(store, len(picked) >= MOST)
    return apart(store, [areas[code] for code in picked])


def _read_own(store: Store) -> None:
    """Let the address hold the composed areas among the places as this set has them; says what of
    them it does not have."""
    raws = st.query_params.get_all(KEY)
    read = {raw: own_of(store, raw.strip()) for raw in raws if raw.strip().startswith(SIGN)}
    for sentence in dict.fromkeys(text for one in read.values() for text in wrong(store, one)):
        st.warning(plain(sentence))
    if read:
        codes = (one.area.code if one.area else "" for one in read.values())
        known = dict(zip(read, codes, strict=True))
        write(KEY, [code for raw in raws if (code := known.get(raw, raw))])


def _follow(store: Store, mine: Area | None) -> None:
    """Set the place that the reader now looks at beside those that were chosen before, or say
    that it does not fit. A link that is opened keeps to the places that it names."""
    code = mine.code if mine else None
    before = st.session_state.get(_FOLLOWED, code)
    st.session_state[_FOLLOWED] = code
    asked = [known_place(store, raw) for raw in st.query_params.get_all(KEY) if raw]
    if mine is None or before == code or not asked or code in asked:
        return
    if len(asked) < MOST:
        write(KEY, [*st.query_params.get_all(KEY), mine.code])
    else:
        remark(f"{called(store, mine)} staat er nog niet bij. {FULL}")


def apart(store: Store, areas: list[Area]) -> tuple[Area, ...]:
    """The same places, each under a name that no other thing on the screen has."""
    ours = {area.name for area in pickable(store)}
    names = distinct({area.code: area.name for area in areas}, TAKEN_NAMES - ours)
    return tuple(replace(area, name=names[area.code]) for area in areas)


@st.fragment
@TURNS.taken()  # run again by itself it does not come past app.py
def _add_place(store: Store, full: bool) -> None:
    """The search for a place to set beside the others."""
    with st.popover("Voeg een gemeente, wijk of buurt toe", type="tertiary", key="erbij"):
        if full:
            st.markdown(FULL)
            return
        _, found = found_places(store, "zoek-erbij", "Naam van de plek", "Almere")
        for one in found:
            label = plain(called(store, store.area(one.code)))
            if st.button(
                label, key=f"erbij-{one.code}", type="tertiary", on_click=_add, args=(one.code,)
            ):
                st.rerun()


def _add(code: str) -> None:
    chosen = st.session_state.get(KEY, [])
    if code not in chosen and len(chosen) < MOST:
        st.session_state[KEY] = [*chosen, code]
