"""Links from one page to another that take the reader's choice along."""

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from dashboard.content.names import PROFILE
from dashboard.ui.markdown import plain
from dashboard.ui.my_area import AREA
from dashboard.ui.registry import page_info
from dashboard.vocabulary.areas import Area
from dashboard.vocabulary.measures import TOTAL


def address_of(page: str, **query: str | list[str]) -> str:
    """Where page ``page`` (a key) is, seen from any other; ``query``: what it is asked."""
    text = urlencode({key: value for key, value in query.items() if value}, doseq=True)
    return (page_info(page).url_path or "./") + (f"?{text}" if text else "")


def links_to_profiles(areas: Iterable[Area], lead: str = "", page: str = PROFILE) -> None:
    """A link to the profile of each of ``areas``, beside each other: ``lead`` and its name.
    ``page``: another page (a key) that is about one place."""
    links((lead + area.name, address_of(page, **{AREA: area.code})) for area in areas)


def links_from_map(area: Area) -> None:
    """Links to the profile of a place, and to the page that sets it beside others."""
    asked = {AREA: area.code}
    links(
        (
            (f"Naar het profiel van {area.name}", address_of("gebiedsprofiel", **asked)),
            (f"{area.name} vergelijken", address_of("vergelijken", **asked)),
        )
    )


def links_outside(known: Mapping[str, str], said: str) -> None:
    """Links (words -> address) to other websites, which only a reader opens: nothing of them is
    fetched, and they are not told where the reader came from. ``said`` stands above them."""
    items = "".join(
        f'<li><a href="{escape(to)}" target="_blank" rel="noopener noreferrer">{escape(words)}</a> '
        f"({escape(to.removeprefix('https://'))})</li>"
        for words, to in known.items()
    )
    st.html(f'<p>{escape(said)}</p><ul class="opsomming">{items}</ul>')


def links(known: Iterable[tuple[str, str]], last: str = "") -> None:
    """Words and an address of each, beside each other; ``last``: HTML that comes after them.

    Plain links: Streamlit's own to the page that is already open change what it
    shows but not its address, and then the address no longer reproduces the screen.
    """
    items = "".join(
        f'<li><a href="{escape(to)}" target="_self">{escape(words)}</a></li>' for words, to in known
    )
    after = f"<li>{last}</li>" if last else ""
    st.html(f'<ul class="links">{items}{after}</ul>')


def links_to_comparison(area: Area, others: Iterable[Area]) -> None:
    """Links to the page that sets ``area`` beside each of ``others``, and beside all of them."""
    path, others = page_info("vergelijken").path, list(others)
    links = {f"Vergelijk met {plain(other.name)}": [area, other] for other in others}
    if len(others) > 1:
        links["Vergelijk met al deze"] = [area, *others]
    with st.container(horizontal=True, gap="small"):
        for label, areas in links.items():
            st.page_link(path, label=label, query_params={"gebieden": [one.code for one in areas]})


def link_to_map(measure: str, level: str = "gemeente", area: Area | None = None) -> None:
    """A link to the map of all places: of a level, coloured by ``measure``, at an NPLV area.

    The address holds what differs from the map's own first choice.
    """
    asked = {
        "niveau": level,
        "maat": "" if measure == TOTAL else measure,
        AREA: area.code if area else "",
    }
    asked = {key: value for key, value in asked.items() if value}
    st.page_link(page_info("kaart").path, label="Meer op de kaart", query_params=asked)
