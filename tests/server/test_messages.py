"""What goes over the websocket: needed messages in, no paths of the server out."""

import time

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.server.messages import LARGEST, ROOT, Pace, needed, without_paths
from tests.server.conftest import Made

STREAM = "/_stcore/stream"
PLAIN = {"accept-encoding": "gzip"}


def of_kind(kind: str) -> BackMsg:
    message = BackMsg()
    if kind in {"rerun_script", "file_urls_request", "backend_operation_request"}:
        getattr(message, kind).SetInParent()
    elif kind == "backend_operation: deferred_file":
        message.backend_operation_request.deferred_file.SetInParent()
    elif kind == "backend_operation: install_skills":
        message.backend_operation_request.install_skills.SetInParent()
    elif kind:
        setattr(message, kind, True)
    return message


GOOD = [
    "rerun_script", "stop_script", "app_heartbeat", "file_urls_request",
    "backend_operation: deferred_file",
]  # fmt: skip
BAD = [
    "clear_cache", "load_git_info", "set_run_on_save", "debug_shutdown_runtime",
    "debug_disconnect_websocket", "backend_operation_request",
    "backend_operation: install_skills", "",
]  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_what_a_visitor_sends_clears_and_writes_nothing_of_all(
    client: TestClient, kind: str
) -> None:
    """The message is dropped; the one after it comes through."""
    good = of_kind("app_heartbeat").SerializeToString()
    with client.websocket_connect(STREAM, headers=PLAIN) as socket:
        socket.receive_text()
        socket.send_bytes(of_kind(kind).SerializeToString())
        socket.send_bytes(good)
        assert socket.receive_bytes() == good


@pytest.mark.parametrize("kind", GOOD)
def test_what_a_page_needs_comes_through(client: TestClient, kind: str) -> None:
    data = of_kind(kind).SerializeToString()
    with client.websocket_connect(STREAM, headers=PLAIN) as socket:
        socket.receive_text()
        socket.send_bytes(data)
        assert socket.receive_bytes() == data


def test_every_kind_of_this_streamlit_was_judged() -> None:
    """A new version may bring one that nobody thought of: it is dropped, and this says so."""
    judged = {kind.split(":")[0].replace("operation", "operation_request", 1) if ":" in kind
              else kind for kind in [*GOOD, *BAD]}  # fmt: skip
    assert {field.name for field in BackMsg.DESCRIPTOR.fields_by_name.values()} <= judged | {
        "debug_last_backmsg_id"
    }
    assert not needed(BackMsg())


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff\xfe onzin", 1002), (b"x" * (LARGEST + 1), 1009), ("tekst", 1003)],
)
def test_nonsense_and_too_much_end_the_connection_without_a_traceback(
    client: TestClient, caplog: pytest.LogCaptureFixture, data: bytes | str, code: int
) -> None:
    with client.websocket_connect(STREAM, headers=PLAIN) as socket:
        socket.receive_text()
        if isinstance(data, str):
            socket.send_text(data)
        else:
            socket.send_bytes(data)
        with pytest.raises(WebSocketDisconnect) as caught:
            socket.receive_bytes()
    assert caught.value.code == code
    assert not caplog.records


def test_a_browser_is_not_told_where_the_script_lies() -> None:
    message = ForwardMsg()
    message.new_session.main_script_path = str(ROOT / "app.py")
    message.new_session.name = "app"
    sent = without_paths(message.SerializeToString())
    assert str(ROOT.parent).encode() not in sent
    assert ForwardMsg.FromString(sent).new_session.main_script_path == "app.py"
    assert ForwardMsg.FromString(sent).new_session.name == "app"


def test_other_messages_are_sent_as_they_are() -> None:
    message = ForwardMsg()
    message.delta.new_element.markdown.body = "tekst"
    data = message.SerializeToString()
    assert without_paths(data) is data


def test_websockets_pass_untouched(make: Made) -> None:
    with make().websocket_connect(STREAM, headers=PLAIN) as websocket:
        assert websocket.receive_text() == "gzip"


def test_who_asks_too_fast_waits_and_others_do_not() -> None:
    pace, other = Pace(), Pace()
    waits = [pace.wait(100.0) for _ in range(Pace.AT_ONCE + 3)]
    assert waits == [0.0] * Pace.AT_ONCE + [1.0, 2.0, 3.0]
    assert other.wait(100.0) == 0.0


def test_who_reads_in_between_never_waits() -> None:
    pace = Pace()
    assert not any(pace.wait(100.0 + number) for number in range(500))


def test_too_many_messages_are_passed_on_later(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every one of them: a choice of a reader is never lost."""
    monkeypatch.setattr(Pace, "AT_ONCE", 2)
    monkeypatch.setattr(Pace, "EVERY", 0.02)
    data = of_kind("app_heartbeat").SerializeToString()
    with client.websocket_connect(STREAM, headers=PLAIN) as socket:
        socket.receive_text()
        began = time.monotonic()
        for _ in range(4):
            socket.send_bytes(data)
        assert [socket.receive_bytes() for _ in range(4)] == [data] * 4
    assert time.monotonic() - began >= 0.04
