"""Taking a tile along: one quiet fold below each, made when a reader opens it."""

from dataclasses import replace
from datetime import date
from html import escape

import streamlit as st

from dashboard.content.content import Content
from dashboard.export.facts import facts_of
from dashboard.export.forms import OF_ONE
from dashboard.export.sentence import sentence_with_source
from dashboard.export.taken import Taken
from dashboard.ui import basket, shown
from dashboard.ui.data import get_store
from dashboard.ui.files import file_buttons
from dashboard.ui.fold import fold
from dashboard.ui.tools import COPIED, known_address

TAKE = "Meenemen"
COPY_SENTENCE = "Kopieer zin met bron"
COPY_LINK = "Kopieer link naar deze figuur"
ANCHOR = "tegel-{}"
"""The part of an address that names a tile (``browser/tile.js`` goes to it)."""


def take(key: str, topic: str, content: Content) -> None:
    """The fold of tile ``key`` with each form in which it can be taken along."""

    def unfolded() -> None:
        tile = shown.taken(key, topic, content)
        file_buttons(key, get_store(), [tile], OF_ONE)
        st.html(f'<div class="kopieer-rij">{_copy_sentence(tile)}{_copy_link(key)}</div>')
        basket.add_button(tile)

    fold(TAKE, f"uitklap-mee-{key}", unfolded)


def _copy_sentence(tile: Taken) -> str:
    """Puts the sentences on the clipboard, with their source and where they are to be found."""
    there = replace(tile, address=f"{tile.address}#{ANCHOR.format(tile.key)}")
    set_date = facts_of(get_store(), date.today()).set_date
    return _copy(COPY_SENTENCE, f'data-kopieer="{escape(sentence_with_source(there, set_date))}"')


def _copy_link(key: str) -> str:
    """Puts the address of the screen on the clipboard, with the tile at which it opens."""
    known, at = escape(known_address()), escape(ANCHOR.format(key))
    return _copy(COPY_LINK, f'data-kopieer-link="{known}" data-bij="{at}"')


def _copy(label: str, what: str) -> str:
    """A button that copies (``browser/tools.js``): ``what`` is an attribute in HTML."""
    return (
        f'<span><button type="button" class="knop" {what} data-gedaan="{COPIED}">{label}</button>'
        '<span class="alleen-voorlezen" role="status"></span></span>'
    )
