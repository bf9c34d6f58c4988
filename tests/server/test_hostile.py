"""A visitor's own program, on the running server: Dutch for it, nothing for the log or others."""

from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from dashboard.ui.failure import PAGE_FAIL
from tests.conftest import Server

pytestmark = pytest.mark.browser


def shown(server: Server, message: BackMsg) -> str:
    """All that a visitor gets on ``message``, as text."""
    address = f"ws://{urlsplit(server.url).netloc}/_stcore/stream"
    said = ""
    with connect(address, origin=server.url, max_size=None) as socket:
        socket.send(message.SerializeToString())
        while True:
            received = ForwardMsg.FromString(socket.recv(timeout=60))
            said += str(received)
            if received.WhichOneof("type") == "script_finished":
                return said


def test_a_choice_that_no_control_has_is_said_in_dutch_and_logged_a_few_times(
    server: Server,
) -> None:
    """It ended in Streamlit's English, and a hundred lines in the log each time."""
    message = BackMsg()
    message.rerun_script.page_name = "kaart"
    message.rerun_script.widget_states.widgets.add().int_value = 5
    before = server.log.stat().st_size
    for _ in range(5):
        said = shown(server, message)
        assert PAGE_FAIL in said.encode("latin-1", "replace").decode("utf-8", "replace")
        assert "encountered an error" not in said
    assert server.log.read_text("utf-8")[before:].count("Traceback (most recent call last)") <= 6
