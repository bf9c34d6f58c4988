"""Running text on a page: sections and tables that belong to the text."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st

from dashboard.content.table import Table
from dashboard.ui.markdown import plain, plain_table


def section(title: str, on_paper: bool = True) -> None:
    """A heading of a part of the page; not ``on_paper`` where the screen alone has what follows."""
    name = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    with st.container(key=None if on_paper else f"scherm-{name}"):
        st.header(plain(title), anchor=False)


@contextmanager
def together(title: str) -> Iterator[None]:
    """A heading and what belongs to it, on one sheet of paper."""
    with st.container():
        section(title)
        yield


def remark(text: str) -> None:
    """A remark in a box, shown to the letter: what the reader can do, or why something is not
    shown."""
    st.info(plain(text))


def text_table(table: Table, caption: str) -> None:
    """A table that belongs to the text, with its caption above it and as its alt text."""
    with st.container(gap="small"):
        st.markdown(f"**{plain(caption)}**")
        st.table(plain_table(table), border="horizontal", alt=caption)


def bullets(items: Iterable[str]) -> None:
    """Sentences as a list, each shown to the letter."""
    st.html(f'<ul class="opsomming">{"".join(f"<li>{escape(item)}</li>" for item in items)}</ul>')
