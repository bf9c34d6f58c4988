"""With the network closed: the server starts and serves, and never asks anyone outside."""

import contextlib
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.conftest import ROOT, Server, running

pytestmark = pytest.mark.browser

# Python runs a module of this name before all else. What is refused is written down,
# because whoever asks may well ignore the refusal.
CLOSED = """
import ipaddress, os, sys

def ours(host):
    try:
        address = ipaddress.ip_address(host)
        return address.is_loopback or address.is_unspecified
    except ValueError:
        return host in ("", "localhost")

def watch(event, arguments):
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else ""
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0] or ""
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if not ours(host):
        with open(os.environ["ASKED"], "a") as asked:
            asked.write(f"{event} {host}\\n")
        raise OSError("the network is closed")

sys.addaudithook(watch)
"""
ENTRIES = {
    "as make run does": {"address": "localhost"},
    "on every address": {"address": "0.0.0.0"},
    "without an address": {"address": ""},
    "app.py": {"entry": "app.py", "address": "0.0.0.0"},
}


@pytest.fixture(scope="module", params=ENTRIES.values(), ids=list(ENTRIES))
def closed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, Path]]:
    """A server that can reach nobody, and the file with whom it asked."""
    folder = tmp_path_factory.mktemp("closed")
    asked = folder / "asked.txt"
    asked.touch()
    (folder / "sitecustomize.py").write_text(CLOSED, "utf-8")
    variables = {"PYTHONPATH": str(folder), "ASKED": str(asked)}
    with running(folder, variables=variables, **request.param) as server:
        yield server, asked


def _stream(server: Server) -> str:
    return f"ws://{urlsplit(server.url).netloc}/_stcore/stream"


def test_nobody_outside_is_asked_at_start_or_in_use(closed: tuple[Server, Path]) -> None:
    server, asked = closed
    for origin in ("http://evil.example", "http://192.0.2.1:8501", "null"):
        with pytest.raises(InvalidStatus), connect(_stream(server), origin=origin):
            pass
    foreign = urllib.request.Request(server.url, headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(foreign, timeout=10)
    assert caught.value.code == 403

    with connect(_stream(server), origin=server.url, max_size=None) as socket:
        message = BackMsg()
        message.rerun_script.query_string = ""
        socket.send(message.SerializeToString())
        received = list(_until_finished(socket))
    assert len(received) > 20
    # Not even the folder that the app lies in leaves the server.
    assert not [data for data in received if str(ROOT).encode() in data]
    assert asked.read_text() == ""


def _until_finished(socket) -> Iterator[bytes]:
    while True:
        data = socket.recv(timeout=60)
        yield data
        if ForwardMsg.FromString(data).WhichOneof("type") == "script_finished":
            return


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/bestaatniet", "/Kaart"])
def test_what_is_closed_is_closed_in_the_real_server(
    closed: tuple[Server, Path], path: str
) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(closed[0].url + path, timeout=10)
    assert caught.value.code == 404


@pytest.mark.parametrize("session", ["a", "01234567-89ab-cdef-0123-456789abcdef"])
def test_no_file_is_taken_but_from_a_page_that_is_open(
    closed: tuple[Server, Path], session: str
) -> None:
    file = "76543210-89ab-cdef-0123-456789abcdef"
    address = f"{closed[0].url}/_stcore/upload_file/{session}/{file}"
    put = urllib.request.Request(address, data=b"x", method="PUT")
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(put, timeout=10)
    assert caught.value.code in {400, 403}


def test_it_says_that_it_lives_and_is_ready(closed: tuple[Server, Path]) -> None:
    for path, word in (("gezond", "gezond"), ("gereed", "gereed")):
        with urllib.request.urlopen(f"{closed[0].url}/{path}", timeout=30) as answer:
            assert answer.read().decode().strip() == word


def test_a_wrong_address_stops_the_start_with_a_dutch_sentence(tmp_path: Path) -> None:
    variables = {"NPLV_ADRES": "nplv.example.nl"}
    with contextlib.suppress(pytest.fail.Exception), running(tmp_path, variables=variables):
        pytest.fail("it started", pytrace=False)
    log = (tmp_path / "server.log").read_text("utf-8")
    assert "De instelling NPLV_ADRES is geen adres van een website" in log
    assert "Traceback" not in log
