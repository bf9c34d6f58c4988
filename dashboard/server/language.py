"""Streamlit's page in Dutch, on every address of a page."""

import gzip
from functools import lru_cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.answers import base_path, below, is_html, whole_answer, without
from dashboard.server.doors import is_page
from dashboard.server.files import takes_gzip
from dashboard.ui.index_page import dutch


class DutchPage:
    """Serve Streamlit's page in Dutch, on deep links as well, and compressed where that may be.

    Streamlit fixes ``<html lang="en">``, so a screen reader would read Dutch
    with an English voice (WCAG 3.1.1).
    """

    # Without these the answer is whole and plain, so that it can be rewritten;
    # the file's own etag would also outlive a change in the rewriting.
    DROPPED = ("accept-encoding", "if-none-match", "if-modified-since", "if-range", "range")

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrite the answer to a request for a page; pass all others on."""
        if scope["type"] != "http" or not is_page(below(scope["path"], self.base)):
            await self.app(scope, receive, send)
            return
        answer = await whole_answer(self.app, without(scope, *self.DROPPED), receive)
        if answer is None:
            return
        start, body = answer
        headers = MutableHeaders(scope=start)
        if is_html(start):
            for name in ("etag", "last-modified", "accept-ranges"):
                del headers[name]
            if scope["method"] == "HEAD":
                del headers["content-length"]  # of the English page
            else:
                zipped = takes_gzip(scope)
                body = _dutch_body(body, zipped)
                headers["content-length"] = str(len(body))
                if zipped:
                    headers["content-encoding"] = "gzip"
                headers.add_vary_header("Accept-Encoding")
        await send(start)
        await send({"type": "http.response.body", "body": body})


@lru_cache(maxsize=4)
def _dutch_body(body: bytes, zipped: bool) -> bytes:
    page = dutch(body.decode("utf-8")).encode("utf-8")
    return gzip.compress(page, 9) if zipped else page
