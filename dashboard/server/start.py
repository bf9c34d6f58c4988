"""What the server does before the first visitor."""

import os
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import anyio.to_thread
from streamlit import config

from dashboard.address import listen_on, public_address
from dashboard.server.answers import base_path, listening_host
from dashboard.server.health import READINESS


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Fill the caches before the first visitor; a failure is logged and the app still starts.

    The health checks answer only afterwards, so a load balancer sends no one
    to a cold replica.
    """
    send_at_once()
    await anyio.to_thread.run_sync(READINESS.reason)
    listen_on(listening_host(), int(config.get_option("server.port")), base_path())
    print(f"NPLV-dashboard: {public_address()}", flush=True)
    with _tidying():
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


@contextmanager
def _tidying() -> Iterator[None]:
    """Tidy the memory at rest, in a thread, as long as the server runs."""
    from dashboard.ui.rest import tidy_at_rest

    stop = threading.Event()
    threading.Thread(target=tidy_at_rest, args=(stop,), name="tidying", daemon=True).start()
    try:
        yield
    finally:
        stop.set()
