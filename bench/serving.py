"""A server in a process of its own, for as long as something is measured."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120.0
"""Seconds after which a server that does not answer is given up."""


@contextmanager
def serving(script: Path) -> Iterator[tuple[str, int]]:
    """Serve a script in a process of its own; yield host:port and the process number."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    command += ["--server.address", "127.0.0.1", "--server.port", host.split(":")[1]]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_until_healthy(host, process)
            yield host, process.pid
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_until_healthy(host: str, process: subprocess.Popen[bytes]) -> None:
    """Return when the server answers; raise when it stopped or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://{host}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"the server did not start on {host}")


def resident_mb(pid: int) -> int | None:
    """Return the megabytes a process holds now, from Linux's own bookkeeping; None elsewhere."""
    status = Path(f"/proc/{pid}/status")
    if not status.is_file():
        return None
    line = next(row for row in status.read_text("utf-8").splitlines() if row.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024)


def cpu_seconds(pid: int) -> float | None:
    """Return the seconds a process has computed, from Linux's own bookkeeping; None elsewhere."""
    status = Path(f"/proc/{pid}/stat")
    if not status.is_file():
        return None
    # After the name (in brackets, which may hold anything) the 12th and 13th: user and system.
    numbers = status.read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")
