"""The head of every page: its title, the place that the reader looks at, and how to see another."""

from html import escape

import streamlit as st

from dashboard.analysis.areas import within_programme
from dashboard.content.names import PROFILE, profile_address
from dashboard.language import numbers
from dashboard.language.grammar import agree, upper_first
from dashboard.language.own import beside_the_twenty
from dashboard.plans.profile import called
from dashboard.store.read import Store
from dashboard.ui import large
from dashboard.ui.links import address_of
from dashboard.ui.markdown import plain
from dashboard.ui.my_area import AREA, among_or_beside, looked_at, take_along
from dashboard.ui.place_search import place_link, place_search, to_none, to_place
from dashboard.ui.registry import PageInfo, Shows
from dashboard.ui.shown import headed
from dashboard.ui.take_page import take_page
from dashboard.ui.tools import tools
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.levels import LEVELS, POSTCODE, AreaKind


def head(store: Store, info: PageInfo) -> None:
    """Draw the head of page ``info``: title, place and search; and, where the place is not one
    that the page is about, where it is to be found."""
    with st.container(key="kop", horizontal=True, vertical_alignment="center", gap="small"):
        title, looks = st.empty(), st.container(key="kijkt", horizontal=True, gap="small")
        tool_row = st.container(key="gereedschap", horizontal=True, gap="small")
    take_along(store)
    mine = looked_at(store)
    heading = _heading(store, info, mine)
    headed(heading)
    title.title(plain(heading), anchor=False)
    with looks:
        st.html(looking_at(store, info, mine))
        place_search(store, info)
    with tool_row:
        tools()
        if not large.asked():
            take_page(store, info)
    if mine and mine.level == POSTCODE:
        if info.key != PROFILE and info.shows is not Shows.NONE:
            st.html(postcode_elsewhere(mine))
    elif mine and info.shows is Shows.PROGRAMME and mine.code not in store.area_ids:
        here = among_or_beside(store, mine)
        st.html(beside(store, mine) if here else not_here(store, info, mine))


def _heading(store: Store, info: PageInfo, mine: Area | None) -> str:
    """The title of the page; on a profile the place, of which the line beside it says what a
    composed one is made of."""
    if mine is None or info.key != PROFILE:
        return info.title
    return mine.name if mine.kind is AreaKind.OWN else upper_first(called(store, mine))


def looking_at(store: Store, info: PageInfo, mine: Area | None) -> str:
    """HTML that says which place the reader looks at, with a link to its profile (not on that
    page) and one to let it go."""
    everything = f"alle {len(store.area_ids)} NPLV-gebieden"
    if mine is None:
        name = everything
    else:
        name = f"<strong>{escape(called(store, mine))}</strong>"
        if info.key != PROFILE:
            to = escape(profile_address(mine.code))
            name = f'<a href="{to}" target="_self">{name}</a>'
        clear = place_link(to_none(info), "Wis", f"en kijk naar {everything}")
        name = f"{name} {clear}"
    return f'<p class="kijkt-naar">U kijkt naar: {name}</p>'


def beside(store: Store, mine: Area) -> str:
    """HTML that says what a page about the areas of the programme does with a composed one."""
    return f'<p class="niet-hier">{escape(beside_the_twenty(store, mine))}</p>'


def postcode_elsewhere(mine: Area) -> str:
    """HTML that says that a page does not show a postcode, and where to look."""
    there = _link(profile_address(mine.code), "Mijn gebied")
    return (
        f'<p class="niet-hier">{escape(upper_first(mine.name))} komt op deze pagina niet voor: '
        f"scores van postcodes komen uit een andere meting. Kijk op {there}.</p>"
    )


def not_here(store: Store, info: PageInfo, mine: Area) -> str:
    """HTML that says that a page is not about ``mine``, where to look, and which areas of the
    programme it has to do with."""
    pages = ((PROFILE, "Mijn gebied"), ("kaart", "Kaart"), ("vergelijken", "Vergelijken"))
    elsewhere = [_link(address_of(key, **{AREA: mine.code}), label) for key, label in pages]
    return (
        f'<p class="niet-hier">{escape(mine.name)} komt op deze pagina niet voor: die gaat over de '
        f"{len(store.area_ids)} NPLV-gebieden. Kijk op {elsewhere[0]}, {elsewhere[1]} of "
        f"{elsewhere[2]}.{_beside(store, info, mine)}</p>"
    )


def _beside(store: Store, info: PageInfo, mine: Area) -> str:
    """Which areas of the programme a place lies in or holds, as links to them on this page."""
    found, this = within_programme(store, mine), f"Deze {LEVELS[mine.level].singular}"
    links = {one.code: place_link(to_place(store, info, one.code), one.name) for one in found.holds}
    if found.inside:
        inside = place_link(to_place(store, info, found.inside.code), found.inside.name)
        return f" {this} ligt in het NPLV-gebied {inside}."
    if not links:
        return ""
    many = agree(len(links), "ligt het NPLV-gebied", "liggen de NPLV-gebieden")
    if mine.level == "gemeente":
        return f" In {this.lower()} {many} {numbers.join(list(links.values()))}."
    return f" Een deel van {this.lower()} ligt in {numbers.join(list(links.values()))}."


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}" target="_self">{escape(label)}</a>'
