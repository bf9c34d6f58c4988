"""What a reader can do with the screen as a whole: one line in the head of every page."""

import os
from html import escape

import streamlit as st

from dashboard.address import VARIABLE, public_address
from dashboard.ui import large

COPY, COPIED = "Kopieer link", "Gekopieerd"
PRINT = '<button type="button" class="knop" data-afdrukken>Afdrukken</button>'
"""Loads what was not yet there, then prints (``browser/reached.js``)."""
SHARE = "Delen en afdrukken"
"""The one button of a narrow screen, with all tools behind it."""

PRINT = '<button type="button" class="knop afdrukken">Afdrukken</button>'
"""Builds what was not reached yet, and then prints (``browser/paper.js``)."""


def tools() -> None:
    """Draw the tools. A new one is a button in ``buttons``; ``browser/tools.js`` shows how a
    button of ours is answered."""
    # On a wide screen in a row, on a narrow one behind a button: the style sheet shows one.
    each = "".join(buttons())
    st.html(
        f'<div class="gereedschap-rij">{each}</div>'
        f'<details class="gereedschap"><summary>{SHARE}</summary><div>{each}</div></details>'
    )


def buttons() -> tuple[str, ...]:
    """HTML of each tool, in their order."""
    return (_copy_link(), large.WAY_IN, PRINT)


def _copy_link() -> str:
    """Puts the address of exactly this screen on the clipboard: the public one, if an
    administrator has said it. What was copied stands in a field where that is not allowed."""
    public = str(public_address()) if os.environ.get(VARIABLE, "").strip() else ""
    return (
        f'<button type="button" class="knop" data-kopieer-link="{escape(public)}"'
        f' data-gedaan="{COPIED}">{COPY}</button>'
        '<span class="alleen-voorlezen" role="status"></span>'
    )
