"""One statement on the page Nota in cijfers: what was said, what the data give, what to copy."""

import streamlit as st

from dashboard.store.read import Store
from dashboard.subjects.nota import tiles as nota
from dashboard.subjects.nota.words.statements import STATEMENTS
from dashboard.ui.copyable import copyable
from dashboard.ui.registry import PAGES
from dashboard.ui.tile import BESIDE, Layout, tile

FOLD = "Onderdelen, cijfers en een antwoord om te kopiëren"


def statement(store: Store, number: int, whole: bool) -> None:
    """Draw statement ``number``: the verdict and what was said, and all else folded away.

    ``whole``: with its parts in sight, for who came for this statement alone.
    """
    text, key = STATEMENTS[number], f"stelling-{number}"

    def more() -> None:
        for info in PAGES:
            if info.key == text.more:
                st.page_link(info.path, label=f"Meer hierover op de pagina {info.title}")
        topic = "Antwoord om te kopiëren"
        copyable(key, topic, lambda: nota.copied(store, number), inside=True)

    layout = BESIDE if whole else Layout(folded=FOLD, below=more)
    tile(key, f"{number}. {text.title}", lambda: nota.statement(store, number), layout=layout)
    if whole:
        more()
