"""What goes over the websocket: a visitor asks only what a page needs, and learns no file paths."""

import asyncio
import time
from pathlib import Path

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

LARGEST = 200_000
"""Bytes of a message of a visitor: choices on a page are a few thousand."""
NEEDED = frozenset(
    {
        "rerun_script",
        "stop_script",
        "app_heartbeat",
        "backend_operation_request",
        "file_urls_request",  # where a file may be sent to (server.uploads)
    }
)
"""Kinds of messages that work on the session of the sender alone. Left out are those that clear
the caches of all readers, read the repository of the server, or stop it."""
NEEDED_WORK = frozenset({"deferred_file"})
"""What a ``backend_operation_request`` may ask: a download. Streamlit also knows one that writes
files on the server."""
ROOT = Path(__file__).parents[2]
"""The folder of the dashboard: where it lies is nobody's business."""
_PROTOCOL, _NO_TEXT, _TOO_LARGE = 1002, 1003, 1009


class Pace:
    """How fast one visitor may ask: ``AT_ONCE`` times in a row, then once in ``EVERY`` seconds.

    Twenty connections that ask twenty times a second each kept the server so busy with
    beginning scripts that nobody else got a page.
    """

    AT_ONCE = 10
    """More than anyone clicks in a row."""
    EVERY = 1.0

    def __init__(self) -> None:
        self._next = float("-inf")

    def wait(self, now: float) -> float:
        """Seconds to wait before a message that comes at ``now`` is passed on."""
        due = max(self._next, now)
        self._next = due + self.EVERY
        return max(0.0, due - now - (self.AT_ONCE - 1) * self.EVERY)


class Messages:
    """Let only messages of needed kinds in, and no path of the server out."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stand between the visitor and Streamlit on a websocket; pass all else on."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        closed = False
        pace = Pace()

        async def receive_needed() -> Message:
            nonlocal closed
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                # Meanwhile nothing is taken in: what comes too fast stays with the sender.
                await asyncio.sleep(pace.wait(time.monotonic()))
                code = refusal(message)
                if code:
                    closed = True
                    await send({"type": "websocket.close", "code": code})
                    return {"type": "websocket.disconnect", "code": code}
                if needed(BackMsg.FromString(message["bytes"])):
                    return message

        async def send_without_paths(message: Message) -> None:
            if closed:
                return
            if message["type"] == "websocket.send" and message.get("bytes"):
                message = {**message, "bytes": without_paths(message["bytes"])}
            await send(message)

        await self.app(scope, receive_needed, send_without_paths)


def refusal(message: Message) -> int:
    """The code with which the connection is closed because of ``message``; 0 for a good one."""
    data = message.get("bytes")
    if data is None:
        return _NO_TEXT
    if len(data) > LARGEST:
        return _TOO_LARGE
    try:
        BackMsg.FromString(data)
    except DecodeError:
        return _PROTOCOL
    return 0


def needed(message: BackMsg) -> bool:
    """Say whether a page of ours can have sent this message."""
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in NEEDED_WORK
    return kind in NEEDED


def without_paths(data: bytes) -> bytes:
    """A message to the browser that names the script, not the folder it lies in."""
    if str(ROOT).encode() not in data:
        return data
    message = ForwardMsg.FromString(data)
    if message.WhichOneof("type") != "new_session":
        return data
    script = Path(message.new_session.main_script_path)
    message.new_session.main_script_path = script.name
    return message.SerializeToString()
