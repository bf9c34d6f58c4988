"""What the server does before the first visitor."""

import os
import resource
import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import anyio.to_thread
from streamlit import config

from dashboard.address import listen_on, public_address
from dashboard.server.answers import base_path, listening_host
from dashboard.server.health import READINESS
from dashboard.server.log import bounded_log
from dashboard.ui.settings import read_without_waiting

SWITCH = 0.001
"""Seconds after which a running script lets the event loop have its go. The loop asks for
it at every message that it sends, dozens to a page: at Python's 5 ms a page that is made
in 15 ms is under way for a quarter of a second when others are being made."""

FILES = 65_536
"""Open files to ask room for: Streamlit holds four for every reader, and three for some time
after. At the usual 1,024 nobody gets in any more from some 250 readers on."""


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Fill the caches before the first visitor; a failure is logged and the app still starts.

    The health checks answer only afterwards, so a load balancer sends no one
    to a cold replica.
    """
    send_at_once()
    allow_open_files()
    sys.setswitchinterval(SWITCH)
    read_without_waiting()
    await anyio.to_thread.run_sync(READINESS.reason)
    listen_on(listening_host(), int(config.get_option("server.port")), base_path())
    print(f"NPLV-dashboard: {public_address()}", flush=True)
    with _at_rest(), bounded_log():
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


def allow_open_files() -> None:
    """Have as many files open as the system lets us, up to ``FILES``."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if most == resource.RLIM_INFINITY else min(FILES, most)
    if now != resource.RLIM_INFINITY and now < wanted:
        with suppress(OSError, ValueError):  # then what there is has to do
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


@contextmanager
def _at_rest() -> Iterator[None]:
    """Tidy the memory and make the first files, each in a thread, as long as the server runs."""
    from dashboard.ui.rest import tidy_at_rest
    from dashboard.ui.warm import warm_files

    stop = threading.Event()
    for name, work in (("tidying", tidy_at_rest), ("first files", warm_files)):
        threading.Thread(target=work, args=(stop,), name=name, daemon=True).start()
    try:
        yield
    finally:
        stop.set()
