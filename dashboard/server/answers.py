"""What all middleware shares: paths under the base path, whole answers, short Dutch answers."""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config


def base_path() -> str:
    """The path under which Streamlit serves the app: "" or "/like/this"."""
    path = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def listening_host() -> str:
    """The address that the server was told to listen on, "" if it was told none."""
    return str(config.get_option("server.address") or "").lower()


def below(path: str, base: str) -> str | None:
    """``path`` as the app knows it, with a slash in front; None for what is not below ``base``."""
    if not base:
        return path
    if path == base:
        return "/"
    return path[len(base) :] if path.startswith(f"{base}/") else None


def without(scope: Scope, *names: str) -> Scope:
    """The request without these headers, and without ways to answer past ``send``."""
    dropped = {name.encode() for name in names}
    kept = [(name, value) for name, value in scope["headers"] if name not in dropped]
    return {**scope, "headers": kept, "extensions": {}}


async def whole_answer(
    app: ASGIApp, scope: Scope, receive: Receive
) -> tuple[Message, bytes] | None:
    """The start message and the whole body of the answer; None where who asked left before it."""
    start: Message = {}
    body = bytearray()

    async def collect(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start":
            start = message
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await app(scope, receive, collect)
    return (start, bytes(body)) if start else None


async def say(
    scope: Scope,
    receive: Receive,
    send: Send,
    status: int,
    text: str,
    headers: dict[str, str] | None = None,
) -> None:
    """Answer with one Dutch sentence that nobody keeps."""
    kept = {"Cache-Control": "no-store", **(headers or {})}
    await PlainTextResponse(text + "\n", status_code=status, headers=kept)(scope, receive, send)


def is_html(start: Message) -> bool:
    """Say whether the answer that starts so is a page."""
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
