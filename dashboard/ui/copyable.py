"""A text that a reader can copy whole, with its own error boundary."""

from collections.abc import Callable

import streamlit as st

from dashboard.ui.failure import apart

FAILED = "Deze tekst kan nu niet worden gemaakt. De rest van de pagina werkt wel."
HOW = "Selecteer de tekst, of gebruik de knop rechtsboven in het vak om alles te kopiëren."


def copyable(key: str, topic: str, build: Callable[[], str], inside: bool = False) -> None:
    """Draw the text of ``build`` under the heading ``topic``, with a button to copy it.

    ``inside``: it stands in a tile, whose heading is above this one. If the text cannot be
    made the rest of the page stays as it is.
    """
    with st.container(key=f"kopie-{key}", gap="small"):
        (st.subheader if inside else st.header)(topic, anchor=False)
        with apart(f"text {key}", FAILED):
            text = build()
            st.markdown(HOW)
            st.code(text, language=None, wrap_lines=True)
