"""The search for another place, in the head of every page."""

from html import escape

import streamlit as st

from dashboard.analysis.place_search import MOST, SHORTEST, Place, postcode_in, search
from dashboard.content.names import profile_address
from dashboard.store.read import Store
from dashboard.ui.links import address_of
from dashboard.ui.my_area import AREA
from dashboard.ui.place_state import PLACE, VIEW
from dashboard.ui.registry import PageInfo, Shows
from dashboard.ui.selection import LONGEST
from dashboard.ui.turns import TURNS
from dashboard.vocabulary.levels import LEVELS, POSTCODE
from dashboard.vocabulary.own import SIGN

KEY = "zoek-plek"
OF_THE_OLD_PLACE = {AREA, PLACE, VIEW}
"""What the address says of the place that was looked at: another takes its place."""


@st.fragment
@TURNS.taken()  # run again by itself it does not come past app.py
def place_search(store: Store, info: PageInfo) -> None:
    """Draw the search, seen from page ``info``."""
    with st.popover("Zoek een andere plek", type="tertiary", key="plek"):
        text = st.text_input(
            "Gemeente, wijk, buurt, postcode of NPLV-gebied",
            key=KEY,
            max_chars=LONGEST,
            placeholder="Bijvoorbeeld Almere",
        )
        st.html(results(store, info, text.strip()))


def results(store: Store, info: PageInfo, text: str) -> str:
    """HTML with a link to each place that fits ``text``; without a text to the NPLV areas."""
    if not text:
        names = {code: store.names[code] for code in store.area_ids}
        items = "".join(_item(store, info, code, name) for code, name in names.items())
        return f'<p>Of kies een NPLV-gebied:</p><ul class="plekken kort">{items}</ul>'
    postcode = postcode_in(store, text)
    found = (*filter(None, (postcode,)), *search(store, text, MOST + 1))
    if not found:
        return (
            f"<p>Niets gevonden voor ‘{escape(text)}’. Typ minstens {SHORTEST} letters van de naam "
            "van een gemeente, wijk, buurt of NPLV-gebied, of de vier cijfers van een postcode.</p>"
        )
    items = "".join(_item(store, info, one.code, _name(one), _what(one)) for one in found[:MOST])
    more = "<p>Er zijn er meer: typ meer letters.</p>" if len(found) > MOST else ""
    return f'<ul class="plekken">{items}</ul>{more}'


def to_place(store: Store, info: PageInfo, code: str) -> str:
    """The address at which the reader looks at place ``code``: this page with the same choices if
    it is about such places, else its profile."""
    shown = code in store.area_ids or code.startswith(SIGN)
    about = info.shows is Shows.ANY or (info.shows is Shows.PROGRAMME and shown)
    if not about or store.area(code).level == POSTCODE:
        return profile_address(code)
    return address_of(info.key, **{AREA: code} | _choices())


def to_none(info: PageInfo) -> str:
    """The address at which the reader looks at no place any more: this page, same choices."""
    return address_of(info.key, **_choices())


def place_link(address: str, label: str, spoken: str = "") -> str:
    """HTML of a link to look at another place; ``spoken`` goes on for who hears the label only.
    On the page itself the browser takes the choices as they are by then
    (``browser/address.js``): a control changes them after this is drawn."""
    more = f' <span class="alleen-voorlezen">{escape(spoken)}</span>' if spoken else ""
    return f'<a href="{escape(address)}" target="_self" data-plek>{escape(label)}{more}</a>'


def _choices() -> dict[str, list[str]]:
    """What the address holds besides the place."""
    known = st.query_params
    return {key: known.get_all(key) for key in known if key not in OF_THE_OLD_PLACE}


def _item(store: Store, info: PageInfo, code: str, name: str, what: str = "") -> str:
    said = f' <span class="wat">{escape(what)}</span>' if what else ""
    return f"<li>{place_link(to_place(store, info, code), name)}{said}</li>"


def _name(place: Place) -> str:
    return f"{place.name} ({place.also})" if place.also else place.name


def _what(place: Place) -> str:
    level = LEVELS[place.level].singular
    if place.level == POSTCODE:
        return f"in {place.gemeente}" if place.gemeente else ""
    return level if place.level == "gemeente" else f"{level} in {place.gemeente}"
