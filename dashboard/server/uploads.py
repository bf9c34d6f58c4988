"""Files that readers give: only from a page that is open, small, few, and not for long.

Streamlit takes a file from whoever knows a session, whether a page asks for one or not, and keeps
it until the session ends. The page that reads a file lets go of it at once
(``ui.compositions.own_list``); this bounds what is there meanwhile.
"""

import re

from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from dashboard.server.answers import base_path, below, say

PATH = "/_stcore/upload_file"
MOST_FILES = 3
"""Files of one session that are there at the same time."""
MOST_BYTES = 50_000_000
"""Of the files of all sessions together."""
METHODS = frozenset({"PUT", "DELETE"})
NO_UPLOAD = "Dit adres neemt geen bestanden aan."
TOO_MANY = "Er wordt nog een bestand gelezen. Probeer het zo nog eens."
_ADDRESS = re.compile(rf"{PATH}/([0-9a-f-]{{36}})/[0-9a-f-]{{36}}")


class Uploads:
    """Pass on a file for a session that is open; refuse every other."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stand before the door for files; pass on what asks for another."""
        if scope["type"] != "http" or PATH not in scope["path"]:
            await self.app(scope, receive, send)
            return
        found = _ADDRESS.fullmatch(below(scope["path"], self.base) or "")
        if not found or scope["method"] not in METHODS:
            await say(scope, receive, send, 403, NO_UPLOAD)
        elif scope["method"] == "PUT" and full(found[1]):
            await say(scope, receive, send, 429, TOO_MANY)
        else:
            await self.app(scope, receive, send)


def full(session: str) -> bool:
    """Whether there is no room for another file of this session."""
    if not Runtime.exists():
        return False
    kept = Runtime.instance().uploaded_file_mgr
    if not isinstance(kept, MemoryUploadedFileManager):
        return True
    mine = kept.file_storage.get(session, {})
    every = [
        len(file.data)
        for files in list(kept.file_storage.values())
        for file in list(files.values())
    ]
    return len(mine) >= MOST_FILES or sum(every) >= MOST_BYTES
