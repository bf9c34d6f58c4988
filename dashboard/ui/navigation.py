"""The pages as Streamlit knows them, and the navigation at the top of every page.

Streamlit's own navigation hides behind a button without Dutch words on a phone,
and lists its groups there in a way that screen readers cannot follow (axe:
``list``, ``listitem``). So Streamlit keeps the addresses and this is one piece of HTML with a
link to each page; the browser goes there without loading the app anew
(``browser/address.js``) and closes what was opened (``browser/menu.js``).
"""

from copy import copy
from functools import lru_cache
from html import escape
from itertools import groupby

import streamlit as st
from streamlit.navigation.page import Page

from dashboard.content.names import CHOICE
from dashboard.ui.index_page import TITLE
from dashboard.ui.links import address_of
from dashboard.ui.registry import PAGES, PageInfo

MENU = "Menu"
"""The one button of a narrow screen, with all pages behind it."""


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


def navigation(current: PageInfo, place: str = "") -> str:
    """HTML with links to all pages, which take along the ``place`` (a code) that is looked at.

    On a wide screen a row: pages without a group as they are, a group behind its name; the page
    that is open and its group are marked. On a narrow one the name of the app and one button.
    """
    row, everything = "", ""
    for group, members in groupby(PAGES, key=lambda info: info.group):
        found = list(members)
        links = "".join(_link(info, current, place) for info in found)
        if not group:
            row += links
            everything += f"<ul>{links}</ul>"
            continue
        here = ' class="hier"' if current in found else ""
        row += (
            f"<li><details{here}><summary>{escape(group)}</summary><ul>{links}</ul></details></li>"
        )
        everything += f"<p>{escape(group)}</p><ul>{links}</ul>"
    return (
        f'<nav class="menu" aria-label="Pagina’s"><ul class="menu-rij">{row}</ul>'
        f'<span class="menu-naam">{TITLE}</span>'
        f'<details class="menu-alles"><summary>{MENU}</summary><div>{everything}</div></details>'
        "</nav>"
    )


def _link(info: PageInfo, current: PageInfo, place: str) -> str:
    to = escape(address_of(info.key, **{CHOICE: place}))
    here = ' aria-current="page"' if info is current else ""
    return f'<li><a href="{to}" target="_self"{here}>{escape(info.title)}</a></li>'
