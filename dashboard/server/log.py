"""What a visitor can have logged is bounded: who repeats a mistake fills no disk."""

import logging
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

REST = " (meldingen als deze blijven nu een minuut weg)"
_ALWAYS = ("streamlit.error_util", "streamlit.runtime.fragment", "uvicorn.error")
"""Loggers that may not have been made yet when the server starts."""


class Bounded(logging.Filter):
    """Let a few records of one kind through in each minute: from one line, with one exception."""

    MOST = 20
    MOST_LONG = 2
    """Of records with a traceback."""
    PAUSE = 60.0
    clock = staticmethod(time.monotonic)

    def __init__(self) -> None:
        super().__init__()
        self._seen: Counter[tuple[object, ...]] = Counter()
        self._since = float("-inf")
        self._lock = threading.Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether ``record`` is written."""
        error = record.exc_info[1] if record.exc_info else None
        kind = (record.name, record.lineno, type(error), *_place(error))
        most = self.MOST_LONG if error else self.MOST
        with self._lock:
            if self.clock() - self._since >= self.PAUSE:
                self._since = self.clock()
                self._seen.clear()
            self._seen[kind] += 1
            number = self._seen[kind]
        if number == most:
            record.msg = f"{record.msg}{REST}"
        return number <= most


def _place(error: BaseException | None) -> tuple[object, ...]:
    """Where ``error`` was raised."""
    at = error.__traceback__ if error else None
    while at and at.tb_next:
        at = at.tb_next
    return (at.tb_frame.f_code.co_filename, at.tb_lineno) if at else ()


@contextmanager
def bounded_log() -> Iterator[None]:
    """Bound what every logger of this process writes, as long as the block lasts."""
    bound = Bounded()
    loggers = [logging.getLogger(n) for n in {*logging.root.manager.loggerDict, *_ALWAYS}]
    for logger in loggers:
        logger.addFilter(bound)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(bound)
