"""The navigation at the top of every page, in groups, the same on a phone as on a desk.

Streamlit's own navigation hides behind a button without Dutch words on a phone,
and lists its groups there in a way that screen readers cannot follow (axe:
``list``, ``listitem``). So Streamlit keeps the addresses and this draws the links.
"""

from itertools import groupby

import streamlit as st

from dashboard.ui.registry import PAGES, PageInfo


def draw(current: str) -> None:
    """Links to all pages: those without a group as they are, a group behind its name.

    ``current``: title of the page that is open; its group is marked.
    """
    with (
        st.container(key="navigatie"),
        st.container(horizontal=True, vertical_alignment="center", gap="small"),
    ):
        for group, members in groupby(PAGES, key=lambda info: info.group):
            pages = list(members)
            if not group:
                _links(pages)
                continue
            here = any(info.title == current for info in pages)
            with st.popover(group, type="secondary" if here else "tertiary"):
                _links(pages)


def _links(pages: list[PageInfo]) -> None:
    for info in pages:
        st.page_link(info.path, label=info.title)
