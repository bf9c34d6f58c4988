"""Running text on a page: sections and tables that belong to the text."""

import pandas as pd
import streamlit as st


def section(title: str) -> None:
    """A heading of a part of the page."""
    st.header(title, anchor=False)


def text_table(table: pd.DataFrame, caption: str) -> None:
    """A table of ready Dutch text, with its caption above it and as its alt text."""
    with st.container(key=f"tabel-{abs(hash(caption))}", gap="small"):
        st.markdown(f"**{caption}**")
        st.table(table, border="horizontal", alt=caption)
