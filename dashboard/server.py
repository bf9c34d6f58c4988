"""What the web server adds to Streamlit: language, security headers, caching, warm-up.

All middleware is pure ASGI and passes websockets untouched. In the order of
``MIDDLEWARE`` the first is the outermost.
"""

import gzip
import logging
import mimetypes
import os
import re
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import lru_cache
from pathlib import Path

import anyio.to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.ui.background import background, background_host
from dashboard.ui.index_page import INDEX, content_security_policy, dutch

_LOG = logging.getLogger(__name__)

A_YEAR = 365 * 24 * 3600
FOR_EVER = f"public, max-age={A_YEAR}, immutable"

# Python does not know it; without a type the answer would be octet-stream.
mimetypes.add_type("application/geo+json", ".geojson")

_HASHED_STATIC = re.compile(r"/app/static/(?:[^/]+/)*[^/]+\.[0-9a-f]{8,64}\.[a-z0-9]+$")
_TEXT_FILE = re.compile(r"\.(?:js|css|geojson|json)$")


class SecurityHeaders:
    """Give every HTTP answer the headers that keep the page to itself."""

    def __init__(self, app: ASGIApp, index: Path = INDEX) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": content_security_policy(
                dutch(index.read_text("utf-8")), background_host(background())
            ),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            "Referrer-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers to the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class DutchPage:
    """Serve Streamlit's page in Dutch, on deep links as well.

    Streamlit fixes ``<html lang="en">``, so a screen reader would read Dutch
    with an English voice (WCAG 3.1.1).
    """

    # Without these the answer is whole and plain, so that it can be rewritten;
    # the file's own etag would also outlive a change in the rewriting.
    DROPPED = ("accept-encoding", "if-none-match", "if-modified-since", "if-range", "range")

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrite the answer to a request for a page; pass all others on."""
        if not _asks_for_page(scope):
            await self.app(scope, receive, send)
            return
        start, body = await _answer(self.app, _without(scope, *self.DROPPED), receive)
        headers = MutableHeaders(scope=start)
        if headers.get("content-type", "").startswith("text/html"):
            for name in ("etag", "last-modified", "accept-ranges"):
                del headers[name]
            if scope["method"] == "HEAD":
                del headers["content-length"]  # of the English page
            else:
                body = _dutch_body(body)
                headers["content-length"] = str(len(body))
        await send(start)
        await send({"type": "http.response.body", "body": body})


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
        self._kept: dict[str, tuple[Message, bytes]] = {}
        self._size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what was kept, or pass on and keep the answer."""
        path = scope.get("path", "")
        hashed = bool(_HASHED_STATIC.search(path))
        if scope["type"] != "http" or not (hashed or path.startswith("/static/")):
            await self.app(scope, receive, send)
            return

        if not (_TEXT_FILE.search(path) and _takes_gzip(scope)):
            await self.app(scope, receive, _sender(send, hashed))
            return

        if path not in self._kept:
            plain = _without(scope, "accept-encoding", "if-none-match", "if-modified-since")
            start, body = await _answer(self.app, plain, receive)
            _keep_for_ever(start, hashed)
            # A missing file is answered with the page: that is not kept.
            if start["status"] != 200 or "text/html" in Headers(scope=start)["content-type"]:
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
        # Outer middleware adds headers to the message: hand out a copy.
        await send({**start, "headers": list(start["headers"])})
        await send({"type": "http.response.body", "body": body})


MIDDLEWARE = [Middleware(SecurityHeaders), Middleware(StaticFiles), Middleware(DutchPage)]


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Fill the caches before the first visitor; a failure is logged and the app still starts.

    The health check answers only afterwards, so a load balancer sends no one
    to a cold replica.
    """
    send_at_once()
    try:
        await anyio.to_thread.run_sync(_warm_up)
    except Exception:
        _LOG.exception("Warming up failed; the first visitor waits longer.")
    with _tidying():
        yield


def send_at_once() -> None:
    """Switch off Nagle's algorithm on the sockets this process listens on.

    ``streamlit run`` binds its socket in a way in which asyncio leaves the
    algorithm on (it names no protocol). The small messages of a run then wait
    for the browser's delayed acknowledgement: 40 ms more on every interaction.
    An accepted connection inherits the option (Linux); elsewhere nothing changes.
    """
    for link in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):
            if not str(link.readlink()).startswith("socket:"):
                continue
            with socket.socket(fileno=os.dup(int(link.name))) as found:
                if found.family in {socket.AF_INET, socket.AF_INET6}:
                    found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


@contextmanager
def _tidying() -> Iterator[None]:
    """Tidy the memory at rest, in a thread, as long as the server runs."""
    from dashboard.ui.rest import tidy_at_rest

    stop = threading.Event()
    threading.Thread(target=tidy_at_rest, args=(stop,), name="tidying", daemon=True).start()
    try:
        yield
    finally:
        stop.set()


def _warm_up() -> None:
    # Imported here: cached functions must be made after Streamlit's runtime started.
    from dashboard.ui.warm import warm_up

    warm_up()


def _asks_for_page(scope: Scope) -> bool:
    """Say whether the answer will be the page: a GET without a file name, not Streamlit's own."""
    if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
        return False
    path: str = scope["path"]
    name = path.rsplit("/", 1)[-1]
    return "/_stcore/" not in path and ("." not in name or name == "index.html")


def _takes_gzip(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return (
        scope["method"] == "GET"
        and "range" not in headers
        and "gzip" in headers.get("accept-encoding", "")
    )


def _without(scope: Scope, *names: str) -> Scope:
    """Return the request without these headers, and without ways to answer past ``send``."""
    dropped = {name.encode() for name in names}
    kept = [(name, value) for name, value in scope["headers"] if name not in dropped]
    return {**scope, "headers": kept, "extensions": {}}


async def _answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """Return the start message and the whole body of the answer."""
    start: Message = {}
    body = bytearray()

    async def collect(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start":
            start = message
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await app(scope, receive, collect)
    return start, bytes(body)


def _keep_for_ever(start: Message, hashed: bool) -> None:
    """Set the cache header of an own file with a hash; Streamlit sets that of its own files."""
    if hashed and start["status"] in {200, 206, 304}:
        MutableHeaders(scope=start)["cache-control"] = FOR_EVER


def _sender(send: Send, hashed: bool) -> Send:
    async def send_cached(message: Message) -> None:
        if message["type"] == "http.response.start":
            _keep_for_ever(message, hashed)
        await send(message)

    return send_cached


@lru_cache(maxsize=2)
def _dutch_body(body: bytes) -> bytes:
    return dutch(body.decode("utf-8")).encode("utf-8")
