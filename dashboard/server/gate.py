"""Who is answered: requests to an address of ours, from a page of ours or from no page at all.

Streamlit itself asks an outside address for its own when a foreign page knocks,
blocking, in the event loop. So foreign Hosts and Origins end here.
"""

import logging
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.address import EVERYWHERE, LOOPBACK, VARIABLE, Address, public_address, split_host
from dashboard.server.answers import listening_host, say

_LOG = logging.getLogger(__name__)

HEALTH = ("/gezond", "/gereed")
"""Questions of a load balancer, which knows a machine by its number and not by its name."""
FOREIGN = (
    "Dit adres hoort niet bij het dashboard. Open het dashboard op het adres dat u van de "
    "beheerder kreeg."
)
_POLICY_VIOLATION = 1008


class Gate:
    """Refuse what does not come to us, or comes from a page of someone else."""

    SAID = 20
    """Bound on the refused values that are logged: a flood of them fills no disk."""

    def __init__(self, app: ASGIApp, public: Address | None = None) -> None:
        self.app = app
        self.public = public or public_address()
        self.hosts = LOOPBACK | {self.public.host, listening_host()} - EVERYWHERE
        self._said: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is for us; answer the rest with a refusal."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        several = len(headers.getlist("origin")) > 1
        if several or not (self._our_host(scope, host) and self._our_origin(host, origin)):
            self._log(host, origin)
            await _refuse(scope, receive, send)
            return
        if origin is not None:
            # Behind a proxy the two may differ; Streamlit would then go and ask outside.
            scope = {**scope, "headers": list(scope["headers"])}
            MutableHeaders(scope=scope)["host"] = urlsplit(origin).netloc
        await self.app(scope, receive, send)

    def _our_host(self, scope: Scope, host: str) -> bool:
        """An address of ours, or that at which the connection came in (a number, never a name)."""
        if scope["type"] == "http" and scope["path"].endswith(HEALTH):
            return True
        found = split_host(host)
        came_in = str((scope.get("server") or ("",))[0]).removeprefix("::ffff:").lower()
        return found is not None and (found[0] in self.hosts or found[0] == came_in)

    def _our_origin(self, host: str, origin: str | None) -> bool:
        """No page, a page of the address that was asked, or one of the public address."""
        if origin is None or origin == self.public.origin:
            return True
        try:
            parts = urlsplit(origin)
        except ValueError:
            return False
        return parts.scheme in {"http", "https"} and parts.netloc == host.lower()

    def _log(self, host: str, origin: str | None) -> None:
        what = f"Host {host[:100]!r}, Origin {(origin or '')[:100]!r}"
        if what in self._said or len(self._said) >= self.SAID:
            return
        self._said.add(what)
        _LOG.warning(
            "Geweigerd: %s. Hoort dit adres bij het dashboard? Zet het dan in %s.", what, VARIABLE
        )


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http":
        await say(scope, receive, send, 403, FOREIGN)
        return
    await receive()
    await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
