"""The headers that keep the page to itself."""

from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.ui.background import background, background_host
from dashboard.ui.index_page import INDEX, content_security_policy, dutch


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
