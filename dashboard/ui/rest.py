"""Tidying the memory when nobody waits for it.

Streamlit does so after every run (``runner.postScriptGC``, which is off here): it then
walks all that the server holds while other readers wait. Python's own collector keeps
young garbage small by itself; what became old is collected here, at rest.
"""

import gc
import logging
import threading

from dashboard.ui.tile import forget_drawings
from dashboard.ui.turns import TURNS, Turns

_LOG = logging.getLogger(__name__)

EVERY = 5.0
"""Seconds between two looks whether anything is to be tidied."""
QUIET = 2.0
"""Seconds without a script: then a walk through memory keeps nobody waiting."""
AT_LEAST = 300.0
"""Seconds after which memory is tidied on a busy server too."""
RUNS_BETWEEN = 20
"""Scripts that have to have run since the last time, for a walk at rest to be worth it."""
FORGET = 20_000
"""Runs after which drawings are forgotten: the cache keeps a lock for each, for ever."""


class Tidying:
    """Decides when to tidy, from what ``turns`` says of the scripts."""

    def __init__(self, turns: Turns = TURNS, now: float = 0.0) -> None:
        self._turns = turns
        self._last, self._runs, self._forgotten = now, turns.runs, turns.runs

    def look(self, now: float) -> bool:
        """Tidy if it is time (``now`` in seconds of ``turns.clock``); say whether it was."""
        ran = self._turns.runs - self._runs
        quiet = self._turns.idle_since is not None and now - self._turns.idle_since >= QUIET
        if not ran or not ((quiet and ran >= RUNS_BETWEEN) or now - self._last >= AT_LEAST):
            return False
        if self._turns.runs - self._forgotten >= FORGET:
            forget_drawings()
            self._forgotten = self._turns.runs
        gc.collect()
        self._last, self._runs = now, self._turns.runs
        return True


def tidy_at_rest(stop: threading.Event) -> None:
    """Look every few seconds until ``stop``; for a thread of its own."""
    tidying = Tidying(now=TURNS.clock())
    while not stop.wait(EVERY):
        try:
            tidying.look(TURNS.clock())
        except Exception:
            _LOG.exception("Tidying the memory failed; it is tried again.")
