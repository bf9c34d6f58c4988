"""When the data cannot be read: the cause is for the operator, a sentence for the reader."""

import logging
import threading
import time

LOG = logging.getLogger(__name__)
DATA_FAIL = (
    "De gegevens van het dashboard kunnen nu niet worden gelezen. U hoeft niets te doen: de "
    "beheerder ziet in het logboek wat er mis is. Probeer het later opnieuw."
)
"""For readers: without the names of files or commands that only an operator can use."""
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
        again = now - _logged.get(text, float("-inf")) < PAUSE
        if not again:
            if len(_logged) >= KINDS:
                _logged.clear()
            _logged[text] = now
    if not again:
        LOG.error("De gegevens kunnen niet worden gelezen. %s", text, exc_info=error)
    return DATA_FAIL
