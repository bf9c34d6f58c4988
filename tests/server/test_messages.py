"""What goes over the websocket."""

from starlette.testclient import TestClient


def test_websockets_pass_untouched(client: TestClient) -> None:
    with client.websocket_connect(
        "/_stcore/stream", headers={"accept-encoding": "gzip"}
    ) as websocket:
        assert websocket.receive_text() == "gzip"
