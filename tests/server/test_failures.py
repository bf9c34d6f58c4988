"""An exception becomes a Dutch sentence with our headers, for a page and for a websocket."""

import asyncio

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from dashboard.server import MIDDLEWARE
from dashboard.server.failures import FAILED, Failures
from dashboard.server.files import StaticFiles
from dashboard.server.headers import SecurityHeaders
from dashboard.server.language import DutchPage


def test_an_answer_that_fails_is_dutch_and_has_the_security_headers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def broken(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise OSError("stuk")

    answer = TestClient(SecurityHeaders(Failures(broken))).get("/app/static/x.js")
    assert answer.status_code == 500
    assert answer.text == FAILED + "\n"
    assert "content-security-policy" in answer.headers
    assert "stuk" in caplog.text


def test_it_stands_around_all_that_can_fail() -> None:
    kinds = [middleware.cls for middleware in MIDDLEWARE]
    assert kinds[:2] == [SecurityHeaders, Failures]


def test_a_websocket_that_fails_is_closed(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})
        raise KeyError("stuk")

    with TestClient(Failures(broken)).websocket_connect("/") as socket:
        assert socket.receive()["code"] == 1011
    assert "stuk" in caplog.text


def test_a_visitor_who_has_gone_is_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    """The web server raises when it must send to a connection that is broken."""

    async def answers(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def broken(_message: Message) -> None:
        raise RuntimeError("state=MUST_CLOSE")

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    asyncio.run(Failures(answers)({"type": "http", "method": "GET"}, receive, broken))
    assert not caplog.records


@pytest.mark.parametrize(
    ("kind", "path"), [(DutchPage, "/kaart"), (StaticFiles, "/static/js/index.0123456789.js")]
)
def test_who_left_before_the_answer_is_no_failure(
    kind: type[DutchPage] | type[StaticFiles], path: str
) -> None:
    async def silent(_scope: Scope, _receive: Receive, _send: Send) -> None:
        """As an answer is that finds nobody to receive it."""

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    gzipped = [(b"accept-encoding", b"gzip")]
    scope = {"type": "http", "method": "GET", "path": path, "headers": gzipped}
    asyncio.run(kind(silent)(scope, receive, send))
    assert not sent
