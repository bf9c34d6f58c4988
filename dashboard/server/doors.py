"""Which addresses there are: those of our pages and what they need. All else is not there.

Closed are Streamlit's own measurements, its interface for programs, files of anyone but a page that
is open (``uploads``), and whatever a later version of Streamlit brings that nobody here knows of.
"""

import re

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.answers import base_path, below, say, without
from dashboard.server.files import FOLDERS
from dashboard.server.uploads import PATH
from dashboard.ui.registry import PAGES
from dashboard.ui.unknown_page import unknown_page

ADDRESSES = frozenset(f"/{info.url_path}" for info in PAGES)
"""The pages, below the base path."""
NEEDED = frozenset({"/_stcore/health", "/_stcore/host-config", "/favicon.png"})
"""What the page in the browser asks for by name, besides files."""
STREAM = "/_stcore/stream"
NOT_FOUND = 1008
"""The code with which a websocket closes that is not there."""
_FILE = re.compile(r"(?:/[A-Za-z0-9_][A-Za-z0-9._-]{0,199}){2,12}")
"""What a file can be called: others (``..``, a nul, a name that no disk can hold) are not looked
for, because Streamlit trips over some of them."""
_RANGE = re.compile(r"bytes=(?:(\d{1,15})-(\d{0,15})|-\d{1,15})")
NO_CHANGE = "Dit adres kan alleen worden gelezen."
MOVED = "De pagina staat op een ander adres."
NOT_THERE = "Dit adres bestaat niet."


def is_page(path: str | None) -> bool:
    """Say whether ``path`` (below the base path) is that of a page."""
    return path in ADDRESSES


class Doors:
    """Pass on what asks for a page or for what a page needs; say of the rest that it is not there.

    Of websockets there is one: Streamlit trips over a request for another.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Open or close the door."""
        if scope["type"] != "http":
            await self._pass_socket(scope, receive, send)
            return
        path = below(scope["path"], self.base)
        query = scope["query_string"].decode("latin-1")
        other = self._other_address(scope["path"], path)
        if PATH in scope["path"]:
            await self.app(scope, receive, send)
        elif scope["method"] not in {"GET", "HEAD"}:
            await say(scope, receive, send, 405, NO_CHANGE, {"Allow": "GET, HEAD"})
        elif other:
            address = other + (f"?{query}" if query else "")
            await say(scope, receive, send, 308, MOVED, {"Location": address})
        elif path is not None and _is_open(path):
            await self.app(_with_sound_range(scope), receive, send)
        elif _looks_like_a_page(scope["path"]):
            # Who is outside the base path is led into it.
            page = unknown_page(path or scope["path"], query, "" if path else f"{self.base}/")
            answer = HTMLResponse(page, status_code=404, headers={"Cache-Control": "no-store"})
            await answer(scope, receive, send)
        else:
            await say(scope, receive, send, 404, NOT_THERE)

    async def _pass_socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and below(scope["path"], self.base) != STREAM:
            await receive()
            await send({"type": "websocket.close", "code": NOT_FOUND})
            return
        await self.app(scope, receive, send)

    def _other_address(self, whole: str, path: str | None) -> str:
        """Where the page really is of an address with a slash too many or too few; "" for others.

        Relative: what a proxy put before the path, and whether it speaks https, is not known here.
        """
        if self.base and whole == self.base:
            return f"{whole.rsplit('/', 1)[1]}/"
        if path and path != "/" and path.endswith("/") and is_page(path[:-1]):
            return f"..{path[:-1]}"
        return ""


def _is_open(path: str) -> bool:
    return is_page(path) or path in NEEDED or _is_file(path)


def _is_file(path: str) -> bool:
    return path.startswith(FOLDERS) and bool(_FILE.fullmatch(path))


def _with_sound_range(scope: Scope) -> Scope:
    """The request without a part that it cannot mean: then the whole is the answer (RFC 9110)."""
    asked = Headers(scope=scope).getlist("range")
    found = _RANGE.fullmatch(asked[0]) if len(asked) == 1 else None
    sound = found and not (found[2] and int(found[2]) < int(found[1]))
    return scope if sound or not asked else without(scope, "range")


def _looks_like_a_page(path: str) -> bool:
    """Say whether a person may have typed this address, who then gets a page to read."""
    return "/_stcore/" not in path and "." not in path.rsplit("/", 1)[-1]
