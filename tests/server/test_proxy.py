"""Behind a proxy with a path of its own, that takes the path off or leaves it on."""

import asyncio
import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urljoin, urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.sync.client import connect

from tests.conftest import running

pytestmark = pytest.mark.browser

PATH = "/nplv"


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except ConnectionError:
        pass
    writer.close()


@contextmanager
def proxy(to: int, strip: bool) -> Iterator[str]:
    """A proxy at ``PATH`` for the server at port ``to``; gives its address. One request at a time
    goes over a connection; the name of the visitor's Host is kept."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        if strip:
            head = re.sub(rf"^(\w+ ){PATH}/?", r"\1/", head, count=1)
        if "upgrade: websocket" not in head.lower():
            head = re.sub(r"(?im)^connection:[^\r]*\r\n", "", head)
            head = head.replace("\r\n", "\r\nConnection: close\r\n", 1)
        inner, outer = await asyncio.open_connection("127.0.0.1", to)
        outer.write(head.encode("latin-1"))
        await asyncio.gather(_pipe(reader, outer), _pipe(inner, writer))

    loop = asyncio.new_event_loop()
    listening = loop.run_until_complete(asyncio.start_server(serve, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}{PATH}"
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


@pytest.fixture(scope="module", params=[True, False], ids=["taken off", "left on"])
def behind(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address at which a visitor finds a server that is behind a proxy."""
    strip = request.param
    with running(tmp_path_factory.mktemp("proxy"), base="" if strip else PATH) as server:
        port = urlsplit(server.url).port
        assert port
        with proxy(port, strip) as address:
            yield address


def get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8")


def test_pages_their_files_and_the_health_answers_are_there(behind: str) -> None:
    status, html = get(f"{behind}/")
    assert status == 200
    scripts = re.findall(r'(?:src|href)="(\./static/[^"]+)"', html)
    assert scripts
    for path in scripts[:3]:
        assert get(urljoin(f"{behind}/", path))[0] == 200, path
    status, index = get(f"{behind}/app/static/index.json")
    file = next(iter(json.loads(index)["sets"].values()))["grenzen"]
    assert get(f"{behind}/app/static/{file}")[0] == 200
    assert [get(f"{behind}/{name}") for name in ("gezond", "gereed")] == [
        (200, "gezond\n"), (200, "gereed\n"),
    ]  # fmt: skip


def test_a_slash_too_many_leads_to_the_page(behind: str) -> None:
    with urllib.request.urlopen(f"{behind}/kaart/?plaats=GM0344", timeout=30) as answer:
        assert answer.url == f"{behind}/kaart?plaats=GM0344"


@pytest.mark.parametrize("path", ["/bestaatniet", "/a/b", "/Kaart"])
def test_links_of_an_unknown_page_stay_behind_the_proxy(behind: str, path: str) -> None:
    status, html = get(behind + path)
    assert status == 404
    links = [urljoin(behind + path, link) for link in re.findall(r'<a href="([^"]*)"', html)]
    assert f"{behind}/kaart" in links
    assert all(link.startswith(f"{behind}/") for link in links)


def test_the_websocket_comes_through(behind: str) -> None:
    parts = urlsplit(behind)
    with connect(
        f"ws://{parts.netloc}{PATH}/_stcore/stream", origin=f"http://{parts.netloc}", max_size=None
    ) as socket:
        message = BackMsg()
        message.rerun_script.page_name = "kaart"
        socket.send(message.SerializeToString())
        assert socket.recv(timeout=60)
