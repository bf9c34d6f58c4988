"""A file that a reader asked for stays until the browser has fetched it."""

import threading
import time
from collections.abc import Callable
from typing import Any

from streamlit.runtime import memory_media_file_storage as streamlit_storage

KEPT = 60.0
"""Seconds that a file stays after Streamlit would throw it away. No session holds a file that a
button makes when it is pressed, so Streamlit does that once two scripts of any reader have ended:
on a busy server before a slow line has asked for it."""


class PatientStorage(streamlit_storage.MemoryMediaFileStorage):
    """Files in memory, each thrown away ``KEPT`` seconds after it was asked to.

    It is done when the next is thrown away or kept: a page does the one or the other.
    """

    clock: Callable[[], float] = staticmethod(time.monotonic)

    def __init__(self, media_endpoint: str) -> None:
        super().__init__(media_endpoint)
        self._until: dict[str, float] = {}
        self._guard = threading.Lock()

    def load_and_get_id(self, *file: Any, **more: Any) -> str:
        """As Streamlit's; what is kept anew is not thrown away any more."""
        with self._guard:
            file_id = super().load_and_get_id(*file, **more)
            self._until.pop(file_id, None)
            self._throw_away()
        return file_id

    def delete_file(self, file_id: str) -> None:
        """Throw a file away, some time from now."""
        with self._guard:
            self._until[file_id] = self.clock() + KEPT
            self._throw_away()

    def _throw_away(self) -> None:
        now = self.clock()
        for file_id in [file_id for file_id, until in self._until.items() if until <= now]:
            del self._until[file_id]
            super().delete_file(file_id)


def keep_downloads() -> None:
    """Let Streamlit keep its files in ours; before it makes its server."""
    streamlit_storage.MemoryMediaFileStorage = PatientStorage  # type: ignore[misc]
