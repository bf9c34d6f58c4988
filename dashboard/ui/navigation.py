"""The pages as Streamlit knows them, and the navigation at the top of every page.

Streamlit's own navigation hides behind a button without Dutch words on a phone,
and lists its groups there in a way that screen readers cannot follow (axe:
``list``, ``listitem``). So Streamlit keeps the addresses and this draws the links,
in groups, the same on a phone as on a desk.
"""

from copy import copy
from functools import lru_cache
from itertools import groupby

import streamlit as st
from streamlit.navigation.page import Page

from dashboard.store.cache import NAVIGATIONS
from dashboard.ui.registry import PAGES, PageInfo


def pages() -> list[Page]:
    """Return every page of the registry, for one run of the app.

    Streamlit notes on the page that is open whether it may run: each run has its own.
    Must be called within a run.
    """
    return [copy(page) for page in _made()]


@lru_cache(maxsize=1)
def _made() -> tuple[Page, ...]:
    # Made once: for each of them Streamlit asks the disk where its script is.
    return tuple(
        st.Page(
            info.path, title=info.title, url_path=info.url_path or None, default=not info.url_path
        )
        for info in PAGES
    )


@st.cache_resource(max_entries=NAVIGATIONS, show_spinner=False)
def draw(current: str) -> None:
    """Links to all pages: those without a group as they are, a group behind its name.

    ``current``: title of the page that is open; its group is marked. What was sent
    once is sent again to the next reader.
    """
    with (
        st.container(key="navigatie"),
        st.container(horizontal=True, vertical_alignment="center", gap="small"),
    ):
        for group, members in groupby(PAGES, key=lambda info: info.group):
            found = list(members)
            if not group:
                _links(found)
                continue
            here = any(info.title == current for info in found)
            with st.popover(group, type="secondary" if here else "tertiary"):
                _links(found)


def _links(found: list[PageInfo]) -> None:
    for info in found:
        st.page_link(info.path, label=info.title)
