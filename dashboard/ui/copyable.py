"""A text that a reader can copy whole, with its own error boundary."""

import logging
from collections.abc import Callable

import streamlit as st

LOG = logging.getLogger(__name__)


def copyable(key: str, topic: str, build: Callable[[], str]) -> None:
    """Draw the text of ``build`` under the heading ``topic``, with a button to copy it.

    If it cannot be made the rest of the page stays as it is.
    """
    with st.container(key=f"kopie-{key}", gap="small"):
        st.header(topic, anchor=False)
        try:
            text = build()
        except Exception:
            LOG.exception("text %s could not be made", key)
            st.error("Deze tekst kan nu niet worden gemaakt. De rest van de pagina werkt wel.")
            return
        st.markdown(
            "Selecteer de tekst, of gebruik de knop rechtsboven in het vak om alles te kopiëren."
        )
        st.code(text, language=None, wrap_lines=True)
