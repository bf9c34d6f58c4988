"""Static files: kept by the browser where they cannot change, and compressed once."""

import gzip
import mimetypes
import re

import anyio.to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.server.answers import base_path, below, is_html, say, whole_answer, without

A_YEAR = 365 * 24 * 3600
FOR_EVER = f"public, max-age={A_YEAR}, immutable"
NO_FILE = "Dit bestand bestaat niet (meer). Laad de pagina opnieuw."

# Python does not know it; without a type the answer would be octet-stream.
mimetypes.add_type("application/geo+json", ".geojson")

STREAMLITS = "/static/"
FOLDERS = (STREAMLITS, "/app/static/", "/media/")
"""Where files of Streamlit and of our own are; ``media`` holds downloads that were asked for."""
_HASHED_STATIC = re.compile(r"/app/static/(?:[^/]+/)*[^/]+\.[0-9a-f]{8,64}\.[a-z0-9]+$")
_TEXT_FILE = re.compile(r"\.(?:js|css|geojson|json)$")
_GZIP = re.compile(
    r"(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[0-9.]+\s*)?(?:,|$)", re.I
)


class StaticFiles:
    """Let files that never change be kept by the browser, and compress them once.

    Streamlit compresses on every request or, for its own scripts, never. Files
    with a hash in their name cannot change, so their compressed form is kept:
    a visit costs a fifth of the bytes and no work.
    """

    KEPT = 64 * 2**20
    """Bound in bytes of all compressed files together."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.base = base_path()
        self._kept: dict[str, tuple[Message, bytes]] = {}
        self._size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what was kept, or pass on and keep the answer."""
        path = below(scope.get("path", ""), self.base) or ""
        hashed = bool(_HASHED_STATIC.search(path))
        if scope["type"] != "http" or not path.startswith(FOLDERS):
            await self.app(scope, receive, send)
            return

        compressed = _TEXT_FILE.search(path) and _wants_the_whole(scope) and takes_gzip(scope)
        if not compressed or not (hashed or path.startswith(STREAMLITS)):
            await self._pass_on(scope, receive, send, hashed)
            return

        if path not in self._kept:
            plain = without(scope, "accept-encoding", "if-none-match", "if-modified-since")
            answer = await whole_answer(self.app, plain, receive)
            if answer is None:
                return
            start, body = answer
            if _is_missing(start):
                await say(scope, receive, send, 404, NO_FILE)
                return
            _keep_for_ever(start, hashed)
            if start["status"] != 200:
                await send(start)
                await send({"type": "http.response.body", "body": body})
                return
            body = await anyio.to_thread.run_sync(gzip.compress, body, 6)
            headers = MutableHeaders(scope=start)
            headers["content-encoding"] = "gzip"
            headers["content-length"] = str(len(body))
            headers.add_vary_header("Accept-Encoding")
            del headers["accept-ranges"]
            if self._size + len(body) > self.KEPT:
                self._kept.clear()
                self._size = 0
            self._kept[path] = (start, body)
            self._size += len(body)

        start, body = self._kept[path]
        if _has(scope, Headers(raw=start["headers"]).get("etag", "")):
            start, body = {**start, "status": 304}, b""
        # Outer middleware adds headers to the message: hand out a copy.
        kept = [(k, v) for k, v in start["headers"] if body or k != b"content-length"]
        await send({**start, "headers": kept})
        await send({"type": "http.response.body", "body": body})

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send, hashed: bool) -> None:
        """Send the answer as it comes, unless it says in English that there is no such file."""
        missing = False

        async def send_cached(message: Message) -> None:
            nonlocal missing
            if message["type"] == "http.response.start":
                missing = _is_missing(message)
                _keep_for_ever(message, hashed)
            if not missing:
                await send(message)

        # Streamlit compresses for who says to want no gzip, too.
        plain = () if takes_gzip(scope) else ("accept-encoding",)
        await self.app(without(scope, *plain), receive, send_cached)
        if missing:
            await say(scope, receive, send, 404, NO_FILE)


def _wants_the_whole(scope: Scope) -> bool:
    return scope["method"] == "GET" and "range" not in Headers(scope=scope)


def takes_gzip(scope: Scope) -> bool:
    """Say whether the browser that asks takes a compressed answer."""
    return bool(_GZIP.search(Headers(scope=scope).get("accept-encoding", "")))


def _has(scope: Scope, etag: str) -> bool:
    """Say whether the browser has the file with ``etag`` already."""
    known = Headers(scope=scope).get("if-none-match", "")
    return bool(etag) and etag in {tag.strip().removeprefix("W/") for tag in known.split(",")}


def _keep_for_ever(start: Message, hashed: bool) -> None:
    """Set the cache header of an own file with a hash; Streamlit sets that of its own files."""
    if hashed and start["status"] in {200, 206, 304}:
        MutableHeaders(scope=start)["cache-control"] = FOR_EVER


def _is_missing(start: Message) -> bool:
    """Say whether there is no such file: Streamlit then says so, or answers with its page."""
    return start["status"] in {400, 404} or is_html(start)
