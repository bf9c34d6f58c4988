"""Files that readers give: for an open session alone, and few at the same time."""

import asyncio
from contextlib import suppress

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard.server import uploads
from dashboard.server.uploads import MOST_FILES, NO_UPLOAD, TOO_MANY, UNREAD, Room, Uploads
from tests.server.conftest import Made

SESSION = "01234567-89ab-cdef-0123-456789abcdef"
FILE = "76543210-89ab-cdef-0123-456789abcdef"
ADDRESS = f"/_stcore/upload_file/{SESSION}/{FILE}"


class Running:
    """What a running server knows of files."""

    def __init__(self, kept: MemoryUploadedFileManager) -> None:
        self.uploaded_file_mgr = kept


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    files = MemoryUploadedFileManager("/_stcore/upload_file")
    monkeypatch.setattr(Runtime, "exists", classmethod(lambda cls: True))
    monkeypatch.setattr(Runtime, "instance", classmethod(lambda cls: Running(files)))
    return files


LARGEST = 1024 * 1024


def fits(session: str) -> bool:
    return Room().enter(session)


def give(kept: MemoryUploadedFileManager, session: str, number: int, size: int = 1) -> None:
    kept.add_file(session, UploadedFileRec(str(number), "lijst.csv", "text/csv", b"x" * size))


@pytest.mark.parametrize("base", ["", "/nplv"])
@pytest.mark.parametrize("method", ["POST", "OPTIONS", "GET", "HEAD", "PATCH"])
def test_a_file_comes_in_no_other_way(
    make: Made, calls: list[Request], base: str, method: str
) -> None:
    answer = make(base).request(method, base + ADDRESS)
    assert answer.status_code == 403
    assert not calls


@pytest.mark.parametrize(
    "path",
    ["/_stcore/upload_file/a/b", f"/kaart{ADDRESS}", f"{ADDRESS}/c", "/_stcore/upload_file"],
)
def test_a_file_has_one_kind_of_address(make: Made, calls: list[Request], path: str) -> None:
    answer = make("").put(path, content=b"x")
    assert (answer.status_code, answer.text) == (403, NO_UPLOAD + "\n")
    assert not calls


def test_a_file_of_a_session_with_room_comes_through(
    make: Made, calls: list[Request], kept: MemoryUploadedFileManager
) -> None:
    make("").put(ADDRESS, content=b"x")
    make("").delete(ADDRESS)
    assert len(calls) == 2


def test_a_session_has_few_files_at_the_same_time(
    make: Made, calls: list[Request], kept: MemoryUploadedFileManager
) -> None:
    for number in range(MOST_FILES):
        assert fits(SESSION)
        give(kept, SESSION, number)
    answer = make("").put(ADDRESS, content=b"x")
    assert (answer.status_code, answer.text) == (429, TOO_MANY + "\n")
    assert not calls and fits(FILE)
    kept.remove_file(SESSION, "0")
    assert fits(SESSION)


def test_the_files_of_all_readers_together_are_bounded(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", LARGEST + 100)
    give(kept, FILE, 0, 100)
    assert fits(SESSION)
    give(kept, FILE, 1, 1)
    assert not fits(SESSION)


def test_a_file_that_is_on_its_way_has_a_place_of_its_own(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered: list[int] = []

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(0.01)  # the body comes in
        kept.add_file(SESSION, UploadedFileRec(scope["path"], "lijst.csv", "text/csv", b"x"))
        await send({"type": "http.response.start", "status": 204})

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answered.append(message["status"])

    async def at_once() -> None:
        app = Uploads(slow)
        files = [f"{FILE[:-1]}{at}" for at in range(10)]
        puts = [put(app, f"/_stcore/upload_file/{SESSION}/{file}", send) for file in files]
        await asyncio.gather(*puts)

    asyncio.run(at_once())
    assert len(kept.file_storage[SESSION]) == MOST_FILES
    assert sorted(answered) == [204] * MOST_FILES + [429] * (10 - MOST_FILES)


async def nothing() -> Message:
    await asyncio.sleep(60)
    return {"type": "http.disconnect"}


async def put(app: Uploads, path: str, send: Send, receive: Receive = nothing) -> None:
    await app({"type": "http", "method": "PUT", "path": path, "headers": []}, receive, send)


def test_the_bytes_on_their_way_count_before_they_are_there(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 2 * LARGEST)
    room = Room()
    assert room.enter("a") and room.enter("b") and not room.enter("c")
    room.leave("a", "0")  # it did not come
    assert room.enter("c") and not room.enter("d")


def test_a_place_is_given_back_when_a_file_does_not_come(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "SENDING", 0.01)
    told: list[Message] = []

    async def reads(scope: Scope, receive: Receive, send: Send) -> None:
        told.append(await receive())
        raise ConnectionError

    async def send(message: Message) -> None:
        pytest.fail("nothing is answered to who left")

    async def slow() -> None:
        app = Uploads(reads)
        for _ in range(MOST_FILES + 1):
            with suppress(ConnectionError):
                await put(app, ADDRESS, send)

    asyncio.run(slow())
    assert told == [{"type": "http.disconnect"}] * (MOST_FILES + 1)


def test_files_that_nobody_reads_do_not_shut_the_door_for_others(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 3 * LARGEST)
    now = 0.0
    monkeypatch.setattr(Room, "clock", staticmethod(lambda: now))
    room = Room()
    for number in range(3):
        assert room.enter(f"s{number}")
        give(kept, f"s{number}", number, LARGEST)
        room.leave(f"s{number}", str(number))
    assert not room.enter(SESSION)
    now = UNREAD + 1
    give(kept, "s0", 0, LARGEST)  # the same file again
    room.leave("s0", "0")
    assert room.enter(SESSION)
    assert not any(kept.file_storage.values())


def test_a_file_that_was_just_sent_stays_until_it_is_read(
    kept: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", LARGEST)
    now = 0.0
    monkeypatch.setattr(Room, "clock", staticmethod(lambda: now))
    room = Room()
    assert room.enter(FILE)
    give(kept, FILE, 0)
    room.leave(FILE, "0")
    now = UNREAD - 1
    assert not room.enter(SESSION) and kept.file_storage[FILE]


def test_the_whole_body_of_a_file_comes_through(kept: MemoryUploadedFileManager) -> None:
    async def reads(request: Request) -> Response:
        return Response(str(len(await request.body())))

    inner = Starlette(routes=[Route("/{path:path}", reads, methods=["PUT"])])
    answer = TestClient(Uploads(inner)).put(ADDRESS, content=iter([b"x" * 70_000] * 10))
    assert answer.text == "700000"
