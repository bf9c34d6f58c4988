"""What goes wrong in an open page: kept from the moment it is opened."""

from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import ConsoleMessage, Error, Page, Request

# What is no fault of ours, as narrow as can be.
_DRIVER_TALK = ("GL Driver Message", "GPU stall due to ReadPixels")

_problems: WeakKeyDictionary[Page, list[str]] = WeakKeyDictionary()


def problems(page: Page) -> list[str]:
    """Return what went wrong since the page was opened.

    Errors in the console (a file that is missing or refused is one of them),
    uncaught errors, and requests to another host.
    """
    return list(_problems[page])


def listen(page: Page, own: str) -> None:
    """Keep what goes wrong in a page that belongs to the server at ``own``."""
    found = _problems.setdefault(page, [])
    host = urlsplit(own).netloc

    def on_console(message: ConsoleMessage) -> None:
        address = message.location.get("url", "")
        known = any(words in message.text for words in _DRIVER_TALK)
        if message.type == "error" and not known:
            found.append(f"console: {message.text} ({address})")

    def on_request(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != host:
            found.append(f"request to another host: {request.url}")

    def on_error(error: Error) -> None:
        found.append(f"uncaught: {error}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("websocket", lambda socket: _check_socket(socket.url, host, found))
    page.on("pageerror", on_error)


def _check_socket(url: str, host: str, found: list[str]) -> None:
    if urlsplit(url).netloc != host:
        found.append(f"websocket to another host: {url}")
