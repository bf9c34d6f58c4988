"""Files that readers give: only from a page that is open, small, few, and not for long.

Streamlit takes a file from whoever knows a session, whether a page asks for one or not, and keeps
it until the session ends. The page that reads a file lets go of it at once
(``ui.compositions.own_list``); this bounds what is on its way or there meanwhile.
"""

import asyncio
import re
import time
from collections import Counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard.server.answers import base_path, below, say

PATH = "/_stcore/upload_file"
MOST_FILES = 3
"""Files of one session that are on their way or there at the same time."""
MOST_BYTES = 50_000_000
"""Of the files of all sessions together, each that is on its way as large as one may be."""
UNREAD = 10.0
"""Seconds after which a file that nobody reads makes room for another. A page reads it in one."""
SENDING = 30.0
"""Seconds in which a file has to come in."""
METHODS = frozenset({"PUT", "DELETE"})
NO_UPLOAD = "Dit adres neemt geen bestanden aan."
TOO_MANY = "Er wordt nog een bestand gelezen. Probeer het zo nog eens."
_ADDRESS = re.compile(rf"{PATH}/([0-9a-f-]{{36}})/([0-9a-f-]{{36}})")


class Uploads:
    """Pass on a file for a session that is open; refuse every other."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.base = base_path()
        self.room = Room()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stand before the door for files; pass on what asks for another."""
        if scope["type"] != "http" or PATH not in scope["path"]:
            await self.app(scope, receive, send)
            return
        found = _ADDRESS.fullmatch(below(scope["path"], self.base) or "")
        if not found or scope["method"] not in METHODS:
            await say(scope, receive, send, 403, NO_UPLOAD)
        elif scope["method"] != "PUT":
            await self.app(scope, receive, send)
        elif not self.room.enter(found[1]):
            await say(scope, receive, send, 429, TOO_MANY)
        else:
            try:
                await self.app(scope, _in_time(receive), send)
            finally:
                self.room.leave(found[1], found[2])


def _in_time(receive: Receive) -> Receive:
    """What comes in within ``SENDING``; who is slower is as one who left."""
    until = time.monotonic() + SENDING

    async def received() -> Message:
        try:
            return await asyncio.wait_for(receive(), max(until - time.monotonic(), 0))
        except TimeoutError:
            return {"type": "http.disconnect"}

    return received


class Room:
    """Where files are on their way or wait to be read. Of one event loop: nothing is awaited, so
    between the look and the reservation nobody comes in."""

    clock = staticmethod(time.monotonic)

    def __init__(self) -> None:
        self._coming: Counter[str] = Counter()
        self._since: dict[tuple[str, str], float] = {}

    def enter(self, session: str) -> bool:
        """Reserve the place of a file of this session; False where there is none, also not once
        what nobody reads has made room."""
        if Runtime.exists():
            kept = Runtime.instance().uploaded_file_mgr
            if not isinstance(kept, MemoryUploadedFileManager):
                return False
            if self._full(kept, session):
                self._let_go(kept)
                if self._full(kept, session):
                    return False
        self._coming[session] += 1
        return True

    def leave(self, session: str, file: str) -> None:
        """Give the reservation back: the file is there, or it did not come."""
        self._coming -= Counter((session,))
        self._since.setdefault((session, file), self.clock())

    def _full(self, kept: MemoryUploadedFileManager, session: str) -> bool:
        mine = len(kept.file_storage.get(session, {})) + self._coming[session]
        sizes = [len(file.data) for file in _files(kept).values()]
        coming = (self._coming.total() + 1) * _largest()
        return mine >= MOST_FILES or sum(sizes) + coming > MOST_BYTES

    def _let_go(self, kept: MemoryUploadedFileManager) -> None:
        """Remove what lies there unread; one file again under its old name is no newer."""
        now = self.clock()
        self._since = {where: self._since.get(where, now) for where in _files(kept)}
        for (session, file), since in self._since.items():
            if now - since > UNREAD:
                kept.remove_file(session_id=session, file_id=file)


def _files(kept: MemoryUploadedFileManager) -> dict[tuple[str, str], UploadedFileRec]:
    """Session and file -> what is there."""
    every = [(session, dict(files)) for session, files in list(kept.file_storage.items())]
    return {(session, name): file for session, files in every for name, file in files.items()}


def _largest() -> int:
    """Bytes that a file may have."""
    return int(config.get_option("server.maxUploadSize")) * 1024 * 1024
