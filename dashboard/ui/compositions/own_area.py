"""Composing an area: the ways to put places to it, the map to click on, and what is in it."""

from dataclasses import replace

import streamlit as st

from dashboard.analysis.compose import brings, buurten_with
from dashboard.analysis.place_search import Place, postcode_in
from dashboard.content.content import Content
from dashboard.content.legend import class_legend
from dashboard.content.names import profile_address
from dashboard.figures.legend import legend_html
from dashboard.store.own import parts_of, wijken_of_gemeenten
from dashboard.store.read import Store
from dashboard.subjects.own_area.numbers import households_in
from dashboard.subjects.own_area.tiles.facts import on_map, parts_in_words
from dashboard.subjects.own_area.words import facts as words
from dashboard.subjects.own_area.words import ways
from dashboard.ui import own_state
from dashboard.ui.compositions.own_list import list_panel, list_read
from dashboard.ui.fold import fold
from dashboard.ui.found_places import found_places
from dashboard.ui.links import address_of, links
from dashboard.ui.markdown import plain
from dashboard.ui.my_area import AREA, my_area
from dashboard.ui.own_state import composed
from dashboard.ui.prose import remark, section
from dashboard.ui.selection import choose_one
from dashboard.ui.tile import Layout, tile
from dashboard.ui.tools import copy_link
from dashboard.ui.turns import TURNS
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS, part_levels
from dashboard.vocabulary.own import LONGEST

WAYS = {
    "zoek": "Zoek een plek",
    "gemeente": "Kies uit een gemeente",
    "lijst": "Plak of upload een lijst",
}
LISTED = 15
"""Places of the area that stand in sight; the others are in a fold."""
HEIGHT = 520
MAP_KEY = "samenstellen"
_NAME = "eigen_naam"


def begin(store: Store) -> None:
    """What the page is for as long as there is no area, and what the last step did."""
    if composed(store) is None:
        st.markdown(words.NOTHING_YET)
        mine = my_area(store)
        if mine and (parts := brings(store, mine.code)):
            label = ways.begin_with(mine.name, len(parts))
            st.button(
                plain(label),
                key="begin-met",
                on_click=own_state.add,
                args=(store, [mine.code], mine.name),
            )
    if said := own_state.told():
        remark(said)


def ways_on(area: Area) -> None:
    """Links to the pages that go on with the area, and the button that copies the link."""
    asked = {AREA: area.code}
    links(
        (
            ("Bekijk het profiel", profile_address(area.code)),
            ("Zet naast een NPLV-gebied", address_of("vergelijken", **asked)),
            ("Op de kaart", address_of("kaart", **asked)),
        ),
        copy_link(),
    )


def add_places(store: Store) -> None:
    """The ways to put places to the area, what is in it, and beside them the map."""
    section("Voeg plekken toe", on_paper=False)
    left, right = st.columns(2, gap="medium")
    with left:
        way = choose_one("manier", "Hoe wilt u plekken toevoegen?", WAYS)
        {"zoek": _search, "gemeente": _gemeente, "lijst": list_panel}[way](store)
        _members(store)
    with right:  # a list that was read comes in the place of the map, until it is taken over
        if way != "lijst" or not list_read(store):
            _map(store)


@st.fragment
@TURNS.taken()  # run again by itself it does not come past app.py
def _search(store: Store) -> None:
    label = "Naam of code van een gemeente, wijk of buurt"
    text, found = found_places(store, "zoek-toe", label, "Pathmos", postcodes=True)
    offered: list[tuple[str, tuple[str, ...], str]] = [
        (ways.add(one, len(brings(store, one.code))), (one.code,), "") for one in found
    ]
    if row := numbered(store, found):
        ends = (store.names[row[0]], store.names[row[-1]])
        offered.insert(0, (ways.add_row(len(row), *ends, row[0][6:], row[-1][6:]), row, text))
    if (postcode := postcode_in(store, text)) and (inside := buurten_with(store, postcode.code)):
        offered.insert(0, (ways.add_postcode(postcode.name, len(inside)), inside, postcode.name))
    for label, codes, name in offered:
        if st.button(
            plain(label),
            key=f"toe-{codes[0]}-{len(codes)}",
            type="tertiary",
            on_click=own_state.add,
            args=(store, codes, name),
        ):
            st.rerun()


