"""When data or a page fail: the cause is for the operator, a sentence for the reader."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.store.errors import StoreError
from dashboard.ui.prose import remark
from dashboard.vocabulary.measures import NotForMeasureError

LOG = logging.getLogger(__name__)
DATA_FAIL = (
    "De gegevens van het dashboard kunnen nu niet worden gelezen. U hoeft niets te doen: de "
    "beheerder ziet in het logboek wat er mis is. Probeer het later opnieuw."
)
"""For readers: without the names of files or commands that only an operator can use."""
PAGE_FAIL = (
    "Er ging iets mis bij het tonen van deze pagina. Laad de pagina opnieuw. Blijft de melding "
    "staan? Geef haar dan door aan de beheerder."
)
PAUSE = 60.0
"""Seconds within which the same cause is not logged again: every reader runs into it."""
KINDS = 100
"""Bound on the causes that are remembered."""

_logged: dict[str, float] = {}
_lock = threading.Lock()


def report(error: Exception) -> str:
    """Log ``error`` with its cause, at most once in ``PAUSE``; the sentence for the reader."""
    text, now = str(error), time.monotonic()
    with _lock:
        if now - _logged.get(text, float("-inf")) < PAUSE:
            return DATA_FAIL
        if len(_logged) >= KINDS:
            _logged.clear()
        _logged[text] = now
    LOG.error("De gegevens kunnen niet worden gelezen. %s", text, exc_info=error)
    return DATA_FAIL


@contextmanager
def apart(what: str, sentence: str) -> Iterator[None]:
    """Let what fails within leave the rest of the page alone: logged as ``what``, and said.

    That something is not for a measure is no failure: it is said as a remark.
    """
    try:
        yield
    except NotForMeasureError as error:
        remark(str(error))
    except StoreError as error:
        st.error(report(error))
    except Exception:
        LOG.exception("%s could not be made", what)
        st.error(sentence)


def script_failed(_error: Exception) -> bool:
    """Say in Dutch that a page failed, in the place of Streamlit's English; it has logged why.

    Also for what a visitor's own program sends: a choice of a kind that no control has.
    """
    st.error(PAGE_FAIL)
    return True
