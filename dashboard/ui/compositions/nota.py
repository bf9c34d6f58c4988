"""One statement on the page Nota in cijfers: what was said, what the data give, what to copy."""

import streamlit as st

from dashboard.store.read import Store
from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.nota.words.statements import STATEMENTS
from dashboard.ui.copyable import copyable
from dashboard.ui.prose import section
from dashboard.ui.registry import PAGES
from dashboard.ui.tile import BESIDE, tile
from dashboard.vocabulary.sources import REPORT_SOURCE


def statement(store: Store, number: int) -> None:
    """Draw statement ``number``, from what was said to the answer that can be copied."""
    text, key, topic = STATEMENTS[number], f"stelling-{number}", f"Stelling {number}"
    section(f"{number}. {text.title}")
    st.markdown(f"**De nota, in onze woorden:** {text.says}")
    st.caption(f"Bron van de stelling: {REPORT_SOURCE}.")
    found = f"{topic}: wat de gegevens geven"
    tile(key, found, lambda: nota.statement(store, number), layout=BESIDE)
    for info in PAGES:
        if info.key == text.more:
            st.page_link(info.path, label=f"Meer hierover op de pagina {info.title}")
    copyable(key, f"{topic}: antwoord om te kopiëren", lambda: nota.copied(store, number))
