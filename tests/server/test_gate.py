"""Who is answered: requests to an address of ours, from a page of ours or from no page."""

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from dashboard.address import parse_address
from dashboard.server.gate import FOREIGN, Gate
from tests.server.conftest import Made

STREAM = "/_stcore/stream"


def headers(host: str, origin: str | None = None) -> dict[str, str]:
    return {"host": host, "accept-encoding": "x"} | ({"origin": origin} if origin else {})


OURS = [
    ("localhost:8501", None),
    ("localhost:8501", "http://localhost:8501"),
    ("127.0.0.1:8501", "http://127.0.0.1:8501"),
    ("[::1]:8501", "http://[::1]:8501"),
    ("dashboard.example.nl", "https://dashboard.example.nl"),
    # A proxy that keeps the name of the visitor to itself.
    ("127.0.0.1:8501", "https://dashboard.example.nl"),
]
FOREIGNERS = [
    ("evil.example", None),
    ("evil.example", "http://evil.example"),
    ("localhost:8501", "http://evil.example"),
    ("localhost:8501", "http://localhost:3000"),
    ("localhost:8501", "null"),
    ("localhost:8501", "file://localhost:8501"),
    ("dashboard.example.nl", "http://dashboard.example.nl.evil.example"),
    ("dashboard.example.nl.evil.example", None),
    ("a b", None),
    ("", None),
]


@pytest.mark.parametrize(("host", "origin"), OURS)
def test_who_is_ours_is_answered(client: TestClient, host: str, origin: str | None) -> None:
    assert client.get("/kaart", headers=headers(host, origin)).status_code == 200
    with client.websocket_connect(STREAM, headers=headers(host, origin)):
        pass


@pytest.mark.parametrize(("host", "origin"), FOREIGNERS)
def test_a_foreigner_never_reaches_streamlit(
    client: TestClient, calls: list[Request], host: str, origin: str | None
) -> None:
    answer = client.get("/kaart", headers=headers(host, origin))
    assert answer.status_code == 403
    assert answer.text == FOREIGN + "\n"
    with pytest.raises(WebSocketDisconnect) as caught:
        client.websocket_connect(STREAM, headers=headers(host, origin)).__enter__()
    assert caught.value.code == 1008
    assert not calls


def test_two_pages_at_once_are_none_of_ours(client: TestClient, calls: list[Request]) -> None:
    both = [("host", "localhost:8501"), ("origin", "http://localhost:8501"),
            ("origin", "http://evil.example")]  # fmt: skip
    assert client.get("/kaart", headers=both).status_code == 403
    assert not calls


def test_streamlit_sees_one_name_for_host_and_page(
    client: TestClient, calls: list[Request]
) -> None:
    """Where they differ it asks an outside address for its own."""
    asked = headers("127.0.0.1:8501", "https://dashboard.example.nl")
    with client.websocket_connect(STREAM, headers=asked):
        pass
    assert calls[0].headers["host"] == "dashboard.example.nl"
    assert len(calls[0].headers.getlist("host")) == 1


def test_the_address_at_which_a_connection_comes_in_is_ours(make: Made) -> None:
    assert make(host="10.0.0.5").get("/kaart").status_code == 200
    assert make(host="10.0.0.5").get("/kaart", headers={"host": "10.0.0.6"}).status_code == 403


@pytest.mark.parametrize("path", ["/gezond", "/gereed"])
def test_a_load_balancer_need_not_know_the_name(client: TestClient, path: str) -> None:
    assert client.get(path, headers={"host": "10.9.8.7"}).status_code != 403


def test_a_flood_of_foreign_names_fills_no_log(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(Gate.SAID * 2):
        client.get("/", headers={"host": f"evil{number}.example"})
        client.get("/", headers={"host": f"evil{number}.example"})
    assert len(caplog.records) == Gate.SAID
    assert "NPLV_ADRES" in caplog.text


def test_the_public_address_of_another_is_not_ours(make: Made) -> None:
    client = make(public=parse_address("https://elders.example.nl"))
    assert client.get("/", headers={"host": "dashboard.example.nl"}).status_code == 403
