"""What a reader can do with the screen as a whole: one line in the head of every page."""

import os
from html import escape

import streamlit as st

from dashboard.address import VARIABLE, public_address
from dashboard.ui import large

COPY, COPIED = "Kopieer link", "Gekopieerd"
PRINT = '<button type="button" class="knop afdrukken">Afdrukken</button>'
"""Builds what was not reached yet, and then prints (``browser/paper.js``)."""
MORE = "Meer"
"""On a narrow screen: the button with the other tools behind it."""


def tools() -> None:
    """Draw the tools: the link is always one click away."""
    # The others in a row, or behind a button where that is too wide: the style sheet says which.
    others = "".join(buttons())
    st.html(
        f'<div class="gereedschap-rij">{copy_link()}'
        f'<div class="gereedschap-breed">{others}</div>'
        f'<details class="gereedschap"><summary>{MORE}</summary><div>{others}</div></details></div>'
    )


def buttons() -> tuple[str, ...]:
    """HTML of each tool but the link, in their order. A new one is a button or link here;
    ``browser/tools.js`` shows how a button of ours is answered."""
    return (large.WAY_IN, PRINT)


def known_address() -> str:
    """The public address of the dashboard, if an administrator has said it; else ""."""
    return str(public_address()) if os.environ.get(VARIABLE, "").strip() else ""


def copy_link() -> str:
    """Puts the address of exactly this screen on the clipboard: the public one, if an
    administrator has said it. What was copied stands in a field where that is not allowed."""
    return (
        f'<button type="button" class="knop" data-kopieer-link="{escape(known_address())}"'
        f' data-gedaan="{COPIED}">{COPY}</button>'
        '<span class="alleen-voorlezen" role="status"></span>'
    )
