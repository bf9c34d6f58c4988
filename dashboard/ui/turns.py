"""Turns: how many scripts run at the same time.

Python runs one of them at a time, whatever the number of readers. Too many at once
pass the interpreter's lock to and fro, and a full server then serves fewer pages
than a busy one. Who cannot run yet waits, and is served in the order of asking.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

_LOG = logging.getLogger(__name__)

AT_ONCE = 4
"""Scripts that run at the same time. The interpreter runs one, but a script also waits: for
the event loop, for a table that another one makes, for a core that does something else.
Measured with 200 readers on a busy machine, one or two left the server waiting half of the
time (19 and 21 pages a second), four did not (32); without a bound 300 readers got fewer
pages than 200."""
PATIENCE = 60.0
"""Seconds after which a script runs without a turn: one that hangs locks no one out."""


class NoTurnError(Exception):
    """No turn came in time, and without one it may not be done."""


class Turns:
    """At most ``most`` at once; the others wait in the order in which they came.

    Who waits longer than ``patience`` (seconds) goes on without a turn, or where the turns are
    ``strict`` not at all (``NoTurnError``). ``runs``: how many have ended. ``idle_since``: since
    when none runs (``clock``); None while one does.
    """

    clock = staticmethod(time.monotonic)

    def __init__(self, most: int, patience: float = PATIENCE, *, strict: bool = False) -> None:
        self.runs = 0
        self.idle_since: float | None = self.clock()
        self._most = self._free = most
        self._patience, self._strict = patience, strict
        self._lock = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._mine = threading.local()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a turn and hold it; given back however the body ends, by an exception too.

        Within a turn of the same thread there is nothing to wait for. Raises ``NoTurnError``.
        """
        if getattr(self._mine, "held", False):
            yield
            return
        held = self._take()
        self._mine.held = True
        try:
            yield
        finally:
            self._mine.held = False
            if held:
                self._give()

    def _take(self) -> bool:
        """Wait for a turn; False if patience ended first."""
        with self._lock:
            if self._free:
                self._free -= 1
                self.idle_since = None
                return True
            called = threading.Event()
            self._waiting.append(called)
        if called.wait(self._patience):
            return True
        with self._lock:
            if called.is_set():  # just now
                return True
            self._waiting.remove(called)
        if self._strict:
            raise NoTurnError(f"no turn came within {self._patience:g} s")
        _LOG.warning("No turn came within %.0f s; a page runs without one.", self._patience)
        return False

    def _give(self) -> None:
        """Pass the turn to who waits longest: nobody who comes later can take it."""
        with self._lock:
            self.runs += 1
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._free += 1
                if self._free == self._most:
                    self.idle_since = self.clock()


TURNS = Turns(AT_ONCE)
"""The turns of this process."""
