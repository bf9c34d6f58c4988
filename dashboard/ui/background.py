"""The background map: off, unless an administrator sets where its tiles are."""

import logging
import os
import re
from functools import lru_cache
from urllib.parse import urlsplit

from dashboard.address import split_host

LOG = logging.getLogger(__name__)
VARIABLE = "NPLV_ACHTERGROND"
"""Environment variable: address of raster tiles (Web Mercator) with {z}, {x} and {y}."""
_ADDRESS = re.compile(r"https://[^/?#]+[/?][A-Za-z0-9._~/?=&%{}+,:@-]*")
"""The host is judged apart. Nothing else may hold a sign that means something in a header
(a space, a semicolon, a quote) or in a map style."""


def background() -> str:
    """The address of the tiles, "" when none is set or when it is no https address of tiles."""
    address = os.environ.get(VARIABLE, "").strip()
    if address and not background_host(address):
        _say_wrong(address)
        return ""
    return address


def background_host(address: str) -> str:
    """Scheme and host that the page must be allowed to ask, "" for an address that will not do."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    whole = all(address.count(mark) == 1 for mark in ("{z}", "{x}", "{y}"))
    if not whole or not _ADDRESS.fullmatch(address) or not split_host(parts.netloc):
        return ""
    return f"{parts.scheme}://{parts.netloc.lower()}"


@lru_cache(maxsize=8)
def _say_wrong(address: str) -> None:
    """Tell the administrator, once."""
    LOG.warning(
        "De instelling %s telt niet mee: %r. Regel: een https-adres van kaarttegels met {z}, {x} "
        "en {y}, zonder spaties, puntkomma's en aanhalingstekens. De kaarten blijven zonder "
        "achtergrond.",
        VARIABLE,
        address,
    )
