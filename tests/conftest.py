"""What every test can use: the official files, and a running dashboard."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.store.read import Store, read_store

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 90


BUILDS = ROOT / "tests" / "build"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where tests run beside each other those of a file stay together, and so do all that share
    a set built now: what they share is made once."""
    for item in items:
        together = BUILDS if BUILDS in item.path.parents else item.path
        item.add_marker(pytest.mark.xdist_group(str(together.relative_to(ROOT))))


@pytest.fixture(scope="session", autouse=True)
def _repository_root() -> Iterator[None]:
    """Run from the root: Streamlit looks for its settings and pages from there."""
    before = Path.cwd()
    os.chdir(ROOT)
    yield
    os.chdir(before)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def store(root: Path) -> Store:
    """The committed starting set: read once, shared and never changed."""
    return read_store(root / "data")


@pytest.fixture(scope="session")
def real(store: Store) -> Store:
    """The committed set, where a made one stands beside it."""
    return store


@pytest.fixture(scope="session")
def bron() -> Path:
    """Return the folder with the official files; skip where it is not there."""
    value = os.environ.get("NPLV_BRON", "")
    if not value:
        pytest.skip("needs the official files: set NPLV_BRON to their folder")
    folder = Path(value)
    if not folder.is_dir():
        pytest.skip(f"needs the official files: NPLV_BRON={value} is not a folder")
    return folder


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address and the file with what it logged."""

    url: str
    log: Path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the dashboard as ``make run`` does, on a free port, once per session."""
    with running(tmp_path_factory.mktemp("server")) as started:
        yield started


@contextmanager
def running(
    folder: Path,
    *options: str,
    entry: str = "asgi.py",
    address: str = "127.0.0.1",
    base: str = "",
    variables: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """Run a dashboard that logs in ``folder``: with these options and environment variables."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}{base}"
    log = folder / "server.log"
    command = [sys.executable, "-m", "streamlit", "run", entry]
    command += ["--server.port", str(port), *options]
    command += ["--server.address", address] if address else []
    command += ["--server.baseUrlPath", base] if base else []
    environment = {**os.environ, **(variables or {})}
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, env=environment
        )
    try:
        _wait_until_healthy(url, process, log)
        yield Server(url, log)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the dashboard did not start:\n{log.read_text('utf-8')[-4000:]}")
