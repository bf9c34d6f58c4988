"""What a load balancer asks: does the server live, and can it be given readers."""

import logging
import threading
import time
import weakref
from collections.abc import Callable

import anyio.to_thread
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.answers import base_path, below, say
from dashboard.store.errors import StoreError
from dashboard.ui.failure import report

_LOG = logging.getLogger(__name__)

ALIVE, READY = "/gezond", "/gereed"


class Readiness:
    """Whether the data are read, checked and warm.

    Asked again and again, so a failure is not tried anew within ``pause`` seconds.
    """

    WARMING, DATA, FILES, UNKNOWN = "opwarmen", "gegevens", "bestanden", "onbekend"

    def __init__(self, pause: float = 5.0) -> None:
        self.pause = pause
        self._reason = self.WARMING
        # Weak: the old set must not stay in memory because it was once warm.
        self._warm: Callable[[], object] = lambda: None
        self._tried = float("-inf")
        self._busy = threading.Lock()

    def reason(self) -> str:
        """Why no readers can come, in one word; "" when they can. Takes as long as warming up."""
        if not self._busy.acquire(blocking=False):
            return self._reason
        try:
            if not self._reason or time.monotonic() - self._tried >= self.pause:
                self._reason = self._try(self._renew)
        finally:
            self._busy.release()
        return self._reason

    def _try(self, work: Callable[[], None]) -> str:
        try:
            work()
        except StoreError as error:
            report(error)
            reason = self.DATA
        except OSError:
            _LOG.exception("Files that a page needs cannot be made or read.")
            reason = self.FILES
        except Exception:
            _LOG.exception("Warming up failed; the first visitor waits longer.")
            reason = self.UNKNOWN
        else:
            return ""
        self._tried = time.monotonic()
        return reason

    def _renew(self) -> None:
        """Warm up for the set on disk, unless that was done."""
        # Imported here: cached functions must be made after Streamlit's runtime started.
        from dashboard.ui.data import get_store
        from dashboard.ui.warm import warm_up

        store = get_store()
        if store is not self._warm():
            warm_up()
            self._warm = weakref.ref(store)


READINESS = Readiness()
"""Of this process."""


class Health:
    """Answer on ``/gezond`` and ``/gereed``, at the root and below the base path."""

    def __init__(self, app: ASGIApp, readiness: Readiness = READINESS) -> None:
        self.app = app
        self.base = base_path()
        self.readiness = readiness

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the two questions; pass all else on."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        asked = {scope["path"], below(scope["path"], self.base)}
        if ALIVE in asked:
            await say(scope, receive, send, 200, "gezond")
        elif READY in asked:
            reason = await anyio.to_thread.run_sync(self.readiness.reason)
            status, text = (503, f"niet gereed: {reason}") if reason else (200, "gereed")
            await say(scope, receive, send, status, text)
        else:
            await self.app(scope, receive, send)