def numbered(store: Store, found: tuple[Place, ...]) -> tuple[str, ...]:
    """The wijken from the first to the last that were ``found``, as they are numbered, where those
    are in one gemeente and leave some between them: a part of a town has its numbers in a row.
    () where that is nothing more than was found."""
    codes = sorted(one.code for one in found if one.level == "wijk")
    if len(codes) < 2 or len({code[:6] for code in codes}) > 1:
        return ()
    every = wijken_of_gemeenten(store)[f"GM{codes[0][2:6]}"]
    row = tuple(code for code in every if codes[0] <= code <= codes[-1])
    return row if len(codes) < len(row) < len(every) else ()


@st.fragment
@TURNS.taken()
def _gemeente(store: Store) -> None:
    every = wijken_of_gemeenten(store)
    gemeente = st.selectbox(
        "Gemeente",
        sorted(every, key=store.names.__getitem__),
        index=None,
        format_func=store.names.__getitem__,
        key="gemeente-toe",
        placeholder="Kies een gemeente",
    )
    if gemeente is None:
        return
    wijken = every[gemeente]
    label = ways.add_all(len(wijken), store.names[gemeente])
    if st.button(plain(label), key="alle-wijken", on_click=own_state.add, args=(store, wijken)):
        st.rerun()
    some = st.multiselect(
        "Of kies er een paar uit",
        wijken,
        format_func=store.names.__getitem__,
        key=f"wijken-{gemeente}",
        placeholder="Kies wijken",
    )
    if some and st.button(
        ways.add_some(len(some)), key="paar-wijken", on_click=own_state.add, args=(store, some)
    ):
        st.rerun()


def _map(store: Store) -> None:
    level = choose_one(
        "niveau", "Op de kaart", {key: LEVELS[key].plural.capitalize() for key in part_levels()}
    )

    def build() -> Content:
        content = on_map(store, composed(store), level)
        view, number = own_state.view(store), own_state.rounds()
        return replace(content, figure=replace(content.figure, view=view, round=number))

    tile(
        MAP_KEY,
        "De kaart",
        build,
        layout=Layout(
            height=HEIGHT,
            below=_legend,
            on_select=lambda: own_state.clicked(store, f"kaart-{MAP_KEY}"),
            paper=False,
        ),
    )


def _legend() -> None:
    st.html(legend_html(class_legend(range(1, 10))))


def _members(store: Store) -> None:
    """What is in the area: its name, and each place with the button that takes it away."""
    area = composed(store)
    if area is None:
        return
    st.subheader(ways.in_area(parts_in_words(area)), anchor=False)
    st.session_state[_NAME] = area.name
    st.text_input(
        "Naam van uw gebied",
        key=_NAME,
        max_chars=LONGEST,
        on_change=lambda: own_state.rename(store, st.session_state[_NAME]),
    )
    st.markdown(ways.total(households_in(store, area.members)))
    listed = parts_of(store, area)

    def rows(codes: tuple[str, ...]) -> None:
        for code in codes:
            _member(store, code)

    with st.container(key="samenstelling", gap=None):
        rows(listed[:LISTED])
        if more := listed[LISTED:]:
            fold(ways.more(len(more)), "uitklap-samenstelling", lambda: rows(more))
    st.button(
        "Haal alles weg", key="alles-weg", type="tertiary", on_click=own_state.clear, args=(store,)
    )


def _member(store: Store, code: str) -> None:
    """One place of the area: its name, what it is, its households, and the way out."""
    codes = brings(store, code)
    place, name = store.area(code), plain(store.names[code])
    households = households_in(store, codes)
    gemeente = store.names.get(f"GM{code[2:6]}", "")
    what = ways.what(place.level, gemeente, len(codes), households)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"plek-{code}"
    ):
        st.markdown(f"[{name}]({profile_address(code)}) · {plain(what)}", width="stretch")
        st.button(
            f"Haal {name} weg",
            key=f"weg-{code}",
            type="tertiary",
            on_click=own_state.take_away,
            args=(store, codes),
        )
