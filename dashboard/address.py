"""Where the dashboard is found: the one setting of an administrator, and what follows from it.

The server takes from it whom it answers; exports take from it the address they print.
"""

import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

VARIABLE = "NPLV_ADRES"
"""Environment variable: the public address, with its path if it has one."""
DEFAULT = "http://localhost:8501"
"""Where ``make run`` puts the dashboard: the address as long as nobody says another."""
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names of this machine itself: always ours, because nobody else can be behind them."""
EVERYWHERE = frozenset({"", "0.0.0.0", "::"})
"""What a server is told that listens on every address of its machine."""
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?))(?::([0-9]{1,5}))?")
_PATH = re.compile(r"(?:/[A-Za-z0-9._~-]+)*")


class AddressError(ValueError):
    """The setting is no address; the text is Dutch and says what to do."""


@dataclass(frozen=True)
class Address:
    """An address of a website: ``host`` without brackets, ``path`` "" or "/like/this"."""

    scheme: str
    host: str
    port: int
    path: str = ""

    @property
    def origin(self) -> str:
        """Scheme, host and port as a browser writes them: the usual port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == _PORTS[self.scheme]
        return f"{self.scheme}://{host}" + ("" if usual else f":{self.port}")

    def __str__(self) -> str:
        """As people write it, without a slash at the end."""
        return f"{self.origin}{self.path}"


def split_host(text: str) -> tuple[str, int | None] | None:
    """Host (lower case, without brackets) and port of ``text``; None for what is no host."""
    found = _HOST.fullmatch(text.lower())
    if not found or int(found[3] or 0) > 65535:
        return None
    return found[1] or found[2], int(found[3]) if found[3] else None


def parse_address(text: str) -> Address:
    """The address that ``text`` says. Raises ``AddressError``."""
    wrong = AddressError(
        f"De instelling {VARIABLE} is geen adres van een website: {text!r}. Regel: http:// of "
        "https://, een naam, en als het nodig is een poort en een pad. Zet bijvoorbeeld "
        f"{VARIABLE}=https://dashboard.example.nl/nplv, of laat de instelling weg."
    )
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        raise wrong from None
    host = split_host(parts.netloc)
    path = parts.path.rstrip("/")
    if (
        parts.scheme not in _PORTS
        or not host
        or parts.query
        or parts.fragment
        or not _PATH.fullmatch(path)
    ):
        raise wrong
    return Address(parts.scheme, host[0], host[1] or _PORTS[parts.scheme], path)


def public_address() -> Address:
    """The address under which readers know the dashboard. Raises ``AddressError``."""
    return parse_address(os.environ.get(VARIABLE, "").strip() or _listening[0])


_listening = [DEFAULT]


def listen_on(host: str, port: int, path: str = "") -> None:
    """Say where the server listens: the address of readers as long as ``VARIABLE`` is not set.

    A server that listens everywhere is found at ``localhost``.
    """
    known = "localhost" if host in EVERYWHERE else host
    _listening[0] = str(Address("http", known, port, path))
