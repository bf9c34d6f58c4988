"""When an answer fails: a Dutch sentence for the reader, the cause for the operator."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.server.answers import say

_LOG = logging.getLogger(__name__)

FAILED = (
    "Er ging iets mis bij het dashboard. Probeer het later opnieuw. Blijft het misgaan, meld het "
    "dan bij de beheerder."
)
_INTERNAL_ERROR = 1011


class Failures:
    """Let no exception out: the web server would answer in English, without our headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; answer for what fails."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        begun = gone = False

        async def send_noted(message: Message) -> None:
            nonlocal begun, gone
            begun = True
            try:
                await send(message)
            except Exception:
                gone = True
                raise

        try:
            await self.app(scope, receive, send_noted)
        except Exception as error:
            if gone:  # nobody is there any more to be told, and nothing here is wrong
                _LOG.debug("A visitor left before the answer: %r", error)
                return
            _LOG.error("Een antwoord is niet gelukt.", exc_info=error)
            await _close(scope, receive, send, begun)


async def _close(scope: Scope, receive: Receive, send: Send, begun: bool) -> None:
    """Answer, or end an answer that had begun in the way that is left."""
    try:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _INTERNAL_ERROR})
        elif not begun:
            await say(scope, receive, send, 500, FAILED)
        else:
            # Its length was promised: the web server cuts the connection.
            await send({"type": "http.response.body", "body": b""})
    except Exception as error:
        _LOG.debug("A visitor left before the answer: %r", error)
