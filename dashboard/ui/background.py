"""The background map: off, unless an administrator sets where its tiles are."""

import os
from urllib.parse import urlsplit

VARIABLE = "NPLV_ACHTERGROND"
"""Environment variable: address of raster tiles (Web Mercator) with {z}, {x} and {y}."""


def background() -> str:
    """The address of the tiles, "" when none is set or when it is no https address of tiles."""
    address = os.environ.get(VARIABLE, "").strip()
    return address if background_host(address) else ""


def background_host(address: str) -> str:
    """Scheme and host that the page must be allowed to ask, "" for an address that will not do."""
    parts = urlsplit(address)
    whole = all(mark in address for mark in ("{z}", "{x}", "{y}"))
    if parts.scheme != "https" or not parts.netloc or not whole:
        return ""
    return f"{parts.scheme}://{parts.netloc}"
